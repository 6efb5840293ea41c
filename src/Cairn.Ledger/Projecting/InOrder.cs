namespace Cairn.Ledger.Projecting;

/// <summary>A pure function over a list, in its order.</summary>
internal static class InOrder
{
    // Sharing out fewer takes longer than it saves, and whoever reads ahead leaves the other cores to whom it reads for.
    private const int Few = 256;

    /// <summary>One result for each item; many items on all cores.</summary>
    public static IEnumerable<TResult> Each<T, TResult>(IReadOnlyCollection<T> items, Func<T, TResult> function) =>
        items.Count <= Few ? items.Select(function) : items.AsParallel().AsOrdered().Select(function);
}
