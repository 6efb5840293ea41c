using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sqlite;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>The ledger over either database: hands each question to the part that answers it, and turns database failures into words.</summary>
internal sealed class SqlLedger : ILedger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SqlStore _store;
    private readonly SqlRecording _recording;
    private readonly SqlConcluding _concluding;
    private readonly SqlIncidents _incidents;
    private readonly SqlReports _reports;
    private readonly SqlDeciding _deciding;
    private readonly SqlReleases _releases;
    private readonly SqlErasing _erasing;
    private readonly SqlSummary _summary;
    private readonly SqlReferences _references;
    private readonly PastMoments _past;

    public SqlLedger(SqlStore store, ILinking linking, TimeProvider time)
    {
        _store = store;
        _recording = new SqlRecording(store, time);
        _concluding = new SqlConcluding(store, linking, time, new SqlLinking(store, linking));
        _incidents = new SqlIncidents(store);
        _reports = new SqlReports(store);
        _deciding = new SqlDeciding(store, _incidents, linking, time);
        _releases = new SqlReleases(store, _incidents, time);
        _erasing = new SqlErasing(store, time);
        _summary = new SqlSummary(store);
        _references = new SqlReferences(store, time);
        _past = new PastMoments(store, linking);
    }

    public string Where => _store.Where;

    internal SqlStore Store => _store;

    internal Task MigrateAsync(CancellationToken cancellationToken) => Schema.MigrateAsync(_store, _concluding.RebuildAsync, cancellationToken);

    public Task<IReadOnlyDictionary<ReportText, ReportHeader?>> KnownAsync(IReadOnlyCollection<ReportText> texts, CancellationToken cancellationToken) =>
        Persist(() => _recording.KnownAsync(texts, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Recorded>> RecordAsync(IReadOnlyList<ReportToRecord> batch, CancellationToken cancellationToken) => Persist(() => _recording.RecordAsync(batch, cancellationToken), cancellationToken);

    public Task ReadAheadAsync(CancellationToken cancellationToken) => Persist<object?>(async () =>
    {
        await _concluding.ReadAheadAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }, cancellationToken);

    public Task<Concluded> ConcludeAsync(CancellationToken cancellationToken) => Persist(() => _concluding.ConcludeAsync(cancellationToken), cancellationToken);

    public Task<Concluded> RebuildAsync(CancellationToken cancellationToken) => Try(() => _concluding.RebuildAsync(cancellationToken));

    public Task<RecordedReport?> ReportAsync(string reportId, Reader reader, int? version, CancellationToken cancellationToken) => Try(() => _reports.ReportAsync(reportId, reader, version, cancellationToken));

    public Task<IReadOnlyList<TextVersion>> VersionsAsync(string reportId, CancellationToken cancellationToken) => Try(() => _reports.VersionsAsync(reportId, cancellationToken));

    public Task<Page<ReportLine>> ReportsAsync(ReportQuery query, Reader reader, string? after, int limit, CancellationToken cancellationToken) => Try(() => _reports.PageAsync(query, reader, after, limit, cancellationToken));

    public Task<Page<RecordedIncident>> IncidentsAsync(IncidentQuery query, Reader reader, string? after, int limit, CancellationToken cancellationToken) =>
        Try(async () => await new SqlIncidents(await AtAsync(query.AsOf, cancellationToken).ConfigureAwait(false)).PageAsync(query, reader, after, limit, cancellationToken).ConfigureAwait(false));

    public Task<RecordedIncident?> IncidentAsync(string incidentId, Reader reader, AsOf? asOf, CancellationToken cancellationToken) => Try(async () =>
    {
        var there = new SqlIncidents(await AtAsync(asOf, cancellationToken).ConfigureAwait(false));
        var id = await there.FateAsync(incidentId, cancellationToken).ConfigureAwait(false) is { Status: "merged_into", ForwardTo: [var to] } ? to : incidentId;
        var incident = await there.OneAsync(id, reader, cancellationToken).ConfigureAwait(false);
        return incident is null ? null : incident with { FormerIds = await there.FormerIdsAsync(id, cancellationToken).ConfigureAwait(false) };
    });

    public Task<IncidentFate?> FateAsync(string incidentId, CancellationToken cancellationToken) => Try(() => _incidents.FateAsync(incidentId, cancellationToken));

    public Task<IReadOnlyList<RecordedAccount>> AccountsAsync(string incidentId, Reader reader, AsOf? asOf, CancellationToken cancellationToken) => Try(async () =>
    {
        // Whoever may not see the incident exactly sees no words of it either.
        if (await IncidentAsync(incidentId, reader, asOf, cancellationToken).ConfigureAwait(false) is not { Masked: false } incident) return [];
        var there = new SqlIncidents(await AtAsync(asOf, cancellationToken).ConfigureAwait(false));
        var id = incident.Incident.IncidentId!;
        var members = await there.AccountsAsync(id, cancellationToken).ConfigureAwait(false);
        return (await _reports.AccountsAsync([.. members.Select(m => (id, m.Account, m.Report, m.Rejected))], reader, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id, []);
    });

    public async IAsyncEnumerable<(RecordedIncident Incident, IReadOnlyList<RecordedAccount> Accounts)> WithAccountsAsync(IncidentQuery query, Reader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var there = new SqlIncidents(await Try(() => AtAsync(query.AsOf, cancellationToken)).ConfigureAwait(false));
        await foreach (var page in there.PagesAsync(query, reader, cancellationToken).ConfigureAwait(false))
        {
            // Whoever may not see an incident exactly sees no words of it either.
            var members = await there.AccountsAsync(page.Where(i => !i.Masked).Select(i => i.Incident.IncidentId!), cancellationToken).ConfigureAwait(false);
            var accounts = await _reports.AccountsAsync([.. members.SelectMany(g => g.Select(m => (g.Key, m.Account, m.Report, m.Rejected)))], reader, cancellationToken).ConfigureAwait(false);
            foreach (var incident in page) yield return (incident, accounts.GetValueOrDefault(incident.Incident.IncidentId!, []));
        }
    }

    public Task<IReadOnlyList<IncidentFate>> ForwardsAsync(CancellationToken cancellationToken) => Try(() => _incidents.ForwardsAsync(cancellationToken));

    public Task<IncidentCount> CountAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken) =>
        Try(async () => await new SqlCounts(await AtAsync(query.AsOf, cancellationToken).ConfigureAwait(false)).CountAsync(query, reader, cancellationToken).ConfigureAwait(false));

    public Task<IReadOnlyList<IncidentGroup>> CountByAsync(IncidentQuery query, Dimension by, Reader reader, CancellationToken cancellationToken) =>
        Try(async () => await new SqlCounts(await AtAsync(query.AsOf, cancellationToken).ConfigureAwait(false)).CountByAsync(query, by, reader, cancellationToken).ConfigureAwait(false));

    public Task<IReadOnlyList<DayCount>> DaysAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken) =>
        Try(async () => await new SqlCounts(await AtAsync(query.AsOf, cancellationToken).ConfigureAwait(false)).DaysAsync(query, reader, cancellationToken).ConfigureAwait(false));

    public Task<MapPlaces> MapAsync(IncidentQuery query, Reader reader, int limit, CancellationToken cancellationToken) =>
        Try(async () => await new SqlCounts(await AtAsync(query.AsOf, cancellationToken).ConfigureAwait(false)).MapAsync(query, reader, limit, cancellationToken).ConfigureAwait(false));

    public async IAsyncEnumerable<RecordedIncident> AllAsync(IncidentQuery query, Reader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var there = new SqlIncidents(await Try(() => AtAsync(query.AsOf, cancellationToken)).ConfigureAwait(false));
        await foreach (var incident in there.AllAsync(query, reader, cancellationToken).ConfigureAwait(false)) yield return incident;
    }

    public Task<Page<IncidentChange>> ChangesAsync(long after, int limit, CancellationToken cancellationToken) => Try(() => _incidents.ChangesAsync(after, limit, cancellationToken));

    public Task<IReadOnlyList<RecordedStatement>> StatementsAsync(StatementKind? kind, Reader reader, int limit, CancellationToken cancellationToken) => Try(() => _reports.StatementsAsync(kind, reader, limit, cancellationToken));

    public Task<IReadOnlyList<IncidentGroup>> ActorsAsync(string text, int limit, CancellationToken cancellationToken) => Try(() => new SqlCounts(_store).ActorsAsync(text, limit, cancellationToken));

    public Task<RecordedDecision> DecideAsync(Decision decision, CancellationToken cancellationToken) => Try(async () =>
    {
        var recorded = await _deciding.RecordAsync(decision, cancellationToken).ConfigureAwait(false);
        await _concluding.ConcludeAsync(cancellationToken).ConfigureAwait(false);
        return recorded;
    });

    public Task<IReadOnlyList<RecordedDecision>> DecideAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken) => Try(async () =>
    {
        var recorded = new List<RecordedDecision>(decisions.Count);
        foreach (var decision in decisions) recorded.Add(await _deciding.RecordAsync(decision, cancellationToken).ConfigureAwait(false));
        await _concluding.ConcludeAsync(cancellationToken).ConfigureAwait(false);
        return (IReadOnlyList<RecordedDecision>)recorded;
    });

    public Task<bool> RecordSeriesAsync(ReferenceSeries series, IReadOnlyList<ReferenceRow> rows, CancellationToken cancellationToken) => Try(() => _references.RecordAsync(series, rows, cancellationToken));

    public Task<IReadOnlyList<ReferenceSeries>> SeriesAsync(CancellationToken cancellationToken) => Try(() => _references.SeriesAsync(cancellationToken));

    public Task<IReadOnlyList<ReferenceRow>> ReferenceRowsAsync(string seriesId, DateOnly? from, DateOnly? to, CancellationToken cancellationToken) => Try(() => _references.RowsAsync(seriesId, from, to, cancellationToken));

    public Task<IReadOnlyList<RecordedDecision>> DecisionsAsync(string? incidentId, CancellationToken cancellationToken) => Try(() => _deciding.ListAsync(incidentId, cancellationToken));

    public Task<Verification> VerifyAsync(bool incidents, CancellationToken cancellationToken) => Try(async () =>
    {
        var record = await new SqlVerifying(_store).RunAsync(cancellationToken).ConfigureAwait(false);
        return incidents ? record with { Faults = [.. record.Faults, .. await new IncidentComparison(_store, _past).FaultsAsync(cancellationToken).ConfigureAwait(false)] } : record;
    });

    public Task<LedgerSummary> SummaryAsync(CancellationToken cancellationToken) => Try(() => _summary.ReadAsync(cancellationToken));

    public Task<IReadOnlyList<Revision>> RevisionsAsync(long after, int limit, CancellationToken cancellationToken) => Try(() => _summary.RevisionsAsync(after, limit, cancellationToken));

    public Task<AsOf?> MomentAsync(DateTimeOffset at, CancellationToken cancellationToken) => Try(() => _summary.MomentAsync(at, cancellationToken));

    public Task<Release> CreateReleaseAsync(string name, string by, CancellationToken cancellationToken) => Try(() => _releases.CreateAsync(name, by, cancellationToken));

    public Task<IReadOnlyList<Release>> ReleasesAsync(CancellationToken cancellationToken) => Try(() => _releases.ListAsync(cancellationToken));

    public Task<IReadOnlyList<string>> ReleaseAsync(int number, CancellationToken cancellationToken) => Try(() => _releases.IncidentsAsync(number, cancellationToken));

    public Task EraseReportAsync(string reportId, string by, string reason, CancellationToken cancellationToken) => Try(async () =>
    {
        await _erasing.ReportAsync(reportId, by, reason, cancellationToken).ConfigureAwait(false);
        await _concluding.ForgetAsync(cancellationToken).ConfigureAwait(false);
        await _concluding.ConcludeAsync(cancellationToken).ConfigureAwait(false); // what it was linked with, and a copy of, stands without it now
        return await _concluding.RebuildAsync(cancellationToken).ConfigureAwait(false);
    });

    public Task<int> EraseNameAsync(string reportId, string name, string by, string reason, CancellationToken cancellationToken) => Try(async () =>
    {
        var count = await _erasing.NameAsync(reportId, name, by, reason, cancellationToken).ConfigureAwait(false);
        await _concluding.ForgetAsync(cancellationToken).ConfigureAwait(false);
        await _concluding.RebuildAsync(cancellationToken).ConfigureAwait(false);
        return count;
    });

    public Task<IReadOnlyList<string>> CopiesOfAsync(string reportId, CancellationToken cancellationToken) => Try(() => _erasing.CopiesOfAsync(reportId, cancellationToken));

    public Task<IReadOnlyList<NameStanding>> StandingAsync(string name, CancellationToken cancellationToken) => Try(() => _erasing.StandingAsync(name, cancellationToken));

    public Task BackupAsync(string file, CancellationToken cancellationToken) => Try(async () =>
    {
        if (File.Exists(file)) throw new LedgerException($"{file} is there already; a backup overwrites nothing");
        if (_store is SqliteStore sqlite) await sqlite.BackupAsync(file, cancellationToken).ConfigureAwait(false);
        else
        {
            await using var target = await Ledgers.OpenAsync(file, cancellationToken: cancellationToken).ConfigureAwait(false);
            await CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }

        return true;
    });

    public Task<long> CopyToAsync(ILedger target, CancellationToken cancellationToken) => Try(() =>
        new RecordCopy(_store, ((SqlLedger)target)._store).RunAsync(((SqlLedger)target)._concluding, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _past.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<SqlStore> AtAsync(AsOf? asOf, CancellationToken cancellationToken) => asOf is null ? _store : await _past.AtAsync(asOf, cancellationToken).ConfigureAwait(false);

    // What records may be asked again: a batch that was written before the answer was lost is known the second time.
    private async Task<T> Persist<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        // By the clock: a locked SQLite file has been waited for before it is said to be one.
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (DbException fault) when (_store.IsPassing(fault) && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
            catch (DbException fault)
            {
                throw _store.Explain(fault) ?? new LedgerException($"{_store.Where}: {fault.Message}", fault);
            }
        }
    }

    private async Task<T> Try<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (DbException fault)
        {
            throw _store.Explain(fault) ?? new LedgerException($"{_store.Where}: {fault.Message}", fault);
        }
    }
}
