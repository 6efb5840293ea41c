using System.Collections.Concurrent;
using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>One scene, what it may go on telling, and which of these a reader said it tells.</summary>
/// <param name="Report">The report, so that held-out parts share none.</param>
internal sealed record MergeCase(string Report, Puzzle Puzzle)
{
    private const double Enough = 0.5; // hand-made evidence with which a scene joins
    private const double OfNothing = 0.5; // what a scene that tells no occurrence counts

    /// <summary>
    /// The choices that come up when reports are merged by <paramref name="policy"/>: right is every open occurrence that tells mostly what the scene tells,
    /// and a new one where there is none. A scene that tells no single occurrence goes with others of its kind or stands alone.
    /// </summary>
    public static List<MergeCase> Read(MergeTrial trial, Func<MergeChoice, int> policy)
    {
        var cases = new ConcurrentDictionary<string, List<MergeCase>>(StringComparer.Ordinal);
        trial.Each((labels, reading, scenes) =>
        {
            var own = new List<MergeCase>();
            var drafts = AccountMerger.Merge(reading, scenes, choice =>
            {
                if (labels.Main(reading, choice.Scene.Mentions) is { } letter)
                {
                    var told = letter == "-" ? ["-"] : labels.Of(reading, choice.Scene.Mentions).ToHashSet(StringComparer.Ordinal);
                    var right = Enumerable.Range(0, choice.Open.Count).Where(i => labels.Main(reading, choice.Open[i].Mentions) is { } l && told.Contains(l)).ToList();
                    if (right.Count == 0 || letter == "-") right.Add(choice.Open.Count);
                    own.Add(new(labels.Report.Id, new([choice.Features()], [.. right.Select(r => (int[])[r])], letter == "-" ? OfNothing : 1)));
                }

                return policy(choice);
            });
            cases[labels.Report.Id] = own;
            return drafts;
        });
        return [.. trial.Labels.SelectMany(l => cases[l.Report.Id])];
    }

    // Evidence added up by hand, which the first round starts from.
    private static int ByHand(MergeChoice choice)
    {
        var best = choice.Open.Select((d, i) => (Number: i, Score: MergeVeto.Against(choice.Reading, d, choice.Scene, choice.Setting).Any() ? double.NegativeInfinity : MergeScore.Of(choice, i))).MaxBy(p => p.Score);
        return best.Score >= Enough ? best.Number : -1;
    }

    /// <summary>Weights learned in three rounds, the second and third from the choices that come up under the weights of the one before.</summary>
    public static IReadOnlyDictionary<string, double> Fit(MergeTrial trial, Func<string, bool> isTraining, double penalty)
    {
        var cases = Read(trial, ByHand).Where(c => isTraining(c.Report)).ToList();
        IReadOnlyDictionary<string, double> fitted = LatentFit.Fit([.. cases.Select(c => c.Puzzle)], penalty);
        for (var round = 0; round < 2; round++)
        {
            var policy = new FeatureWeights(fitted);
            cases.AddRange(Read(trial, c => c.Likeliest(policy)).Where(c => isTraining(c.Report)));
            fitted = LatentFit.Fit([.. cases.Select(c => c.Puzzle with { Weight = c.Puzzle.Weight / (round + 2) })], penalty);
        }

        return fitted;
    }
}
