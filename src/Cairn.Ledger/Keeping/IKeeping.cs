namespace Cairn.Ledger;

/// <summary>Care of the ledger itself.</summary>
public interface IKeeping
{
    /// <summary>Walks the whole chain and compares every row with its hash; also compares the incidents with a fresh conclusion when <paramref name="incidents"/>.</summary>
    Task<Verification> VerifyAsync(bool incidents = false, CancellationToken cancellationToken = default);

    /// <summary>Sizes and versions.</summary>
    Task<LedgerSummary> SummaryAsync(CancellationToken cancellationToken = default);

    /// <summary>Revisions after <paramref name="after"/>, oldest first.</summary>
    Task<IReadOnlyList<Revision>> RevisionsAsync(long after = 0, int limit = 1000, CancellationToken cancellationToken = default);

    /// <summary>The moment of a wall-clock time: the last revision made at or before it; null when there was none.</summary>
    Task<AsOf?> MomentAsync(DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Drops the incidents and concludes them again from the record.</summary>
    Task<Concluded> RebuildAsync(CancellationToken cancellationToken = default);

    /// <summary>Freezes the incidents of this moment under the next number.</summary>
    /// <exception cref="LedgerException">There is a release of that name.</exception>
    Task<Release> CreateReleaseAsync(string name, string by, CancellationToken cancellationToken = default);

    /// <summary>All releases, oldest first.</summary>
    Task<IReadOnlyList<Release>> ReleasesAsync(CancellationToken cancellationToken = default);

    /// <summary>The incidents of a release as they were frozen: contract lines in the order of their ids.</summary>
    /// <exception cref="LedgerException">There is no such release.</exception>
    Task<IReadOnlyList<string>> ReleaseAsync(int number, CancellationToken cancellationToken = default);

    /// <summary>Writes a copy of one moment to a new SQLite file; may run while others write.</summary>
    Task BackupAsync(string file, CancellationToken cancellationToken = default);

    /// <summary>Copies the whole record, chain included, into an empty ledger of either kind, verifies it there and concludes it.</summary>
    /// <returns>Rows copied.</returns>
    Task<long> CopyToAsync(ILedger target, CancellationToken cancellationToken = default);

    /// <summary>Removes a report's words for good and leaves a tombstone; the chain stays verifiable.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">The lawful ground, in words; it must not repeat what is erased.</param>
    Task EraseReportAsync(string reportId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Replaces a person's name in one report by a mark of the same length, so that spans stay true; the chain stays verifiable.</summary>
    /// <returns>How many times it stood there.</returns>
    /// <remarks>The name may stand in other reports and copies: see <see cref="StandingAsync"/>.</remarks>
    Task<int> EraseNameAsync(string reportId, string name, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>The other reports that tell the words of one as copies of one another, in the order of their ids: erasing one leaves those standing.</summary>
    Task<IReadOnlyList<string>> CopiesOfAsync(string reportId, CancellationToken cancellationToken = default);

    /// <summary>The reports whose texts or headers hold a name, written so, in the order of their ids. Reads every text; for whoever erases, never for a page.</summary>
    Task<IReadOnlyList<NameStanding>> StandingAsync(string name, CancellationToken cancellationToken = default);
}
