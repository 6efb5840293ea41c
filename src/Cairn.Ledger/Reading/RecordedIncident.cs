using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>An incident with what the ledger knows of it.</summary>
public sealed record RecordedIncident
{
    /// <summary>Human corrections applied, masked and redacted for its reader.</summary>
    public required Incident Incident { get; init; }
    public Sensitivity Sensitivity { get; init; }
    public ReviewState Review { get; init; }

    /// <summary>Whether an account was added since the last decision on it.</summary>
    public bool NewEvidence { get; init; }

    /// <summary>Fields that a person set, by their contract names (<c>totals.killed</c>).</summary>
    public IReadOnlyList<string> Corrected { get; init; } = [];

    /// <summary>What the machine concluded for each of them, as JSON.</summary>
    public IReadOnlyDictionary<string, string> MachineValues { get; init; } = new Dictionary<string, string>();
    public int Decisions { get; init; }

    /// <summary>The least confidence of its accounts and their figures, rejected ones aside; null when the coder gave none.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether any account tells it as something that happened, is alleged, was tried or foiled.</summary>
    public bool Real { get; init; }

    /// <summary>Whether reports tell it only as background.</summary>
    public bool BackgroundOnly { get; init; }

    /// <summary>Whether place or time was made coarser for this reader.</summary>
    public bool Masked { get; init; }

    /// <summary>Ids that forward here.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Revision at which it last changed.</summary>
    public long Revision { get; init; }
}
