using System.Buffers;
using System.Text.Encodings.Web;
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

    /// <summary>Writes it as the serialiser does, without its machinery: every row that is concluded has one.</summary>
    public byte[] Write()
    {
        var into = _written ??= new ArrayBufferWriter<byte>(256);
        into.ResetWrittenCount();
        var json = _writer ??= new Utf8JsonWriter(into, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.Reset(into);
        json.WriteStartObject();
        if (Confidence is { } confidence) json.WriteNumber("confidence"u8, confidence);
        json.WriteNumber("decisions"u8, Decisions);
        Write(json, "corrected"u8, Corrected);
        json.WriteStartObject("machine_values"u8);
        foreach (var (field, value) in MachineValues) json.WriteString(field, value);
        json.WriteEndObject();
        Write(json, "former_ids"u8, FormerIds);
        json.WriteEndObject();
        json.Flush();
        return into.WrittenSpan.ToArray();
    }

    // One for a thread.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _written;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

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
