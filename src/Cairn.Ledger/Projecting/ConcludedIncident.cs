using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>An incident as its rows hold it.</summary>
internal sealed record ConcludedIncident
{
    /// <summary>Corrected and redacted.</summary>
    public required Incident Incident { get; init; }
    public required Sql.IncidentExtra Extra { get; init; }
    public Sensitivity Sensitivity { get; init; }
    public ReviewState Review { get; init; }
    public bool NewEvidence { get; init; }
    public bool Real { get; init; }
    public bool BackgroundOnly { get; init; }

    /// <summary>Words that a search may find: evidence, place, organisations; names of private persons withheld.</summary>
    public string Words { get; init; } = "";

    /// <summary>Accounts in the order of the keys, then the rejected ones.</summary>
    public IReadOnlyList<(long Id, string ReportId, bool Rejected)> Accounts { get; init; } = [];
    public long LatestDecision { get; init; }
}
