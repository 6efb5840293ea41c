using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Source-generated serialisation of the contract's lines: snake_case, null written (unknown is said, not left out).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ExtractedReport))]
[JsonSerializable(typeof(AnnotatedReport))]
[JsonSerializable(typeof(CodedReport))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Statement))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(CopyGroup))]
public sealed partial class ContractJsonContext : JsonSerializerContext;
