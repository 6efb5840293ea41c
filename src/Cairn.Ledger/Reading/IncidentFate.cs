namespace Cairn.Ledger;

/// <summary>What became of an incident id.</summary>
/// <param name="IncidentId">The id asked about.</param>
/// <param name="Status"><c>active merged_into split_into retracted</c>.</param>
/// <param name="ForwardTo">The ids that it forwards to; itself when active, none when retracted.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record IncidentFate(string IncidentId, string Status, IReadOnlyList<string> ForwardTo, string? Reason);
