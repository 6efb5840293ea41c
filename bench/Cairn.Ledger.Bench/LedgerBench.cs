using System.Diagnostics;
using System.Globalization;
using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Bench;

/// <summary>Measures recording, rebuilding, opening and asking on made-up reports. Every account is an incident of its own, so that the incidents are as many as can be.</summary>
internal sealed class LedgerBench(string where, TextWriter output)
{
    private const int Batch = 500;
    private const int Rounds = 40;

    /// <summary>Records reports of four accounts each; those there already are passed over.</summary>
    public async Task RecordAsync(int accounts)
    {
        await using var ledger = await OpenLedgerAsync();
        var there = (int)(await ledger.SummaryAsync()).Reports;
        var reports = accounts / Synthetic.AccountsPerReport;
        var watch = Stopwatch.StartNew();
        for (var i = there; i < reports; i += Batch)
            await ledger.RecordAsync([.. Enumerable.Range(i, Math.Min(Batch, reports - i)).AsParallel().AsOrdered().Select(Synthetic.Report)]);
        Say("record", $"{reports - there} reports in {watch.Elapsed.TotalSeconds:0.0} s: {(reports - there) / watch.Elapsed.TotalSeconds:0} reports/s, {(reports - there) * Synthetic.AccountsPerReport / watch.Elapsed.TotalSeconds:0} accounts/s");

        // The linker is measured on its own; here each account is linked to itself in one statement.
        var store = ((SqlLedger)ledger).Store;
        await using var session = await store.WriteAsync(CancellationToken.None);
        await session.ExecuteAsync("INSERT INTO link(account_id, revision, incident_id) SELECT account_id, 1, 'i' || account_id FROM account WHERE account_id NOT IN (SELECT account_id FROM link)", CancellationToken.None);
        await session.ExecuteAsync("UPDATE report_now SET linked = 1", CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }

    public async Task RebuildAsync()
    {
        await using var ledger = await OpenLedgerAsync();
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var (paused, allocated) = (GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
        var concluded = await ledger.RebuildAsync();
        Say("rebuild", $"{concluded.Accounts} accounts, {concluded.Incidents} incidents in {watch.Elapsed.TotalSeconds:0.0} s: {concluded.Accounts / watch.Elapsed.TotalSeconds:0} accounts/s; processor {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / concluded.Accounts:0} µs an account; collecting {(GC.GetTotalPauseDuration() - paused).TotalMicroseconds / concluded.Accounts:0} µs, {(GC.GetTotalAllocatedBytes() - allocated) / concluded.Accounts} bytes");
    }

    public async Task OpenAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var ledger = await OpenLedgerAsync();
            await ledger.IncidentsAsync(new IncidentQuery(), Reader.Analyst, limit: 1);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Percentiles("open and read one incident", times);
    }

    public async Task QueriesAsync()
    {
        await using var ledger = await OpenLedgerAsync();
        var year = new IncidentQuery { From = new DateOnly(2020, 1, 1), To = new DateOnly(2020, 12, 31) };
        await MeasureAsync("count, everything", _ => ledger.CountAsync(new IncidentQuery(), Reader.Analyst));
        await MeasureAsync("count, country and year", i => ledger.CountAsync(year with { Country = Synthetic.Country(i) }, Reader.Analyst));
        await MeasureAsync("count by event type, country", i => ledger.CountByAsync(new IncidentQuery { Country = Synthetic.Country(i) }, Dimension.EventType, Reader.Analyst));
        await MeasureAsync("worst day, a year of everything", _ => ledger.DaysAsync(year, Reader.Analyst));
        await MeasureAsync("worst day, a year of one country", i => ledger.DaysAsync(year with { Country = Synthetic.Country(i) }, Reader.Analyst));
        await MeasureAsync("map, a box of 2 degrees", i => ledger.MapAsync(new IncidentQuery { Box = new GeoBox(20 + (i % 30), 5 + (i % 20), 22 + (i % 30), 7 + (i % 20)) }, Reader.Analyst));
        await MeasureAsync("map, newest 5,000", _ => ledger.MapAsync(new IncidentQuery(), Reader.Analyst, 5000));
        await MeasureAsync("page of 100, newest", _ => ledger.IncidentsAsync(new IncidentQuery(), Reader.Analyst));
        await MeasureAsync("page of 100, deadliest of a country", i => ledger.IncidentsAsync(new IncidentQuery { Country = Synthetic.Country(i), Order = IncidentOrder.Deadliest }, Reader.Analyst));
        await MeasureAsync("words", i => ledger.IncidentsAsync(new IncidentQuery { Text = $"village{i}" }, Reader.Analyst));
        await MeasureAsync("actor, a year", i => ledger.CountAsync(year with { Actor = $"Example Front {i}" }, Reader.Analyst));
    }

    private async Task MeasureAsync<T>(string name, Func<int, Task<T>> ask)
    {
        await ask(0);
        var times = new List<double>();
        for (var i = 1; i <= Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await ask(i);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Percentiles(name, times);
    }

    private Task<ILedger> OpenLedgerAsync() => Ledgers.OpenAsync(where, false, TimeProvider.System, new ShippedLinking(), CancellationToken.None);

    private void Percentiles(string name, List<double> times)
    {
        times.Sort();
        Say(name, $"median {times[times.Count / 2]:0.0} ms, 95th percentile {times[(int)(times.Count * 0.95)]:0.0} ms");
    }

    private void Say(string name, FormattableString what)
    {
        output.WriteLine($"{name,-36} {what.ToString(CultureInfo.InvariantCulture)}");
        output.Flush();
    }
}
