using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>The mention of each token while mentions are being found. Owned by one <see cref="MentionReader"/>.</summary>
internal sealed class MentionBoard(ImmutableArray<Token> tokens)
{
    /// <summary>The mention each token is part of, or null.</summary>
    public Mention?[] At { get; } = new Mention?[tokens.Length];

    /// <summary>The mentions in the order of the text.</summary>
    public ImmutableArray<Mention> Found()
    {
        var found = ImmutableArray.CreateBuilder<Mention>();
        Mention? last = null;
        foreach (var mention in At)
        {
            if (mention is not null && !ReferenceEquals(mention, last)) found.Add(mention);
            last = mention;
        }

        return found.ToImmutable();
    }

    /// <summary>Puts a mention on its tokens.</summary>
    public void Put(Mention mention)
    {
        for (var t = mention.First; t < mention.End; t++) At[t] = mention;
    }

    /// <summary>Takes whole mentions away that touch tokens [first, end).</summary>
    public void Clear(int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (At[t] is not { } old) continue;
            for (var u = old.First; u < old.End; u++) At[u] = null;
        }
    }

    /// <summary>The words of a name as it is written.</summary>
    public string Words(int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(t => tokens[t].Form)).Replace(" - ", "-", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal);
}
