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

    /// <summary>The classes and kinds among the words, without their mark: "weapon" of "@weapon".</summary>
    internal ImmutableArray<string> Kinds { get; } = [.. Words.Where(w => w[0] == '@').Select(w => w[1..]), .. Words.Where(w => w == "*")];

    // Asked of every noun looked at: whether the class or kind is among the words.
    internal bool AsksAnything { get; } = Words.Contains("*");

    internal bool AsksPerson { get; } = Words.Contains("@person");

    internal bool AsksForce { get; } = Words.Contains("@force");

    internal bool AsksFighters { get; } = Words.Contains("@fighters");

    internal bool AsksCrowd { get; } = Words.Contains("@crowd");

    internal bool AsksGround { get; } = Words.Contains("@ground");

    internal bool AsksPlace { get; } = Words.Contains("@place");

    internal bool AsksName { get; } = Words.Contains("@name");

    internal bool AsksState { get; } = Words.Contains("@state");

    /// <summary>Words of two parts, each parted at a space or a hyphen: what stands before and behind it.</summary>
    internal ImmutableArray<(string First, string Second)> Parts { get; } =
        [.. from word in Words from at in Enumerable.Range(1, Math.Max(0, word.Length - 2)) where word[at] is ' ' or '-' select (word[..at], word[(at + 1)..])];
}
