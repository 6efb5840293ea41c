using Cairn.Ledger.Bench;

// dotnet run -c Release --project bench/Cairn.Ledger.Bench -- LEDGER [ACCOUNTS]
var where = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "bench.cairn");
var accounts = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
var bench = new LedgerBench(where, Console.Out);
await bench.RecordAsync(accounts);
await bench.RebuildAsync();
await bench.OpenAsync();
await bench.QueriesAsync();
