using System.Collections.Concurrent;

namespace Cairn.Language;

/// <summary>Shares the strings of words seen before, so that reading allocates little. Bounded; safe on many threads.</summary>
internal static class FormPool
{
    private const int Room = 1 << 17;
    private static readonly ConcurrentDictionary<string, string> Lowers = new(Environment.ProcessorCount, 1 << 14, StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Lowers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The shared string of a form.</summary>
    public static string Get(ReadOnlySpan<char> form)
    {
        if (BySpan.TryGetValue(form, out var known, out _)) return known;
        var made = form.ToString();
        if (Lowers.Count < Room) Lowers.TryAdd(made, LowerOf(made));
        return made;
    }

    /// <summary>Lower case, with plain quotes and hyphens.</summary>
    public static string Lower(string form) => Lowers.TryGetValue(form, out var lower) ? lower : LowerOf(form);

    private static string LowerOf(string form)
    {
        var lower = form.ToLowerInvariant();
        if (lower.AsSpan().IndexOfAny("’‘‐‑") >= 0) lower = lower.Replace('’', '\'').Replace('‘', '\'').Replace('‐', '-').Replace('‑', '-');
        return lower == form ? form : lower;
    }
}
