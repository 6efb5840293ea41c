using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>What the coder makes an account of, and whether a reader said that it is one occurrence.</summary>
internal sealed record StandCase(string Report, IReadOnlyList<string> Features, bool Stands)
{
    /// <summary>The occurrences that happened, of every labelled report, before any is left out.</summary>
    public static List<StandCase> Read(MergeTrial trial) =>
        [.. trial.Each((_, reading, scenes) => AccountMerger.MergeAll(reading, scenes)).SelectMany(r => r.Drafts.Where(d => d.IsReal).Select(d => (r.Labels, Main: r.Labels.Main(r.Reading, d.Mentions), Features: StandingFeatures.Of(r.Reading, d))))
            .Where(c => c.Main is not null).Select(c => new StandCase(c.Labels.Report.Id, c.Features, c.Main != "-"))];

    /// <summary>A choice between an occurrence, for which its features speak, and none, for which nothing need speak.</summary>
    public Puzzle AsPuzzle() => new([[Features, []]], [[Stands ? 0 : 1]], 1);

    /// <summary>Each fifth of the reports judged by weights of the others: at each bar of log-odds how many that tell no occurrence are left out, and how many that do; at zero by set.</summary>
    public static IEnumerable<string> HeldOut(IReadOnlyList<StandCase> cases, double penalty)
    {
        var scored = HeldOutParts.Score(cases, c => c.Report, c => c.AsPuzzle(), c => c.Features, parts: 5, penalty);
        foreach (var bar in (double[])[-1.5, -1, -0.5, 0, 0.5, 1])
        {
            var left = scored.Where(s => s.Score < bar).ToList();
            yield return $"bar {bar:0.0}: {left.Count(s => !s.Case.Stands)} of {cases.Count(c => !c.Stands)} that tell no occurrence left out, {left.Count(s => s.Case.Stands)} of {cases.Count(c => c.Stands)} that do";
            if (bar != 0) continue;
            foreach (var set in left.GroupBy(s => s.Case.Report.Split('/')[0])) yield return $"   {set.Key} {set.Count(s => !s.Case.Stands)} / {set.Count(s => s.Case.Stands)}";
        }
    }
}
