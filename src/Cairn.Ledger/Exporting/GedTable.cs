using System.Globalization;
using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>UCDP GED-style CSV, 49 columns: incidents with at least one possible death.</summary>
internal sealed class GedTable : ITable
{
    private const int StateForces = 1;
    private const int Civilians = 7;
    private const int ExternalForces = 8;

    public IReadOnlyList<string> Columns { get; } =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".Split(',');

    public static bool Codes(ExportedIncident e) => e.Recorded.Real && e.Total("killed")?.High >= 1 && Values.DatePrecision(e.Incident.When) is not null && Values.Middle(e.Incident.When) is not null;

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        if (!Codes(e)) yield break;
        var (incident, where, killed) = (e.Incident, e.Incident.Where ?? new Where(), e.Total("killed")!);
        var (start, end) = (incident.When!.Start ?? incident.When.End!.Value, incident.When.End ?? incident.When.Start!.Value);
        var (a, b, type) = Dyad(e);
        var (dyad, conflict) = ($"{a} - {b}", type == 1 ? $"{e.Country?.Name ?? "Unknown"}: Government" : $"{a} - {b}");
        var best = killed.Best ?? killed.Low ?? killed.High!.Value;
        var deaths = Deaths(e, best, type);
        var country = e.Country;
        yield return
        [
            Values.N(e.Number), $"{country?.Alpha3 ?? "XXX"}-{Values.N(start.Year)}-{Values.N(type)}-{LocalId(dyad)}-{Values.N(e.Number)}", Values.N(start.Year), null, e.Recorded.Review == ReviewState.Accepted ? "Clear" : "Check", Values.N(type),
            LocalId(conflict), LocalId(conflict), conflict, LocalId(dyad), LocalId(dyad), dyad, LocalId(a), LocalId(a), a, LocalId(b), LocalId(b), b,
            Values.N(incident.IndependentOrigins), Values.Join(";", e.Reports.Select(r => $"{r.Header.Publisher},{r.Header.Published},{r.Header.Title}")), Values.Join(";", e.Reports.Select(r => r.Header.Publisher)),
            Values.Join(";", e.Reports.Select(r => r.Header.Published?[..Math.Min(10, r.Header.Published.Length)])), Values.Join(";", e.Reports.Select(r => r.Header.Title)), Values.Join(";", incident.Figures.Where(f => f.Kind == FigureKind.Killed).Select(f => f.Source?.Name ?? f.Source?.AsReported)),
            Values.N(where.WherePrec), where.Name, where.AsReported, where.Admin1, where.Admin2, Values.Degrees(where.Lat), Values.Degrees(where.Lon), where is { Lat: { } lat, Lon: { } lon } ? $"POINT ({Values.Degrees(lon)} {Values.Degrees(lat)})" : null, Values.N(Grid(where)),
            country?.Name, Values.N(country?.GleditschWard), country?.UcdpRegion, "1", Values.N(Values.DatePrecision(incident.When)), Stamp(start), Stamp(end),
            Values.N(deaths.A), Values.N(deaths.B), Values.N(deaths.Civilians), Values.N(deaths.Unknown), Values.N(best), Values.N(killed.High), Values.N(killed.Low ?? 0), type == 1 ? Values.N(country?.GleditschWard) : null, null,
        ];
    }

    /// <summary>UCDP type: 1 state-based, 2 non-state, 3 one-sided; null where no death can be deduced.</summary>
    public static int? TypeOfViolence(ExportedIncident e) => Codes(e) ? Dyad(e).Type : null;

    // UCDP: in state-based conflict side A is a government; in one-sided violence side B is "Civilians".
    private static (string A, string B, int Type) Dyad(ExportedIncident e)
    {
        var (one, other) = Sides.Of(e);
        var unknown = new Side("Unknown", null, []);
        (one, other) = (one ?? unknown, other ?? unknown);
        if (one.ActorClass == Civilians) (one, other) = (other, one);
        if (other.ActorClass == Civilians || Sides.CiviliansTargeted(e)) return (one.Name, "Civilians", 3);
        if (!IsState(one) && IsState(other)) (one, other) = (other, one);
        return (one.Name, other.Name, IsState(one) ? 1 : 2);
    }

    private static bool IsState(Side side) => side.ActorClass is StateForces or ExternalForces;

    // best = deaths_a + deaths_b + deaths_civilians + deaths_unknown, always.
    private static (int A, int B, int Civilians, int Unknown) Deaths(ExportedIncident e, int best, int type)
    {
        var left = best;
        int Take(params Population[] populations)
        {
            var told = e.Incident.Figures.Where(f => f.Kind == FigureKind.Killed && AccountTotals.Counts(f) && populations.Contains(f.Population)).Select(f => f.Value ?? 0).DefaultIfEmpty(0).Max();
            var taken = Math.Min(told, left);
            left -= taken;
            return taken;
        }

        var civilians = Take(Population.Civilians, Population.Children, Population.Women);
        var (state, armed) = (Take(Population.StateForces, Population.Officials), Take(Population.ArmedGroup, Population.Perpetrators));
        if (type == 3) return (armed, 0, civilians, left + state);
        return type == 1 ? (state, armed, civilians, left) : (0, 0, civilians, left + state + armed);
    }

    private static string LocalId(string name) => string.Create(CultureInfo.InvariantCulture, $"-{Convert.ToInt64(Sql.Chain.Sha256(name)[..7], 16)}");

    private static string Stamp(DateOnly day) => $"{Values.Day(day)} 00:00:00.000";

    // PRIO-GRID: half-degree cells counted from the south-west, rows of 720.
    private static int? Grid(Where where) => where is { Lat: { } lat, Lon: { } lon } ? ((int)Math.Floor((lat + 90) * 2) * 720) + (int)Math.Floor((lon + 180) * 2) + 1 : null;
}
