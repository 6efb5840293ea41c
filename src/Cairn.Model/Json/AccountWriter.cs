using System.Text.Json;
using static Cairn.Model.CodedReportWriter;
using static Cairn.Model.JsonWriting;

namespace Cairn.Model;

/// <summary>Writes accounts and statements; see <see cref="CodedReportWriter"/>.</summary>
internal static class AccountWriter
{
    public static void Write(Utf8JsonWriter json, Account account)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, account.Key);
        json.WriteBoolean("background"u8, account.Background);
        json.WriteString("modality"u8, CodeNames.Name(account.Modality));
        json.WriteString("event_type"u8, account.EventType);
        json.WriteString("sub_event_type"u8, account.SubEventType);
        Codes(json, "acts"u8, account.Acts);
        Write(json, account.Plover);
        Write(json, account.When);
        Write(json, account.Where);
        Each(json, "actors"u8, account.Actors, Write);
        Each(json, "physical_targets"u8, account.PhysicalTargets, Write);
        Each(json, "weapons"u8, account.Weapons, Write);
        Each(json, "figures"u8, account.Figures, Write);
        WriteTotals(json, account.Totals);
        Spans(json, account.Evidence);
        Each(json, "sources"u8, account.Sources, Write);
        Number(json, "confidence"u8, account.Confidence);
        if (account.Reasons is not null) Each(json, "reasons"u8, account.Reasons, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, CodeNames.Name(statement.Kind));
        json.WriteString("as_reported"u8, statement.AsReported);
        if (statement.Value is { } value) json.WriteNumber("value"u8, value);
        if (statement.Actor is not null) json.WriteString("actor"u8, statement.Actor);
        if (statement.Period is not null) json.WriteString("period"u8, statement.Period);
        if (statement.Comparison is { } c)
        {
            json.WriteStartObject("comparison"u8);
            json.WriteString("measure"u8, c.Measure);
            json.WriteString("relation"u8, c.Relation);
            json.WriteString("unit"u8, c.Unit);
            Day(json, "period_start"u8, c.PeriodStart);
            Day(json, "period_end"u8, c.PeriodEnd);
            Day(json, "baseline_start"u8, c.BaselineStart);
            Day(json, "baseline_end"u8, c.BaselineEnd);
            json.WriteString("actor"u8, c.Actor);
            if (c.Place is { } place) Write(json, place);
            json.WriteEndObject();
        }

        WriteSource(json, statement.Source);
        Spans(json, statement.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparedPlace place)
    {
        json.WriteStartObject("place"u8);
        json.WriteString("as_reported"u8, place.AsReported);
        json.WriteString("name"u8, place.Name);
        json.WriteString("country"u8, place.Country);
        json.WriteString("admin1"u8, place.Admin1);
        json.WriteString("admin2"u8, place.Admin2);
        Number(json, "geonames_id"u8, place.GeonamesId);
        Number(json, "where_prec"u8, place.WherePrec);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Plover? plover)
    {
        json.WritePropertyName("plover"u8);
        if (plover is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("event"u8, plover.Event);
        json.WriteString("mode"u8, plover.Mode);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, When when)
    {
        json.WriteStartObject("when"u8);
        Day(json, "start"u8, when.Start);
        Day(json, "end"u8, when.End);
        json.WriteString("precision"u8, CodeNames.Name(when.Precision));
        json.WriteString("part_of_day"u8, when.PartOfDay);
        json.WriteString("as_reported"u8, when.AsReported);
        Spans(json, when.Evidence);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Where where)
    {
        json.WriteStartObject("where"u8);
        json.WriteString("name"u8, where.Name);
        json.WriteString("country"u8, where.Country);
        json.WriteString("admin1"u8, where.Admin1);
        json.WriteString("admin2"u8, where.Admin2);
        Number(json, "lat"u8, where.Lat);
        Number(json, "lon"u8, where.Lon);
        Number(json, "geonames_id"u8, where.GeonamesId);
        Number(json, "radius_km"u8, where.RadiusKm);
        Number(json, "where_prec"u8, where.WherePrec);
        json.WritePropertyName("relation"u8);
        if (where.Relation is { } relation)
        {
            json.WriteStartObject();
            Number(json, "distance_km"u8, relation.DistanceKm);
            Number(json, "bearing_deg"u8, relation.BearingDeg);
            json.WriteString("of"u8, relation.Of);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("as_reported"u8, where.AsReported);
        Spans(json, where.Evidence);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, CodeNames.Name(actor.Role));
        json.WriteString("kind"u8, CodeNames.Name(actor.Kind));
        json.WriteString("name"u8, actor.Name);
        json.WriteString("actor_id"u8, actor.ActorId);
        Number(json, "actor_class"u8, actor.ActorClass);
        json.WriteBoolean("named"u8, actor.Named);
        json.WriteString("as_reported"u8, actor.AsReported);
        json.WriteString("certainty"u8, CodeNames.Name(actor.Certainty));
        WriteSource(json, actor.Source);
        Spans(json, actor.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PhysicalTarget target)
    {
        json.WriteStartObject();
        json.WriteString("as_reported"u8, target.AsReported);
        json.WriteString("type"u8, target.Type);
        json.WriteString("effect"u8, CodeNames.Name(target.Effect));
        Spans(json, target.Evidence);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, Weapon weapon)
    {
        json.WriteStartObject();
        json.WriteString("as_reported"u8, weapon.AsReported);
        json.WriteString("type"u8, weapon.Type);
        Spans(json, weapon.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        WriteFields(json, figure);
        json.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("unit"u8, CodeNames.Name(figure.Unit));
        json.WriteString("kind"u8, CodeNames.Name(figure.Kind));
        json.WriteString("population"u8, CodeNames.Name(figure.Population));
        Number(json, "low"u8, figure.Low);
        Number(json, "point"u8, figure.Point);
        Number(json, "high"u8, figure.High);
        json.WriteString("qualifier"u8, CodeNames.Name(figure.Qualifier));
        Number(json, "subset_of"u8, figure.SubsetOf);
        json.WriteString("cumulation"u8, CodeNames.Name(figure.Cumulation));
        json.WriteString("scope"u8, CodeNames.Name(figure.Scope));
        json.WriteString("modality"u8, CodeNames.Name(figure.Modality));
        WriteSource(json, figure.Source);
        json.WriteString("as_reported"u8, figure.AsReported);
        Spans(json, figure.Evidence);
        Number(json, "confidence"u8, figure.Confidence);
    }

    public static void WriteTotals(Utf8JsonWriter json, IReadOnlyDictionary<string, Total> totals)
    {
        json.WriteStartObject("totals"u8);
        foreach (var (kind, total) in totals)
        {
            json.WritePropertyName(kind);
            JsonWriting.Write(json, total);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, reason.Field);
        json.WriteString("rule"u8, reason.Rule);
        json.WriteString("detail"u8, reason.Detail);
        Span(json, "span"u8, reason.Span);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source? source)
    {
        json.WritePropertyName("source"u8);
        if (source is null) json.WriteNullValue();
        else Write(json, source);
    }

    private static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, source.Name);
        json.WriteString("as_reported"u8, source.AsReported);
        json.WriteString("kind"u8, CodeNames.Name(source.Kind));
        json.WriteBoolean("named"u8, source.Named);
        Spans(json, source.Evidence);
        json.WriteEndObject();
    }
}
