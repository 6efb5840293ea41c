using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>Parts of the reports that are judged by weights of the others, so that no report is judged by what was learned from it.</summary>
internal static class HeldOutParts
{
    /// <summary>The part of a report, from 0: by its id, so that the same reports are always held out together.</summary>
    public static int Of(string report, int parts) => (int)(report.Aggregate(17u, (h, x) => 31 * h + x) % parts);

    /// <summary>Every case with its log-odds by weights of the other parts.</summary>
    public static List<(T Case, double Score)> Score<T>(IReadOnlyList<T> cases, Func<T, string> report, Func<T, Puzzle> puzzle, Func<T, IReadOnlyList<string>> features, int parts, double penalty) =>
        [.. Enumerable.Range(0, parts).SelectMany(part =>
        {
            var weights = new FeatureWeights(LatentFit.Fit([.. cases.Where(c => Of(report(c), parts) != part).Select(puzzle)], penalty));
            return cases.Where(c => Of(report(c), parts) == part).Select(c => (c, weights.Score(features(c))));
        })];
}
