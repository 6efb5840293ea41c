using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Worth keeping, but no occurrence.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StatementKind>))]
public enum StatementKind
{
    Comparison,
    Strength,
    Territory,
    Warning,
    Denial,
    Responsibility,
}
