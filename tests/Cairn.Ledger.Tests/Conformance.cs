namespace Cairn.Ledger.Tests;

/// <summary>Tests that every store passes; a class for each store derives from each set of them.</summary>
public abstract class Conformance(Store store) : IAsyncLifetime
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected Store Store => store;

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return store.DisposeAsync();
    }
}
