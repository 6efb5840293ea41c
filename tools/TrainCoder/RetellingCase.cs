using System.Text.Json;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Tools.TrainCoder;

/// <summary>Two tellings of one report and whether they are one occurrence (labels from <c>retellings.py</c>).</summary>
/// <param name="Report">The report, so that held-out parts share none.</param>
internal sealed record RetellingCase(string Report, IReadOnlyList<string> Features, bool Same, double Weight)
{
    /// <summary>Reads the cases of one set. The keys of the labels are those of accounts not yet joined, in the order in which the accounts are keyed.</summary>
    public static List<RetellingCase> Read(string labels, string reports, double weight)
    {
        var wanted = File.ReadLines(labels).Select(l => JsonDocument.Parse(l).RootElement).ToLookup(e => e.GetProperty("id").GetString()!);
        var coder = new Coder();
        var stages = new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), coder);
        var cases = new List<RetellingCase>();
        foreach (var source in File.ReadLines(reports).Select(l => JsonDocument.Parse(l).RootElement))
        {
            var id = source.GetProperty("id").ToString();
            if (!wanted.Contains(id)) continue;
            var report = ReportSource.Of(source);
            var (text, places) = stages.Read(report, everySentence: false);
            var (reading, drafts, _) = coder.Draft(report, text, places);
            var told = AccountAssembler.Told(reading, drafts, explain: false);
            var tellings = told.Select(t => new Telling(reading, t.Draft, t.Account)).OrderBy(t => t.First).ToList(); // as they are before the background is judged
            var keys = AccountAssembler.Keyed(reading, told, id).ToDictionary(k => k.Draft, k => k.Account.Key);
            var pairs = Retellings.Pairs(reading, tellings).Select(p => (One: keys[p.One.Draft], Other: keys[p.Other.Draft], Features: RetellingFeatures.Of(p.One, p.Other, tellings.Count, reading.TellsOfFighters))).ToList();
            foreach (var label in wanted[id])
            {
                string a = label.GetProperty("a").GetString()!, b = label.GetProperty("b").GetString()!;
                foreach (var pair in pairs.Where(p => (p.One, p.Other) == (a, b) || (p.One, p.Other) == (b, a))) cases.Add(new(id, pair.Features, label.GetProperty("same").GetBoolean(), weight));
            }
        }

        return cases;
    }

    /// <summary>A choice between one occurrence, for which its features speak, and two, for which nothing need speak.</summary>
    public Puzzle AsPuzzle() => new([[Features, []]], [[Same ? 0 : 1]], Weight);

    /// <summary>Each third of the reports judged by weights of the other two: at each bar of log-odds how many joined pairs are one, and how many of those that are one are joined.</summary>
    public static IEnumerable<string> HeldOut(IReadOnlyList<RetellingCase> cases, double penalty)
    {
        var scored = HeldOutParts.Score(cases, c => c.Report, c => c.AsPuzzle(), c => c.Features, parts: 3, penalty);
        foreach (var bar in (double[])[-1, -0.5, 0, 0.5, 1, 1.5, 2])
        {
            var (joined, same) = (scored.Where(s => s.Score > bar).ToList(), cases.Count(c => c.Same));
            yield return $"bar {bar:0.0}: precision {joined.Count(s => s.Case.Same) / (double)Math.Max(1, joined.Count):0.000}, recall {joined.Count(s => s.Case.Same) / (double)same:0.000} ({cases.Count} pairs, {same} one)";
        }
    }
}
