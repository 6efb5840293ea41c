using System.Collections.Immutable;

namespace Cairn.Coding;

/// <summary>Words of a sentence that may evoke a frame.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token of the contiguous part.</param>
/// <param name="Head">The token that carries the roles: the verb, the last word of a noun.</param>
/// <param name="Candidates">Triggers that these words can be, in the order of preference; restrictions decide.</param>
internal sealed record TriggerHit(int First, int End, int Head, ImmutableArray<Trigger> Candidates)
{
    /// <summary>How many words a trigger here must have at least: those of a phrase that means something else by fewer.</summary>
    public int Fewest { get; init; }

    /// <summary>The word behind the object that completes a verb ("shot the clerk <em>dead</em>"), −1 for none: it is the verb's, no word of the object and no trigger of its own.</summary>
    public int Completed { get; init; } = -1;

    /// <summary>The hit read in one sense alone: what stands around it depends on what is meant ("surrendered the town", "surrendered to the town's police").</summary>
    public TriggerHit As(Trigger sense) => Candidates.Length == 1 ? this : this with { Candidates = [sense] };
}
