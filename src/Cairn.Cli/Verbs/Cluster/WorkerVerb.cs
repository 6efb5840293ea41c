using System.CommandLine;
using System.Globalization;
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
        var command = new Command(Name, """
            Take reports from the queue of a PostgreSQL ledger, code them and record them. Run as many as there are machines; stop one with Ctrl+C or
            SIGTERM: it finishes what it codes and gives the rest back. What a worker's death leaves is taken up by the others.

            Examples:
              cairn ingest --cluster "Host=db;Database=cairn;Username=cairn" archive.warc.gz
              cairn worker --cluster "Host=db;Database=cairn;Username=cairn" --no-orleans
              cairn ledger status --ledger "Host=db;Database=cairn;Username=cairn"
            """) { cluster, plain, once, threads };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1) result.AddError("--threads wants 1 or more");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(cluster)!, parsed.GetValue(once), parsed.GetValue(threads), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(string where, bool once, int threads, CancellationToken cancellationToken) => ClusterRun.WithAsync(where, async (ledger, queue) =>
    {
        var terms = new WorkerTerms { Name = WorkerTerms.NewName(), Threads = threads, InHand = threads * 8 };
        var coding = new QueuedCoding(Stages.Default, CoderVersions.Shipped, LedgerRun.NewRunId());
        ClusterRun.Say($"worker {terms.Name} on {ledger.Where}");
        var recorded = await new ReportWorker(queue, coding.Code, terms, ClusterRun.Say).RunAsync(once, cancellationToken);
        ClusterRun.Say(string.Create(CultureInfo.InvariantCulture, $"worker {terms.Name} ends; it recorded {recorded} reports"));
        return ExitStatus.Done;
    }, cancellationToken);
}
