namespace Cairn.Ledger.Projecting;

/// <summary>The accounts of one incident and the decisions on it.</summary>
internal sealed class Group(string id)
{
    public string Id { get; } = id;

    public SortedSet<long> Accounts { get; } = [];

    /// <summary>Those of them that a person rejected.</summary>
    public HashSet<long> Rejected { get; } = [];

    /// <summary>Decisions in force, in their order.</summary>
    public List<NumberedDecision> Decisions { get; } = [];

    /// <summary>A decision on who may see it that was taken after the moment that is concluded.</summary>
    public NumberedDecision? Sensitivity { get; set; }

    /// <summary>Why it is there in this form, when a person made it so.</summary>
    public string? MadeBy { get; set; }

    public bool IsRetracted => Decisions.LastOrDefault(d => d.Decision.Kind is DecisionKind.Accept || (d.Decision.Kind is DecisionKind.Reject && d.Stored.Named.Count == 0))?.Decision.Kind == DecisionKind.Reject
        || (Accounts.Count > 0 && Rejected.Count == Accounts.Count);
}
