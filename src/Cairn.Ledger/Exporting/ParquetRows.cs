
namespace Cairn.Ledger.Exporting;

/// <summary>A row of <c>incidents.parquet</c>; property names are the columns.</summary>
#pragma warning disable IDE1006, CA1707 // column names of the field
internal sealed class ParquetIncident
{
    public string incident_id { get; set; } = "";
    public string code { get; set; } = "";
    public DateTime? date_start { get; set; }
    public DateTime? date_end { get; set; }
    public DateTime? reference_date { get; set; }
    public int? time_precision { get; set; }
    public int? date_prec { get; set; }
    public string? event_type { get; set; }
    public string? sub_event_type { get; set; }
    public string? disorder_type { get; set; }
    public int? type_of_violence { get; set; }
    public string? actor1 { get; set; }
    public int? inter1 { get; set; }
    public string? actor2 { get; set; }
    public int? inter2 { get; set; }
    public bool civilian_targeting { get; set; }
    public string? country { get; set; }
    public string? iso3 { get; set; }
    public string? admin1 { get; set; }
    public string? admin2 { get; set; }
    public string? location { get; set; }
    public double? lat { get; set; }
    public double? lon { get; set; }
    public int? geo_precision { get; set; }
    public int? where_prec { get; set; }
    public string? loc_basis { get; set; }
    public double? uncertainty_radius_km { get; set; }
    public List<ParquetFigure> figures { get; set; } = [];
    public string evidence_grade { get; set; } = "";
    public string review_state { get; set; } = "";
    public int n_documents { get; set; }
    public int n_independent_origins { get; set; }
    public string record_url { get; set; } = "";

    public static IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>
    {
        ["schema_version"] = "1",
        ["policy"] = Policies.Default,
        ["unit_rule"] = Policies.UnitRule,
        ["codebooks"] = Policies.Codebook,
    };

    public static ParquetIncident Of(ExportedIncident e)
    {
        var (incident, where) = (e.Incident, e.Incident.Where);
        var (one, other) = Sides.Of(e);
        return new ParquetIncident
        {
            incident_id = e.Id,
            code = e.AcledId,
            date_start = Day(incident.When?.Start),
            date_end = Day(incident.When?.End),
            reference_date = Day(Values.Middle(incident.When)),
            time_precision = Values.TimePrecision(incident.When),
            date_prec = Values.DatePrecision(incident.When),
            event_type = incident.EventType,
            sub_event_type = incident.SubEventType,
            disorder_type = AcledTypes.Disorder(incident.EventType, incident.SubEventType),
            type_of_violence = GedTable.TypeOfViolence(e),
            actor1 = one?.Name,
            inter1 = one?.ActorClass,
            actor2 = other?.Name,
            inter2 = other?.ActorClass,
            civilian_targeting = Sides.CiviliansTargeted(e),
            country = e.Country?.Name,
            iso3 = e.Country?.Alpha3,
            admin1 = where?.Admin1,
            admin2 = where?.Admin2,
            location = where?.Name,
            lat = where?.Lat,
            lon = where?.Lon,
            geo_precision = Values.GeoPrecision(where),
            where_prec = where?.WherePrec,
            loc_basis = Values.Basis(where),
            uncertainty_radius_km = where?.RadiusKm,
            figures = [.. incident.Totals.Select(t => new ParquetFigure { kind = t.Key, population = "all", policy_id = Policies.Default, low = t.Value.Low, best = t.Value.Best, high = t.Value.High, high_open = t.Value.Open })],
            evidence_grade = e.Grade,
            review_state = e.ReviewState,
            n_documents = e.Reports.Count,
            n_independent_origins = incident.IndependentOrigins,
            record_url = e.Url,
        };
    }

    private static DateTime? Day(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}

/// <summary>A derived figure inside a row.</summary>
internal sealed class ParquetFigure
{
    public string kind { get; set; } = "";
    public string population { get; set; } = "";
    public string policy_id { get; set; } = "";
    public int? low { get; set; }
    public int? best { get; set; }
    public int? high { get; set; }
    public bool high_open { get; set; }
}
#pragma warning restore IDE1006, CA1707
