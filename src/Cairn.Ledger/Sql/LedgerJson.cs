using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>The JSON in the ledger's columns: the contract's, spans in code points.</summary>
internal static class LedgerJson
{
    public static ContractJsonContext Contract { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static LedgerJsonContext Own { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Array(IEnumerable<string> values) => JsonSerializer.Serialize(values.ToArray(), Own.StringArray);

    public static string Array(IEnumerable<long> values) => $"[{string.Join(',', values)}]";

    public static string[] Strings(string json) => JsonSerializer.Deserialize(json, Own.StringArray) ?? [];
}

/// <summary>Source-generated serialisation of the ledger's own columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ReportHeader))]
[JsonSerializable(typeof(Statement[]))]
[JsonSerializable(typeof(Diagnostic[]))]
[JsonSerializable(typeof(Projecting.StoredDecision))]
[JsonSerializable(typeof(IncidentExtra))]
[JsonSerializable(typeof(ErasureNote))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class LedgerJsonContext : JsonSerializerContext;
