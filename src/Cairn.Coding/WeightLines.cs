using System.Globalization;

namespace Cairn.Coding;

/// <summary>The files of learned weights in this assembly: lines of "name weight"; lines that begin with # are comments.</summary>
internal static class WeightLines
{
    /// <summary>The weights by name. A name told twice, or a weight that is no number, is an error.</summary>
    public static IReadOnlyDictionary<string, double> Read(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(l => l[0] != '#').Select(l => l.Split(' ')).ToDictionary(p => p[0], p => double.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
