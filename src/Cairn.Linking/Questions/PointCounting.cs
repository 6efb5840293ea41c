using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Counts with one number for each incident, under a policy and a unit rule: how far the answer hangs on either. What reports tell only beside their news has none, as
/// <see cref="IncidentCount"/> leaves it out of its count.
/// </summary>
internal static class PointCounting
{
    /// <summary>The policies an answer is tried under.</summary>
    public static IReadOnlyList<Policy> Policies { get; } = [Policy.UcdpLike, Policy.AcledConservative, Policy.GtdLike];

    /// <summary>Count of each period under the rules; periods in which nothing was recorded are absent.</summary>
    public static Dictionary<Period, long> By(Func<DateOnly, Period?> periodOf, Question question, IEnumerable<Incident> asked, Policy policy, UnitRule rule)
    {
        var counts = new Dictionary<Period, long>();
        foreach (var incident in asked.Where(i => !i.ContextOnly))
        {
            var span = Counting.Span(incident);
            // An inexact date is not many days of fighting: it goes to its middle.
            var days = rule == UnitRule.DayLocationDyad && incident.When!.Precision == WhenPrecision.Days ? span.Days : 1;
            var first = days > 1 || incident.When!.Precision is WhenPrecision.Day or WhenPrecision.Days ? span.Start : span.Start.AddDays((span.Days - 1) / 2);
            var value = Value(question, incident, policy);
            var parts = value is null ? [.. Enumerable.Repeat(1, days)] : DaySpread.Over(value.Value, days);
            for (var d = 0; d < days; d++)
            {
                if (periodOf(first.AddDays(d)) is { } period) counts[period] = counts.GetValueOrDefault(period) + parts[d];
            }
        }

        return counts;
    }

    // Null: the incident itself is counted.
    private static int? Value(Question question, Incident incident, Policy policy)
    {
        if (question.Measure is Measure.Incidents or Measure.Claimed) return null;
        var derived = FigureEngine.Derive(Counting.Kind(question.Measure), Population.All, IncidentClaims.Of(incident), policy);
        return derived.Best ?? derived.Low ?? 0;
    }
}
