namespace Cairn.Ledger.Exporting;

/// <summary>CSV whose second row holds HXL tags.</summary>
internal sealed class HxlTable : ITable
{
    public static IReadOnlyList<string> Tags { get; } =
        "#event+id,#date+occurred,#date+start,#date+end,#event+type,#event+type+sub,#group+name+first,#group+name+second,#country+name,#country+code,#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm3+name,#loc+name,#geo+lat,#geo+lon,#geo+precision,#affected+killed,#affected+killed+min,#affected+killed+best,#affected+killed+max,#affected+injured+min,#affected+injured+max,#affected+abducted+max,#affected+detained+max,#description,#meta+source,#meta+url,#status+review,#meta+url+record".Split(',');

    public IReadOnlyList<string> Columns { get; } =
        "incident_id,event_date,date_start,date_end,event_type,sub_event_type,actor1,actor2,country,iso3,admin1,admin1_pcode,admin2,admin2_pcode,admin3,location,latitude,longitude,geo_precision,fatalities,killed_low,killed_best,killed_high,injured_low,injured_high,abducted_high,arrested_high,notes,source,source_url,review_state,record_url".Split(',');

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        if (!e.Recorded.Real) yield break;
        var (incident, where, killed) = (e.Incident, e.Incident.Where, e.Total("killed"));
        var (one, other) = Sides.Of(e);
        yield return
        [
            e.Id, Values.Day(Values.Middle(incident.When)), Values.Day(incident.When?.Start), Values.Day(incident.When?.End), incident.EventType, incident.SubEventType, one?.Name, other?.Name, e.Country?.Name, e.Country?.Alpha3,
            where?.Admin1, null, where?.Admin2, null, null, where?.Name, Values.Degrees(where?.Lat), Values.Degrees(where?.Lon), Values.N(Values.GeoPrecision(where)), Values.N(killed?.Low), Values.N(killed?.Low), Values.N(killed?.Best), Values.N(killed?.High),
            Values.N(e.Total("injured")?.Low), Values.N(e.Total("injured")?.High), Values.N(e.Total("abducted")?.High), Values.N(e.Total("arrested")?.High), AcledTable.Notes(e), Values.Join("; ", e.Reports.Select(r => r.Header.Publisher)), Values.Join("; ", e.Reports.Select(r => r.Header.Url)), e.ReviewState, e.Url,
        ];
    }
}
