using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// A quantity read by the number grammar (domain.md 4.3): "at least 11", "two dozen", "10 to 15", "several", "no".
/// Covers the number and its qualifier, not the noun counted. Years, dates, ages, ordinals, clock times, money, percentages and distances have their own <see cref="Form"/>.
/// </summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Head">The token of the number itself (the last one of it), through which it hangs in the tree.</param>
/// <param name="Low">Lower bound as the contract reads it, or null.</param>
/// <param name="Point">Point value, or null.</param>
/// <param name="High">Upper bound, or null.</param>
/// <param name="Qualifier">How exactly it is given.</param>
/// <param name="Form">What sort of number it is; only counts count persons.</param>
/// <param name="IsIncrement">"three more", "another two", "an additional five".</param>
/// <param name="Value">The plain magnitude for forms that are no count (56.3 of "56.3 km", 2022 of a year).</param>
public sealed record NumberPhrase(
    int First, int End, int Head, int? Low, int? Point, int? High, Qualifier Qualifier, NumberForm Form, bool IsIncrement, double Value);
