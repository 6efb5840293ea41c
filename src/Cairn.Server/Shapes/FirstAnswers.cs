using System.Text.Json;
using Cairn.Model;
using Microsoft.AspNetCore.Http;
using static Cairn.Model.JsonWriting;

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
        json.WriteBoolean("read_only"u8, session.ReadOnly);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentPage page)
    {
        json.WriteStartObject();
        Each(json, "items"u8, page.Items, Write);
        json.WriteString("next"u8, page.Next);
        json.WriteNumber("total"u8, page.Total);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentRow row)
    {
        json.WriteStartObject();
        json.WriteString("incident_id"u8, row.IncidentId);
        Day(json, "start"u8, row.Start);
        Day(json, "end"u8, row.End);
        json.WriteString("precision"u8, CodeNames.Name(row.Precision));
        json.WriteString("place"u8, row.Place);
        json.WriteString("admin1"u8, row.Admin1);
        json.WriteString("country"u8, row.Country);
        Number(json, "lat"u8, row.Lat);
        Number(json, "lon"u8, row.Lon);
        Number(json, "radius_km"u8, row.RadiusKm);
        json.WriteString("event_type"u8, row.EventType);
        json.WriteString("sub_event_type"u8, row.SubEventType);
        Texts(json, "actors"u8, row.Actors);
        Write(json, "killed"u8, row.Killed);
        Write(json, "injured"u8, row.Injured);
        json.WriteNumber("reports"u8, row.Reports);
        json.WriteNumber("origins"u8, row.Origins);
        json.WriteBoolean("contested"u8, row.Contested);
        Codes(json, "contested_figures"u8, row.ContestedFigures);
        json.WriteString("state"u8, CodeNames.Name(row.State));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Total? total)
    {
        json.WritePropertyName(name);
        if (total is null) json.WriteNullValue();
        else JsonWriting.Write(json, total);
    }

    private static void Write(Utf8JsonWriter json, MapCells cells)
    {
        json.WriteStartObject();
        Each(json, "items"u8, cells.Items, Write);
        json.WriteNumber("placed"u8, cells.Placed);
        json.WriteNumber("unplaced"u8, cells.Unplaced);
        json.WriteNumber("not_drawn"u8, cells.NotDrawn);
        json.WriteStartArray("extent"u8);
        foreach (var side in cells.Extent) json.WriteNumberValue(side);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MapCell cell)
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

    private static void Write(Utf8JsonWriter json, TimeLine line)
    {
        json.WriteStartObject();
        json.WriteString("unit"u8, line.Unit);
        Each(json, "buckets"u8, line.Buckets, Write);
        json.WriteNumber("undated"u8, line.Undated);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimeBucket bucket)
    {
        json.WriteStartObject();
        Day(json, "start"u8, bucket.Start);
        json.WriteNumber("incidents"u8, bucket.Incidents);
        json.WriteNumber("killed"u8, bucket.Killed);
        json.WriteNumber("fewest"u8, bucket.Fewest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Facets facets)
    {
        json.WriteStartObject();
        Each(json, "countries"u8, facets.Countries, Write);
        Each(json, "event_types"u8, facets.EventTypes, Write);
        Each(json, "acts"u8, facets.Acts, Write);
        Each(json, "actors"u8, facets.Actors, Write);
        Each(json, "states"u8, facets.States, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Facet facet)
    {
        json.WriteStartObject();
        json.WriteString("value"u8, facet.Value);
        json.WriteString("label"u8, facet.Label);
        json.WriteNumber("count"u8, facet.Count);
        json.WriteEndObject();
    }
}
