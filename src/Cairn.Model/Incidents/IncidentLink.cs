namespace Cairn.Model;

/// <summary>Why two accounts were joined or kept apart; an addition to the contract, filled by <c>cairn link --explain</c> only.</summary>
/// <param name="One">Key of the account inside the incident.</param>
/// <param name="Other">Key of the other account.</param>
/// <param name="Joined">Whether both are in the incident.</param>
/// <param name="LogOdds">Logarithm of the odds that both tell of one occurrence; null under a veto.</param>
/// <param name="Veto">What forbids the pair, whatever else speaks for it.</param>
/// <param name="For">What speaks for one occurrence, most telling first, with the log-odds it adds to those of an average pair.</param>
/// <param name="Against">What speaks against it.</param>
public sealed record IncidentLink(string One, string Other, bool Joined, double? LogOdds, string? Veto, IReadOnlyList<string> For, IReadOnlyList<string> Against);
