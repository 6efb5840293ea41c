using Cairn.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cairn.Server;

/// <summary>Knows the last revision of the ledger, also when another process (<c>cairn ingest</c>, <c>cairn watch</c>) writes it, and tells when it moves.</summary>
internal sealed partial class LedgerWatch(ILedger ledger, Broadcast broadcast, TimeProvider time, ILogger<LedgerWatch> log) : BackgroundService
{
    private long _head;

    /// <summary>Number of the last revision seen.</summary>
    public long Head => Interlocked.Read(ref _head);

    /// <summary>Looks now; call after writing.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var before = Head;
        var at = before;
        while (true)
        {
            var news = await ledger.RevisionsAsync(at, 1000, cancellationToken).ConfigureAwait(false);
            if (news.Count == 0) break;
            at = news[^1].Number;
        }

        if (at == before) return;
        Interlocked.Exchange(ref _head, at);
        broadcast.Tell(new LiveEvent("changed", "the ledger moved on", "", null));
    }

    public async Task StartAtAsync(CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _head, (await ledger.SummaryAsync(cancellationToken).ConfigureAwait(false)).Revisions);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2), time);
        while (await Ticks.NextAsync(timer, stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (LedgerException fault)
            {
                Unreadable(fault.Message);
            }
        }
    }

    [LoggerMessage(EventId = 5101, Level = LogLevel.Warning, Message = "The ledger could not be looked at: {Reason}")]
    private partial void Unreadable(string reason);
}
