using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>An incident with the accounts behind it, as its reader may see both.</summary>
internal sealed record ExportedIncident(RecordedIncident Recorded, IReadOnlyList<RecordedAccount> Accounts)
{
    public Incident Incident => Recorded.Incident;

    public string Id => Incident.IncidentId!;

    /// <summary>Accounts that count, not rejected.</summary>
    public IEnumerable<RecordedAccount> Standing => Accounts.Where(a => !a.Rejected);

    /// <summary>Reports in a fixed order: publication, then id.</summary>
    public IReadOnlyList<RecordedAccount> Reports => [.. Standing.DistinctBy(a => a.ReportId).OrderBy(a => a.Header.Published ?? "", StringComparer.Ordinal).ThenBy(a => a.ReportId, StringComparer.Ordinal)];

    public Country? Country => Countries.Find(Incident.Where?.Country);

    public Total? Total(string kind) => Incident.Totals.GetValueOrDefault(kind);

    /// <summary>Relative address of the record.</summary>
    public string Url => $"incidents/{Id}";

    /// <summary>The id as a number, for formats that want one: the first 40 bits of it.</summary>
    public long Number => Convert.ToInt64(Id.Length > 10 ? Id[1..11] : "0", 16);

    /// <summary>Our own code in ACLED's shape; never one of ACLED's.</summary>
    public string AcledId => $"X-{Country?.Alpha3 ?? "XXX"}{Number}";

    public string ReviewState => CodeNames.Name(Recorded.Review);

    /// <summary>Airwars-like grade: confirmed is left to people.</summary>
    public string Grade => Incident.Contested.Count > 0 ? "contested" : Incident.IndependentOrigins >= 2 ? "fair" : "weak";
}
