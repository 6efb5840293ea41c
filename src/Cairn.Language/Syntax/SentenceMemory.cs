namespace Cairn.Language;

/// <summary>
/// Keeps what the network said of sentences seen before: copies of an agency's report, and what stands under every report of an outlet, come again and again.
/// Direct-mapped and of fixed size; entries never change, so threads share it without a lock, and a lost race costs one reading. What it returns depends on the
/// sentence alone.
/// </summary>
internal sealed class SentenceMemory
{
    private const int Slots = 1 << 13; // of some 500 bytes

    /// <summary>Longer sentences (lists, tables) hardly come again and would take much room.</summary>
    private const int Longest = 96;

    private readonly Known?[] _known = new Known?[Slots];

    // Without heads where no tree was asked for.
    private sealed record Known(string[] Forms, byte[] Labels, short[] Heads, Relation[] Relations);

    /// <summary>Fills what is known of a sentence; false, and nothing filled, for one not seen before or not with a tree.</summary>
    /// <param name="forms">Its words as the network sees them.</param>
    /// <param name="words">Their features.</param>
    /// <param name="labels">Tags, then labels of names.</param>
    /// <param name="heads">Empty when no tree is asked for.</param>
    /// <param name="relations">Stay as they are when no tree is asked for.</param>
    public bool Recall(ReadOnlySpan<string> forms, ReadOnlySpan<WordFeatures> words, Span<byte> labels, Span<int> heads, Span<Relation> relations)
    {
        if (_known[SlotOf(words)] is not { } known || !forms.SequenceEqual(known.Forms)) return false;
        if (!heads.IsEmpty)
        {
            if (known.Heads.Length == 0) return false;
            for (var i = 0; i < heads.Length; i++) heads[i] = known.Heads[i];
            known.Relations.CopyTo(relations);
        }

        known.Labels.CopyTo(labels);
        return true;
    }

    /// <summary>Keeps what the network said of a sentence.</summary>
    public void Keep(ReadOnlySpan<string> forms, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> labels, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        if (forms.Length > Longest) return;
        var kept = new short[heads.Length];
        for (var i = 0; i < kept.Length; i++) kept[i] = (short)heads[i];
        Volatile.Write(ref _known[SlotOf(words)], new Known(forms.ToArray(), labels.ToArray(), kept, heads.IsEmpty ? [] : relations.ToArray()));
    }

    private static int SlotOf(ReadOnlySpan<WordFeatures> words)
    {
        ulong hash = 0;
        foreach (ref readonly var word in words) hash = Hash.Mix(hash, word.Word);
        return (int)(Hash.Finish(hash) & (Slots - 1));
    }
}
