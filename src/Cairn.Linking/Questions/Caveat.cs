using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>What a reader must know beside an answer.</summary>
internal static class Caveat
{
    public static IReadOnlyList<string> Of(Question question, IReadOnlyList<Incident> asked)
    {
        var caveats = new List<string> { "Counts what was recorded; incidents that nobody reported are missing." };
        if (question.Measure is Measure.Killed or Measure.Injured)
        {
            var kind = CodeNames.Name(Counting.Kind(question.Measure));
            Add(caveats, asked.Count(i => !i.Totals.ContainsKey(kind)), $"without a figure for {kind}");
            Add(caveats, asked.Count(i => i.Totals.TryGetValue(kind, out var t) && t.Open), "with a figure that is only a floor");
            Add(caveats, asked.Count(i => i.Contested.Any(k => CodeNames.Name(k) == kind)), "whose figures are contested");
        }

        if (question.Place is { Country: not null } place)
        {
            caveats.Add($"Counted in {ComparedWhere.Words(place)} only, the place that the claim names (\"{place.AsReported}\").");
            Add(caveats, asked.Count(i => !Counting.IsSurelyThere(question, i)), "known only to a wider place that holds it, counted as none at the least and all at the most");
        }

        Add(caveats, asked.Count(i => i.ContextOnly), "told only beside a report's news, counted as none at the least and all at the most");
        Add(caveats, asked.Count(i => Counting.Span(i).Days > 1), "without an exact day, counted as none at the least and all at the most");
        return caveats;
    }

    private static void Add(List<string> caveats, int count, string what)
    {
        if (count > 0) caveats.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "incident" : "incidents")} {what}."));
    }
}
