using System.Text.Json.Nodes;

namespace Cairn.Ledger;

/// <summary>A decision to record.</summary>
public sealed record Decision
{
    public required DecisionKind Kind { get; init; }

    /// <summary>The incident it is about; for <see cref="DecisionKind.Merge"/> the one that stays.</summary>
    public required string IncidentId { get; init; }

    /// <summary>Keys of the accounts meant: one to reject or move, several to split off.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The other incident: the one merged in, or the one moved to (null moves to an incident of its own).</summary>
    public string? OtherIncidentId { get; init; }

    /// <summary>
    /// For a correction the field: <c>event_type</c> (with the sub-type as "type/sub-type"), <c>when</c>, <c>where</c>, <c>actors</c>, <c>acts</c>, <c>weapons</c>
    /// or <c>totals.killed</c> and so on.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>For a correction the value as the contract writes that field; for a sensitivity its name; for a note the text; for an undo the decision's number.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Account name of whoever decides (may be a pseudonym).</summary>
    public required string By { get; init; }
    public string Role { get; init; } = "reviewer";

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }
}
