using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>An occurrence that the coder gives no doer, who of its report may have done it, and who of them a reader said did.</summary>
internal sealed record DoerCase(string Report, bool IsOpen, IReadOnlyList<IReadOnlyList<string>> Features, IReadOnlyList<int> Right)
{
    /// <summary>The cases of every labelled report.</summary>
    public static List<DoerCase> Read(MergeTrial trial) =>
        [.. trial.Each((_, reading, scenes) => AccountMerger.Merge(reading, scenes)).AsParallel().AsOrdered().SelectMany(r => Of(r.Labels, r.Reading, r.Drafts))];

    private static IEnumerable<DoerCase> Of(OccurrenceLabels labels, ReportReading reading, List<AccountDraft> drafts)
    {
        var joined = AccountAssembler.Joined(reading, drafts, explain: false);
        foreach (var (i, candidates) in DoerChoice.Open(reading, joined, every: true).ToList())
        {
            if (labels.Main(reading, joined[i].Draft.Mentions) is not { } letter || !labels.Facts.TryGetValue(letter, out var facts)) continue;
            yield return new(labels.Report.Id, !DoerChoice.IsTold(joined[i].Account), candidates.ConvertAll(c => c.Features), [.. Enumerable.Range(0, candidates.Count).Where(c => facts.NamesDoer([candidates[c].Candidate.Actor.AsReported, candidates[c].Candidate.Actor.Name]))]);
        }
    }

    /// <summary>A choice of one of them or nobody, for whom nothing need speak; any of those whom the reader named is right.</summary>
    public Puzzle AsPuzzle() => new([[.. Features, []]], Right.Count > 0 ? [.. Right.Select(r => new[] { r })] : [[Features.Count]], 1);

    /// <summary>Each fifth of the reports judged by weights of the others: at each bar of probability how many get a doer, and how many of them rightly, by set.</summary>
    public static IEnumerable<string> HeldOut(IReadOnlyList<DoerCase> cases, double penalty)
    {
        const int Parts = 5;
        var chosen = Enumerable.Range(0, Parts).SelectMany(part =>
        {
            var weights = new FeatureWeights(LatentFit.Fit([.. cases.Where(c => HeldOutParts.Of(c.Report, Parts) != part).Select(c => c.AsPuzzle())], penalty));
            return cases.Where(c => c.IsOpen && HeldOutParts.Of(c.Report, Parts) == part).Select(c => (Case: c, Odds: c.Features.Select(f => Math.Exp(weights.Score(f))).ToList()));
        }).Select(c => (c.Case, Best: c.Odds.IndexOf(c.Odds.Max()), Sure: c.Odds.Max() / (1 + c.Odds.Sum()))).ToList();
        yield return $"{cases.Count} of which {cases.Count(c => c.IsOpen)} without a doer, {cases.Count(c => c.IsOpen && c.Right.Count > 0)} of them with one among the candidates";
        foreach (var bar in (double[])[0.3, 0.4, 0.5, 0.6, 0.7])
        {
            foreach (var set in chosen.GroupBy(c => c.Case.Report.Split('/')[0]).OrderBy(g => g.Key, StringComparer.Ordinal).Append(chosen.GroupBy(_ => "all").Single()))
                yield return $"bar {bar:0.0} {set.Key,-22} {set.Count(c => c.Sure >= bar)} get one, {set.Count(c => c.Sure >= bar && c.Case.Right.Contains(c.Best))} rightly";
        }
    }
}
