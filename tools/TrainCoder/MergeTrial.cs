using Cairn.Coding;
using Cairn.Engine;
using Cairn.Language;
using Cairn.Places;

namespace Cairn.Tools.TrainCoder;

/// <summary>Labelled reports on which a way to merge can be tried.</summary>
internal sealed class MergeTrial(string file)
{
    private readonly ReportStages _stages = new(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder());
    private readonly List<OccurrenceLabels> _labels = OccurrenceLabels.Read(file);

    public IReadOnlyList<OccurrenceLabels> Labels => _labels;

    /// <summary>Reads every report and has it merged.</summary>
    public List<(OccurrenceLabels Labels, ReportReading Reading, List<AccountDraft> Drafts)> Each(Func<OccurrenceLabels, ReportReading, IReadOnlyList<Scene>, List<AccountDraft>> merge) =>
        [.. _labels.AsParallel().AsOrdered().Select(l =>
        {
            var (text, places) = _stages.Read(l.Report, everySentence: false);
            var (reading, scenes, _) = new Coder().Scenes(l.Report, text, places);
            return (l, reading, merge(l, reading, scenes));
        })];

    /// <summary>Merges every report and says how right it is, before and after what is told twice is joined, by set.</summary>
    public IEnumerable<string> Score(Func<OccurrenceLabels, ReportReading, IReadOnlyList<Scene>, List<AccountDraft>> merge)
    {
        var results = Each(merge).ConvertAll(r => (r.Labels, r.Reading, r.Drafts, Joined: Retellings.Join(r.Reading, AccountAssembler.Told(r.Reading, r.Drafts, explain: false))));
        foreach (var set in results.GroupBy(r => r.Labels.Report.Id.Split('/')[0]).OrderBy(g => g.Key, StringComparer.Ordinal).Append(results.GroupBy(_ => "all").Single()))
        {
            var (before, after) = (new MergeScores(), new MergeScores());
            foreach (var r in set)
            {
                before.Add(r.Labels, r.Reading, r.Drafts);
                after.Add(r.Labels, r.Reading, r.Joined);
            }

            yield return $"{set.Key,-20} forward {before}";
            yield return $"{set.Key,-20} final   {after}";
        }
    }
}
