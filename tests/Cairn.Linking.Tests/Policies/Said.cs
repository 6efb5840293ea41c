using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>Claims built by hand: who said how many, through which outlet, when.</summary>
internal static class Said
{
    public static Claim By(string outlet, Figure figure, SourceKind? source = null, string? name = null, string? at = null, string? report = null, string? id = null, string? partOf = null) => new()
    {
        Id = id ?? $"{report ?? outlet}/{figure.Kind}/{figure.Population}/{figure.Low ?? figure.Point}",
        Figure = figure with { Source = source is { } kind ? new Source { Kind = kind, Name = name, Named = name is not null } : null },
        Report = report ?? outlet,
        Origin = "outlet:" + outlet,
        AsOf = at,
        PartOf = partOf,
    };

    public static Figure Exactly(int n, Population population = Population.All) => new() { Kind = FigureKind.Killed, Population = population, Low = n, Point = n, High = n };

    public static Figure AtLeast(int n) => new() { Kind = FigureKind.Killed, Low = n, Point = n, Qualifier = Qualifier.AtLeast };

    public static Figure Dozens => new() { Kind = FigureKind.Killed, Low = 12, Qualifier = Qualifier.Vague, AsReported = "dozens" };

    public static Figure Toll(int n) => Exactly(n) with { Cumulation = Cumulation.TotalToDate };

    public static Figure More(int n) => Exactly(n) with { Cumulation = Cumulation.Increment };

    public static Derivation Killed(Policy policy, params Claim[] claims) => FigureEngine.Derive(FigureKind.Killed, Population.All, claims, policy);

    public static (int?, int?, int?, bool) Numbers(this Derivation d) => (d.Low, d.Best, d.High, d.Open);
}
