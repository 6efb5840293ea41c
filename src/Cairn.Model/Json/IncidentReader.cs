using System.Text.Json;
using static Cairn.Model.JsonReading;

namespace Cairn.Model;

/// <summary>Reads an incident as the serialiser does; see <see cref="AccountReader"/>. A list, an export and a question read thousands.</summary>
internal static class IncidentReader
{
    /// <summary>Null where it has fields that only <c>cairn link</c> writes, for the serialiser to read.</summary>
    public static Incident? Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        if (!Begins(ref json)) throw new JsonException("the JSON is null, not an incident");
        string? id = null, type = null, subType = null;
        IReadOnlyList<string> keys = [], reports = [], why = [], followUps = [];
        IReadOnlyList<Weapon>? weapons = null;
        var origins = 0;
        var contextOnly = false;
        IReadOnlyList<Act> acts = [];
        When? when = null;
        Where? where = null;
        IReadOnlyList<Actor> actors = [];
        IReadOnlyList<IncidentFigure> figures = [];
        IReadOnlyDictionary<string, Total>? totals = new Dictionary<string, Total>();
        IReadOnlyList<FigureKind> contested = [];
        IReadOnlyDictionary<string, string>? explanations = new Dictionary<string, string>();
        while (Field(ref json))
        {
            if (json.ValueTextEquals("incident_id"u8)) id = NextText(ref json);
            else if (json.ValueTextEquals("keys"u8)) keys = NextTexts(ref json);
            else if (json.ValueTextEquals("reports"u8)) reports = NextTexts(ref json);
            else if (json.ValueTextEquals("independent_origins"u8)) origins = NextInt(ref json) ?? throw new JsonException("independent_origins is a number");
            else if (json.ValueTextEquals("event_type"u8)) type = NextText(ref json);
            else if (json.ValueTextEquals("sub_event_type"u8)) subType = NextText(ref json);
            else if (json.ValueTextEquals("acts"u8)) acts = NextList(ref json, Code<Act>);
            else if (json.ValueTextEquals("when"u8)) when = PlaceTimeReader.NextWhen(ref json);
            else if (json.ValueTextEquals("where"u8)) where = PlaceTimeReader.NextWhere(ref json);
            else if (json.ValueTextEquals("actors"u8)) actors = NextList(ref json, PartReader.Actor);
            else if (json.ValueTextEquals("figures"u8)) figures = NextList(ref json, Figure);
            else if (json.ValueTextEquals("totals"u8)) totals = AccountReader.NextTotals(ref json);
            else if (json.ValueTextEquals("contested"u8)) contested = NextList(ref json, Code<FigureKind>);
            else if (json.ValueTextEquals("why"u8)) why = NextTexts(ref json);
            else if (json.ValueTextEquals("explanations"u8)) explanations = NextWords(ref json);
            else if (json.ValueTextEquals("follow_ups"u8)) followUps = NextTexts(ref json);
            else if (json.ValueTextEquals("context_only"u8)) contextOnly = NextFlag(ref json);
            else if (json.ValueTextEquals("weapons"u8)) weapons = NextList(ref json, PartReader.Weapon);
            else if (json.ValueTextEquals("links"u8) || json.ValueTextEquals("diagnostics"u8)) return null;
            else Pass(ref json);
        }

        return new Incident
        {
            IncidentId = id,
            Keys = keys,
            Reports = reports,
            IndependentOrigins = origins,
            EventType = type,
            SubEventType = subType,
            Acts = acts,
            When = when,
            Where = where,
            Actors = actors,
            Figures = figures,
            Totals = totals!,
            Contested = contested,
            Why = why,
            Explanations = explanations!,
            FollowUps = followUps,
            ContextOnly = contextOnly,
            Weapons = weapons,
        };
    }

    // The figure and where it comes from stand in one object: it is walked once for each.
    private static IncidentFigure Figure(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null) return null!;
        var whole = json;
        var figure = PartReader.Figure(ref whole);
        string? report = "", key = "", asOf = null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("report"u8)) report = NextText(ref json);
            else if (json.ValueTextEquals("key"u8)) key = NextText(ref json);
            else if (json.ValueTextEquals("as_of"u8)) asOf = NextText(ref json);
            else Pass(ref json);
        }

        return new IncidentFigure(figure, report!, key!, asOf);
    }
}
