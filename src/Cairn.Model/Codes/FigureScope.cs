using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What a figure covers; only incident feeds totals.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FigureScope>))]
public enum FigureScope
{
    Incident,
    Period,
    Conflict,
}
