using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Postgres;

/// <summary>The queue: hands each question to the part that answers it, and waits while the database is away.</summary>
internal sealed class PostgresQueue(PostgresStore store, ILinking linking, TimeProvider time, QueueTerms terms, Action<string>? trouble) : IReportQueue
{
    private readonly QueueLending _lending = new(store, terms);
    private readonly QueueRecording _recording = new(store, linking, time, terms);
    private readonly QueueReading _reading = new(store, terms);
    private readonly QueuePatience _patience = new(store, trouble);

    public QueueTerms Terms => terms;

    /// <summary>Makes the tables that are not there.</summary>
    public Task MakeAsync(CancellationToken cancellationToken) => _patience.AskAsync(async () =>
    {
        using var reader = new StreamReader(typeof(PostgresQueue).Assembly.GetManifestResourceStream("migrations/queue.sql")!);
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }, cancellationToken);

    public Task<int> AddAsync(IReadOnlyList<QueueEntry> entries, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.AddAsync(entries, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<QueueClaim>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.ClaimAsync(worker, limit, cancellationToken), cancellationToken);

    public Task<bool> HasOrphansAsync(IReadOnlyCollection<long> inHand, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.HasOrphansAsync(inHand, cancellationToken), cancellationToken);

    public Task<QueueClaim?> ClaimOrphanAsync(string worker, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.ClaimOrphanAsync(worker, cancellationToken), cancellationToken);

    public Task BeatAsync(WorkerBeat beat, IReadOnlyCollection<long> tokens, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.BeatAsync(beat, tokens, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Recorded?>> RecordAsync(IReadOnlyList<(QueueClaim Claim, ReportToRecord Report)> results, CancellationToken cancellationToken) =>
        _patience.AskAsync(() => _recording.RecordAsync(results, cancellationToken), cancellationToken);

    public Task<bool> FailAsync(QueueClaim claim, string error, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.FailAsync(claim, error, cancellationToken), cancellationToken);

    public Task ReturnAsync(IReadOnlyCollection<long> tokens, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.ReturnAsync(tokens, cancellationToken), cancellationToken);

    public Task<Concluded?> ConcludeAsync(string worker, CancellationToken cancellationToken) => _patience.AskAsync(() => _recording.ConcludeAsync(worker, cancellationToken), cancellationToken);

    public Task<QueueStatus> StatusAsync(CancellationToken cancellationToken) => _patience.AskAsync(() => _reading.StatusAsync(cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SetAsideReport>> SetAsideAsync(int limit, CancellationToken cancellationToken) => _patience.AskAsync(() => _reading.SetAsideAsync(limit, cancellationToken), cancellationToken);

    public Task<int> RetryAsync(string? reportId, CancellationToken cancellationToken) => _patience.AskAsync(() => _lending.RetryAsync(reportId, cancellationToken), cancellationToken);
}
