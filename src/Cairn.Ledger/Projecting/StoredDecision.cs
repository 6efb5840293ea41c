namespace Cairn.Ledger.Projecting;

/// <summary>A decision as its row holds it: with the accounts that its incidents had, which outlive every incident id.</summary>
internal sealed record StoredDecision
{
    public required Decision Decision { get; init; }

    /// <summary>Accounts of the incident when it was decided, in the order of its keys.</summary>
    public IReadOnlyList<long> Anchors { get; init; } = [];

    /// <summary>Accounts of the other incident.</summary>
    public IReadOnlyList<long> OtherAnchors { get; init; } = [];

    /// <summary>The accounts named by key.</summary>
    public IReadOnlyList<long> Named { get; init; } = [];

    /// <summary>What the machine said of the corrected field at that time, as JSON.</summary>
    public string? Seen { get; init; }
}
