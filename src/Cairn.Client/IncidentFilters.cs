using System.Globalization;
using Cairn.Model;

namespace Cairn.Client;

/// <summary>Which incidents: the same filters for a list, a map, a timeline, a count and an export.</summary>
public sealed record IncidentFilters
{
    /// <summary>Words of the reports.</summary>
    public string? Text { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>An event type of the codebook, such as <c>Battles</c>.</summary>
    public string? EventType { get; init; }

    /// <summary>An act.</summary>
    public Act? Act { get; init; }

    /// <summary>An organisation or group by name.</summary>
    public string? Actor { get; init; }

    /// <summary>At least so many killed.</summary>
    public int? MinKilled { get; init; }

    /// <summary>Where it stands in review.</summary>
    public ReviewState? State { get; init; }

    /// <summary>True: only those on which sources disagree.</summary>
    public bool? Contested { get; init; }

    /// <summary>Degrees.</summary>
    public Box? Box { get; init; }

    /// <summary>Incidents that this report tells.</summary>
    public string? Report { get; init; }

    internal Query On(Query query) => query
        .With("q", Text).With("from", From).With("to", To).With("country", Country).With("event_type", EventType)
        .With("act", Act is { } act ? CodeNames.Name(act) : null).With("actor", Actor).With("min_killed", MinKilled)
        .With("state", State is { } state ? CodeNames.Name(state) : null).With("contested", Contested).With("box", Box).With("report", Report);
}

/// <summary>A box in degrees; west may be greater than east across the date line.</summary>
public sealed record Box(double West, double South, double East, double North)
{
    /// <summary>As the API writes it: <c>west,south,east,north</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West},{South},{East},{North}");
}
