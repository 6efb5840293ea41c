using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn ledger status|retry</c>: the queue of a PostgreSQL ledger.</summary>
internal static class QueueVerbs
{
    public static Command Status()
    {
        var (where, json) = (LedgerRun.Where(), new Option<bool>("--json") { Description = "One line of JSON" });
        var command = new Command("status", "Print the queue of a PostgreSQL ledger: depth, workers, what was set aside and why.") { where, json };
        command.SetAction((parsed, cancellationToken) => ClusterRun.WithAsync(parsed.GetValue(where)!, async (_, queue) =>
        {
            var (status, aside) = (await queue.StatusAsync(cancellationToken), await queue.SetAsideAsync(cancellationToken: cancellationToken));
            Console.Out.Write(parsed.GetValue(json) ? JsonSerializer.Serialize(new { Status = status, SetAside = aside }, Lines) + "\n" : Words(status, aside));
            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    public static Command Retry()
    {
        var where = LedgerRun.Where();
        var report = new Argument<string?>("report") { Description = "The report's id; all of them without it", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("retry", "Let reports that were set aside wait again, with all their tries.") { where, report };
        command.SetAction((parsed, cancellationToken) => ClusterRun.WithAsync(parsed.GetValue(where)!, async (_, queue) =>
        {
            var count = await queue.RetryAsync(parsed.GetValue(report), cancellationToken);
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{count} reports wait again\n"));
            return count > 0 || parsed.GetValue(report) is null ? ExitStatus.Done : ExitStatus.Failed;
        }, cancellationToken));
        return command;
    }

    private static readonly JsonSerializerOptions Lines = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static string Words(QueueStatus status, IReadOnlyList<SetAsideReport> aside)
    {
        var words = new StringWriter(CultureInfo.InvariantCulture);
        words.Write(string.Create(CultureInfo.InvariantCulture, $"""
            waiting      {status.Waiting}{(status.Waiting > 0 ? $" (the oldest for {status.OldestWaitingSeconds:0} s)" : "")}
            in hand      {status.InHand}{(status.Expired > 0 ? $" ({status.Expired} of silent workers)" : "")}
            recorded     {status.Done} ({status.DoneLastMinute} in the last minute)
            to be linked {status.Unlinked}
            set aside    {status.SetAside}

            """));
        foreach (var worker in status.Workers)
        {
            var state = worker.IsAlive ? worker.Beat.Stopping ? "stopped" : "working" : worker.Beat.Stopping ? "stopped" : "silent";
            words.Write(string.Create(CultureInfo.InvariantCulture, $"worker       {worker.Beat.Worker} ({worker.Beat.Home}, process {worker.Beat.ProcessId} on {worker.Beat.Host}): {state}, heard {worker.SeenSecondsAgo:0} s ago, {worker.InHand} in hand, {worker.Beat.Recorded} recorded, {worker.Beat.Failed} failed\n"));
        }

        foreach (var report in aside) words.Write($"aside        {report.ReportId}: {report.Error.Split('\n')[0]}\n");
        return words.ToString();
    }
}
