using System.CommandLine;
using System.Globalization;
using System.Net;
using Cairn.Cluster;
using Cairn.Engine;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn worker</c>: takes reports from the queue of a PostgreSQL ledger, codes and records them.</summary>
internal static class WorkerVerb
{
    public const string Name = "worker";

    /// <summary>How long a stopped worker may take to finish what it has in hand.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(45);

    public static Command Make()
    {
        var cluster = ClusterRun.Where();
        var plain = new Option<bool>("--no-orleans") { Description = "Work on PostgreSQL alone, without joining a cluster of Orleans silos" };
        var once = new Option<bool>("--once") { Description = "End when the queue is empty and all is linked" };
        var threads = new Option<int>("--threads") { Description = "Reports coded at once", DefaultValueFactory = _ => Environment.ProcessorCount };
        var status = new Option<string?>("--status") { Description = "Serve a status page here, such as http://127.0.0.1:5090" };
        var address = new Option<string?>("--address") { Description = "The address under which other silos reach this one; by default the one that reaches the database" };
        var command = new Command(Name, """
            Take reports from the queue of a PostgreSQL ledger, code them and record them. Run as many as there are machines; stop one with Ctrl+C or
            SIGTERM: it finishes what it codes and gives the rest back. What a worker's death leaves is taken up by the others.

            Examples:
              cairn ingest --cluster "Host=db;Database=cairn;Username=cairn" archive.warc.gz
              cairn worker --cluster "Host=db;Database=cairn;Username=cairn" --status http://127.0.0.1:5090
              cairn ledger status --ledger "Host=db;Database=cairn;Username=cairn"
            """) { cluster, plain, once, threads, status, address };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1) result.AddError("--threads wants 1 or more");
        });
        address.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !IPAddress.TryParse(given, out _)) result.AddError($"--address wants an address such as 10.0.0.7, not '{given}'");
        });
        command.SetAction((parsed, cancellationToken) => ClusterRun.WithAsync(parsed.GetValue(cluster)!, async (ledger, queue) =>
        {
            var terms = new WorkerTerms { Name = WorkerTerms.NewName(), Home = parsed.GetValue(plain) ? "postgres" : "orleans", Threads = parsed.GetValue(threads), InHand = parsed.GetValue(threads) * 8 };
            var coding = new QueuedCoding(Stages.Default, CoderVersions.Shipped, LedgerRun.NewRunId());
            var home = new WorkerHome(queue, coding.Code, terms, ClusterRun.Say);
            using var telemetry = TelemetryExport.Start(terms.Name);
            await using var page = parsed.GetValue(status) is { } url ? await StatusPage.StartAsync(url, queue, cancellationToken) : null;
            ClusterRun.Say($"worker {terms.Name} ({terms.Home}) on {ledger.Where}");
            var recorded = parsed.GetValue(plain)
                ? await new ReportWorker(queue, home.Code, terms, home.Say).RunAsync(parsed.GetValue(once), cancellationToken)
                : await InSiloAsync(home, parsed.GetValue(cluster)!, parsed.GetValue(address), parsed.GetValue(once), cancellationToken);
            ClusterRun.Say(string.Create(CultureInfo.InvariantCulture, $"worker {terms.Name} ends; it recorded {recorded} {(recorded == 1 ? "report" : "reports")}"));
            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    private static async Task<long> InSiloAsync(WorkerHome home, string where, string? address, bool once, CancellationToken cancellationToken)
    {
        await using var silo = await Cairn.Cluster.Silo.StartAsync(home, where, address is null ? null : IPAddress.Parse(address), cancellationToken);
        return await silo.RunAsync(once, cancellationToken);
    }
}
