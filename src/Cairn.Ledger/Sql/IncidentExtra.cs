using System.Text.Json;

namespace Cairn.Ledger.Sql;

/// <summary>What the ledger keeps of an incident beside its contract line.</summary>
internal sealed record IncidentExtra
{
    /// <summary>No values of the machine's stand beside corrected ones.</summary>
    public static IReadOnlyDictionary<string, string> NoValues { get; } = new Dictionary<string, string>();

    public double? Confidence { get; init; }
    public int Decisions { get; init; }
    public IReadOnlyList<string> Corrected { get; init; } = [];
    public IReadOnlyDictionary<string, string> MachineValues { get; init; } = NoValues;
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Reads what the serialiser wrote, without making its machinery for it: every row of a list has one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static IncidentExtra Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        double? confidence = null;
        var decisions = 0;
        IReadOnlyList<string> corrected = [], former = [];
        var machine = NoValues;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            if (name == "confidence") confidence = json.TokenType == JsonTokenType.Null ? null : json.GetDouble();
            else if (name == "decisions") decisions = json.GetInt32();
            else if (name == "corrected") corrected = Texts(ref json);
            else if (name == "machine_values") machine = Values(ref json);
            else if (name == "former_ids") former = Texts(ref json);
            else json.Skip();
        }

        return new IncidentExtra { Confidence = confidence, Decisions = decisions, Corrected = corrected, MachineValues = machine, FormerIds = former };
    }

    private static IReadOnlyList<string> Texts(ref Utf8JsonReader json)
    {
        List<string>? texts = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) (texts ??= []).Add(json.GetString()!);
        return texts is null ? [] : texts;
    }

    private static IReadOnlyDictionary<string, string> Values(ref Utf8JsonReader json)
    {
        Dictionary<string, string>? values = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            (values ??= [])[name] = json.GetString()!;
        }

        return values ?? NoValues;
    }
}
