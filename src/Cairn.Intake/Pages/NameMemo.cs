using System.Collections.Concurrent;

namespace Cairn.Intake.Pages;

/// <summary>
/// Remembers what a pure function says of class names. Sites give the same names to all their pages, and reading them is most of the cost of a page.
/// Bounded: when it is full, new names are worked out each time. Safe for several threads.
/// </summary>
internal sealed class NameMemo<T>(Func<string, T> read)
{
    private const int MostNames = 30_000;
    private const int LongestName = 120;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    public T Of(string names)
    {
        if (_known.TryGetValue(names, out var known)) return known;
        var value = read(names);
        if (names.Length <= LongestName && _count < MostNames && _known.TryAdd(names, value)) Interlocked.Increment(ref _count);
        return value;
    }
}
