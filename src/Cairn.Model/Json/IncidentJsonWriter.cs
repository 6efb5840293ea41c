using System.Buffers;
using System.Text.Json;
using static Cairn.Model.JsonWriting;

namespace Cairn.Model;

/// <summary>Writes an incident as its serialisation does, to the byte; see <see cref="CodedReportWriter"/>.</summary>
internal static class IncidentJsonWriter
{
    public static void Write(IBufferWriter<byte> to, Incident incident, JsonWriterOptions options)
    {
        using var json = new Utf8JsonWriter(to, options);
        json.WriteStartObject();
        json.WriteString("incident_id"u8, incident.IncidentId);
        Texts(json, "keys"u8, incident.Keys);
        Texts(json, "reports"u8, incident.Reports);
        json.WriteNumber("independent_origins"u8, incident.IndependentOrigins);
        json.WriteString("event_type"u8, incident.EventType);
        json.WriteString("sub_event_type"u8, incident.SubEventType);
        Codes(json, "acts"u8, incident.Acts);
        if (incident.When is { } when) AccountWriter.Write(json, when);
        else json.WriteNull("when"u8);
        if (incident.Where is { } where) AccountWriter.Write(json, where);
        else json.WriteNull("where"u8);
        Each(json, "actors"u8, incident.Actors, AccountWriter.Write);
        Each(json, "figures"u8, incident.Figures, Write);
        AccountWriter.WriteTotals(json, incident.Totals);
        Codes(json, "contested"u8, incident.Contested);
        Texts(json, "why"u8, incident.Why);
        json.WriteStartObject("explanations"u8);
        foreach (var (kind, explanation) in incident.Explanations) json.WriteString(kind, explanation);
        json.WriteEndObject();
        if (incident.Diagnostics is not null) Each(json, "diagnostics"u8, incident.Diagnostics, CodedReportWriter.Write);
        Texts(json, "follow_ups"u8, incident.FollowUps);
        if (incident.ContextOnly) json.WriteBoolean("context_only"u8, true);
        if (incident.Weapons is not null) Each(json, "weapons"u8, incident.Weapons, AccountWriter.Write);
        if (incident.Links is not null) Each(json, "links"u8, incident.Links, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("report"u8, figure.Report);
        json.WriteString("key"u8, figure.Key);
        json.WriteString("as_of"u8, figure.AsOf);
        AccountWriter.WriteFields(json, figure);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentLink link)
    {
        json.WriteStartObject();
        json.WriteString("one"u8, link.One);
        json.WriteString("other"u8, link.Other);
        json.WriteBoolean("joined"u8, link.Joined);
        Number(json, "log_odds"u8, link.LogOdds);
        json.WriteString("veto"u8, link.Veto);
        Texts(json, "for"u8, link.For);
        Texts(json, "against"u8, link.Against);
        json.WriteEndObject();
    }
}
