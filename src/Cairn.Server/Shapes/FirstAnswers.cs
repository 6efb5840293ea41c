using System.Globalization;
using System.Text.Json;
using Cairn.Model;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Writes the answers of the first view; a test holds each to the serialiser's own.</summary>
internal static class FirstAnswers
{
    public static IResult Of(SessionShown session) => new Written<SessionShown>(session, Write);
    public static IResult Of(IncidentPage page) => new Written<IncidentPage>(page, Write);
    public static IResult Of(MapCells cells) => new Written<MapCells>(cells, Write);
    public static IResult Of(TimeLine line) => new Written<TimeLine>(line, Write);
    public static IResult Of(Facets facets) => new Written<Facets>(facets, Write);

    private static void Write(Utf8JsonWriter json, SessionShown session)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, session.Name);
        json.WriteString("role"u8, CodeNames.Name(session.Role));
        json.WriteBoolean("local"u8, session.Local);
        json.WriteString("csrf"u8, session.Csrf);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentPage page)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var row in page.Items) Write(json, row);
        json.WriteEndArray();
        json.WriteString("next"u8, page.Next);
        json.WriteNumber("total"u8, page.Total);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentRow row)
    {
        json.WriteStartObject();
        json.WriteString("incident_id"u8, row.IncidentId);
        json.WriteString("start"u8, Iso(row.Start));
        json.WriteString("end"u8, Iso(row.End));
        json.WriteString("precision"u8, CodeNames.Name(row.Precision));
        json.WriteString("place"u8, row.Place);
        json.WriteString("admin1"u8, row.Admin1);
        json.WriteString("country"u8, row.Country);
        Number(json, "lat"u8, row.Lat);
        Number(json, "lon"u8, row.Lon);
        Number(json, "radius_km"u8, row.RadiusKm);
        json.WriteString("event_type"u8, row.EventType);
        json.WriteString("sub_event_type"u8, row.SubEventType);
        json.WriteStartArray("actors"u8);
        foreach (var actor in row.Actors) json.WriteStringValue(actor);
        json.WriteEndArray();
        Write(json, "killed"u8, row.Killed);
        Write(json, "injured"u8, row.Injured);
        json.WriteNumber("reports"u8, row.Reports);
        json.WriteNumber("origins"u8, row.Origins);
        json.WriteBoolean("contested"u8, row.Contested);
        json.WriteString("state"u8, CodeNames.Name(row.State));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Total? total)
    {
        if (total is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Number(json, "low"u8, total.Low);
        Number(json, "best"u8, total.Best);
        Number(json, "high"u8, total.High);
        json.WriteBoolean("open"u8, total.Open);
        if (total.PartyClaim) json.WriteBoolean("party_claim"u8, true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MapCells cells)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var cell in cells.Items)
        {
            json.WriteStartObject();
            json.WriteNumber("lat"u8, cell.Lat);
            json.WriteNumber("lon"u8, cell.Lon);
            json.WriteNumber("radius_km"u8, cell.RadiusKm);
            json.WriteNumber("count"u8, cell.Count);
            json.WriteNumber("killed"u8, cell.Killed);
            json.WriteString("incident_id"u8, cell.IncidentId);
            json.WriteString("label"u8, cell.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("placed"u8, cells.Placed);
        json.WriteNumber("unplaced"u8, cells.Unplaced);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimeLine line)
    {
        json.WriteStartObject();
        json.WriteString("unit"u8, line.Unit);
        json.WriteStartArray("buckets"u8);
        foreach (var bucket in line.Buckets)
        {
            json.WriteStartObject();
            json.WriteString("start"u8, Iso(bucket.Start));
            json.WriteNumber("incidents"u8, bucket.Incidents);
            json.WriteNumber("killed"u8, bucket.Killed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("undated"u8, line.Undated);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Facets facets)
    {
        json.WriteStartObject();
        Write(json, "countries"u8, facets.Countries);
        Write(json, "event_types"u8, facets.EventTypes);
        Write(json, "acts"u8, facets.Acts);
        Write(json, "actors"u8, facets.Actors);
        Write(json, "states"u8, facets.States);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Facet> facets)
    {
        json.WriteStartArray(name);
        foreach (var facet in facets)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, facet.Value);
            json.WriteString("label"u8, facet.Label);
            json.WriteNumber("count"u8, facet.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
