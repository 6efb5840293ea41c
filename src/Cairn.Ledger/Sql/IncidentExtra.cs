namespace Cairn.Ledger.Sql;

/// <summary>What the ledger keeps of an incident beside its contract line.</summary>
internal sealed record IncidentExtra
{
    public double? Confidence { get; init; }
    public int Decisions { get; init; }
    public IReadOnlyList<string> Corrected { get; init; } = [];
    public IReadOnlyDictionary<string, string> MachineValues { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<string> FormerIds { get; init; } = [];
}
