using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>ACLED-style CSV, 31 columns. What ACLED does not code (no day, only a country, no event type, nothing real) has no row.</summary>
internal sealed class AcledTable : ITable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public IReadOnlyList<string> Columns { get; } =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp".Split(',');

    public static bool Codes(ExportedIncident e) =>
        e.Recorded.Real && e.Incident.EventType is not null && Values.TimePrecision(e.Incident.When) is not null && Values.GeoPrecision(e.Incident.Where) is not null && e.Country is not null;

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        if (!Codes(e)) yield break;
        var (incident, where) = (e.Incident, e.Incident.Where!);
        var (one, other) = Sides.Of(e);
        var date = Values.Middle(incident.When)!.Value;
        yield return
        [
            e.AcledId, Values.Day(date), Values.N(date.Year), Values.N(Values.TimePrecision(incident.When)), AcledTypes.Disorder(incident.EventType, incident.SubEventType), incident.EventType, incident.SubEventType,
            one?.Name, one is null ? null : Values.Join("; ", one.Others), AcledTypes.ClassName(one?.ActorClass), other?.Name, other is null ? null : Values.Join("; ", other.Others), AcledTypes.ClassName(other?.ActorClass),
            AcledTypes.Interaction(one?.ActorClass, other?.ActorClass), Sides.CiviliansTargeted(e) ? "Civilians targeted" : "",
            e.Country!.Numeric, e.Country.AcledRegion, e.Country.Name, where.Admin1, where.Admin2, null, where.Name, Values.Degrees(where.Lat), Values.Degrees(where.Lon), Values.N(Values.GeoPrecision(where)),
            Values.Join("; ", e.Reports.Select(r => r.Header.Publisher)), null, Notes(e), Values.N(Fatalities(e)), Tags(e), Values.N(Timestamp(e)),
        ];
    }

    /// <summary>One sentence with the range, who gives it, and any dispute.</summary>
    public static string Notes(ExportedIncident e)
    {
        var (incident, killed) = (e.Incident, e.Total("killed"));
        var acts = incident.Acts.Count == 0 ? "incident" : string.Join(", ", incident.Acts.Select(a => CodeNames.Name(a).Replace('_', ' ')));
        var deaths = killed is null ? "no number of deaths given" : killed.Low == killed.High && !killed.Open ? $"{Values.N(killed.High)} reported killed" : $"{Values.N(killed.Low ?? 0)}–{Values.N(killed.High)}{(killed.Open ? "+" : "")} reported killed";
        var disputed = incident.Contested.Count == 0 ? "" : $"; sources disagree on {string.Join(", ", incident.Contested.Select(CodeNames.Name))}";
        var reports = e.Reports.Count;
        return $"{char.ToUpperInvariant(acts[0])}{acts[1..]} in {incident.Where?.Name ?? e.Country?.Name}: {deaths}{disputed}. {Values.N(reports)} {(reports == 1 ? "report" : "reports")}, {Values.N(incident.IndependentOrigins)} independent.";
    }

    /// <summary>The lowest figure anybody gave, silence as 0; a person's correction stands above it.</summary>
    private static int Fatalities(ExportedIncident e) => e.Recorded.Corrected.Contains("totals.killed", StringComparer.Ordinal) ? e.Total("killed")?.Best ?? 0
        : FigureEngine.Derive(FigureKind.Killed, Population.All, IncidentClaims.Of(e.Incident), Policy.AcledConservative).Best ?? 0;

    private static string Tags(ExportedIncident e) => Values.Join("; ", e.Incident.Acts.Select(a => (string?)$"act: {CodeNames.Name(a)}"));

    // Of the latest report, not of a clock: the same reports give the same file.
    private static long? Timestamp(ExportedIncident e) =>
        IsoDay.Of(e.Reports.LastOrDefault(r => r.Header.Published is not null)?.Header.Published) is { } day ? (long)((day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * Day.TotalSeconds) : null;
}
