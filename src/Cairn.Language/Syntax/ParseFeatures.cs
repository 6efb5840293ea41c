namespace Cairn.Language;

/// <summary>Features of the parser's moves and of arc labels: words, tags and classes around the top of the stack and the front of the buffer.</summary>
internal static class ParseFeatures
{
    public const int MoveCount = 140;
    public const int ArcCount = 46;

    /// <summary>Tag codes with room at the ends: 0 nothing, 1 root, tag + 2 otherwise.</summary>
    private static ulong T(ReadOnlySpan<byte> tags, int token) => token < 0 ? 0UL : token >= tags.Length ? 1UL : tags[token] + 2UL;

    private static ulong W(ReadOnlySpan<WordFeatures> words, int token) => token < 0 ? 3UL : token >= words.Length ? 4UL : words[token].Word;

    private static ulong C(ReadOnlySpan<WordFeatures> words, int token) => token < 0 ? 0UL : token >= words.Length ? 2000UL : words[token].Fine;

    private static ulong K(ReadOnlySpan<WordFeatures> words, int token) => token < 0 ? 0UL : token >= words.Length ? 200UL : words[token].Coarse;

    /// <summary>Features of the next move.</summary>
    public static void Fill(ParseState s, LookAhead ahead, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<ulong> f)
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
        f[n++] = H(83, ts1, ts0, tb0, Between(tags, s1, s0));
        ulong l0 = s.LeftLabels(s0), r0 = s.RightLabels(s0), l1 = s.LeftLabels(s1), r1 = s.RightLabels(s1), lb = s.LeftLabels(b0);
        f[n++] = H(84, ts0, l0, tb0);
        f[n++] = H(85, ts0, r0, tb0);
        f[n++] = H(86, ws0, r0, tb0);
        f[n++] = H(87, ts1, r1, ts0);
        f[n++] = H(88, ws1, r1, ts0);
        f[n++] = H(89, tb0, lb, ts0);
        f[n++] = H(90, wb0, lb, ts0);
        f[n++] = H(91, ts1, l1, ts0);
        f[n++] = H(92, ts1, l1, r1, ts0);
        f[n++] = H(93, ts0, l0, r0, tb0);
        f[n++] = H(94, ts1, ts0, l0, tb0);
        f[n++] = H(95, ws0, l0, ts1);
        f[n++] = H(122, s.Label(s0l), ts0, tb0);
        f[n++] = H(123, s.Label(s0r), ts0, tb0);
        f[n++] = H(124, s.Label(s1r), ts1, ts0);
        f[n++] = H(125, s.Label(s1l), ts1, ts0);
        f[n++] = H(126, s.Label(b0l), tb0, ts0);
        f[n++] = H(127, s.Label(s0r), s.Label(s0r2), ts0, tb0);
        f[n++] = H(128, s.Label(s1r), s.Label(s1r2), ts1, ts0);
        f[n++] = H(129, s.Label(s0l), s.Label(s0l2), ts0, tb0);
        f[n++] = H(130, s.Label(s0r), ws0, wb0);
        f[n++] = H(131, s.Label(s1r), ws1, ws0);
        int noun = ahead.Noun(b0), verb = ahead.Verb(b0);
        ulong tn = T(tags, noun), wn = W(words, noun), cn = C(words, noun), tv = T(tags, verb), wv = W(words, verb);
        f[n++] = H(96, ts0, wb0, tn);
        f[n++] = H(97, ws0, wb0, wn);
        f[n++] = H(98, ws1, wb0, wn);
        f[n++] = H(99, ws0, wb0, cn);
        f[n++] = H(100, ws1, wb0, cn);
        f[n++] = H(101, ts1, ts0, wb0, tn);
        f[n++] = H(102, cs0, wb0, cn);
        f[n++] = H(103, cs1, wb0, cn);
        f[n++] = H(104, ts0, tb0, tv);
        f[n++] = H(105, ts1, ts0, tb0, tv);
        f[n++] = H(106, ws0, tb0, wv);
        f[n++] = H(107, ts0, wb0, tv);
        f[n++] = H(108, ts1, ts0, wb0, tv);
        f[n++] = H(109, ws1, tb0, wv);
        f[n++] = H(110, ws1, ws0, wb0);
        f[n++] = H(111, ws1, ws0, tb0);
        f[n++] = H(112, ws1, wb0, ts0);
        f[n++] = H(113, ts2, ws1, ts0);
        f[n++] = H(114, T(tags, s.S(3)), ts2, ts1, ts0);
        f[n++] = H(115, cs1, cs0, tb0);
        f[n++] = H(116, cs1, ts0, cb0);
        f[n++] = H(117, W(words, s1l), ws1, ts0);
        f[n++] = H(118, W(words, s0r), ws0, tb0);
        f[n++] = H(119, W(words, s1r), ws0, ts1);
        f[n++] = H(120, tb0, tb1, tb2, T(tags, s.B(3)));
        f[n++] = H(132, cs0, wb0);
        f[n++] = H(133, ws0, cb0);
        f[n++] = H(134, cs1, ws0);
        f[n++] = H(135, ws1, cs0);
        f[n++] = H(136, ks1, ks0, kb0, ts0);
        f[n++] = H(137, C(words, s0r), cs0, tb0);
        f[n++] = H(138, C(words, s1r), cs1, ts0);
        f[n++] = H(139, C(words, b0l), cb0, ts0);
        f[n] = H(121, s0 < 0 || s0 >= words.Length ? 0UL : words[s0].Suffix3, b0 >= words.Length || b0 < 0 ? 0UL : words[b0].Suffix3, ts0, tb0);
    }

    /// <summary>Features of the label of an arc about to be made: both ends, their dependents so far, and what stands around.</summary>
    public static void FillArc(ParseState s, int head, int dep, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<ulong> f)
    {
        ulong td = T(tags, dep), th = T(tags, head), wd = W(words, dep), wh = W(words, head), cd = C(words, dep), ch = C(words, head);
        var left = dep < head ? 1UL : 0UL;
        var distance = (ulong)Distance(Math.Abs(head - dep)) * 2 + left;
        int dl = s.LeftChild(dep), dl2 = s.LeftChild2(dep), dr = s.RightChild(dep);
        int sib = left == 1 ? s.LeftChild(head) : s.RightChild(head), other = left == 1 ? -1 : s.LeftChild(head);
        ulong tdl = T(tags, dl), wdl = W(words, dl), tdl2 = T(tags, dl2), wdl2 = W(words, dl2), tdr = T(tags, dr), wdr = W(words, dr), tsib = T(tags, sib);
        ulong hl = s.LeftLabels(head), hr = s.RightLabels(head), dll = s.LeftLabels(dep), drl = s.RightLabels(dep);
        ulong p = T(tags, dep - 1), q = T(tags, dep + 1 < tags.Length ? dep + 1 : -1);
        ulong sl = s.Label(sib), ldl = s.Label(dl), b = T(tags, s.B(0)), wb = W(words, s.B(0));
        var n = 0;
        f[n++] = H(201, wd, left);
        f[n++] = H(202, td, th, left);
        f[n++] = H(203, wd, th, left);
        f[n++] = H(204, td, wh, left);
        f[n++] = H(205, wd, wh, left);
        f[n++] = H(206, td, th, distance);
        f[n++] = H(207, cd, th, left);
        f[n++] = H(208, td, ch, left);
        f[n++] = H(209, cd, ch, left);
        f[n++] = H(210, td, th, wdl, left);
        f[n++] = H(211, wdl, wh, left);
        f[n++] = H(212, td, tdl, th, left);
        f[n++] = H(213, td, tdr, th, left);
        f[n++] = H(214, wdl2, td, th, left);
        f[n++] = H(215, wdl2, wh, left);
        f[n++] = H(216, wdl, wd);
        f[n++] = H(217, wdl, cd, ch);
        f[n++] = H(218, td, th, tsib, left);
        f[n++] = H(219, td, th, sl, left);
        f[n++] = H(220, W(words, sib), th, td, left);
        f[n++] = H(221, td, th, hl, left);
        f[n++] = H(222, td, p, q, th);
        f[n++] = H(223, W(words, dep - 1), td, th, left);
        f[n++] = H(224, W(words, dep + 1 < words.Length ? dep + 1 : -1), td, th, left);
        f[n++] = H(225, td, th, hr, left);
        f[n++] = H(226, wh, hl, td, left);
        f[n++] = H(227, wd);
        f[n++] = H(228, wh, td, tdl);
        f[n++] = H(229, wdr, td, th);
        f[n++] = H(230, words[dep].Suffix3, th, left);
        f[n++] = H(231, head < words.Length ? words[head].Suffix3 : 5UL, td, left);
        f[n++] = H(232, words[dep].Shape, td, th, left);
        f[n++] = H(233, K(words, dep), K(words, head), td, th);
        f[n++] = H(234, T(tags, head - 1), th, td, left);
        f[n++] = H(235, wh, hr, td, left);
        f[n++] = H(236, dll, td, th, left);
        f[n++] = H(237, dll, drl, td, left);
        f[n++] = H(238, dll, wd, left);
        f[n++] = H(239, dll, wh, left);
        f[n++] = H(240, ldl, wdl, td, th);
        f[n++] = H(241, tdl, tdl2, td, th);
        f[n++] = H(242, wdl, td, left);
        f[n++] = H(243, b, td, th, left);
        f[n++] = H(244, wb, td, th, left);
        f[n++] = H(245, T(tags, other), td, th, hl);
        f[n] = H(246, words[dep].Suffix2, words[dep].Shape, ch, left);
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
