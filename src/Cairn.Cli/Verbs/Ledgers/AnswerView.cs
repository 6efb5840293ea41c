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
internal sealed class AnswerView(ILedger ledger, IncidentQuery query, Reader reader, bool json, string? series)
{
    private const int MostIncidentsShown = 12;
    private const int MostQuote = 300;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = false,
    };

    /// <summary>What an answer says of the state of review that was asked for; null when every state is counted.</summary>
    public static string? ReviewNote(IncidentQuery query) => query.Review switch
    {
        null => null,
        ReviewState.Rejected => "Only rejected incidents were asked for: they are withdrawn, and no answer counts them.",
        { } state => $"Only incidents whose state of review is {CodeNames.Name(state)} are counted; how many that are hangs on what people have looked at so far.",
    };

    /// <summary>Counts, whole or by a dimension.</summary>
    public async Task<int> CountAsync(string? by, CancellationToken cancellationToken)
    {
        if (series is not null) return await CountSeriesAsync(by, cancellationToken);
        if (by is null)
        {
            var count = await ledger.CountAsync(query, reader, cancellationToken);
            if (json) Print(new { count.Incidents, count.Killed, count.Injured, count.WithKilledFigure, Reports = count.Tellings, Note = ReviewNote(query) });
            else Console.Out.Write($"{Count(count.Incidents, "incident")} recorded; killed {Range(count.Killed)}, injured {Range(count.Injured)}\n{Unknown(count.Incidents, count.WithKilledFigure)}{(ReviewNote(query) is { } only ? only + "\n" : "")}");
            return ExitStatus.Done;
        }

        var dimension = LedgerRun.Code<Dimension>(by);
        var groups = await ledger.CountByAsync(query, dimension, reader, cancellationToken);
        if (json)
        {
            if (ReviewNote(query) is { } only) await Console.Error.WriteLineAsync($"cairn: {only}");
            foreach (var group in groups) Print(group);
            return ExitStatus.Done;
        }

        var table = new Table().AddColumns(by, "incidents", "killed low", "best", "high");
        foreach (var g in groups) table.AddRow(Markup.Escape(g.Value ?? "unknown"), g.Incidents is { } n ? N(n) : "<3", N(g.KilledLow), N(g.KilledBest), N(g.KilledHigh));
        AnsiConsole.Write(table);
        if (ReviewNote(query) is { } states) AnsiConsole.WriteLine(states);
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
        string? where = null;
        if (statement is not null && query is { Country: null, Admin1: null, Box: null }) where = question.Place is null ? "The claim names no place: every country was counted; --country narrows it." : null;
        else if (question.Place is { } named) (where, question) = ($"Counted in the place asked for beside the claim, not in that of the claim (\"{named.AsReported}\").", question with { Place = null });
        // Only what touches either period can matter; the actor is asked of by the question itself.
        var (from, to) = (Earlier(question.Period.Start, question.Baseline.Start), Later(question.Period.End, question.Baseline.End));
        var incidents = new List<Incident>();
        Dictionary<string, ReportFacts>? facts = null;
        if (series is not null) incidents.AddRange((await SeriesRowsAsync(from, to, cancellationToken)).Select(ReferenceIncidents.Of));
        else facts = await GatherAsync(query with { From = from, To = to, Actor = null, AlsoUnreal = false, Country = query.Country ?? question.Place?.Country }, incidents, cancellationToken);
        var answer = Questions.Ask(question, incidents, facts);
        if (where is not null) answer = answer with { Caveats = [where, .. answer.Caveats] };
        if (ReviewNote(query) is { } states) answer = answer with { Caveats = [states, .. answer.Caveats] };
        if (series is null && await UncoveredAsync(question, cancellationToken) is { } uncovered)
            answer = answer with { Verdict = Verdict.NotDecidable, Caveats = [uncovered, .. answer.Caveats] };
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

    /// <summary>How the incidents of the ledger agree with those of a reference series, or, without one, what the coder made of the reports with the analyst's own spreadsheet.</summary>
    public async Task<int> AgreementAsync(CancellationToken cancellationToken)
    {
        var (incidents, theirs) = (new List<Incident>(), new List<ReferenceRow>());
        if (series is not null)
        {
            await foreach (var recorded in ledger.AllAsync(query, reader, cancellationToken)) incidents.Add(recorded.Incident);
            theirs.AddRange(await SeriesRowsAsync(query.From, query.To, cancellationToken));
        }
        else
        {
            await foreach (var (recorded, accounts) in ledger.WithAccountsAsync(query, reader, cancellationToken))
            {
                var (coded, own) = OwnCoding.Part(recorded.Incident.IncidentId!, accounts);
                if (coded is not null) incidents.Add(coded);
                theirs.AddRange(own);
            }

            if (theirs.Count == 0) throw new LedgerException("there are no incidents of your own to compare with; cairn import --format csv takes them in, and --series names a reference series instead");
        }

        if (ReviewNote(query) is { } states) await Console.Error.WriteLineAsync($"cairn: {states}");
        var agreement = Agreement.Of(incidents, theirs);
        if (json) Print(agreement);
        else Console.Out.Write($"""
            ours                      {N(agreement.Ours)}
            theirs                    {N(agreement.Theirs)}
            matched                   {N(agreement.Matched)}  (within a day and 30 km, or the country where either has no coordinates)
            same number killed        {N(agreement.SameKilled)} of {N(agreement.BothKilled)} where both give one
            theirs inside our range   {N(agreement.KilledInRange)} of {N(agreement.BothKilled)}
            same event type           {N(agreement.SameType)} of {N(agreement.BothTyped)} where both give one

            """);
        return ExitStatus.Done;
    }

    private async Task<Dictionary<string, ReportFacts>> GatherAsync(IncidentQuery wanted, List<Incident> incidents, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<string, ReportFacts>(StringComparer.Ordinal);
        await foreach (var (recorded, accounts) in ledger.WithAccountsAsync(wanted, reader, cancellationToken))
        {
            incidents.Add(recorded.Incident);
            foreach (var account in accounts) facts[account.ReportId] = new ReportFacts(account.Header.Publisher, IsoDay.Of(account.Header.Published), recorded.Review == ReviewState.Accepted || facts.GetValueOrDefault(account.ReportId)?.Reviewed == true);
        }

        return facts;
    }

    // Nothing was read of a period: then nothing recorded in it says nothing.
    private async Task<string?> UncoveredAsync(Question question, CancellationToken cancellationToken)
    {
        foreach (var period in new[] { question.Period, question.Baseline })
        {
            var page = await ledger.ReportsAsync(new ReportQuery { From = period.Start, To = period.End.AddDays(7) }, reader, limit: 1, cancellationToken: cancellationToken);
            if (page.Items.Count == 0) return $"the ledger holds no report published in {period}; that nothing is recorded there says nothing";
        }

        return null;
    }

    private async Task<IReadOnlyList<ReferenceRow>> SeriesRowsAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var known = await ledger.SeriesAsync(cancellationToken);
        if (!known.Any(s => s.Id == series)) throw new WrongCommandLineException(series is null ? "--agreement wants --series" : $"there is no series {series}; {(known.Count == 0 ? "none was imported (cairn import)" : $"there are: {string.Join(", ", known.Select(s => s.Id))}")}");
        return [.. (await ledger.ReferenceRowsAsync(series!, from, to, cancellationToken)).Where(r => query.Country is null || r.Country == query.Country)];
    }

    private async Task<int> CountSeriesAsync(string? by, CancellationToken cancellationToken)
    {
        var incidents = (await SeriesRowsAsync(query.From, query.To, cancellationToken)).Select(ReferenceIncidents.Of).ToList();
        var trait = by switch { null => (Trait?)null, "country" => Trait.Country, "event_type" => Trait.EventType, "month" => Trait.Month, "year" => Trait.Year, "actor" => Trait.Perpetrator, _ => throw new WrongCommandLineException($"a series cannot be counted by {by}") };
        if (trait is { } wanted)
        {
            foreach (var row in Questions.CountBy(incidents, wanted)) Print(new { row.Name, row.Incidents, row.Killed });
        }
        else
        {
            Print(new { Series = series, Incidents = incidents.Count, KilledBest = incidents.Sum(i => i.Totals.GetValueOrDefault("killed")?.Best ?? 0) });
        }

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

    private static string Range(Total? total) => total is null ? "unknown"
        : total.Low == total.High ? $"{N(total.Low)}{(total.Open ? "+" : "")}" : $"{N(total.Low)}–{N(total.High)}{(total.Open ? "+" : "")}{(total.Best is { } best ? $" (best {N(best)})" : "")}";

    private static string Unknown(int incidents, int given) => (incidents - given) switch
    {
        0 => "",
        _ when given == 0 => $"(no number of killed is given for {(incidents == 1 ? "it" : "any of them")}: unknown, not zero)\n",
        var silent => $"(a number of killed is given for {N(given)} of them; for the {(silent == 1 ? "other" : "others")} it is unknown, not zero)\n",
    };

    private static string Count(int n, string noun) => $"{N(n)} {noun}{(n == 1 ? "" : "s")}";

    private static string N(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
