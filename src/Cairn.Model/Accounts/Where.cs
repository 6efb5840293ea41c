namespace Cairn.Model;

/// <summary>Where an occurrence took place. Names are English; degrees WGS 84; kilometres.</summary>
public sealed record Where
{
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? Admin1 { get; init; }
    public string? Admin2 { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public long? GeonamesId { get; init; }
    public double? RadiusKm { get; init; }

    /// <summary>UCDP where_prec, 1 (exact) to 7 (international waters or airspace).</summary>
    public int? WherePrec { get; init; }
    public PlaceRelation? Relation { get; init; }
    public string? AsReported { get; init; }
    public IReadOnlyList<Span> Evidence { get; init; } = [];
}
