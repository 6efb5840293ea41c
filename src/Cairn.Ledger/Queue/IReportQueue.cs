namespace Cairn.Ledger;

/// <summary>
/// Reports that wait to be coded, in the database of the ledger that they go into. Lent to workers for a time, tried twice, recorded once: a result and
/// the end of its lease are one transaction, so neither a worker that died nor one that woke too late loses or doubles a report. Thread-safe.
/// While the database is away every call waits for it.
/// </summary>
public interface IReportQueue
{
    QueueTerms Terms { get; }

    /// <summary>Puts reports in; those that it holds or held already are passed over.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(IReadOnlyList<QueueEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Lends waiting reports, oldest first.</summary>
    Task<IReadOnlyList<QueueClaim>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken = default);

    /// <summary>Whether there are reports whose worker went silent. One of them may have ended its process, so each is tried again alone.</summary>
    /// <param name="inHand">Tokens of the asker's own, which are none.</param>
    Task<bool> HasOrphansAsync(IReadOnlyCollection<long> inHand, CancellationToken cancellationToken = default);

    /// <summary>Lends one report whose worker went silent; sets those aside that had their tries. Ask for it with nothing else in hand.</summary>
    Task<QueueClaim?> ClaimOrphanAsync(string worker, CancellationToken cancellationToken = default);

    /// <summary>Says that a worker lives and renews the leases of what it has in hand.</summary>
    Task BeatAsync(WorkerBeat beat, IReadOnlyCollection<long> tokens, CancellationToken cancellationToken = default);

    /// <summary>Records results and ends their leases in one transaction.</summary>
    /// <returns>For each result what recording did; null when its lease was lost, and then nothing of it was written.</returns>
    /// <exception cref="ReportRefusedException">The database does not take one of them; nothing was written.</exception>
    Task<IReadOnlyList<Recorded?>> RecordAsync(IReadOnlyList<(QueueClaim Claim, ReportToRecord Report)> results, CancellationToken cancellationToken = default);

    /// <summary>Says that a try failed. The report waits again, or is set aside with the error when it had its tries.</summary>
    /// <returns>Whether it was set aside.</returns>
    Task<bool> FailAsync(QueueClaim claim, string error, CancellationToken cancellationToken = default);

    /// <summary>Gives reports back that were not worked on; the try does not count.</summary>
    Task ReturnAsync(IReadOnlyCollection<long> tokens, CancellationToken cancellationToken = default);

    /// <summary>Links what was recorded, unless another worker is at it or nothing waits for it.</summary>
    /// <returns>What it did; null when it was not this worker's turn.</returns>
    Task<Concluded?> ConcludeAsync(string worker, CancellationToken cancellationToken = default);

    /// <summary>Counts and workers.</summary>
    Task<QueueStatus> StatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Reports set aside, oldest first.</summary>
    Task<IReadOnlyList<SetAsideReport>> SetAsideAsync(int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>Lets reports that were set aside wait again, with all their tries.</summary>
    /// <param name="reportId">One report; null for all.</param>
    /// <returns>How many.</returns>
    Task<int> RetryAsync(string? reportId, CancellationToken cancellationToken = default);
}
