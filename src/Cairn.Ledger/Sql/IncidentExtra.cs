namespace Cairn.Ledger.Sql;

/// <summary>What the ledger keeps of an incident beside its contract line.</summary>
internal sealed record IncidentExtra
{
    /// <summary>No values of the machine's stand beside corrected ones.</summary>
    public static IReadOnlyDictionary<string, string> NoValues { get; } = new Dictionary<string, string>();

    public double? Confidence { get; init; }
    public int Decisions { get; init; }
    public IReadOnlyList<string> Corrected { get; init; } = [];
    public IReadOnlyDictionary<string, string> MachineValues { get; init; } = NoValues;
    public IReadOnlyList<string> FormerIds { get; init; } = [];
}
