using Cairn.Ledger.Projecting;

namespace Cairn.Ledger.Tests;

/// <summary>Makes empty ledgers for one test class.</summary>
public abstract class Store : IAsyncLifetime
{
    private readonly List<ILedger> _open = [];

    internal Clock Time { get; } = new();

    internal async Task<ILedger> Make() => await Open(await MakeWhere());

    internal async Task<ILedger> Open(string where)
    {
        var ledger = await Ledgers.OpenAsync(where, false, Time, new ShippedLinking(), TestContext.Current.CancellationToken);
        _open.Add(ledger);
        return ledger;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var ledger in _open) await ledger.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A place where no ledger is yet.</summary>
    public abstract Task<string> MakeWhere();
}
