using Cairn.Ledger.Bench;

// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- LEDGER [ACCOUNTS]     measures: recording, rebuilding, opening, asking (50th, 95th and 99th percentile of a hundred), recording more; a ledger that is there is gone on with
// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- rebuild LEDGER TIMES   rebuilds the incidents again and again
// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- digest LEDGER          a hash of each table of the incidents (SQLite)
// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- stages LEDGER ACCOUNTS  measures the steps of a rebuild
// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- dictionary LEDGER FILE  makes the dictionary that incidents are packed with
// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- take LEDGER REPORTS    takes made-up reports in, linked, to be killed at it
if (args is ["dictionary", var from, var to])
{
    await PackingDictionary.MakeAsync(from, to);
    return;
}

if (args is ["digest", var digested])
{
    await Digest.RunAsync(digested);
    return;
}

if (args is ["take", var ledger, var reports])
{
    await Taking.RunAsync(ledger, int.Parse(reports, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["stages", var measured, var number])
{
    await Stages.RunAsync(measured, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["rebuild", var file, var times])
{
    for (var n = int.Parse(times, System.Globalization.CultureInfo.InvariantCulture); n > 0; n--) await new LedgerBench(file, Console.Out).RebuildAsync();
    return;
}

const int More = 10_000; // reports recorded among those there
var where = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "bench.cairn");
var accounts = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
var bench = new LedgerBench(where, Console.Out);
await bench.RecordAsync(accounts);
// The first fills empty tables, the second drops full ones first.
await bench.RebuildAsync();
await bench.RebuildAsync();
await bench.OpenAsync();
await bench.QueriesAsync();
await bench.RecordMoreAsync(More);
