using System.Collections.Frozen;

namespace Cairn.Coding;

/// <summary>Weights of named features: lines of name and weight. A feature without a weight says nothing.</summary>
internal sealed class FeatureWeights
{
    private readonly FrozenDictionary<string, double> _weights;
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _ofSpans;

    public FeatureWeights(IReadOnlyDictionary<string, double> weights)
    {
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        _ofSpans = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What tells figures of their own from repeated ones (<c>FigureLinks/figure-links.weights</c>).</summary>
    public static FeatureWeights FigureLinks { get; } = Parse(FrameSet.Resources("figures/").Single().Text);

    /// <summary>What tells a scene of an occurrence from one of another (<c>Merging/merging.weights</c>).</summary>
    public static FeatureWeights Merging { get; } = Parse(FrameSet.Resources("merging/").Single().Text);

    /// <summary>What tells an occurrence from violence at large (<c>Standing/standing.weights</c>).</summary>
    public static FeatureWeights Standing { get; } = Parse(FrameSet.Resources("standing/").Single().Text);

    /// <summary>What tells one occurrence told twice (<c>Retellings/retellings.weights</c>).</summary>
    public static FeatureWeights Retellings { get; } = Parse(FrameSet.Resources("retellings/").Single().Text);

    /// <summary>What tells who did it where no word says so of them (<c>Doers/doers.weights</c>).</summary>
    public static FeatureWeights Doers { get; } = Parse(FrameSet.Resources("doers/").Single().Text);

    /// <summary>Reads <see cref="WeightLines"/>.</summary>
    public static FeatureWeights Parse(string text) => new(WeightLines.Read(text));

    /// <summary>The weight of a feature; 0 without.</summary>
    public double Of(ReadOnlySpan<char> feature) => _ofSpans.TryGetValue(feature, out var weight) ? weight : 0;

    /// <summary>The weights of the features present, added up: log-odds, for figures up to a constant that all readings of one figure share.</summary>
    public double Score(IReadOnlyList<string> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += _weights.GetValueOrDefault(feature);
        return sum;
    }
}
