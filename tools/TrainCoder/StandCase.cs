using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>What the coder makes an account of, and whether a reader said that it is one occurrence.</summary>
internal sealed record StandCase(string Report, IReadOnlyList<string> Features, bool Stands)
{
    public static List<StandCase> Read(MergeTrial trial) =>
        [.. trial.Each((_, reading, scenes) => AccountMerger.Merge(reading, scenes, c => c.Likeliest(FeatureWeights.Merging))).SelectMany(r => r.Drafts.Where(d => d.IsReal).Select(d => (r.Labels, Main: r.Labels.Main(r.Reading, d.Mentions), Features: StandingFeatures.Of(r.Reading, d))))
            .Where(c => c.Main is not null).Select(c => new StandCase(c.Labels.Report.Id, c.Features, c.Main != "-"))];

    public Puzzle AsPuzzle() => new([[Features, []]], [[Stands ? 0 : 1]], 1);

    public static IEnumerable<string> HeldOut(IReadOnlyList<StandCase> cases, double penalty)
    {
        const int Parts = 5;
        int PartOf(StandCase c) => (int)(c.Report.Aggregate(17u, (h, x) => 31 * h + x) % Parts);
        var scored = Enumerable.Range(0, Parts).SelectMany(part =>
        {
            var weights = new FeatureWeights(LatentFit.Fit([.. cases.Where(c => PartOf(c) != part).Select(c => c.AsPuzzle())], penalty));
            return cases.Where(c => PartOf(c) == part).Select(c => (Case: c, Score: weights.Score(c.Features)));
        }).ToList();
        foreach (var bar in (double[])[-1.5, -1, -0.5, 0, 0.5, 1])
        {
            var out_ = scored.Where(s => s.Score < bar).ToList();
            yield return $"bar {bar:0.0}: {out_.Count(s => !s.Case.Stands)} of {cases.Count(c => !c.Stands)} that tell no occurrence left out, {out_.Count(s => s.Case.Stands)} of {cases.Count(c => c.Stands)} that do";
            if (bar == 0) foreach (var set in out_.GroupBy(s => s.Case.Report.Split('/')[0])) yield return $"   {set.Key} {set.Count(s => !s.Case.Stands)} / {set.Count(s => s.Case.Stands)}";
        }
    }
}
