using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Accounts that the linker judges to be one occurrence (contract section 5).</summary>
public sealed record Incident
{
    /// <summary>Derived from the text hash and key of its first account; never changes.</summary>
    public string? IncidentId { get; init; }

    /// <summary>Keys of its accounts; empty for a report without accounts.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
    public IReadOnlyList<string> Reports { get; init; } = [];
    public int IndependentOrigins { get; init; }
    public string? EventType { get; init; }
    public string? SubEventType { get; init; }
    public IReadOnlyList<Act> Acts { get; init; } = [];
    public When? When { get; init; }
    public Where? Where { get; init; }
    public IReadOnlyList<Actor> Actors { get; init; } = [];
    public IReadOnlyList<IncidentFigure> Figures { get; init; } = [];
    public IReadOnlyDictionary<string, Total> Totals { get; init; } = new Dictionary<string, Total>();

    /// <summary>Kinds of figure on which independent sources disagree.</summary>
    public IReadOnlyList<FigureKind> Contested { get; init; } = [];
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The sentence that explains each total, by kind.</summary>
    public IReadOnlyDictionary<string, string> Explanations { get; init; } = new Dictionary<string, string>();

    /// <summary>Why an input line gave nothing (contract section 7); absent from every incident.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    /// <summary>Keys of accounts that come back to the occurrence (an arrest, a trial, a later toll); an addition to the contract.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>True when every report tells it only beside its news: as background, or on no day that it says; an addition to the contract, left out where false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ContextOnly { get; init; }

    /// <summary>Weapons as a person set them; null while those of the accounts stand. An addition to the contract.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Weapon>? Weapons { get; init; }

    /// <summary>Filled by <c>--explain</c> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IncidentLink>? Links { get; init; }
}
