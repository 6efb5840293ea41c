using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Something a reader of the output should know: a stable code, a sentence, and where in the text if anywhere.</summary>
public sealed record Diagnostic(string Code, string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Span? Span = null);
