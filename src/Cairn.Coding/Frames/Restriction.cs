using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cairn.Coding;

/// <summary>When a trigger does not mean its frame: the head noun of a slot is one of the words ("fired a coach").</summary>
/// <param name="Word">First word of the triggers it holds for, or <c>*</c> for all of the frame.</param>
/// <param name="Slots">The slots looked at: it is enough that one of them holds a word.</param>
/// <param name="Words">Lower-case words that rule the sense out (or are asked for, when <paramref name="Required"/>).</param>
/// <param name="Required">True: the sense needs one of the words there.</param>
/// <param name="IfTold">True: asked for only where the slots hold anything, so that a passive without its doer passes.</param>
/// <param name="Always">True: it needs them whatever else is asked for; else one of those asked for is enough.</param>
public sealed record Restriction(string Word, ImmutableArray<Slot> Slots, FrozenSet<string> Words, bool Required, bool Always = false, bool IfTold = false)
{
    /// <summary>Whether arms are asked for.</summary>
    internal bool AsksArms { get; } = Words.Contains("bomb") || Words.Contains("grenade") || Words.Contains("missile") || Words.Contains("@weapon");

    /// <summary>Whether some of the words are two: "military base" holds where "military" stands before the noun.</summary>
    internal bool HasPairs { get; } = Words.Any(w => w.Contains(' ', StringComparison.Ordinal));
}
