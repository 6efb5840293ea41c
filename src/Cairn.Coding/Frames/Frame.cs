using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// A kind of act or harm as data (<c>docs/frames.md</c> documents the format): which words evoke it, which roles it wants, what it implies.
/// </summary>
public sealed record Frame
{
    public required string Name { get; init; }

    /// <summary>What the act is, in a sentence.</summary>
    public string About { get; init; } = "";

    /// <summary>The act coded, or null for a frame that only tells harm.</summary>
    public Act? Act { get; init; }

    /// <summary>The act counts only when nothing else in the sentence names one ("killed" in an ambush is the ambush).</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether the act is told by itself, or colours or turns the act told beside it.</summary>
    public FrameStand Stand { get; init; }

    /// <summary>What happens to the victims, or null.</summary>
    public FigureKind? Harm { get; init; }

    /// <summary>The act is planned or threatened by its own meaning, claimed, foiled…; null for plain acts.</summary>
    public Modality? Modality { get; init; }

    /// <summary>Two sides fight each other: agent and target are parties.</summary>
    public bool IsMutual { get; init; }

    /// <summary>A strategic development that no other type names (a curfew, a closed border, a coup), whatever its act, unless violence is told with it.</summary>
    public bool IsDevelopment { get; init; }
    public ImmutableArray<Trigger> Triggers { get; init; } = [];
    public ImmutableArray<Restriction> Restrictions { get; init; } = [];

    /// <summary>Lower-case phrases in which the trigger words mean something else.</summary>
    public ImmutableArray<string> Never { get; init; } = [];
    /// <summary>Acts told besides when a noun fills a slot: <c>also property_destruction obj @building</c>.</summary>
    public ImmutableArray<(Act Act, Restriction When)> Also { get; init; } = [];
    public ImmutableArray<FrameExample> Examples { get; init; } = [];
}
