namespace Cairn.Linking.Copies;

/// <summary>The reports that hold a print, and which of them are compared for it: up to <see cref="EveryPair"/> all; beyond, each with its neighbours and with the longest reports.</summary>
internal sealed class PrintHolders
{
    private const int EveryPair = 40;
    private const int Neighbours = 3;
    private const int Longest = 4;

    private readonly int[] _reports;
    private readonly int[] _hubs;

    /// <param name="reports">Ascending.</param>
    /// <param name="stories">Which of them are the longest.</param>
    public PrintHolders(int[] reports, StoryShingles stories)
    {
        _reports = reports;
        _hubs = reports.Length <= EveryPair ? [] : [.. reports.OrderByDescending(h => stories[h].Length).ThenBy(h => h).Take(Longest)];
    }

    /// <summary>The reports after one of them with which it is compared; some may come twice.</summary>
    public ReadOnlySpan<int> After(int report)
    {
        var rest = _reports.AsSpan(Array.BinarySearch(_reports, report) + 1);
        if (_hubs.Length == 0 || _hubs.Contains(report)) return rest;
        return (int[])[.. rest[..Math.Min(Neighbours, rest.Length)], .. _hubs.Where(h => h > report)];
    }
}
