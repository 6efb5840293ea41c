using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Whether a figure stands alone, replaces an earlier total or adds to one.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Cumulation>))]
public enum Cumulation
{
    Standalone,
    TotalToDate,
    Increment,
}
