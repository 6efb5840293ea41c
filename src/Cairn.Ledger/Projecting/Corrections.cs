using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Ledger.Sql;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>Values that people set, over what the machine concluded.</summary>
internal static class Corrections
{
    private const string Totals = "totals.";

    /// <summary>The machine's value of a field, as JSON.</summary>
    /// <exception cref="DecisionException">There is no such field to correct.</exception>
    public static string MachineValue(Incident incident, string field) => field switch
    {
        "event_type" => JsonSerializer.Serialize(incident.EventType is null ? null : $"{incident.EventType}/{incident.SubEventType}"),
        "when" => JsonSerializer.Serialize(incident.When, LedgerJson.Contract.When),
        "where" => JsonSerializer.Serialize(incident.Where, LedgerJson.Contract.Where),
        "acts" => JsonSerializer.Serialize(incident.Acts, LedgerJson.Contract.IReadOnlyListAct),
        "actors" => JsonSerializer.Serialize(incident.Actors, LedgerJson.Contract.IReadOnlyListActor),
        "weapons" => incident.Weapons is null ? "null" : JsonSerializer.Serialize(incident.Weapons, LedgerJson.Contract.IReadOnlyListWeapon),
        _ when field.StartsWith(Totals, StringComparison.Ordinal) && CodeNames.TryParse<FigureKind>(field[Totals.Length..], out _) =>
            incident.Totals.TryGetValue(field[Totals.Length..], out var total) ? JsonSerializer.Serialize(total, LedgerJson.Contract.Total) : "null",
        _ => throw new DecisionException($"'{field}' cannot be corrected; fields are event_type, when, where, acts, actors, weapons and totals.killed, totals.injured and so on"),
    };

    /// <summary>The incident with one field set.</summary>
    /// <exception cref="DecisionException">The value is none of that field's.</exception>
    public static Incident Set(Incident incident, string field, JsonNode? value)
    {
        try
        {
            return field switch
            {
                "event_type" => SetType(incident, value?.GetValue<string>()),
                "when" => incident with { When = Check(value.Deserialize(LedgerJson.Contract.When)) },
                "where" => incident with { Where = Check(value.Deserialize(LedgerJson.Contract.Where)) },
                "acts" => incident with { Acts = value.Deserialize(LedgerJson.Contract.IReadOnlyListAct) ?? [] },
                "actors" => incident with { Actors = Check(value.Deserialize(LedgerJson.Contract.IReadOnlyListActor) ?? []) },
                "weapons" => incident with { Weapons = Check(value.Deserialize(LedgerJson.Contract.IReadOnlyListWeapon) ?? []) },
                _ => SetTotal(incident, field, value),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            // Where in the value, as the sender wrote it; what the deserializer says besides names types of ours.
            var at = (fault as JsonException)?.Path is { } path && path.TrimStart('$').TrimStart('.') is { Length: > 0 } part ? $" (at {part})" : "";
            throw new DecisionException($"this is no value of {field}{at}; wanted is {Wanted(field)}", fault);
        }
    }

    private static string Wanted(string field) => field switch
    {
        "event_type" => "a text such as \"Explosions/Remote violence/Suicide bomb\", as cairn codes prints them",
        "when" => """days such as {"start":"2022-01-20","end":"2022-01-21","precision":"days"}""",
        "where" => """a place such as {"name":"Mosul","country":"IQ","lat":36.34,"lon":43.13}""",
        "acts" => """a list of acts such as ["bombing","clash"]; cairn codes prints them""",
        "actors" => """a list of actors such as [{"role":"perpetrator","kind":"organisation","name":"Example Front"}]""",
        "weapons" => """a list of weapons such as [{"as_reported":"mortar","type":"heavy"}]""",
        _ => """whole numbers such as {"low":3,"best":4,"high":6}, or null for none""",
    };

    private static Incident SetType(Incident incident, string? value)
    {
        if (value is null) return incident with { EventType = null, SubEventType = null };
        // A sub-event type may itself hold a slash, so the type is matched whole.
        var known = CodeLists.AcledTypes.Codes.FirstOrDefault(c => $"{c.Code}/{c.Label}" == value)
            ?? throw new DecisionException($"'{value}' is no event type; cairn codes prints them, write type/sub-type");
        return incident with { EventType = known.Code, SubEventType = known.Label };
    }

    private static Incident SetTotal(Incident incident, string field, JsonNode? value)
    {
        var totals = new Dictionary<string, Total>(incident.Totals, StringComparer.Ordinal);
        if (value.Deserialize(LedgerJson.Contract.Total) is not { } total)
        {
            totals.Remove(field[Totals.Length..]);
        }
        else
        {
            if (total.Low < 0 || total.Low > (total.Best ?? total.High) || total.Best > total.High) throw new DecisionException("a total needs 0 ≤ low ≤ best ≤ high");
            totals[field[Totals.Length..]] = total;
        }

        // Whoever set it has settled what the sources disagreed on; their figures stay beside it.
        return incident with
        {
            Totals = Enum.GetValues<FigureKind>().Select(CodeNames.Name).Where(totals.ContainsKey).ToDictionary(k => k, k => totals[k], StringComparer.Ordinal),
            Contested = [.. incident.Contested.Where(k => CodeNames.Name(k) != field[Totals.Length..])],
        };
    }

    // Nobody's name is put on record as an actor's but an organisation's; what was coded without a name may stay.
    private static IReadOnlyList<Actor> Check(IReadOnlyList<Actor> actors)
    {
        if (actors.Contains(null!)) throw new JsonException("an actor is null");
        if (actors.Any(a => a is { Kind: ActorKind.Individual, Name: not null })) throw new DecisionException("an individual is told by what they are (as_reported, \"a district official\"), never by name");
        if (actors.Any(a => string.IsNullOrWhiteSpace(a.Name) && string.IsNullOrWhiteSpace(a.AsReported))) throw new DecisionException("an actor has a name, or words for what it is");
        return [.. actors.Select(a => a with { Evidence = a.Evidence ?? [], Source = a.Source is { Evidence: null } source ? source with { Evidence = [] } : a.Source })];
    }

    private static IReadOnlyList<Weapon> Check(IReadOnlyList<Weapon> weapons)
    {
        if (weapons.Any(w => string.IsNullOrWhiteSpace(w?.AsReported))) throw new DecisionException("a weapon has words for what it is (as_reported)");
        return [.. weapons.Select(w => new Weapon(w.AsReported, w.Type ?? "other", w.Evidence ?? []))];
    }

    // What was left out of the JSON is null here, whatever the record begins with; nothing that is written is.
    private static When? Check(When? when) => when is { Start: { } start, End: { } end } && end < start ? throw new DecisionException("the end is before the start") : when is { Evidence: null } ? when with { Evidence = [] } : when;

    private static Where? Check(Where? where) => where switch
    {
        { Lat: < -90 or > 90 } or { Lon: < -180 or > 180 } => throw new DecisionException("latitude is -90 to 90 degrees, longitude -180 to 180"),
        { Country: { } country } when Countries.Find(Countries.CodeOf(country)) is null => throw new DecisionException($"'{country}' is no country: neither an ISO 3166-1 alpha-2 code nor an English name of one"),
        null => null,
        _ => where with { Country = where.Country is { } land ? Countries.CodeOf(land) : null, Evidence = where.Evidence ?? [] },
    };
}
