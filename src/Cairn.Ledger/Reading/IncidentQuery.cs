using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>Which incidents, and in what order. Everything null: all of them.</summary>
public sealed record IncidentQuery
{
    /// <summary>First day of a period that the incident's dates must touch.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of that period, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? Admin1 { get; init; }
    public string? EventType { get; init; }
    public string? SubEventType { get; init; }
    public Act? Act { get; init; }

    /// <summary>The name of an organisation or group, compared without regard to case.</summary>
    public string? Actor { get; init; }
    public ActorRole? ActorRole { get; init; }

    /// <summary>Only incidents that this actor claims (a claimant, or an actor whose role is claimed or admitted).</summary>
    public bool ClaimedByActor { get; init; }

    /// <summary>Words that the incident's evidence, place or actors hold, private names aside.</summary>
    public string? Text { get; init; }
    public GeoBox? Box { get; init; }

    /// <summary>At least this many killed (the best figure, else the low one).</summary>
    public int? MinKilled { get; init; }

    /// <summary>Only incidents whose sources disagree on a kind of figure.</summary>
    public bool? Contested { get; init; }
    public ReviewState? Review { get; init; }

    /// <summary>Only incidents with evidence newer than their last decision.</summary>
    public bool NewEvidence { get; init; }

    /// <summary>Id of a report that tells it.</summary>
    public string? Report { get; init; }

    /// <summary>Also what was only planned, threatened, supposed or denied; left out by default.</summary>
    public bool AlsoUnreal { get; init; }

    /// <summary>Also what reports tell only as background; taken in by default.</summary>
    public bool Background { get; init; } = true;
    public IncidentOrder Order { get; init; } = IncidentOrder.Newest;
    public AsOf? AsOf { get; init; }
}
