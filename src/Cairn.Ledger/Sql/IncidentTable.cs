namespace Cairn.Ledger.Sql;

/// <summary>What a column holds: 64-bit numbers, text (a string, or UTF-8 already), 64-bit floating point, bytes. Null is allowed in all.</summary>
internal enum ColumnKind
{
    Int,
    Text,
    Real,
    Bytes,
}

/// <summary>A table of the incidents as it is filled in bulk.</summary>
internal sealed record IncidentTable(string Name, IReadOnlyList<(string Name, ColumnKind Kind)> Columns)
{
    public static readonly IncidentTable Incident = Of("incident",
        "row_id incident_id' seen sensitivity review new_evidence real_one background contested day_start day_end country' admin1' event_type' sub_event_type' lat° lon° radius_km° where_prec "
        + "killed_low killed_best killed_high killed_open injured_low injured_best injured_high injured_open reports changed created confidence");

    public static readonly IncidentTable Body = Of("incident_body", "row_id extra' packed*");
    public static readonly IncidentTable Account = Of("incident_account", "account_id incident_id' report_id' position rejected");
    public static readonly IncidentTable Actor = Of("incident_actor", "row_id name' folded' role claims");
    public static readonly IncidentTable Act = Of("incident_act", "row_id act");

    /// <summary>Words to be found; each database keeps them in its own index.</summary>
    public static readonly IncidentTable Words = Of("incident_words", "row_id words'");

    /// <summary>Longitude and latitude, degrees; each database keeps them in its own index.</summary>
    public static readonly IncidentTable Place = Of("incident_place", "row_id lon° lat°");

    // ' marks text, ° a real number and * bytes, as in a table drawn by hand.
    private static IncidentTable Of(string name, string columns) => new(name, [.. columns.Split(' ').Select(c => c[^1] switch
    {
        '\'' => (c[..^1], ColumnKind.Text),
        '°' => (c[..^1], ColumnKind.Real),
        '*' => (c[..^1], ColumnKind.Bytes),
        _ => (c, ColumnKind.Int),
    })]);
}

/// <summary>Where the incident of a row is, degrees.</summary>
internal readonly record struct PlacedRow(long Row, double Lon, double Lat);
