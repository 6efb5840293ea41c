using System.Globalization;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Mvc;

namespace Cairn.Server;

/// <summary>The filters of a list, a map, a timeline, an export and a saved search: the same names everywhere.</summary>
public sealed record Filters
{
    [FromQuery(Name = "q")] public string? Text { get; init; }
    [FromQuery(Name = "from")] public DateOnly? From { get; init; }
    [FromQuery(Name = "to")] public DateOnly? To { get; init; }
    [FromQuery(Name = "country")] public string? Country { get; init; }
    [FromQuery(Name = "event_type")] public string? EventType { get; init; }
    [FromQuery(Name = "act")] public string? Act { get; init; }
    [FromQuery(Name = "actor")] public string? Actor { get; init; }
    [FromQuery(Name = "min_killed")] public int? MinKilled { get; init; }
    [FromQuery(Name = "state")] public string? State { get; init; }
    [FromQuery(Name = "contested")] public bool? Contested { get; init; }
    [FromQuery(Name = "box")] public string? Box { get; init; }
    [FromQuery(Name = "report")] public string? Report { get; init; }

    /// <summary>The ledger's query. <exception cref="RequestProblem">A value is none that the filter has.</exception></summary>
    public IncidentQuery Query() => Checked(AsGiven());

    /// <summary>A query that can match something. <exception cref="RequestProblem">A value of it can match nothing.</exception></summary>
    internal static IncidentQuery Checked(IncidentQuery query) => QueryFault.Of(query) is { } fault ? throw RequestProblem.Bad(fault) : query;

    private IncidentQuery AsGiven() => new()
    {
        Text = Some(Text),
        From = From,
        To = To,
        Country = Land(Country),
        EventType = Some(EventType),
        Act = Code<Act>(Act, "act"),
        Actor = Some(Actor),
        MinKilled = MinKilled,
        Review = Code<ReviewState>(State, "state"),
        Contested = Contested == true ? true : null,
        Box = BoxOf(Box),
        Report = Some(Report),
    };

    /// <summary>The key of no filter at all.</summary>
    public static string None { get; } = new Filters().Key;

    /// <summary>One string for equal filters.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Text}|{From:O}|{To:O}|{Country}|{EventType}|{Act}|{Actor}|{MinKilled}|{State}|{Contested}|{Box}|{Report}");

    /// <summary>The filters in a query string as saved by the workbench.</summary>
    public static Filters Parse(string query)
    {
        var q = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        string? One(string name) => q.TryGetValue(name, out var value) && value.Count > 0 ? Some(value[0]) : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(One(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new Filters
        {
            Text = One("q"),
            From = Day("from"),
            To = Day("to"),
            Country = One("country"),
            EventType = One("event_type"),
            Act = One("act"),
            Actor = One("actor"),
            MinKilled = int.TryParse(One("min_killed"), NumberStyles.None, CultureInfo.InvariantCulture, out var killed) ? killed : null,
            State = One("state"),
            Contested = One("contested") == "true" ? true : null,
            Box = One("box"),
            Report = One("report"),
        };
    }

    /// <summary>A box as "west,south,east,north" in degrees.</summary>
    public static GeoBox? BoxOf(string? text)
    {
        if (Some(text) is not { } box) return null;
        var sides = box.Split(',').Select(s => double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d) ? d : (double?)null).ToList();
        if (sides.Count != 4 || sides.Contains(null)) throw RequestProblem.Bad($"box is west,south,east,north in degrees, not '{box}'");
        return new GeoBox(sides[0]!.Value, sides[1]!.Value, sides[2]!.Value, sides[3]!.Value);
    }

    /// <summary>A code such as <c>air_strike</c>.</summary>
    public static T? Code<T>(string? text, string filter) where T : struct, Enum
    {
        if (Some(text) is not { } code) return null;
        if (CodeNames.TryParse<T>(code, out var value)) return value;
        throw RequestProblem.Bad($"{filter} is one of {string.Join(", ", Enum.GetValues<T>().Select(CodeNames.Name))}, not '{code}'");
    }

    /// <summary>The code of a country, by code or name; what is none as it was given.</summary>
    internal static string? Land(string? country) => Some(country) is { } given ? Countries.CodeOf(given) : null;

    /// <summary>What was given; null for nothing but white space.</summary>
    internal static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
