using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>A figure with the report and account that give it and the date it was said (contract section 5).</summary>
public sealed record IncidentFigure : Figure
{
    [JsonConstructor]
    public IncidentFigure()
    {
    }

    /// <summary>The figure of one account, with where it comes from.</summary>
    [SetsRequiredMembers]
    public IncidentFigure(Figure figure, string report, string key, string? asOf) : base(figure) =>
        (Report, Key, AsOf) = (report, key, asOf);

    public string Report { get; init; } = "";
    public string Key { get; init; } = "";

    /// <summary>ISO 8601 date of the saying: the report's publication when nothing finer is known.</summary>
    public string? AsOf { get; init; }
}
