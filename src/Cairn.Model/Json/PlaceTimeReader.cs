using System.Text.Json;
using static Cairn.Model.JsonReading;

namespace Cairn.Model;

/// <summary>Reads times and places; see <see cref="AccountReader"/>.</summary>
internal static class PlaceTimeReader
{
    public static When? NextWhen(ref Utf8JsonReader json)
    {
        json.Read();
        if (!Begins(ref json)) return null;
        DateOnly? start = null, end = null;
        var precision = WhenPrecision.Unknown;
        string? part = null, reported = null;
        IReadOnlyList<Span> evidence = [];
        while (Field(ref json))
        {
            if (json.ValueTextEquals("start"u8)) start = NextDay(ref json);
            else if (json.ValueTextEquals("end"u8)) end = NextDay(ref json);
            else if (json.ValueTextEquals("precision"u8)) precision = NextCode<WhenPrecision>(ref json);
            else if (json.ValueTextEquals("part_of_day"u8)) part = NextText(ref json);
            else if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else Pass(ref json);
        }

        return new When { Start = start, End = end, Precision = precision, PartOfDay = part, AsReported = reported, Evidence = evidence };
    }

    public static Where? NextWhere(ref Utf8JsonReader json)
    {
        json.Read();
        if (!Begins(ref json)) return null;
        string? name = null, country = null, admin1 = null, admin2 = null, reported = null;
        double? lat = null, lon = null, radius = null;
        long? id = null;
        int? prec = null;
        PlaceRelation? relation = null;
        IReadOnlyList<Span> evidence = [];
        while (Field(ref json))
        {
            if (json.ValueTextEquals("name"u8)) name = NextText(ref json);
            else if (json.ValueTextEquals("country"u8)) country = NextText(ref json);
            else if (json.ValueTextEquals("admin1"u8)) admin1 = NextText(ref json);
            else if (json.ValueTextEquals("admin2"u8)) admin2 = NextText(ref json);
            else if (json.ValueTextEquals("lat"u8)) lat = NextReal(ref json);
            else if (json.ValueTextEquals("lon"u8)) lon = NextReal(ref json);
            else if (json.ValueTextEquals("geonames_id"u8)) id = NextLong(ref json);
            else if (json.ValueTextEquals("radius_km"u8)) radius = NextReal(ref json);
            else if (json.ValueTextEquals("where_prec"u8)) prec = NextInt(ref json);
            else if (json.ValueTextEquals("relation"u8)) relation = NextRelation(ref json);
            else if (json.ValueTextEquals("as_reported"u8)) reported = NextText(ref json);
            else if (json.ValueTextEquals("evidence"u8)) evidence = NextSpans(ref json);
            else Pass(ref json);
        }

        return new Where
        {
            Name = name,
            Country = country,
            Admin1 = admin1,
            Admin2 = admin2,
            Lat = lat,
            Lon = lon,
            GeonamesId = id,
            RadiusKm = radius,
            WherePrec = prec,
            Relation = relation,
            AsReported = reported,
            Evidence = evidence,
        };
    }

    private static PlaceRelation? NextRelation(ref Utf8JsonReader json)
    {
        json.Read();
        if (!Begins(ref json)) return null;
        double? distance = null, bearing = null;
        string? of = null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("distance_km"u8)) distance = NextReal(ref json);
            else if (json.ValueTextEquals("bearing_deg"u8)) bearing = NextReal(ref json);
            else if (json.ValueTextEquals("of"u8)) of = NextText(ref json);
            else Pass(ref json);
        }

        return new PlaceRelation(distance, bearing, of!);
    }
}
