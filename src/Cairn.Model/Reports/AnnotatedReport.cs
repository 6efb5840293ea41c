namespace Cairn.Model;

/// <summary>The language layers of one report (contract section 3).</summary>
public sealed record AnnotatedReport
{
    public required string Id { get; init; }
    public required string TextSha256 { get; init; }
    public IReadOnlyList<EntitySpan> Entities { get; init; } = [];
    public IReadOnlyList<PlaceSpan> Places { get; init; } = [];
    public IReadOnlyList<TimeSpanMention> Times { get; init; } = [];
    public IReadOnlyList<AttributionSpans> Attributions { get; init; } = [];
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A mention and its label.</summary>
public sealed record EntitySpan(int Start, int End, string Quote, MentionLabel Label);

/// <summary>A place name or relative position and what it points at. Degrees WGS 84, kilometres.</summary>
public sealed record PlaceSpan(int Start, int End, string Quote)
{
    public long? GeonamesId { get; init; }
    public string? Name { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public string? Country { get; init; }
    public string? Admin1 { get; init; }
    public string? FeatureCode { get; init; }
    public double? RadiusKm { get; init; }
    public PlaceRelation? Relation { get; init; }
}

/// <summary>A time expression with its TIMEX3 type and value.</summary>
public sealed record TimeSpanMention(int Start, int End, string Quote, TimexType Type, string Value);

/// <summary>Who says what, by which words.</summary>
public sealed record AttributionSpans(Span? Source, Span Cue, Span Content);
