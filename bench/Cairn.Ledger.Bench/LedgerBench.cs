using System.Diagnostics;
using System.Globalization;
using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Bench;

/// <summary>Measures recording, rebuilding, opening and asking on made-up reports. Every account is an incident of its own, so that the incidents are as many as can be.</summary>
internal sealed class LedgerBench(string where, TextWriter output)
{
    private const int Batch = 500;
    private const int Rounds = 100;

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

    /// <summary>Records further reports among those that are there, as an ingest does: known ones are asked for first.</summary>
    public async Task RecordMoreAsync(int reports)
    {
        await using var ledger = await OpenLedgerAsync();
        var there = (int)(await ledger.SummaryAsync()).Reports;
        var (watch, times) = (Stopwatch.StartNew(), new List<double>());
        foreach (var numbers in Enumerable.Range(there, reports).Chunk(Batch))
        {
            var one = Stopwatch.StartNew();
            var batch = numbers.AsParallel().AsOrdered().Select(Synthetic.Report).ToList();
            await ledger.KnownAsync([.. batch.Select(r => new ReportText(r.Coded.Id, r.Coded.Report.TextSha256))]);
            await ledger.RecordAsync(batch);
            times.Add(one.Elapsed.TotalMilliseconds);
        }

        Say("record more", $"{reports} reports among {there} in {watch.Elapsed.TotalSeconds:0.0} s: {reports / watch.Elapsed.TotalSeconds:0} reports/s");
        Percentiles($"record a batch of {Batch}", times);
    }

    public async Task QueriesAsync()
    {
        await using var ledger = await OpenLedgerAsync();
        IncidentQuery Year(int i) => new() { From = new DateOnly(2014 + (i % 9), 1 + (i % 12), 1), To = new DateOnly(2015 + (i % 9), 1 + (i % 12), 1) };
        GeoBox Box(int i, int degrees) => new(20 + (i % 30), 5 + (i % 20), 20 + degrees + (i % 30), 5 + degrees + (i % 20));
        await MeasureAsync("count, everything", _ => ledger.CountAsync(new IncidentQuery(), Reader.Analyst));
        await MeasureAsync("count, country and year", i => ledger.CountAsync(Year(i) with { Country = Synthetic.Country(i) }, Reader.Analyst));
        await MeasureAsync("count, a province of a country", i => ledger.CountAsync(new IncidentQuery { Country = Synthetic.Country(i), Admin1 = $"Province {i % 18}" }, Reader.Analyst));
        await MeasureAsync("count, ten dead or more", _ => ledger.CountAsync(new IncidentQuery { MinKilled = 10 }, Reader.Analyst));
        await MeasureAsync("count, ten dead or more, a year", i => ledger.CountAsync(Year(i) with { MinKilled = 10 }, Reader.Analyst));
        await MeasureAsync("count, actor and year", i => ledger.CountAsync(Year(i) with { Actor = $"Example Front {i % 60}" }, Reader.Analyst));
        await MeasureAsync("count by event type, country", i => ledger.CountByAsync(new IncidentQuery { Country = Synthetic.Country(i) }, Dimension.EventType, Reader.Analyst));
        await MeasureAsync("count by month, everything", _ => ledger.CountByAsync(new IncidentQuery(), Dimension.Month, Reader.Analyst));
        await MeasureAsync("count by province, country and year", i => ledger.CountByAsync(Year(i) with { Country = Synthetic.Country(i) }, Dimension.Admin1, Reader.Analyst));
        await MeasureAsync("worst day, everything", _ => ledger.DaysAsync(new IncidentQuery(), Reader.Analyst));
        await MeasureAsync("worst day, a year of everything", i => ledger.DaysAsync(Year(i), Reader.Analyst));
        await MeasureAsync("worst day, a year of one country", i => ledger.DaysAsync(Year(i) with { Country = Synthetic.Country(i) }, Reader.Analyst));
        await MeasureAsync("map, a box of 2 degrees", i => ledger.MapAsync(new IncidentQuery { Box = Box(i, 2) }, Reader.Analyst));
        await MeasureAsync("map, a box of 10 degrees and a year", i => ledger.MapAsync(Year(i) with { Box = Box(i, 10) }, Reader.Analyst));
        await MeasureAsync("map, everything", _ => ledger.MapAsync(new IncidentQuery(), Reader.Analyst));
        await MeasureAsync("map, a country and year", i => ledger.MapAsync(Year(i) with { Country = Synthetic.Country(i) }, Reader.Analyst));
        await MeasureAsync("page of 100, newest", _ => ledger.IncidentsAsync(new IncidentQuery(), Reader.Analyst));
        await MeasureAsync("page of 100, deadliest of a country", i => ledger.IncidentsAsync(new IncidentQuery { Country = Synthetic.Country(i), Order = IncidentOrder.Deadliest }, Reader.Analyst));
        await MeasureAsync("deadliest one, a country and year", i => ledger.IncidentsAsync(Year(i) with { Country = Synthetic.Country(i), Order = IncidentOrder.Deadliest }, Reader.Analyst, limit: 1));
        await MeasureAsync("page of 100, words", i => ledger.IncidentsAsync(new IncidentQuery { Text = $"village{i}" }, Reader.Analyst));
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
        double At(double part) => times[Math.Min((int)(times.Count * part), times.Count - 1)];
        Say(name, $"50th {At(0.50):0.0} ms, 95th {At(0.95):0.0} ms, 99th {At(0.99):0.0} ms");
    }

    private void Say(string name, FormattableString what)
    {
        output.WriteLine($"{name,-36} {what.ToString(CultureInfo.InvariantCulture)}");
        output.Flush();
    }
}
