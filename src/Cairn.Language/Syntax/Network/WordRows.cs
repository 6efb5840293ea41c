namespace Cairn.Language;

/// <summary>Which rows of the table of embeddings a word is the sum of: hashes of its forms, its shape and its class, each kind in a part of the table of its own.</summary>
internal static class WordRows
{
    // Rows of each kind; hashed kinds are powers of two.
    private const int Words = 1 << 14, Suffixes2 = 1 << 9, Suffixes3 = 1 << 11, Suffixes4 = 1 << 12, Prefixes2 = 1 << 9, Prefixes3 = 1 << 11, Shapes = 1 << 9, Classes = 1088;

    /// <summary>Embeddings of a word; the first is that of the word itself.</summary>
    public const int Kinds = 8;

    public const int Count = Words + Suffixes2 + Suffixes3 + Suffixes4 + Prefixes2 + Prefixes3 + Shapes + Classes;

    /// <summary>Fills the <see cref="Kinds"/> rows of a word.</summary>
    public static void Fill(in WordFeatures word, Span<int> rows)
    {
        var (from, n) = (0, 0);
        rows[n++] = Part(word.Word, Words, ref from);
        rows[n++] = Part(word.Suffix2, Suffixes2, ref from);
        rows[n++] = Part(word.Suffix3, Suffixes3, ref from);
        rows[n++] = Part(word.Suffix4, Suffixes4, ref from);
        rows[n++] = Part(word.Prefix2, Prefixes2, ref from);
        rows[n++] = Part(word.Prefix3, Prefixes3, ref from);
        rows[n++] = Part(Hash.Finish(word.Shape), Shapes, ref from);
        rows[n] = from + word.Class;
    }

    private static int Part(ulong hash, int count, ref int from) => (from += count) - count + (int)(hash & (ulong)(count - 1));
}
