using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>How exactly a figure is given (domain.md 4.3).</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Qualifier>))]
public enum Qualifier
{
    Exact,
    AtLeast,
    MoreThan,
    AtMost,
    FewerThan,
    About,
    Range,
    Vague,
    NoneReported,
}
