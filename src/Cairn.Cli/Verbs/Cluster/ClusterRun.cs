using System.CommandLine;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary>Opens the queue of a command line, and says in words what went wrong with it.</summary>
internal static class ClusterRun
{
    public static Option<string> Where()
    {
        var where = new Option<string>("--cluster") { Description = "The PostgreSQL ledger that the workers share, such as \"Host=db;Database=cairn;Username=cairn\"", Required = true };
        where.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !Ledgers.IsPostgres(given)) result.AddError($"--cluster wants a PostgreSQL connection string such as \"Host=db;Database=cairn\", not '{given}'; a file has one writer");
        });
        return where;
    }

    /// <summary>The exit status of <paramref name="work"/>; 1 with a message when the queue cannot be used.</summary>
    public static Task<int> WithAsync(string where, Func<ILedger, IReportQueue, Task<int>> work, CancellationToken cancellationToken) =>
        LedgerRun.WithAsync(where, true, async ledger => await work(ledger, await ReportQueues.OpenAsync(ledger, trouble: Say, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>A line for whoever watches.</summary>
    public static void Say(string message) => Console.Error.WriteLine($"cairn: {message}");
}
