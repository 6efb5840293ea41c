using System.Diagnostics;
using System.Globalization;
using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;
using Cairn.Model;

namespace Cairn.Ledger.Bench;

/// <summary>Measures what a rebuild does with an account, step by step on one thread: microseconds and bytes of memory.</summary>
internal static class Stages
{
    private const int Rounds = 3;

    public static async Task RunAsync(string where, int accounts)
    {
        await using var ledger = await Ledgers.OpenAsync(where);
        var store = ((SqlLedger)ledger).Store;
        await using var session = await store.ReadAsync(CancellationToken.None);
        var reading = new RecordReading(store, session, long.MaxValue);
        var concluding = new Concluding(new ShippedLinking(), new Dictionary<string, IReadOnlyList<CopyGroup>>());
        for (var round = 0; round < Rounds; round++)
        {
            var raw = await StepAsync("read", accounts, () => reading.RawAccountsAsync([.. Enumerable.Range(1, accounts).Select(n => (long)n)], [], CancellationToken.None));
            var rows = Step("parse", accounts, () => raw.ConvertAll(r => r.Read()));
            var groups = rows.ConvertAll(r =>
            {
                var group = new Group(string.Create(CultureInfo.InvariantCulture, $"i{r.Id}"));
                group.Accounts.Add(r.Id);
                return (Group: group, Rows: new[] { (r, new AccountInForce(r.Id, r.Report.Id, 1, group.Id)) });
            });
            var machine = Step("conclude, machine alone", accounts, () => groups.ConvertAll(g => concluding.Conclude(g.Group.Id, g.Rows)));
            var concluded = Step("conclude, all of it", accounts, () => groups.ConvertAll(g => concluding.Of(g.Group, g.Rows)));
            Step("rows, with packed JSON", accounts, () => concluded.ConvertAll(c => IncidentRows.Of(c, 1, 1)));
            Step("JSON", accounts, () => machine.ConvertAll(m => ContractJson.Write(m)));
        }
    }

    private static T Step<T>(string name, int accounts, Func<T> step) => StepAsync(name, accounts, () => Task.FromResult(step())).Result;

    private static async Task<T> StepAsync<T>(string name, int accounts, Func<Task<T>> step)
    {
        GC.Collect();
        var (watch, before, bytes) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(true));
        var result = await step();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {watch.Elapsed.TotalMicroseconds / accounts,6:0.0} µs, processor {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / accounts,6:0.0} µs, {(GC.GetTotalAllocatedBytes(true) - bytes) / accounts} bytes"));
        return result;
    }
}
