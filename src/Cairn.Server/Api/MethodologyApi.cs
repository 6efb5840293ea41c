using System.Globalization;
using Cairn.Ledger;
using Cairn.Linking;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>One part of the methodology page.</summary>
public sealed record MethodologySection(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>How this ledger's numbers came about, made from what is in force.</summary>
public sealed record Methodology(string GeneratedFrom, IReadOnlyList<MethodologySection> Sections);

/// <summary>The methodology page.</summary>
internal static class MethodologyApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/methodology", ShowAsync).WithName("methodology").WithTags("Methodology").WithSummary("Scope, rules, versions, coverage and gaps, made from the settings in force.");

    private static async Task<Ok<Methodology>> ShowAsync(HttpContext http, ILedger ledger, ServerOptions options, CancellationToken cancellationToken)
    {
        var sight = Visitor.Of(http).Sight;
        var summary = await ledger.SummaryAsync(cancellationToken).ConfigureAwait(false);
        var count = await ledger.CountAsync(new IncidentQuery(), sight, cancellationToken).ConfigureAwait(false);
        var review = await ledger.CountByAsync(new IncidentQuery(), Dimension.Review, sight, cancellationToken).ConfigureAwait(false);
        var countries = await ledger.CountByAsync(new IncidentQuery(), Dimension.Country, sight, cancellationToken).ConfigureAwait(false);
        var years = await ledger.CountByAsync(new IncidentQuery(), Dimension.Year, sight, cancellationToken).ConfigureAwait(false);
        return TypedResults.Ok(new Methodology($"revision {summary.Revisions.ToString(CultureInfo.InvariantCulture)}",
        [
            new("What is recorded", ["Incidents concluded from accounts in news reports. What reports do not tell is not here: totals miss deaths nobody reported, and more reports do not mean more violence.",
                "An incident is a day, a place and its parties; a continuous attack over days is one. Several websites are not several sources: copies of one origin count once."],
                [Row("Reports", summary.Reports), Row("Accounts", summary.Accounts), Row("Incidents shown to you", count.Incidents), Row("Incidents with a figure of the killed", count.WithKilledFigure), Row("Decisions by people", summary.Decisions), Row("Releases", summary.Releases)]),
            new("How figures are read", ["Every figure stands with its source and its words. Vague words give their floor only: dozens is 12 or more, several is 3 or more, hundreds is 100 or more. Unknown is not zero.",
                "A source is whoever gives a number: an institution (police, army, hospitals …), an agency, a group, an outlet in its own voice, or somebody unnamed in one outlet. However many outlets quote it, it is one. An independent origin is an outlet's own reporting: copies and admitted republications of one story are one.",
                "The range of an incident runs from the lowest to the highest figure of independent sources. A party's claim about its enemy's dead is shown, and does not set the range where another source exists. What a source says later of the whole toll replaces what it said before.",
                "Figures are never averaged, and figures of different sources are never added. Figures of one source are added where it counts different people: groups that it tells apart and gives no whole of (two soldiers and three rebels: five), and people who were added to its own earlier count (two more have died). Within one report the voice of the outlet, a spokesman and the group that he speaks for, and two bodies of one institution count as one source in this: 15 dead told by the security forces and 20 others told by the army are 35. Each figure that is in a sum stands beside it with its words.",
                "A value that a person set stands above the machine's through every re-coding."],
                [.. Policy.All.Select(p => (IReadOnlyList<string>)[$"rule {p.Id}{(p == Policy.Default ? ", in force" : "")}", p.Description])]),
            new("Review", [], [.. review.Select(r => Row(r.Value?.Replace('_', ' ') ?? "unknown", r.Incidents))]),
            new("Versions in force", [], [.. options.Versions.Select(v => (IReadOnlyList<string>)[v.Key, v.Value]), ["coder versions in the ledger", string.Join(", ", summary.CoderVersions)], .. CodeListRows(), ["head of the chain", summary.Head]]),
            new("Coverage by country", ["Counts of what was recorded, not of what happened."], [.. countries.Take(40).Select(c => Row(c.Value ?? "unknown", c.Incidents))]),
            new("Coverage by year", [], [.. years.OrderBy(y => y.Value, StringComparer.Ordinal).Select(y => Row(y.Value ?? "undated", y.Incidents))]),
            new("What is withheld", ["Names of private persons are redacted and are no search key. Incidents marked restricted, embargoed or sealed are shown by role; places and times of restricted ones are coarser in public. Groups of fewer than three incidents are not shown in public counts."], []),
        ]));
    }

    private static IEnumerable<IReadOnlyList<string>> CodeListRows() => CodeLists.All.Select(l => (IReadOnlyList<string>)[$"code list {l.Name}", l.Version]);

    private static IReadOnlyList<string> Row(string name, long? value) => [name, value?.ToString("N0", CultureInfo.InvariantCulture) ?? "fewer than 3"];
}
