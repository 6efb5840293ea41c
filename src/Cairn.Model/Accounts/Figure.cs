using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>One number somebody gave. Null bounds: nobody said. Zero: somebody said none.</summary>
public record Figure
{
    public FigureUnit Unit { get; init; } = FigureUnit.Persons;
    public FigureKind Kind { get; init; }
    public Population Population { get; init; } = Population.All;
    public int? Low { get; init; }
    public int? Point { get; init; }
    public int? High { get; init; }
    public Qualifier Qualifier { get; init; }

    /// <summary>The single number that stands for it: its point, else its floor, else its ceiling; null without.</summary>
    [JsonIgnore]
    public int? Value => Point ?? Low ?? High;

    /// <summary>Index into the account's figures of the total this one is part of.</summary>
    public int? SubsetOf { get; init; }
    public Cumulation Cumulation { get; init; } = Cumulation.Standalone;
    public FigureScope Scope { get; init; } = FigureScope.Incident;
    public Modality Modality { get; init; } = Modality.Occurred;
    public Source? Source { get; init; }
    public string? AsReported { get; init; }
    public IReadOnlyList<Span> Evidence { get; init; } = [];

    /// <summary>Calibrated probability that the figure is right; null before calibration.</summary>
    public double? Confidence { get; init; }
}
