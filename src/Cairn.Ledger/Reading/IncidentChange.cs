namespace Cairn.Ledger;

/// <summary>One change of an incident, for receivers that follow.</summary>
/// <param name="Revision">The revision after which it held.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="What"><c>created changed merged_into split_into retracted</c>.</param>
/// <param name="ForwardTo">The ids that it forwards to.</param>
public sealed record IncidentChange(long Revision, string IncidentId, string What, IReadOnlyList<string> ForwardTo);
