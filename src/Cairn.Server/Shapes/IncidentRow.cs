using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>An incident in a list. Degrees WGS 84, kilometres.</summary>
public sealed record IncidentRow
{
    public required string IncidentId { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public WhenPrecision Precision { get; init; }
    public string? Place { get; init; }
    public string? Admin1 { get; init; }
    public string? Country { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public double? RadiusKm { get; init; }
    public string? EventType { get; init; }
    public string? SubEventType { get; init; }

    /// <summary>Organisations and groups by name; nameless and private actors are not listed.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];
    public Total? Killed { get; init; }
    public Total? Injured { get; init; }
    public int Reports { get; init; }
    public int Origins { get; init; }
    public bool Contested { get; init; }

    /// <summary>The figures that sources disagree on.</summary>
    public IReadOnlyList<FigureKind> ContestedFigures { get; init; } = [];
    public ReviewState State { get; init; }

    /// <summary>The row of a recorded incident.</summary>
    public static IncidentRow Of(RecordedIncident recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var i = recorded.Incident;
        return new IncidentRow
        {
            IncidentId = i.IncidentId ?? "",
            Start = i.When?.Start,
            End = i.When?.End,
            Precision = i.When?.Precision ?? WhenPrecision.Unknown,
            Place = i.Where?.Name,
            Admin1 = i.Where?.Admin1,
            Country = i.Where?.Country,
            Lat = i.Where?.Lat,
            Lon = i.Where?.Lon,
            RadiusKm = i.Where?.RadiusKm,
            EventType = i.EventType,
            SubEventType = i.SubEventType,
            Actors = [.. i.Actors.Where(a => a.Kind != ActorKind.Individual && a.Name is not null).Select(a => a.Name!).Distinct(StringComparer.Ordinal)],
            Killed = i.Totals.GetValueOrDefault("killed"),
            Injured = i.Totals.GetValueOrDefault("injured"),
            Reports = i.Reports.Count,
            Origins = i.IndependentOrigins,
            Contested = i.Contested.Count > 0,
            ContestedFigures = i.Contested,
            State = recorded.Review,
        };
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Hand it back as <c>cursor</c> for the next page; null on the last.</param>
/// <param name="Total">How many match in all.</param>
public sealed record IncidentPage(IReadOnlyList<IncidentRow> Items, string? Next, int Total);
