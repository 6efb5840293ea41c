using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>The mention that each token is part of.</summary>
internal static class MentionIndex
{
    /// <summary>Index into <paramref name="mentions"/> for each of <paramref name="count"/> tokens, −1 for none.</summary>
    public static int[] Of(int count, ImmutableArray<Mention> mentions)
    {
        var index = new int[count];
        Array.Fill(index, -1);
        for (var m = 0; m < mentions.Length; m++)
        {
            for (var t = mentions[m].First; t < mentions[m].End; t++) index[t] = m;
        }

        return index;
    }
}
