using System.Collections.Frozen;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What each doubt takes from the log-odds of being right: lines of name and weight. <c>account</c> and <c>figure.KIND</c> are what a value without
/// doubts starts from; a doubt's weight is never above zero, so that more doubts never raise a probability.
/// </summary>
internal sealed class ConfidenceWeights
{
    /// <summary>The name of the start of accounts.</summary>
    public const string Account = "account";

    private readonly FrozenDictionary<string, double> _starts;
    private readonly double _leastSure;
    private readonly double[] _doubts = new double[Enum.GetValues<Doubt>().Length];

    /// <exception cref="FormatException">A name is unknown, or a doubt's weight is above zero.</exception>
    public ConfidenceWeights(IReadOnlyDictionary<string, double> weights)
    {
        var starts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, weight) in weights)
        {
            if (!Enum.TryParse<Doubt>(name, out var doubt)) starts[name] = weight;
            else if (weight > 0) throw new FormatException($"the doubt {name} would raise a probability ({weight})");
            else _doubts[(int)doubt] = weight;
        }

        if (starts.Keys.FirstOrDefault(n => n != Account && !Enum.GetValues<FigureKind>().Select(Figure).Contains(n)) is { } unknown) throw new FormatException($"'{unknown}' is neither a doubt nor the start of a kind");
        _leastSure = starts.Where(s => s.Key != Account).Select(s => s.Value).DefaultIfEmpty().Min();
        _starts = starts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The weights of this assembly (<c>Confidence/confidence.weights</c>).</summary>
    public static ConfidenceWeights Shipped { get; } = Parse(FrameSet.Resources("confidence/").Single().Text);

    /// <summary>The name of the start of figures of a kind.</summary>
    public static string Figure(FigureKind kind) => "figure." + CodeNames.Name(kind);

    /// <summary>Reads <see cref="WeightLines"/>.</summary>
    public static ConfidenceWeights Parse(string text) => new(WeightLines.Read(text));

    /// <summary>The weight of a doubt, zero or less.</summary>
    public double Of(Doubt doubt) => _doubts[(int)doubt];

    /// <summary>The probability of being right, to three decimals. A kind that no set counts starts from the least sure kind.</summary>
    public double Probability(string start, IReadOnlyList<Doubt> doubts)
    {
        var odds = _starts.GetValueOrDefault(start, _leastSure);
        foreach (var doubt in doubts) odds += _doubts[(int)doubt];
        return Math.Round(1 / (1 + Math.Exp(-odds)), 3);
    }
}
