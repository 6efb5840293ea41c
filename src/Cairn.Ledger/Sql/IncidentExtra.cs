using System.Text.Json;
using static Cairn.Model.JsonReading;

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
        IReadOnlyDictionary<string, string> machine = NoValues;
        json.Read();
        if (!Begins(ref json)) throw new JsonException("the JSON is null, not what the ledger keeps of an incident");
        while (Field(ref json))
        {
            if (json.ValueTextEquals("confidence"u8)) confidence = NextReal(ref json);
            else if (json.ValueTextEquals("decisions"u8)) decisions = NextInt(ref json) ?? 0;
            else if (json.ValueTextEquals("corrected"u8)) corrected = NextTexts(ref json);
            else if (json.ValueTextEquals("machine_values"u8)) machine = NextWords(ref json) ?? NoValues;
            else if (json.ValueTextEquals("former_ids"u8)) former = NextTexts(ref json);
            else Pass(ref json);
        }

        return new IncidentExtra { Confidence = confidence, Decisions = decisions, Corrected = corrected, MachineValues = machine, FormerIds = former };
    }
}
