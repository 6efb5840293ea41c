using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>
/// Reads the record and the incidents. Every read names what its reader may see (<see cref="Reader"/>): masking, redaction and
/// sensitivity are applied here, before anything is counted, so that no caller can forget them.
/// </summary>
public interface IReading
{
    /// <summary>A report with its latest text in force, or an older one.</summary>
    /// <returns>Null when there is none that the reader may see.</returns>
    Task<RecordedReport?> ReportAsync(string reportId, Reader reader, int? version = null, CancellationToken cancellationToken = default);

    /// <summary>The versions of a report's text, oldest first.</summary>
    Task<IReadOnlyList<TextVersion>> VersionsAsync(string reportId, CancellationToken cancellationToken = default);

    /// <summary>Reports in the order of their ids, after <paramref name="after"/>.</summary>
    Task<Page<ReportLine>> ReportsAsync(ReportQuery query, Reader reader, string? after = null, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>One page of incidents.</summary>
    /// <param name="query">Which, and in what order.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="after">The cursor of the page before, or null for the first.</param>
    /// <param name="limit">Rows a page, 1 to 10,000.</param>
    Task<Page<RecordedIncident>> IncidentsAsync(IncidentQuery query, Reader reader, string? after = null, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>An incident by any id it ever had: a merged one answers with the incident it forwards to.</summary>
    Task<RecordedIncident?> IncidentAsync(string incidentId, Reader reader, AsOf? asOf = null, CancellationToken cancellationToken = default);

    /// <summary>What became of an incident id: in force, forwarded, split, withdrawn, or never known (null).</summary>
    Task<IncidentFate?> FateAsync(string incidentId, CancellationToken cancellationToken = default);

    /// <summary>Every account of an incident with its report's header, in the order of the incident's keys.</summary>
    Task<IReadOnlyList<RecordedAccount>> AccountsAsync(string incidentId, Reader reader, AsOf? asOf = null, CancellationToken cancellationToken = default);

    /// <summary>How many incidents match, and the sums of their totals.</summary>
    Task<IncidentCount> CountAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken = default);

    /// <summary>Counts by a dimension, largest first, ties in ordinal order.</summary>
    Task<IReadOnlyList<IncidentGroup>> CountByAsync(IncidentQuery query, Dimension by, Reader reader, CancellationToken cancellationToken = default);

    /// <summary>For each day in the query's period with any incident: the fewest and most that may have been on it.</summary>
    Task<IReadOnlyList<DayCount>> DaysAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken = default);

    /// <summary>Incidents by the points where they were, at most <paramref name="limit"/> points; how many incidents have a point, and how many none, is counted over all.</summary>
    Task<MapPlaces> MapAsync(IncidentQuery query, Reader reader, int limit = 200_000, CancellationToken cancellationToken = default);

    /// <summary>Everything about every incident that matches, in the order of the incident ids, streamed.</summary>
    IAsyncEnumerable<RecordedIncident> AllAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken = default);

    /// <summary>The same, each with its accounts (none where the incident is masked for the reader).</summary>
    IAsyncEnumerable<(RecordedIncident Incident, IReadOnlyList<RecordedAccount> Accounts)> WithAccountsAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken = default);

    /// <summary>Every incident id that is no longer in force and what became of it, in ordinal order.</summary>
    Task<IReadOnlyList<IncidentFate>> ForwardsAsync(CancellationToken cancellationToken = default);

    /// <summary>What changed after a revision: created, changed, forwarded and withdrawn incidents, oldest first.</summary>
    Task<Page<IncidentChange>> ChangesAsync(long after = 0, int limit = 1000, CancellationToken cancellationToken = default);

    /// <summary>The statements of reports in force, by kind.</summary>
    Task<IReadOnlyList<RecordedStatement>> StatementsAsync(StatementKind? kind, Reader reader, int limit = 1000, CancellationToken cancellationToken = default);

    /// <summary>Names of organisations beginning with, or containing, <paramref name="text"/>, with how many incidents each has. There is no such list of persons.</summary>
    Task<IReadOnlyList<IncidentGroup>> ActorsAsync(string text, int limit = 20, CancellationToken cancellationToken = default);
}
