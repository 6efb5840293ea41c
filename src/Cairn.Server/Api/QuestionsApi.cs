using System.Globalization;
using Cairn.Ledger;
using Cairn.Linking;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Comparative questions put to the ledger. The rules are the linker's; here they are given their incidents and drawn.</summary>
internal static class QuestionsApi
{
    private const int MostIncidents = 500_000;

    /// <summary>The values of unit, relation and measure.</summary>
    public static readonly string[] Units = ["day", "week", "month"];
    public static readonly string[] Relations = ["more", "fewer", "same"];
    public static readonly SortedDictionary<string, Measure> Measures = new(StringComparer.Ordinal) { ["killed"] = Measure.Killed, ["injured"] = Measure.Injured, ["incidents"] = Measure.Incidents, ["attacks_claimed"] = Measure.Claimed };

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/questions").WithTags("Questions").AddEndpointFilter<KnownNames>().AddEndpointFilter<Fresh>().Versioned();
        group.MapGet("/worst", WorstAsync).WithName("askWorst").Refuses(422).WithSummary("Is a day (week, month) the one with most killed (injured, incidents) of a period? Without day: which is it?");
        group.MapGet("/compare", CompareAsync).WithName("askCompare").Refuses(422).WithSummary("More or fewer than in the period compared with?");
        group.MapGet("/count", CountAsync).WithName("askCount").WithSummary("How many, by month, country, event type or actor.");
        group.MapGet("/claims", ClaimsAsync).WithName("listClaims").WithSummary("Comparative claims that reports make.");
        group.MapGet("/claims/{report}/{index:int}", ClaimAsync).WithName("testClaim").Refuses(422).WithSummary("A report's own comparative claim, put to this ledger.");
    }

    private static async Task<Ok<AnswerShown>> WorstAsync(
        HttpContext http, ILedger ledger, Answers answers, DateOnly from, DateOnly to, DateOnly? day, string? unit, string? measure, string? country, string? actor)
    {
        var sight = Visitor.Of(http).Sight;
        var counted = MeasureOf(measure);
        var step = unit ?? "day";
        if (!Units.Contains(step)) throw RequestProblem.Bad($"unit is one of {string.Join(", ", Units)}, not '{step}'");
        var query = Filters.Checked(new IncidentQuery { From = from, To = to, Country = Filters.Land(country), Actor = Filters.Some(actor) });
        return TypedResults.Ok(await answers.Get($"worst|{sight}|{from:O}|{to:O}|{day:O}|{step}|{counted}|{country}|{actor}", async () =>
        {
            var days = await ledger.DaysAsync(query, sight).ConfigureAwait(false);
            var asked = day ?? AnswerPlot.Peak(days, step, counted) ?? throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "Nothing to compare", "no incident is recorded in this period");
            var question = new Question { Measure = counted, Relation = "most", Period = Period.Of(step, asked), Baseline = new Period(from, to), Unit = step, Actor = query.Actor };
            var recorded = await IncidentsAsync(ledger, query, sight).ConfigureAwait(false);
            var answer = Questions.Ask(question, recorded.ConvertAll(r => r.Incident));
            return AnswerPlot.Show(answer, AnswerPlot.Bars(days, question, answer), recorded);
        }).ConfigureAwait(false));
    }

    private static async Task<Ok<AnswerShown>> CompareAsync(
        HttpContext http, ILedger ledger, Answers answers, DateOnly from, DateOnly to, [FromQuery(Name = "base_from")] DateOnly baseFrom, [FromQuery(Name = "base_to")] DateOnly baseTo, string? relation, string? measure, string? country, string? actor)
    {
        var sight = Visitor.Of(http).Sight;
        var asked = relation ?? "more";
        if (!Relations.Contains(asked)) throw RequestProblem.Bad($"relation is one of {string.Join(", ", Relations)}, not '{asked}'");
        if (to < from || baseTo < baseFrom) throw RequestProblem.Bad("a period begins after its end");
        var within = Filters.Checked(new IncidentQuery { Country = Filters.Land(country) }).Country;
        var question = new Question { Measure = MeasureOf(measure), Relation = asked, Period = new Period(from, to), Baseline = new Period(baseFrom, baseTo), Actor = Filters.Some(actor) };
        return TypedResults.Ok(await answers.Get($"compare|{sight}|{question}|{country}", () => AskAsync(question, within, ledger, sight)).ConfigureAwait(false));
    }

    private static async Task<Ok<AnswerShown>> CountAsync(HttpContext http, ILedger ledger, Answers answers, [AsParameters] Filters filters, string? by)
    {
        var sight = Visitor.Of(http).Sight;
        var dimension = Filters.Code<Dimension>(by, "by") ?? Dimension.Month;
        return TypedResults.Ok(await answers.Get($"countby|{sight}|{dimension}|{filters.Key}", async () =>
        {
            var groups = await ledger.CountByAsync(filters.Query(), dimension, sight).ConfigureAwait(false);
            var total = await ledger.CountAsync(filters.Query(), sight).ConfigureAwait(false);
            var deadliest = await ledger.IncidentsAsync(filters.Query() with { Order = IncidentOrder.Deadliest }, sight, null, AnswerPlot.MostBehind).ConfigureAwait(false);
            var byTime = dimension is Dimension.Month or Dimension.Year;
            var bars = groups.Take(byTime ? 2000 : 60).Select(g => new AnswerBar(g.Value ?? "unknown", g.Value ?? "unknown", g.Incidents ?? 0, g.Incidents ?? 0, g.KilledBest, g.Incidents ?? 0, false, false));
            return new AnswerShown(
                $"Incidents by {CodeNames.Name(dimension).Replace('_', ' ')}", null, Sentence(total), dimension == Dimension.Actor ? "each incident counts under each of its actors, so that the bars come to more than the incidents" : "each incident counts once",
                [.. byTime ? bars.OrderBy(b => b.Start, StringComparer.Ordinal) : bars], [], [],
                total.Incidents > total.WithKilledFigure ? [string.Create(CultureInfo.InvariantCulture, $"{total.Incidents - total.WithKilledFigure:N0} {(total.Incidents - total.WithKilledFigure == 1 ? "incident has" : "incidents have")} no figure of the killed: unknown, not zero")] : [], [], [.. deadliest.Items.Select(IncidentRow.Of)]);
        }).ConfigureAwait(false));
    }

    private static async Task<Ok<ClaimsShown>> ClaimsAsync(HttpContext http, ILedger ledger, CancellationToken cancellationToken)
    {
        var sight = Visitor.Of(http).Sight;
        var statements = await ledger.StatementsAsync(StatementKind.Comparison, sight, 500, cancellationToken).ConfigureAwait(false);
        return TypedResults.Ok(new ClaimsShown([.. statements.Select(s => new ClaimShown(s.ReportId, s.Index, s.Statement.AsReported, s.Publisher, s.Published, s.Title, s.Statement.Comparison, s.Statement.Evidence))]));
    }

    private static async Task<Ok<AnswerShown>> ClaimAsync(string report, int index, HttpContext http, ILedger ledger, CancellationToken cancellationToken)
    {
        var sight = Visitor.Of(http).Sight;
        report = DetailApi.ReportId(report);
        var recorded = await ledger.ReportAsync(report, sight, null, cancellationToken).ConfigureAwait(false) ?? throw RequestProblem.NotFound($"there is no report {report} that you may see");
        var statement = recorded.Coded.Statements.ElementAtOrDefault(index) ?? throw RequestProblem.NotFound($"report {report} makes no statement {index}");
        if (statement.Comparison is not { } comparison)
            throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "Nothing to compare", $"statement {index} of report {report} compares nothing (it is of kind {CodeNames.Name(statement.Kind)}); GET /api/v1/questions/claims lists those that do");
        if (Question.From(comparison) is not { } question)
            throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "Too vague to check", "the claim names no period, so nothing can be tested");
        var answer = await AskAsync(question, question.Place?.Country, ledger, sight).ConfigureAwait(false);
        return TypedResults.Ok(question.Place is null ? answer with { Caveats = ["The claim names no place: every country was counted.", .. answer.Caveats] } : answer);
    }

    private static async Task<AnswerShown> AskAsync(Question question, string? country, ILedger ledger, Reader sight)
    {
        var first = question.Period.Start < question.Baseline.Start ? question.Period.Start : question.Baseline.Start;
        var last = question.Period.End > question.Baseline.End ? question.Period.End : question.Baseline.End;
        var query = new IncidentQuery { From = first, To = last, Country = country, Actor = question.Actor };
        var recorded = await IncidentsAsync(ledger, query, sight).ConfigureAwait(false);
        var answer = Questions.Ask(question, recorded.ConvertAll(r => r.Incident));
        // The ledger knows the days of a country, not those of a place in it: there the answer's own periods are drawn.
        var bars = question.Place is { WherePrec: < 6 or null } ? AnswerPlot.Periods(answer)
            : question.Relation is "most" or "least" ? AnswerPlot.Bars(await ledger.DaysAsync(query, sight).ConfigureAwait(false), question, answer) : AnswerPlot.Two(answer);
        return AnswerPlot.Show(answer, bars, recorded);
    }

    private static async Task<List<RecordedIncident>> IncidentsAsync(ILedger ledger, IncidentQuery query, Reader sight)
    {
        var incidents = new List<RecordedIncident>();
        await foreach (var recorded in ledger.AllAsync(query, sight).ConfigureAwait(false))
        {
            if (incidents.Count == MostIncidents) throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "Too many incidents", "choose a shorter period or a country");
            incidents.Add(recorded);
        }

        return incidents;
    }

    private static string Sentence(IncidentCount total)
    {
        var recorded = string.Create(CultureInfo.InvariantCulture, $"{total.Incidents:N0} {(total.Incidents == 1 ? "incident" : "incidents")} recorded");
        if (total.Killed is not { } killed) return recorded + ".";
        var range = killed.Low == killed.High ? string.Create(CultureInfo.InvariantCulture, $"{killed.Low:N0}") : string.Create(CultureInfo.InvariantCulture, $"{killed.Low:N0} to {killed.High:N0}");
        var where = total.Incidents == 1 ? "" : total.WithKilledFigure == total.Incidents ? " in them" : string.Create(CultureInfo.InvariantCulture, $" in {total.WithKilledFigure:N0} of them");
        return $"{recorded}; {range}{(killed.Open ? " or more" : "")} reported killed{where}.";
    }

    private static Measure MeasureOf(string? measure) =>
        Measures.TryGetValue(measure ?? "killed", out var counted) ? counted : throw RequestProblem.Bad($"measure is one of {string.Join(", ", Measures.Keys)}, not '{measure}'");
}
