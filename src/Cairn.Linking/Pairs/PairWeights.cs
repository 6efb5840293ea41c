using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Weights of the pair features, trained by <c>tools/TrainLinker</c>; a file holds one feature name and number a line.</summary>
public sealed class PairWeights
{
    private readonly double[] _weights;

    internal PairWeights(double[] weights) => _weights = weights;

    /// <summary>The weights that ship with the product.</summary>
    public static PairWeights Default { get; } = Shipped();

    /// <summary>Reads weights; features that the text does not name weigh nothing.</summary>
    /// <exception cref="FormatException">A line is no feature name, tab and number.</exception>
    public static PairWeights Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var weights = new double[PairFeatures.Count];
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            if (parts.Length != 2 || !CodeNames.TryParse<PairFeature>(parts[0], out var feature) || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new FormatException($"not a weight: {line}");
            weights[(int)feature] = weight;
        }

        return new PairWeights(weights);
    }

    /// <summary>Writes them as <see cref="Read"/> reads them.</summary>
    public void Write(TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var feature in Enum.GetValues<PairFeature>()) text.Write(string.Create(CultureInfo.InvariantCulture, $"{CodeNames.Name(feature)}\t{_weights[(int)feature]:0.####}\n"));
    }

    /// <summary>Weighted sum of the features: the logarithm of the odds that both tell of one occurrence.</summary>
    internal double LogOdds(ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (var i = 0; i < values.Length; i++) sum += _weights[i] * values[i];
        return sum;
    }

    /// <summary>What one feature adds.</summary>
    internal double Part(PairFeature feature, ReadOnlySpan<double> values) => _weights[(int)feature] * values[(int)feature];

    private static PairWeights Shipped()
    {
        using var stream = typeof(PairWeights).Assembly.GetManifestResourceStream("pair.weights")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
