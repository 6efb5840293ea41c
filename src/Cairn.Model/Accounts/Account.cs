using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What one report tells of one occurrence (contract section 4).</summary>
public sealed record Account
{
    /// <summary><c>report id#n</c>, n from 1 in the order of the output.</summary>
    public required string Key { get; init; }

    /// <summary>True for earlier occurrences told as context.</summary>
    public bool Background { get; init; }
    public Modality Modality { get; init; }

    /// <summary>ACLED event type, null when it is none of them.</summary>
    public string? EventType { get; init; }
    public string? SubEventType { get; init; }

    /// <summary>Every act, a set in the contract's order.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];
    public Plover? Plover { get; init; }
    public When When { get; init; } = new();
    public Where Where { get; init; } = new();
    public IReadOnlyList<Actor> Actors { get; init; } = [];
    public IReadOnlyList<PhysicalTarget> PhysicalTargets { get; init; } = [];
    public IReadOnlyList<Weapon> Weapons { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>By the JSON name of the figure kind, in the contract's order; kinds nobody gave are absent.</summary>
    public IReadOnlyDictionary<string, Total> Totals { get; init; } = new Dictionary<string, Total>();

    /// <summary>The sentences that tell it.</summary>
    public IReadOnlyList<Span> Evidence { get; init; } = [];

    /// <summary>Everybody who tells any of it, in the order of the text; an addition to the contract. Empty where the outlet speaks for itself.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Calibrated probability that the account is right; null before calibration.</summary>
    public double? Confidence { get; init; }

    /// <summary>Filled by <c>--explain</c> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reason>? Reasons { get; init; }
}
