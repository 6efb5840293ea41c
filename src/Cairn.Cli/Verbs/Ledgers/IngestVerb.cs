using System.CommandLine;
using System.Globalization;
using Cairn.Engine;
using Cairn.Ledger;

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
        var coder = new Option<string?>("--coder") { Description = "Which coder wrote the --coded reports, when it was not this program: its name and version" };
        var command = new Command("ingest", """
            Take reports into a ledger: extract, code, record, link. Reports that it holds already are passed over, so a run that was
            stopped goes on when it is started again.

            Examples:
              cairn ingest --ledger war.cairn reports.jsonl
              cairn ingest --ledger "Host=db;Database=cairn;Username=cairn" pages/ --published 2022-01-21
              cairn ingest --cluster "Host=db;Database=cairn;Username=cairn" archive.warc.gz     queued for cairn worker
              cairn code reports.jsonl | cairn ingest --ledger war.cairn --coded -
            """) { where, cluster, kind, coded, coder };
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(where) is null == result.GetValue(cluster) is null) result.AddError("give either --ledger or --cluster");
            if (result.GetValue(cluster) is not null && result.GetValue(coded)) result.AddError("--coded goes into a ledger, not into a queue");
            if (result.GetValue(coder) is not null && !result.GetValue(coded)) result.AddError("--coder says who wrote --coded reports; others are coded by this program");
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(cluster) is { } connection ? ClusterIngest.RunAsync(connection, parsed, input, parsed.GetValue(kind)!, cancellationToken) : LedgerRun.WithAsync(parsed.GetValue(where)!, false, ledger =>
            parsed.GetValue(coded) ? CodedAsync(ledger, parsed.GetValue(input.Sources)!, parsed.GetValue(kind)!, parsed.GetValue(coder), parsed.GetValue(input.Json), cancellationToken)
            : RunAsync(ledger, parsed, input, parsed.GetValue(kind)!, cancellationToken), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(ILedger ledger, ParseResult parsed, ReportInput input, string kind, CancellationToken cancellationToken) => SayAsync(parsed.GetValue(input.Json), (remarks, progress) =>
        new Ingest(Stages.Default, ledger, CoderVersion.Of(Places.Gazetteer.Default.Version), LedgerRun.NewRunId()) { Kind = kind, Remark = remarks.Say }
            .RunAsync(input.Read(parsed, cancellationToken), parsed.GetValue(input.Published), progress, ClusterRun.Say, cancellationToken));

    private static Task<int> CodedAsync(ILedger ledger, string[] sources, string kind, string? coder, bool json, CancellationToken cancellationToken) => SayAsync(json, (remarks, progress) =>
        new IngestCoded(ledger, coder ?? CoderVersion.Of(Places.Gazetteer.Default.Version), LedgerRun.NewRunId()) { Kind = kind, Remark = remarks.Say }
            .RunAsync(CodedLines.ReadAsync(sources, cancellationToken), progress, ClusterRun.Say, cancellationToken));

    private static async Task<int> SayAsync(bool json, Func<Remarks, Action<IngestCount>, Task<IngestSummary>> ingest)
    {
        var (remarks, watched) = (new Remarks(), !Console.IsErrorRedirected);
        var summary = await ingest(remarks, count => Show(watched, count));
        if (watched) await Console.Error.WriteAsync("\r");
        remarks.End();
        return Print(summary, json);
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
            ? $$"""{"read":{{N(count.Read)}},"new":{{N(count.New)}},"updated":{{N(count.Updated)}},"known":{{N(count.Known)}},"copied":{{N(concluded.CopiedReports)}},"unreadable":{{N(count.Unreadable)}},{{(count.PassedOver > 0 ? $"\"passed_over\":{N(count.PassedOver)}," : "")}}"accounts":{{N(concluded.Accounts)}},"incidents":{{N(concluded.Incidents)}},"incidents_created":{{N(concluded.Created)}},"incidents_changed":{{N(concluded.Changed)}},"incidents_forwarded":{{N(concluded.Forwarded)}}}"""
            : $"""
              {N(count.Read)} reports read: {N(count.New)} new, {N(count.Updated)} updated, {N(count.Known)} known already, {N(count.Unreadable)} unreadable{(count.PassedOver > 0 ? $", {N(count.PassedOver)} passed over for another under their id" : "")}
              The ledger holds {N(concluded.Incidents)} incidents from {N(concluded.Accounts)} accounts ({N(concluded.Created)} incidents new, {N(concluded.Changed)} changed); {N(concluded.CopiedReports)} reports are copies of another
              """;
        Console.Out.Write(line + "\n");
        return count.Unreadable == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }
}
