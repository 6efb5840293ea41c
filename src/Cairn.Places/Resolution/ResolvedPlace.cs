using Cairn.Model;

namespace Cairn.Places;

/// <summary>A place named in a text, or a position relative to one, and what it points at. Degrees WGS 84, kilometres.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Name">English name of the entry; as reported when it did not resolve.</param>
public sealed record ResolvedPlace(int First, int End, string Name)
{
    public string? Country { get; init; }
    public string? Admin1 { get; init; }
    public string? Admin2 { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public long? GeonamesId { get; init; }
    public string? FeatureCode { get; init; }
    public double? RadiusKm { get; init; }

    /// <summary>UCDP where_prec, 1–7; null when nothing is known.</summary>
    public int? WherePrec { get; init; }
    public PlaceRelation? Relation { get; init; }

    /// <summary>0–1: how clearly this reading won over the others.</summary>
    public double Confidence { get; init; }

    /// <summary>A government named by its seat: "Washington said".</summary>
    public bool IsMetonymy { get; init; }

    /// <summary>Named, but not where something is: part of the name of a body ("Kansas Department of Education"), or the other side of a border.</summary>
    public bool IsInName { get; init; }

    /// <summary>The word beside the name: "district", "village", "police station", or null.</summary>
    public string? Word { get; init; }

    /// <summary>The name itself is not in the gazetteer; country, divisions and point are those of what holds it.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>A district known by name alone: its point is the middle of what holds it, so that it is no finer than that on a map.</summary>
    public bool IsRough { get; init; }

    /// <summary>Of a first-order division in which nearly everybody lives in one town: that town.</summary>
    public ResolvedPlace? OnlyTown { get; init; }

    /// <summary>Its first-order division stands right behind the name: "Oldfield, Ohio".</summary>
    public bool IsDivisionTold { get; init; }

    /// <summary>Where the report was filed.</summary>
    public bool IsDateline { get; init; }
}
