using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>Incidents built by hand for questions.</summary>
internal static class Recorded
{
    public static Incident Incident(string id, string first, string? last = null, int? killed = null, int? atMost = null, string report = "r", WhenPrecision? precision = null, params Actor[] actors)
    {
        var (start, end) = (Day(first), Day(last ?? first));
        return new Incident
        {
            IncidentId = id,
            Keys = [report + "#1"],
            Reports = [report],
            When = new When { Start = start, End = end, Precision = precision ?? (start == end ? WhenPrecision.Day : WhenPrecision.Month) },
            Actors = actors,
            Figures = killed is { } n ? [new IncidentFigure(new Figure { Kind = FigureKind.Killed, Low = n, Point = n, High = atMost ?? n }, report, report + "#1", first)] : [],
            Totals = killed is { } low ? new Dictionary<string, Total> { ["killed"] = new(low, low, atMost ?? low, false) } : new Dictionary<string, Total>(),
        };
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static Period Days(string first, string last) => new(Day(first), Day(last));
}
