namespace Cairn.Ledger.Exporting;

/// <summary>What ACLED's columns have no room for; joined on the id.</summary>
internal sealed class AcledExtensionTable : ITable
{
    public IReadOnlyList<string> Columns { get; } =
        "event_id_cnty,fatalities_low,fatalities_best,fatalities_high,fatalities_basis,injured_low,injured_high,arrested_low,arrested_high,abducted_low,abducted_high,displaced_low,displaced_high,n_documents,n_independent_origins,evidence_grade,review_state,date_start,date_end,where_prec,date_prec,event_clarity,loc_basis,uncertainty_radius_km,policy_id,policy_version,codebook_version,unit_rule,release_id,record_url".Split(',');

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        if (!AcledTable.Codes(e)) yield break;
        var killed = e.Total("killed");
        yield return
        [
            e.AcledId, Values.N(killed?.Low), Values.N(killed?.Best), Values.N(killed?.High), Basis(e), Values.N(e.Total("injured")?.Low), Values.N(e.Total("injured")?.High), Values.N(e.Total("arrested")?.Low), Values.N(e.Total("arrested")?.High),
            Values.N(e.Total("abducted")?.Low), Values.N(e.Total("abducted")?.High), Values.N(e.Total("displaced")?.Low), Values.N(e.Total("displaced")?.High), Values.N(e.Reports.Count), Values.N(e.Incident.IndependentOrigins), e.Grade, e.ReviewState,
            Values.Day(e.Incident.When?.Start), Values.Day(e.Incident.When?.End), Values.N(e.Incident.Where?.WherePrec), Values.N(Values.DatePrecision(e.Incident.When)), "1", Values.Basis(e.Incident.Where), Values.Km(e.Incident.Where?.RadiusKm),
            Policies.Default, Policies.Version, Policies.Codebook, Policies.UnitRule, null, e.Url,
        ];
    }

    /// <summary>Why the number is what it is: given, decided by a person, told only as casualties, or silence.</summary>
    public static string Basis(ExportedIncident e) => e.Recorded.Corrected.Contains("totals.killed", StringComparer.Ordinal) ? "decided_by_person"
        : e.Total("killed") is { PartyClaim: true } ? "party_claim" : e.Total("killed") is not null ? "figure" : e.Total("casualties") is not null ? "ambiguous_casualties" : "not_stated";
}
