using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cairn.Ledger;
using Cairn.Linking;
using Cairn.Model;
using Spectre.Console;

namespace Cairn.Cli.Verbs;

/// <summary>Puts questions to a ledger and prints the answers, as JSON or for a person.</summary>
internal sealed class AnswerView(ILedger ledger, IncidentQuery query, Reader reader, bool json)
{
    private const int MostIncidentsShown = 12;
    private const int MostQuote = 300;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = false,
    };

    /// <summary>Counts, whole or by a dimension.</summary>
    public async Task<int> CountAsync(string? by, CancellationToken cancellationToken)
    {
        if (by is null)
        {
            var count = await ledger.CountAsync(query, reader, cancellationToken);
            if (json) Print(new { count.Incidents, count.Killed, count.Injured, count.WithKilledFigure, Reports = count.Tellings });
            else Console.Out.Write($"{N(count.Incidents)} incidents recorded; killed {Range(count.Killed)}, injured {Range(count.Injured)}\n(a number of killed is given for {N(count.WithKilledFigure)} of them; for the others it is unknown, not zero)\n");
            return ExitStatus.Done;
        }

        var dimension = LedgerRun.Code<Dimension>(by);
        var groups = await ledger.CountByAsync(query, dimension, reader, cancellationToken);
        if (json)
        {
            foreach (var group in groups) Print(group);
            return ExitStatus.Done;
        }

        var table = new Table().AddColumns(by, "incidents", "killed low", "best", "high");
        foreach (var g in groups) table.AddRow(Markup.Escape(g.Value ?? "unknown"), g.Incidents is { } n ? N(n) : "<3", N(g.KilledLow), N(g.KilledBest), N(g.KilledHigh));
        AnsiConsole.Write(table);
        return ExitStatus.Done;
    }

    /// <summary>Every comparison of a report, each with its answer.</summary>
    public async Task<int> StatementsAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0) await Console.Error.WriteLineAsync("cairn: the report makes no comparison");
        foreach (var statement in statements)
        {
            if (Question.From(statement.Comparison!) is { } question) await AnswerAsync(question, cancellationToken, statement);
            else if (json) Print(new { Statement = statement.AsReported, Verdict = Verdict.NotDecidable, Rule = "the comparison names no period, so nothing can be counted" });
            else Console.Out.Write($"\"{statement.AsReported}\"\nnot decidable: the comparison names no period, so nothing can be counted\n\n");
        }

        return ExitStatus.Done;
    }

    /// <summary>One question with its answer.</summary>
    public async Task<int> AnswerAsync(Question question, CancellationToken cancellationToken, Statement? statement = null)
    {
        // Only what touches either period can matter; the actor is asked of by the question itself.
        var (from, to) = (Earlier(question.Period.Start, question.Baseline.Start), Later(question.Period.End, question.Baseline.End));
        var incidents = new List<Incident>();
        var facts = new Dictionary<string, ReportFacts>(StringComparer.Ordinal);
        await foreach (var (recorded, accounts) in ledger.WithAccountsAsync(query with { From = from, To = to, Actor = null, AlsoUnreal = false }, reader, cancellationToken))
        {
            incidents.Add(recorded.Incident);
            foreach (var account in accounts) facts[account.ReportId] = new ReportFacts(account.Header.Publisher, Engine.ReportStages.DayOf(account.Header.Published), recorded.Review == ReviewState.Accepted || facts.GetValueOrDefault(account.ReportId)?.Reviewed == true);
        }

        var answer = Questions.Ask(question, incidents, facts);
        var behind = answer.Value.Incidents.Concat(answer.Baseline.Take(1).SelectMany(b => b.Incidents)).Concat(answer.Rivals.SelectMany(r => r.Incidents)).Distinct(StringComparer.Ordinal).Take(MostIncidentsShown).ToList();
        var quotes = await QuotesAsync(behind, cancellationToken);
        if (json)
        {
            var node = JsonSerializer.SerializeToNode(answer, Options)!.AsObject();
            if (statement is not null) node.Insert(0, "statement", statement.AsReported);
            node["incidents"] = new JsonArray([.. quotes.Select(q => (JsonNode)new JsonObject { ["incident_id"] = q.Id, ["quote"] = q.Quote, ["report"] = q.Report })]);
            Console.Out.Write(node.ToJsonString(Options) + "\n");
            return ExitStatus.Done;
        }

        if (statement is not null) AnsiConsole.MarkupLine($"[grey]\"{Markup.Escape(statement.AsReported)}\"[/]");
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(answer.Question)}[/]");
        AnsiConsole.MarkupLine($"  [bold]{CodeNames.Name(answer.Verdict).Replace('_', ' ')}[/]  ({Markup.Escape(Said(answer.Value))}; compared with {Markup.Escape(string.Join(", ", answer.Baseline.Take(3).Select(Said)))})");
        AnsiConsole.MarkupLine($"  [grey]rule:[/] {Markup.Escape(answer.Rule)}");
        foreach (var rival in answer.Rivals.Take(5)) AnsiConsole.MarkupLine($"  [grey]rival:[/] {Markup.Escape(Said(rival))}");
        foreach (var row in answer.Sensitivity.Where(s => s.Flips)) AnsiConsole.MarkupLine($"  [yellow]{Markup.Escape(row.Rule)}: {CodeNames.Name(row.Verdict).Replace('_', ' ')}[/]");
        foreach (var caveat in answer.Caveats) AnsiConsole.MarkupLine($"  [grey]note:[/] {Markup.Escape(caveat)}");
        foreach (var (id, quote, report) in quotes) AnsiConsole.MarkupLine($"    [grey]{Markup.Escape(id)} ({Markup.Escape(report)}) »[/] {Markup.Escape(quote)}");
        AnsiConsole.WriteLine();
        return ExitStatus.Done;
    }

    private async Task<List<(string Id, string Quote, string Report)>> QuotesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var quotes = new List<(string, string, string)>();
        foreach (var id in ids)
        {
            var account = (await ledger.AccountsAsync(id, reader, query.AsOf, cancellationToken)).FirstOrDefault(a => !a.Rejected && a.Account.Evidence.Count > 0);
            if (account is not null && account.Account.Evidence[0].Quote is var quote) quotes.Add((id, quote.Length > MostQuote ? quote[..MostQuote] + "…" : quote, account.ReportId));
        }

        return quotes;
    }

    private static void Print<T>(T value) => Console.Out.Write(JsonSerializer.Serialize(value, Options) + "\n");

    private static string Said(PeriodValue value) => value.Value.Low == value.Value.High
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Period}: {value.Value.Low}") : string.Create(CultureInfo.InvariantCulture, $"{value.Period}: {value.Value.Low} to {value.Value.High}");

    private static string Range(Total? total) => total is null ? "unknown" : $"{N(total.Low)}–{N(total.High)}{(total.Open ? "+" : "")} (best {N(total.Best)})";

    private static string N(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
