using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cairn.Ledger.Exporting;

/// <summary>GeoJSON (RFC 7946): a point where the place is known to a town, else no geometry and the radius said.</summary>
internal static class GeoJsonExport
{
    private const int Near = 2;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> WriteAsync(IAsyncEnumerable<ExportedIncident> incidents, Stream output, CancellationToken cancellationToken)
    {
        var (count, box) = (0, (West: 180.0, South: 90.0, East: -180.0, North: -90.0));
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNull("release");
        json.WriteNull("as_of");
        json.WriteString("attribution", "Cairn; coded from news reports, see record_url of each feature");
        json.WriteStartArray("features");
        await foreach (var incident in incidents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!incident.Recorded.Real) continue;
            Feature(json, incident);
            if (Point(incident) is var (lat, lon)) box = (Math.Min(box.West, lon), Math.Min(box.South, lat), Math.Max(box.East, lon), Math.Max(box.North, lat));
            if (++count % 500 == 0) await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        json.WriteEndArray();
        if (box.West <= box.East)
        {
            json.WriteStartArray("bbox");
            foreach (var degrees in new[] { box.West, box.South, box.East, box.North }) json.WriteNumberValue(Math.Round(degrees, 5));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        output.WriteByte((byte)'\n');
        return count;
    }

    private static (double Lat, double Lon)? Point(ExportedIncident e) => e.Incident.Where is { Lat: { } lat, Lon: { } lon, WherePrec: null or <= Near } ? (lat, lon) : null;

    private static void Feature(Utf8JsonWriter json, ExportedIncident e)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", e.Id);
        if (Point(e) is var (lat, lon))
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Math.Round(lon, 5));
            json.WriteNumberValue(Math.Round(lat, 5));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        foreach (var (name, value) in Properties(e)) Write(json, name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, object? Value)> Properties(ExportedIncident e)
    {
        var (incident, where, killed, injured, arrested) = (e.Incident, e.Incident.Where, e.Total("killed"), e.Total("injured"), e.Total("arrested"));
        var (one, other) = Sides.Of(e);
        return
        [
            ("code", e.AcledId), ("date_start", Values.Day(incident.When?.Start)), ("date_end", Values.Day(incident.When?.End)), ("time_precision", Values.TimePrecision(incident.When)), ("date_prec", Values.DatePrecision(incident.When)),
            ("event_type", incident.EventType), ("sub_event_type", incident.SubEventType), ("type_of_violence", GedTable.TypeOfViolence(e)), ("actor1", one?.Name), ("actor2", other?.Name), ("civilian_targeting", Sides.CiviliansTargeted(e)),
            ("country", e.Country?.Name), ("iso3", e.Country?.Alpha3), ("admin1", where?.Admin1), ("admin1_pcode", null), ("admin2", where?.Admin2), ("admin2_pcode", null), ("location", where?.Name),
            ("geo_precision", Values.GeoPrecision(where)), ("where_prec", where?.WherePrec), ("uncertainty_radius_km", where?.RadiusKm), ("loc_masked", e.Recorded.Masked),
            ("killed_low", killed?.Low), ("killed_best", killed?.Best), ("killed_high", killed?.High), ("killed_basis", AcledExtensionTable.Basis(e)), ("injured_low", injured?.Low), ("injured_high", injured?.High), ("arrested_low", arrested?.Low), ("arrested_high", arrested?.High),
            ("evidence_grade", e.Grade), ("review_state", e.ReviewState), ("n_documents", e.Recorded.Masked ? null : e.Reports.Count), ("n_independent_origins", incident.IndependentOrigins),
            ("policy_id", Policies.Default), ("policy_version", Policies.Version), ("release_id", null), ("record_url", e.Url),
        ];
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            default: json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }
}
