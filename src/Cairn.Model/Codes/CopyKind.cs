using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>How the reports of one group of copies relate.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CopyKind>))]
public enum CopyKind
{
    Exact,
    Near,
    Republished,
}
