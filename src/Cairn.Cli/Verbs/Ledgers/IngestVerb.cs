using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cairn.Engine;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn ingest</c>: sources into the ledger.</summary>
internal static class IngestVerb
{
    public static Command Make()
    {
        var input = new ReportInput();
        var (where, cluster) = (LedgerRun.Where(), ClusterRun.Where());
        where.Required = cluster.Required = false;
        cluster.Description = "Put the reports into the queue of this PostgreSQL ledger instead; cairn worker codes them";
        var kind = new Option<string>("--kind") { Description = "What the reports are, when they are no news: pdf, interview, note…", DefaultValueFactory = _ => "news" };
        var coded = new Option<bool>("--coded") { Description = "The sources are coded reports (from cairn code), to be recorded as they are" };
        var command = new Command("ingest", """
            Take reports into a ledger: extract, code, record, link. Reports that it holds already are passed over, so a run that was
            stopped goes on when it is started again.

            Examples:
              cairn ingest --ledger war.cairn reports.jsonl
              cairn ingest --ledger "Host=db;Database=cairn;Username=cairn" pages/ --published 2022-01-21
              cairn ingest --cluster "Host=db;Database=cairn;Username=cairn" archive.warc.gz     queued for cairn worker
              cairn code reports.jsonl | cairn ingest --ledger war.cairn --coded -
            """) { where, cluster, kind, coded };
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(where) is null == result.GetValue(cluster) is null) result.AddError("give either --ledger or --cluster");
            if (result.GetValue(cluster) is not null && result.GetValue(coded)) result.AddError("--coded goes into a ledger, not into a queue");
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(cluster) is { } connection ? ClusterIngest.RunAsync(connection, parsed, input, parsed.GetValue(kind)!, cancellationToken) : LedgerRun.WithAsync(parsed.GetValue(where)!, false, ledger =>
            parsed.GetValue(coded) ? CodedAsync(ledger, parsed.GetValue(input.Sources)!, parsed.GetValue(kind)!, parsed.GetValue(input.Json), cancellationToken)
            : RunAsync(ledger, parsed, input, parsed.GetValue(kind)!, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ILedger ledger, ParseResult parsed, ReportInput input, string kind, CancellationToken cancellationToken)
    {
        var ingest = new Ingest(Stages.Default, ledger, CoderVersion.Of(Places.Gazetteer.Default.Version), LedgerRun.NewRunId()) { Kind = kind };
        var outcomes = ReportInput.Read(parsed.GetValue(input.Sources)!, cancellationToken);
        var watched = !Console.IsErrorRedirected;
        var summary = await ingest.RunAsync(
            outcomes, parsed.GetValue(input.Published), count => Show(watched, count), message => Console.Error.WriteLine($"cairn: {message}"), cancellationToken);
        if (watched) await Console.Error.WriteAsync("\r");
        return Print(summary, parsed.GetValue(input.Json));
    }

    private static async Task<int> CodedAsync(ILedger ledger, string[] sources, string kind, bool json, CancellationToken cancellationToken)
    {
        var (batch, count, run) = (new List<ReportToRecord>(), new IngestCount(0, 0, 0, 0, 0), LedgerRun.NewRunId());
        var version = CoderVersion.Of(Places.Gazetteer.Default.Version);
        async Task FlushAsync()
        {
            var recorded = await ledger.RecordAsync(batch, cancellationToken);
            batch.Clear();
            count = count with { New = count.New + recorded.Count(r => r == Recorded.New), Updated = count.Updated + recorded.Count(r => r is Recorded.Updated or Recorded.Recoded), Known = count.Known + recorded.Count(r => r == Recorded.Known) };
        }

        foreach (var source in sources)
        {
            using var reader = source == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(source);
            for (var n = 1; await reader.ReadLineAsync(cancellationToken) is { } line; n++)
            {
                if (line.Length == 0) continue;
                count = count with { Read = count.Read + 1 };
                try
                {
                    batch.Add(new ReportToRecord(ContractJson.ReadCoded(line), TextHash.Sha256(line), version, run, kind));
                }
                catch (JsonException fault)
                {
                    count = count with { Unreadable = count.Unreadable + 1 };
                    await Console.Error.WriteLineAsync($"cairn: {source}({n}): not a coded report: {fault.Message}");
                }

                if (batch.Count >= 500) await FlushAsync();
            }
        }

        await FlushAsync();
        return Print(new IngestSummary(count, await ledger.ConcludeAsync(cancellationToken)), json);
    }

    private static void Show(bool watched, IngestCount count)
    {
        if (watched) Console.Error.Write($"\r{count.Read} read, {count.New} new, {count.Known} known");
    }

    private static int Print(IngestSummary summary, bool json)
    {
        var (count, concluded) = (summary.Count, summary.Concluded);
        string N(int number) => number.ToString(CultureInfo.InvariantCulture);
        var line = json || Console.IsOutputRedirected
            ? $$"""{"read":{{N(count.Read)}},"new":{{N(count.New)}},"updated":{{N(count.Updated)}},"known":{{N(count.Known)}},"copied":{{N(concluded.CopiedReports)}},"unreadable":{{N(count.Unreadable)}},"accounts":{{N(concluded.Accounts)}},"incidents":{{N(concluded.Incidents)}},"incidents_created":{{N(concluded.Created)}},"incidents_changed":{{N(concluded.Changed)}},"incidents_forwarded":{{N(concluded.Forwarded)}}}"""
            : $"""
              {N(count.Read)} reports read: {N(count.New)} new, {N(count.Updated)} updated, {N(count.Known)} known already, {N(count.Unreadable)} unreadable
              The ledger holds {N(concluded.Incidents)} incidents from {N(concluded.Accounts)} accounts ({N(concluded.Created)} incidents new, {N(concluded.Changed)} changed); {N(concluded.CopiedReports)} reports are copies of another
              """;
        Console.Out.Write(line + "\n");
        return count.Unreadable == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }
}
