using System.Collections.Frozen;

namespace Cairn.Coding;

/// <summary>When a trigger does not mean its frame: the head noun of a slot is one of the words ("fired a coach").</summary>
/// <param name="Word">First word of the triggers it holds for, or <c>*</c> for all of the frame.</param>
/// <param name="Slot">The slot looked at.</param>
/// <param name="Words">Lower-case words that rule the sense out (or are asked for, when <paramref name="Required"/>).</param>
/// <param name="Required">True: the sense needs one of the words there.</param>
public sealed record Restriction(string Word, Slot Slot, FrozenSet<string> Words, bool Required);
