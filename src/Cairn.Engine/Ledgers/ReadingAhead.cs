using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>Lets the linker take in what is recorded while more is being coded. One reading at a time, of all that has gathered meanwhile; ends when it is disposed of.</summary>
internal sealed class ReadingAhead : IAsyncDisposable
{
    private readonly ILedger _ledger;
    private readonly CancellationTokenSource _enough;
    private Task _reading = Task.CompletedTask;

    public ReadingAhead(ILedger ledger, CancellationToken cancellationToken) => (_ledger, _enough) = (ledger, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));

    /// <summary>Something was recorded. Waits for nothing; throws what the last reading threw.</summary>
    public async Task GoOnAsync()
    {
        if (!_reading.IsCompleted) return;
        await _reading.ConfigureAwait(false);
        var enough = _enough.Token;
        _reading = Task.Run(() => _ledger.ReadAheadAsync(enough), CancellationToken.None);
    }

    /// <summary>Waits for the reading under way.</summary>
    public Task FinishAsync() => _reading;

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _enough.Dispose();
    }
}
