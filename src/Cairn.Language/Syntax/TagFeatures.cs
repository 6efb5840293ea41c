namespace Cairn.Language;

/// <summary>Features of the tagger: the word, its shape, its neighbours, the labels before it.</summary>
internal static class TagFeatures
{
    public const int Count = 30;

    /// <summary>Fills <paramref name="features"/> for token <paramref name="i"/>.</summary>
    /// <param name="words">Words of the sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="previous">Label of the token before, +1; 0 at the start.</param>
    /// <param name="before">Label of the token before that, +1.</param>
    /// <param name="features">Room for <see cref="Count"/> hashes.</param>
    public static void Fill(ReadOnlySpan<WordFeatures> words, int i, int previous, int before, Span<ulong> features)
    {
        ref readonly var w = ref words[i];
        var l1 = i > 0 ? words[i - 1] : default;
        var l2 = i > 1 ? words[i - 2] : default;
        var r1 = i + 1 < words.Length ? words[i + 1] : default;
        var r2 = i + 2 < words.Length ? words[i + 2] : default;
        ulong p = (ulong)previous, b = (ulong)before;
        var n = 0;
        features[n++] = F(0, w.Word);
        features[n++] = F(1, w.Word, p);
        features[n++] = F(2, w.Suffix3, w.Shape);
        features[n++] = F(3, w.Suffix2, p);
        features[n++] = F(4, w.Suffix4);
        features[n++] = F(5, w.Prefix3);
        features[n++] = F(6, w.Prefix2, w.Suffix1);
        features[n++] = F(7, w.Shape, (ulong)(i == 0 ? 1 : 0));
        features[n++] = F(8, p);
        features[n++] = F(9, p, b);
        features[n++] = F(10, l1.Word);
        features[n++] = F(11, r1.Word);
        features[n++] = F(12, l2.Word);
        features[n++] = F(13, r2.Word);
        features[n++] = F(14, l1.Word, w.Word);
        features[n++] = F(15, w.Word, r1.Word);
        features[n++] = F(16, l1.Suffix3, w.Suffix2);
        features[n++] = F(17, r1.Suffix3, w.Suffix2);
        features[n++] = F(18, w.Fine);
        features[n++] = F(19, w.Fine, p);
        features[n++] = F(20, l1.Fine, w.Fine);
        features[n++] = F(21, w.Fine, r1.Fine);
        features[n++] = F(22, w.Coarse, r1.Coarse, p);
        features[n++] = F(23, l1.Shape, w.Shape, r1.Shape);
        features[n++] = F(24, r1.Fine, p);
        features[n++] = F(25, l1.Coarse, r1.Coarse, w.Shape);
        features[n++] = F(26, 0, w.Shape, p);
        features[n++] = F(27, 0, 0, 0);
        features[n++] = F(28, 0, w.Fine);
        features[n] = F(29, r1.Word, r2.Word, w.Shape);
    }

    private static ulong F(ulong template, ulong a) => Hash.Finish(Hash.Mix(template + 1, a));

    private static ulong F(ulong template, ulong a, ulong b) => Hash.Finish(Hash.Mix(Hash.Mix(template + 1, a), b));

    private static ulong F(ulong template, ulong a, ulong b, ulong c) => Hash.Finish(Hash.Mix(Hash.Mix(Hash.Mix(template + 1, a), b), c));
}
