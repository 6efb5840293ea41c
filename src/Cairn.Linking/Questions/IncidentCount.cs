using Cairn.Model;
using Cairn.Places;

namespace Cairn.Linking;

/// <summary>
/// Counts the incidents a <see cref="CountQuestion"/> asks for: at least one person by the best figure, inside the division, at the place or in the
/// second-order division of that name, on a day of the period. An incident that stands in no such day or place is not counted, whatever it may have been; one that
/// reports tell only beside their news is named apart, for it may be another and may be the news once more.
/// </summary>
internal static class IncidentCount
{
    public static CountAnswer Of(CountQuestion question, IEnumerable<Incident> incidents)
    {
        var asked = incidents.Where(i => Asks(question, i)).ToLookup(i => i.ContextOnly);
        var (counted, context) = (asked[false].ToList(), Sorted(asked[true].Select(i => i.IncidentId!)));
        return new CountAnswer(question.Id, counted.Count, Sorted(counted.SelectMany(i => i.Reports)), Sorted(counted.Select(i => i.IncidentId!)), counted.Count + context.Count, context);
    }

    private static bool Asks(CountQuestion question, Incident incident) =>
        incident.Keys.Count > 0 && incident.Totals.GetValueOrDefault(CodeNames.Name(question.Kind))?.Best is >= 1
        && incident.Where is { } where && IsThere(question, where)
        && (incident.When?.Start ?? incident.When?.End) is { } day && question.Period.Contains(day);

    private static bool IsThere(CountQuestion question, Where where) =>
        Same(question.Country, where.Country) && (question.Admin1 is null || Same(question.Admin1, where.Admin1))
        && (question.City is null || Same(question.City, where.Name) || Same(question.City, where.Admin2));

    private static bool Same(string asked, string? recorded) => recorded is not null && Plain(asked) == Plain(recorded);

    // One name written in two ways: "St. Example" and "Saint Example", "The Example" and "Example".
    private static string Plain(string name)
    {
        var words = NameFolding.Exact(name).Split(' ').Select(w => w switch { "saint" => "st", "fort" => "ft", "mount" => "mt", _ => w }).ToList();
        return string.Join(' ', words.Count > 1 && words[0] == "the" ? words.Skip(1) : words);
    }

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
