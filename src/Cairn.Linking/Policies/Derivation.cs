using Cairn.Model;

namespace Cairn.Linking;

/// <summary>A figure derived from claims by a policy, with everything that explains it (domain.md 2.3).</summary>
public sealed record Derivation
{
    public required FigureKind Kind { get; init; }

    public required Population Population { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>Null: nobody said.</summary>
    public int? Low { get; init; }

    public int? Best { get; init; }

    public int? High { get; init; }

    /// <summary>The highest figure is a floor ("20+").</summary>
    public bool Open { get; init; }

    /// <summary>The only figure is a party's claim.</summary>
    public bool PartyClaim { get; init; }

    /// <summary>Dead attackers that the figures hold, where that is known.</summary>
    public int? Perpetrators { get; init; }

    /// <summary>Number of independent speakers.</summary>
    public int IndependentOrigins { get; init; }

    /// <summary>Number of reports that gave a figure.</summary>
    public int Reports { get; init; }

    /// <summary>Ids of the claims that count.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    public IReadOnlyList<Exclusion> Excluded { get; init; } = [];

    /// <summary><c>reported, silence, ambiguous_casualties, none_reported, override</c>.</summary>
    public string Basis { get; init; } = "";

    /// <summary><c>parts_exceed_total, increment_without_base, new_evidence, corrected_at_source, review</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Whether independent speakers give figures that cannot both be right.</summary>
    public bool Contested { get; init; }

    /// <summary>The derivation as one line for people.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The contract's total; null when nothing is known.</summary>
    public Total? Total => Low is null && Best is null && High is null ? null : new Total(Low, Best, High, Open) { PartyClaim = PartyClaim };
}
