namespace Cairn.Language;

/// <summary>Features of the parser's moves and of arc labels: words, tags and classes around the top of the stack and the front of the buffer.</summary>
internal static class ParseFeatures
{
    public const int MoveCount = 84;
    public const int LabelCount = 44;

    /// <summary>Tag codes with room at the ends: 0 nothing, 1 root, tag + 2 otherwise.</summary>
    private static ulong T(ReadOnlySpan<byte> tags, int token) => token < 0 ? 0UL : token >= tags.Length ? 1UL : tags[token] + 2UL;

    private static ulong W(ReadOnlySpan<WordFeatures> words, int token) => token < 0 ? 3UL : token >= words.Length ? 4UL : words[token].Word;

    private static ulong C(ReadOnlySpan<WordFeatures> words, int token) => token < 0 ? 0UL : token >= words.Length ? 2000UL : words[token].Fine;

    private static ulong K(ReadOnlySpan<WordFeatures> words, int token) => token < 0 ? 0UL : token >= words.Length ? 200UL : words[token].Coarse;

    /// <summary>Features of the next move.</summary>
    public static void Fill(ParseState s, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<ulong> f)
    {
        int s0 = s.S(0), s1 = s.S(1), s2 = s.S(2), b0 = s.B(0), b1 = s.B(1), b2 = s.B(2);
        int s0l = s.LeftChild(s0), s0r = s.RightChild(s0), s1l = s.LeftChild(s1), s1r = s.RightChild(s1), b0l = s.LeftChild(b0);
        int s0l2 = s.LeftChild2(s0), s0r2 = s.RightChild2(s0), s1r2 = s.RightChild2(s1), b0l2 = s.LeftChild2(b0);
        ulong ts0 = T(tags, s0), ts1 = T(tags, s1), ts2 = T(tags, s2), tb0 = T(tags, b0), tb1 = T(tags, b1), tb2 = T(tags, b2);
        ulong ws0 = W(words, s0), ws1 = W(words, s1), wb0 = W(words, b0), wb1 = W(words, b1), ws2 = W(words, s2), wb2 = W(words, b2);
        ulong cs0 = C(words, s0), cs1 = C(words, s1), cb0 = C(words, b0), cb1 = C(words, b1);
        ulong ks0 = K(words, s0), ks1 = K(words, s1), kb0 = K(words, b0);
        ulong ts0l = T(tags, s0l), ts0r = T(tags, s0r), ts1l = T(tags, s1l), ts1r = T(tags, s1r), tb0l = T(tags, b0l);
        ulong ts0l2 = T(tags, s0l2), ts0r2 = T(tags, s0r2), ts1r2 = T(tags, s1r2), tb0l2 = T(tags, b0l2);
        ulong v0 = (ulong)(s.LeftCount(s0) * 4 + s.RightCount(s0)), v1 = (ulong)(s.LeftCount(s1) * 4 + s.RightCount(s1)), vb = (ulong)s.LeftCount(b0);
        var d = s0 < 0 ? 0UL : (ulong)Distance(b0 - s0);
        var d1 = s1 < 0 || s0 < 0 ? 0UL : (ulong)Distance(s0 - s1);
        var n = 0;
        f[n++] = H(1, ws0);
        f[n++] = H(2, ts0);
        f[n++] = H(3, ws0, ts0);
        f[n++] = H(4, ws1);
        f[n++] = H(5, ts1);
        f[n++] = H(6, ws1, ts1);
        f[n++] = H(7, wb0);
        f[n++] = H(8, tb0);
        f[n++] = H(9, wb0, tb0);
        f[n++] = H(10, wb1);
        f[n++] = H(11, tb1);
        f[n++] = H(12, wb1, tb1);
        f[n++] = H(13, wb2, tb2);
        f[n++] = H(14, tb0, tb1);
        f[n++] = H(15, tb0, tb1, tb2);
        f[n++] = H(16, ts0, tb0);
        f[n++] = H(17, ws0, wb0);
        f[n++] = H(18, ws0, tb0);
        f[n++] = H(19, ts0, wb0);
        f[n++] = H(20, ws0, ts0, tb0);
        f[n++] = H(21, ts0, wb0, tb0);
        f[n++] = H(22, ts0, tb0, tb1);
        f[n++] = H(23, ts0, tb0, tb1, tb2);
        f[n++] = H(24, ts1, ts0);
        f[n++] = H(25, ts1, ts0, tb0);
        f[n++] = H(26, ts2, ts1, ts0);
        f[n++] = H(27, ws1, ws0);
        f[n++] = H(28, ws1, ts0);
        f[n++] = H(29, ts1, ws0);
        f[n++] = H(30, ts1, ts0, tb0, tb1);
        f[n++] = H(31, ts1, tb0);
        f[n++] = H(32, ws1, wb0);
        f[n++] = H(33, ts1, ws0, tb0);
        f[n++] = H(34, ws1, ts0, tb0);
        f[n++] = H(35, ts1, ts0, wb0);
        f[n++] = H(36, ts0, ts0l, tb0);
        f[n++] = H(37, ts0, ts0r, tb0);
        f[n++] = H(38, ts0, tb0, tb0l);
        f[n++] = H(39, ts1, ts1r, ts0);
        f[n++] = H(40, ts1, ts1l, ts0);
        f[n++] = H(41, ts1, ts0, ts0l);
        f[n++] = H(42, ts1, ts0, ts0r);
        f[n++] = H(43, ts0, ts0l, ts0l2);
        f[n++] = H(44, ts0, ts0r, ts0r2, tb0);
        f[n++] = H(45, tb0, tb0l, tb0l2, ts0);
        f[n++] = H(46, ts1, ts1r, ts1r2, ts0);
        f[n++] = H(47, ws0, v0);
        f[n++] = H(48, ts0, v0, tb0);
        f[n++] = H(49, ws1, v1);
        f[n++] = H(50, ts1, v1, ts0);
        f[n++] = H(51, wb0, vb);
        f[n++] = H(52, tb0, vb, ts0);
        f[n++] = H(53, ts0, tb0, d);
        f[n++] = H(54, ws0, tb0, d);
        f[n++] = H(55, ts0, wb0, d);
        f[n++] = H(56, ts1, ts0, d1);
        f[n++] = H(57, ws1, ts0, d1);
        f[n++] = H(58, cs0);
        f[n++] = H(59, cb0);
        f[n++] = H(60, cs0, tb0);
        f[n++] = H(61, ts0, cb0);
        f[n++] = H(62, cs0, cb0);
        f[n++] = H(63, cs1, cs0);
        f[n++] = H(64, cs1, ts0, tb0);
        f[n++] = H(65, ks0, kb0, ts0, tb0);
        f[n++] = H(66, ks1, ks0, ts1, ts0);
        f[n++] = H(67, cb0, cb1);
        f[n++] = H(68, W(words, s0l), ts0);
        f[n++] = H(69, W(words, s0r), ts0, tb0);
        f[n++] = H(70, W(words, b0l), tb0, ts0);
        f[n++] = H(71, W(words, s1r), ts1, ts0);
        f[n++] = H(72, W(words, s0l), ws0, tb0);
        f[n++] = H(73, W(words, s0l), ts1, ts0);
        f[n++] = H(74, W(words, s0l), ws1, ts0);
        f[n++] = H(75, ws2, ts1, ts0);
        f[n++] = H(76, ks1, ts0, kb0);
        f[n++] = H(77, ts2, ts1, ts0, tb0);
        f[n++] = H(78, T(tags, s0 < 0 ? -1 : s0 + 1), T(tags, b0 - 1), ts0, tb0);
        f[n++] = H(79, T(tags, s0 > 0 ? s0 - 1 : -1), ts0, tb0);
        f[n++] = H(80, ks0, kb0, K(words, b1));
        f[n++] = H(81, W(words, s0l), cs0, cs1);
        f[n++] = H(82, ts0, tb0, Between(tags, s0, b0));
        f[n] = H(83, ts1, ts0, tb0, Between(tags, s1, s0));
    }

    /// <summary>Features of the label between a head (root = number of tokens) and its dependent in a finished tree.</summary>
    public static void FillLabel(ReadOnlySpan<int> heads, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, LabelContext context, int dep, Span<ulong> f)
    {
        var head = heads[dep];
        ulong td = T(tags, dep), th = T(tags, head), wd = W(words, dep), wh = W(words, head), cd = C(words, dep), ch = C(words, head);
        var left = dep < head ? 1UL : 0UL;
        var distance = (ulong)Distance(Math.Abs(head - dep)) * 2 + left;
        int mark = context.FirstChild[dep], last = context.LastChild[dep];
        int sib = context.PreviousSibling[dep], next = context.NextSibling[dep];
        ulong tm = T(tags, mark), wm = W(words, mark), tl = T(tags, last), wl = W(words, last), tsib = T(tags, sib), tnext = T(tags, next);
        var grand = head >= heads.Length ? -1 : heads[head];
        ulong tg = T(tags, grand), p = T(tags, dep - 1), q = T(tags, dep + 1 < heads.Length ? dep + 1 : -1);
        var marker = context.CaseOrMark[dep];
        ulong wc = W(words, marker);
        var verbal = (ulong)context.SubjectsBefore[dep];
        var n = 0;
        f[n++] = H(1, wd, left);
        f[n++] = H(2, td, th, left);
        f[n++] = H(3, wd, th, left);
        f[n++] = H(4, td, wh, left);
        f[n++] = H(5, wd, wh, left);
        f[n++] = H(6, td, th, distance);
        f[n++] = H(7, cd, th, left);
        f[n++] = H(8, td, ch, left);
        f[n++] = H(9, cd, ch, left);
        f[n++] = H(10, td, th, wm, left);
        f[n++] = H(11, wm, wh, left);
        f[n++] = H(12, td, tm, th, left);
        f[n++] = H(13, td, tl, th, left);
        f[n++] = H(14, wc, td, th, left);
        f[n++] = H(15, wc, wh, left);
        f[n++] = H(16, wc, wd);
        f[n++] = H(17, wc, cd, ch);
        f[n++] = H(18, td, th, tsib, left);
        f[n++] = H(19, td, th, tnext, left);
        f[n++] = H(20, W(words, sib), th, td);
        f[n++] = H(21, td, th, tg);
        f[n++] = H(22, td, p, q, th);
        f[n++] = H(23, W(words, dep - 1), td, th, left);
        f[n++] = H(24, W(words, dep + 1 < heads.Length ? dep + 1 : -1), td, th, left);
        f[n++] = H(25, td, th, verbal, left);
        f[n++] = H(26, wh, verbal, td, left);
        f[n++] = H(27, wd);
        f[n++] = H(28, wh, td, tm);
        f[n++] = H(29, wl, td, th);
        f[n++] = H(30, words[dep].Suffix3, th, left);
        f[n++] = H(31, head < words.Length ? words[head].Suffix3 : 5UL, td, left);
        f[n++] = H(32, words[dep].Shape, td, th, left);
        f[n++] = H(33, K(words, dep), K(words, head), td, th);
        f[n++] = H(34, T(tags, head - 1), th, td, left);
        f[n++] = H(35, W(words, context.FirstChild[head < heads.Length ? head : dep]), th, td, left);
        f[n++] = H(36, context.HasPassive[head < heads.Length ? head : dep] ? 1UL : 0UL, td, th, left);
        f[n++] = H(37, context.HasPassive[head < heads.Length ? head : dep] ? 1UL : 0UL, wc, td, left);
        f[n++] = H(38, context.HasPassive[dep] ? 1UL : 0UL, td, th, distance);
        f[n++] = H(39, context.HasSubject[dep] ? 1UL : 0UL, td, th, wc);
        f[n++] = H(40, context.HasSubject[dep] ? 1UL : 0UL, wh, td, left);
        f[n++] = H(41, tsib, tnext, td, th);
        f[n++] = H(42, wm, wd, th);
        f[n] = H(43, context.HasComma[dep] ? 1UL : 0UL, td, th, left);
    }

    private static ulong Between(ReadOnlySpan<byte> tags, int from, int to)
    {
        ulong set = 0;
        for (var i = Math.Max(0, from + 1); i < to && i < from + 12; i++)
        {
            set |= (Tag)tags[i] switch
            {
                Tag.Comma => 1UL,
                Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD => 2UL,
                Tag.VBN or Tag.VBG or Tag.VB => 4UL,
                Tag.CC => 8UL,
                Tag.IN => 16UL,
                Tag.WDT or Tag.WP => 32UL,
                Tag.NN or Tag.NNS or Tag.NNP => 64UL,
                _ => 0UL,
            };
        }

        return set;
    }

    private static int Distance(int d) => d switch { <= 4 => d, <= 7 => 5, <= 11 => 6, _ => 7 };

    private static ulong H(ulong t, ulong a) => Hash.Finish(Hash.Mix(t + 100, a));

    private static ulong H(ulong t, ulong a, ulong b) => Hash.Finish(Hash.Mix(Hash.Mix(t + 100, a), b));

    private static ulong H(ulong t, ulong a, ulong b, ulong c) => Hash.Finish(Hash.Mix(Hash.Mix(Hash.Mix(t + 100, a), b), c));

    private static ulong H(ulong t, ulong a, ulong b, ulong c, ulong d) => Hash.Finish(Hash.Mix(Hash.Mix(Hash.Mix(Hash.Mix(t + 100, a), b), c), d));
}
