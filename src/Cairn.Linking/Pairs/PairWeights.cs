using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// The rules that weigh a pair, trained by <c>tools/TrainLinker</c>. A file holds a line <c>start</c> with the log-odds before any rule, then one rule a line:
/// feature, threshold, feature, threshold, and the log-odds for neither, only the second, only the first and both thresholds reached. Tabs between.
/// </summary>
public sealed class PairWeights
{
    private readonly double _start;
    private readonly PairRule[] _rules;

    internal PairWeights(double start, IReadOnlyList<PairRule> rules) => (_start, _rules) = (start, [.. rules]);

    /// <summary>The weights that ship with the product.</summary>
    public static PairWeights Default { get; } = Shipped();

    /// <summary>Reads weights.</summary>
    /// <exception cref="FormatException">A line is no rule.</exception>
    public static PairWeights Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, rules) = (0.0, new List<PairRule>());
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is ["start", var from] && Number(from) is { } odds) start = odds;
            else rules.Add(Rule(line) ?? throw new FormatException($"not a rule: {line}"));
        }

        return new PairWeights(start, rules);
    }

    /// <summary>Writes them as <see cref="Read"/> reads them.</summary>
    public void Write(TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.Write(string.Create(CultureInfo.InvariantCulture, $"start\t{_start:0.####}\n"));
        foreach (var r in _rules)
        {
            var points = string.Join('\t', r.Points.Select(p => p.ToString("0.####", CultureInfo.InvariantCulture)));
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{CodeNames.Name(r.First)}\t{r.FirstFrom:0.####}\t{CodeNames.Name(r.Second)}\t{r.SecondFrom:0.####}\t{points}\n"));
        }
    }

    /// <summary>Sum of the rules: the logarithm of the odds that both tell of one occurrence.</summary>
    internal double LogOdds(ReadOnlySpan<double> values)
    {
        var sum = _start;
        foreach (var rule in _rules) sum += rule.Of(values);
        return sum;
    }

    /// <summary>What each feature adds to the log-odds of an average pair; length <see cref="PairFeatures.Count"/>.</summary>
    internal double[] Parts(ReadOnlySpan<double> values)
    {
        var parts = new double[PairFeatures.Count];
        foreach (var rule in _rules)
        {
            var (first, second) = rule.Parts(values);
            parts[(int)rule.First] += first;
            parts[(int)rule.Second] += second;
        }

        return parts;
    }

    private static PairRule? Rule(string line)
    {
        var parts = line.Split('\t');
        if (parts.Length != 8 || !CodeNames.TryParse<PairFeature>(parts[0], out var first) || !CodeNames.TryParse<PairFeature>(parts[2], out var second)) return null;
        double?[] numbers = [Number(parts[1]), Number(parts[3]), .. parts[4..].Select(Number)];
        return Array.TrueForAll(numbers, n => n is not null) ? new PairRule(first, numbers[0]!.Value, second, numbers[1]!.Value, [.. numbers[2..].Select(n => n!.Value)]) : null;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PairWeights Shipped()
    {
        using var stream = typeof(PairWeights).Assembly.GetManifestResourceStream("pair.weights")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
