namespace Cairn.Language;

/// <summary>What the models see of one word; computed once a token.</summary>
internal readonly record struct WordFeatures
{
    public readonly ulong Word; // hash of the lower-case form
    public readonly ulong Shape;
    public readonly ulong Prefix2, Prefix3, Suffix2, Suffix3, Suffix4;
    public readonly int Place; // in the list of known words, −1 for unknown ones
    public readonly ushort Class; // 0 for unknown words

    public WordFeatures(string form, string lower, WordClusters clusters)
    {
        Word = Hash.Of(lower);
        Place = clusters.Find(Word);
        Class = clusters.ClassAt(Place);
        Shape = ShapeOf(form);
        Prefix2 = Part(lower, 0, 2);
        Prefix3 = Part(lower, 0, 3);
        Suffix2 = Part(lower, lower.Length - 2, 2);
        Suffix3 = Part(lower, lower.Length - 3, 3);
        Suffix4 = Part(lower, lower.Length - 4, 4);
    }

    private static ulong Part(string lower, int start, int length) => start < 0 || start + length > lower.Length ? 1 : Hash.Of(lower.AsSpan(start, length));

    // Upper, lower, digit, other; runs folded to two.
    private static ulong ShapeOf(string form)
    {
        ulong shape = 0;
        ulong last = 0;
        var run = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 1UL : char.IsLower(c) ? 2UL : char.IsDigit(c) ? 3UL : c is '.' or ',' ? 5UL : 4UL;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2 && shape < (1UL << 50)) shape = shape * 6 + kind;
        }

        return shape;
    }
}
