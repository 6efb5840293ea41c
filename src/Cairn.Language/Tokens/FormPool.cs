using System.Buffers;

namespace Cairn.Language;

/// <summary>
/// Shares the strings of forms seen before and their lower-case forms. A direct-mapped cache of fixed size: a slot keeps the last form that fell on it,
/// so memory is bounded, reads take no lock, and a lost race costs one allocation. What it returns depends on the form alone.
/// </summary>
internal static class FormPool
{
    private const int Slots = 1 << 16;

    /// <summary>Longer forms (addresses, noise) are made anew each time.</summary>
    private const int LongestShared = 40;

    private static readonly Pair?[] Pairs = new Pair?[Slots];
    private static readonly SearchValues<char> Typographic = SearchValues.Create("‘’ʼ`´“”„«»‐‑‒–—―");

    private sealed record Pair(string Form, string Lower);

    /// <summary>The shared string of a form and its lower-case form.</summary>
    public static (string Form, string Lower) Get(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestShared) return (form.ToString(), LowerOf(form.ToString()));
        var slot = Slot(form);
        var pair = Volatile.Read(ref Pairs[slot]);
        if (pair is not null && form.SequenceEqual(pair.Form)) return (pair.Form, pair.Lower);
        var made = form.ToString();
        pair = new Pair(made, LowerOf(made));
        Volatile.Write(ref Pairs[slot], pair);
        return (pair.Form, pair.Lower);
    }

    /// <summary>Lower case (invariant); typographic quotes, hyphens and dashes made plain ("’" → "'", "“" → "\"", "–" → "-", "—" → "--").</summary>
    public static string Lower(string form) => Get(form).Lower;

    private static int Slot(ReadOnlySpan<char> form)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in form) hash = (hash ^ c) * 1099511628211UL;
        return (int)((hash ^ (hash >> 32)) & (Slots - 1));
    }

    private static string LowerOf(string form)
    {
        var lower = form.ToLowerInvariant();
        if (lower.AsSpan().IndexOfAny(Typographic) >= 0) lower = Plain(lower);
        return lower == form ? form : lower;
    }

    private static string Plain(string lower) => lower
        .Replace('‘', '\'').Replace('’', '\'').Replace('ʼ', '\'').Replace('`', '\'').Replace('´', '\'')
        .Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('«', '"').Replace('»', '"')
        .Replace('‐', '-').Replace('‑', '-').Replace('‒', '-').Replace('–', '-')
        .Replace("—", "--", StringComparison.Ordinal).Replace("―", "--", StringComparison.Ordinal);
}
