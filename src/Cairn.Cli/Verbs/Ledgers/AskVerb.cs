using System.CommandLine;
using System.Globalization;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Ledger;
using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn ask</c>: counts and comparative questions, each with the incidents and the words behind the answer.</summary>
internal static class AskVerb
{
    public static Command Make()
    {
        var (where, filters) = (LedgerRun.Where(), new Filters("analyst"));
        var by = new Option<string?>("--by") { Description = "Count by country, admin1, event_type, sub_event_type, actor, month, year or review" };
        by.AcceptOnlyFromAmong([.. Enum.GetValues<Dimension>().Select(CodeNames.Name)]);
        var worst = new Option<string?>("--worst") { Description = "Was it the worst day, week, month, quarter or year? With --period, and --baseline for the span looked at" };
        worst.AcceptOnlyFromAmong("day", "week", "month", "quarter", "year");
        var compare = new Option<string?>("--compare") { Description = "Were there more, fewer or as many (same) in --period as in --baseline?" };
        compare.AcceptOnlyFromAmong("more", "fewer", "same");
        var period = new Option<string?>("--period") { Description = "A day, or first and last day: 2022-01-20 or 2021-10-01/2021-12-31" };
        var baseline = new Option<string?>("--baseline") { Description = "What it is compared with, written likewise" };
        var measure = new Option<string>("--measure") { Description = "killed, injured, incidents or claimed", DefaultValueFactory = _ => "killed" };
        measure.AcceptOnlyFromAmong([.. Enum.GetValues<Measure>().Select(CodeNames.Name)]);
        var statement = new Option<string?>("--statement") { Description = "Put the comparisons that this report makes: a file, or the id of a recorded report" };
        var published = new Option<string?>("--published") { Description = "Publication date of the --statement report when it has none" };
        var series = new Option<string?>("--series") { Description = "Ask an imported reference series instead, or with --agreement compare with it" };
        var agreement = new Option<bool>("--agreement") { Description = "How Cairn's incidents and those of --series agree; without --series, Cairn's coding and your own incidents (cairn import --format csv)" };
        var queries = new Option<string?>("--queries") { Description = "Answer a file of count questions, - for standard input: how many incidents of a kind, there and then, with the reports that tell of them" };
        var incidents = new Option<string?>("--incidents") { Description = "With --queries: count in what cairn link wrote, - for standard input, instead of a ledger" };
        where.Required = false;
        var json = new Option<bool>("--json") { Description = "JSON (the default when the output is no terminal)" };
        var command = new Command("ask", """
            Ask a ledger. Answers say "recorded" and "reported", carry a verdict that may be "not decidable", and name the incidents behind them.

            Examples:
              cairn ask --ledger war.cairn --country IQ --from 2022-01-01 --by month
              cairn ask --ledger war.cairn --review accepted --by year
              cairn ask --ledger war.cairn --worst day --period 2022-01-20 --baseline 2021-01-21/2022-01-20
              cairn ask --ledger war.cairn --compare fewer --measure claimed --actor "Example Front" --period 2021-10-01/2021-12-31 --baseline 2020-10-01/2020-12-31
              cairn ask --ledger war.cairn --statement report.txt --published 2022-01-21
              cairn ask --queries questions.jsonl --incidents incidents.jsonl
            """) { where, by, worst, compare, period, baseline, measure, statement, published, series, agreement, queries, incidents, json };
        filters.AddTo(command);
        command.Validators.Add(result =>
        {
            var asks = Written.Of(result, worst) is not null || Written.Of(result, compare) is not null;
            if (asks && Written.Of(result, period) is null) result.AddError("--worst and --compare want --period: which days?");
            foreach (var days in new[] { period, baseline })
            {
                if (Written.Of(result, days) is { } text && PeriodOf(text) is null) result.AddError($"{days.Name} wants a day such as 2022-01-20, or its first and last day joined by a slash, not '{text}'");
            }
        });
        command.Validators.Add(result =>
        {
            var (ledger, file, asked) = (Written.Of(result, where), Written.Of(result, incidents), Written.Of(result, queries));
            if (ledger is null && file is null) result.AddError("of what? --ledger WHERE, or --incidents FILE with --queries FILE");
            else if (file is not null && (ledger is not null || asked is null)) result.AddError("--incidents goes with --queries, in place of --ledger");
            else if (file is not null && filters.AskReview(result)) result.AddError("--review asks a ledger: what cairn link wrote nobody has reviewed");
            else if (Written.Of(result, series) is not null && !result.GetValue(agreement) && filters.AskReview(result)) result.AddError("--review goes with the incidents of the ledger; those of a series were not reviewed here");
            else if (file is ReportIds.StandardInput && asked is ReportIds.StandardInput) result.AddError("questions and incidents cannot both come from standard input");
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(incidents) is { } file ? OfFileAsync(parsed.GetValue(queries)!, file, cancellationToken) : LedgerRun.ReadAsync(parsed.GetValue(where)!, async ledger =>
        {
            var query = await filters.QueryAsync(parsed, ledger, cancellationToken);
            if (parsed.GetValue(queries) is { } questions)
            {
                // The lines have no place for it.
                if (AnswerView.ReviewNote(query) is { } note) await Console.Error.WriteLineAsync($"cairn: {note}");
                return await CountAnswers.WriteAsync(questions, await AllAsync(ledger, query, filters.Reader(parsed), cancellationToken), cancellationToken);
            }

            var view = new AnswerView(ledger, query, filters.Reader(parsed), parsed.GetValue(json) || Console.IsOutputRedirected, parsed.GetValue(series));
            if (parsed.GetValue(agreement)) return await view.AgreementAsync(cancellationToken);
            if (parsed.GetValue(statement) is { } report) return await view.StatementsAsync(await ComparisonsAsync(ledger, report, parsed.GetValue(published), cancellationToken), cancellationToken);
            if ((parsed.GetValue(worst) ?? parsed.GetValue(compare)) is null) return await view.CountAsync(parsed.GetValue(by), cancellationToken);
            var counted = LedgerRun.Code<Measure>(parsed.GetValue(measure));
            var (asked, against) = (PeriodOf(parsed.GetValue(period)!)!.Value, parsed.GetValue(baseline) is { } b ? PeriodOf(b) : null);
            var unit = parsed.GetValue(worst);
            var comparison = new Comparison(counted switch { Measure.Incidents => "attacks", Measure.Claimed => "attacks_claimed", Measure.Injured => "injured", _ => "killed" },
                unit is null ? parsed.GetValue(compare)! : "most", unit, asked.Start, asked.End, against?.Start, against?.End, query.Actor);
            return await view.AnswerAsync(Question.From(comparison)!, cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static async Task<int> OfFileAsync(string queries, string incidents, CancellationToken cancellationToken)
    {
        try
        {
            return await CountAnswers.WriteAsync(queries, await CountAnswers.ReadAsync(incidents, cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (fault is LedgerException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"cairn: {fault.Message}");
            return ExitStatus.Failed;
        }
    }

    private static async Task<IReadOnlyList<Incident>> AllAsync(ILedger ledger, IncidentQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var incidents = new List<Incident>();
        await foreach (var recorded in ledger.AllAsync(query, reader, cancellationToken)) incidents.Add(recorded.Incident);
        return incidents;
    }

    private static Period? PeriodOf(string text) =>
        text.Split('/') is { Length: 1 or 2 } parts && Filters.Day(parts[0]) is { } start && Filters.Day(parts[^1]) is { } end && end >= start ? new Period(start, end) : null;

    private static async Task<IReadOnlyList<Statement>> ComparisonsAsync(ILedger ledger, string report, string? published, CancellationToken cancellationToken)
    {
        if (report != ReportIds.StandardInput && !File.Exists(report))
        {
            var recorded = await ledger.ReportAsync(report, Reader.Analyst, cancellationToken: cancellationToken) ?? throw new LedgerException($"there is no file {report}, and the ledger holds no report of that id");
            return Comparisons(recorded.Coded);
        }

        var statements = new List<Statement>();
        await foreach (var outcome in ReportInput.Read([report], cancellationToken))
        {
            if (outcome is ReportOutcome.Unreadable bad) throw new LedgerException(bad.Message);
            var extracted = ReportStages.Extract((ReportOutcome.Read)outcome, published);
            if (extracted.Published is null) await Console.Error.WriteLineAsync($"cairn: {extracted.Id} has no date, so that \"today\" and \"this month\" mean nothing; --published gives it one");
            statements.AddRange(Comparisons(Stages.Default.Code(extracted)));
        }

        return statements;
    }

    private static List<Statement> Comparisons(CodedReport report) => [.. report.Statements.Where(s => s is { Kind: StatementKind.Comparison, Comparison: not null })];
}
