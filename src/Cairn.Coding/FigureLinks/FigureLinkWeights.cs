using System.Collections.Frozen;

namespace Cairn.Coding;

/// <summary>Weights of the features of <see cref="FigureLinkFeatures"/>: lines of name and weight. A feature without a weight says nothing.</summary>
internal sealed class FigureLinkWeights(IReadOnlyDictionary<string, double> weights)
{
    private readonly FrozenDictionary<string, double> _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights of this assembly (<c>FigureLinks/figure-links.weights</c>).</summary>
    public static FigureLinkWeights Shipped { get; } = Parse(FrameSet.Resources("figures/").Single().Text);

    /// <summary>Reads <see cref="WeightLines"/>.</summary>
    public static FigureLinkWeights Parse(string text) => new(WeightLines.Read(text));

    /// <summary>Log-odds of a reading, up to a constant that all readings of one figure share.</summary>
    public double Score(IReadOnlyList<string> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += _weights.GetValueOrDefault(feature);
        return sum;
    }
}
