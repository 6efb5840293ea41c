using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Comparative questions about incidents, as pure functions (domain.md 5).</summary>
public static class Questions
{
    /// <summary>Answers a question from the record.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="incidents">Every incident of the record that may matter, in any order.</param>
    /// <param name="reports">What is known of the reports, by id; null leaves the checks on outlets, lag and review out.</param>
    public static Answer Ask(Question question, IReadOnlyList<Incident> incidents, IReadOnlyDictionary<string, ReportFacts>? reports = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(incidents);
        var answer = question.Relation is "most" or "least" ? WorstPeriod.Of(question, incidents) : PeriodComparison.Of(question, incidents, reports);
        return question.Place is { Country: null } unknown
            ? answer with { Verdict = Verdict.NotDecidable, Caveats = [$"The claim is about \"{unknown.AsReported}\", which is not known to be any place of the gazetteer: nothing was counted.", .. answer.Caveats] } : answer;
    }

    /// <summary>Counts the incidents of a kind, in a place and period, with the reports that tell of them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="incidents">Incidents in any order.</param>
    public static CountAnswer Count(CountQuestion question, IReadOnlyList<Incident> incidents)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(incidents);
        return IncidentCount.Of(question, incidents);
    }

    /// <summary>Counts incidents, and those killed and injured in them, by one trait; an incident may stand under several actors or kinds of victims.</summary>
    /// <param name="incidents">Incidents in any order.</param>
    /// <param name="trait">What to count by.</param>
    /// <returns>Rows by descending number of incidents, then by name.</returns>
    public static IReadOnlyList<TraitCount> CountBy(IReadOnlyList<Incident> incidents, Trait trait)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        return [.. incidents.Where(i => i.Keys.Count > 0)
            .SelectMany(i => TraitCount.NamesOf(i, trait).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Incident: i)))
            .GroupBy(x => x.Name, x => x.Incident, StringComparer.Ordinal)
            .Select(g => TraitCount.Of(g.Key, [.. g], trait))
            .OrderByDescending(c => c.Incidents).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }
}
