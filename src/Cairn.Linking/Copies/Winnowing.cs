namespace Cairn.Linking.Copies;

/// <summary>
/// Local min-hashing: of every window of shingles the smallest is kept (Schleimer, Wilkerson, Aiken 2003). Two texts that share a run of
/// <see cref="Window"/> + 4 words share a print wherever the run stands, so that a cut or reordered copy is found too; a MinHash of whole
/// texts misses those. About two in seven shingles are kept.
/// </summary>
internal static class Winnowing
{
    /// <summary>Shingles in a window.</summary>
    public const int Window = 6;

    /// <summary>The prints of shingles in text order, distinct and ascending.</summary>
    public static uint[] Of(uint[] inOrder)
    {
        var kept = new List<uint>(inOrder.Length / 3 + 1);
        var window = Math.Min(Window, inOrder.Length);
        var last = -1;
        for (var start = 0; window > 0 && start + window <= inOrder.Length; start++)
        {
            var least = start;
            for (var i = start + 1; i < start + window; i++)
                if (inOrder[i] <= inOrder[least]) least = i;
            if (least == last) continue;
            kept.Add(inOrder[least]);
            last = least;
        }

        return SortedShingles.Of([.. kept]);
    }
}
