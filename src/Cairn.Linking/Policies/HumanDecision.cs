namespace Cairn.Linking;

/// <summary>A reviewer's own figure: it stands above every policy and no run changes it.</summary>
/// <param name="Best">The figure decided on.</param>
/// <param name="Reason">Why, in the reviewer's words.</param>
/// <param name="ClaimsSeen">Ids of the claims that lay before the reviewer; others are new evidence.</param>
public sealed record HumanDecision(int Best, string Reason, IReadOnlyList<string> ClaimsSeen);
