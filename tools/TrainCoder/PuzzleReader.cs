using System.Text.Json;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Tools.TrainCoder;

/// <summary>Makes puzzles of the reports of one set whose gold counts people by kind.</summary>
internal static class PuzzleReader
{
    private const int MostAssignments = 800;

    public static IEnumerable<Puzzle> Read(string set, string folder, double weight)
    {
        var gold = File.ReadLines(Path.Combine(folder, "gold.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(e => e.GetProperty("id").ToString(), e => e, StringComparer.Ordinal);
        var coder = new Coder();
        var stages = new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), coder);
        foreach (var line in File.ReadLines(Path.Combine(folder, "reports.jsonl")))
        {
            var source = JsonDocument.Parse(line).RootElement;
            if (!gold.TryGetValue(source.GetProperty("id").ToString(), out var row)) continue;
            var sums = Sums(set, row);
            if (sums.Count == 0) continue;
            var report = ReportSource.Of(source);
            var (text, places) = stages.Read(report, everySentence: false);
            var (reading, drafts, _) = coder.Draft(report, text, places);
            _ = AccountAssembler.Assemble(reading, drafts, report.Id, explain: false); // judges what is background
            var live = drafts.Where(d => !d.IsBackground && d.IsReal).ToList();
            foreach (var (kind, sum) in sums)
            {
                if (Make(reading, live, kind, total => (total is null ? 0 : Number(total)) == sum, weight) is { } puzzle) yield return puzzle;
            }
        }
    }

    /// <summary>The puzzle of one kind of harm: the readings of some occurrences' figures that give the known number, where some do and some do not; null else.</summary>
    /// <param name="isRight">Whether a number, added up over the occurrences, is the known one; null where none is told.</param>
    public static Puzzle? Make(ReportReading reading, List<AccountDraft> drafts, FigureKind kind, Func<Total?, bool> isRight, double weight)
    {
        var own = drafts.SelectMany(d => d.Figures).Distinct().ToDictionary(f => f, f => f.SubsetOf);
        var accounts = drafts.Select(d => (Scenes: new FigureScenes(reading, d), Told: FigureLinker.Told(d))).Select(a => (a.Scenes, a.Told, OfKind: Enumerable.Range(0, a.Told.Count).Where(t => a.Told[t].Kind == kind).ToList())).Where(a => a.OfKind.Count > 0).ToList();
        var choices = accounts.SelectMany(a => a.OfKind.Select(t => (Account: a, Figure: t, Candidates: FigureLinker.Candidates(a.Scenes, a.Told, t)))).ToList();
        var count = choices.Aggregate(1L, (n, c) => Math.Min(MostAssignments + 1, n * c.Candidates.Count));
        if (count is 1 or > MostAssignments) return null;

        var features = choices.Select(c => c.Candidates.Select(i => (IReadOnlyList<string>)FigureLinkFeatures.Of(reading, c.Account.Scenes, c.Account.Told, c.Figure, i)).ToArray()).ToList();
        var made = accounts.SelectMany(a => a.Told).ToDictionary(f => f, f => FigureBuilder.Figures(reading, [f])[0]);
        var right = new List<int[]>();
        var all = 0;
        foreach (var assignment in Assignments([.. choices.Select(c => c.Candidates.Count)]))
        {
            all++;
            var at = 0;
            Total? sum = null;
            foreach (var account in accounts)
            {
                Restore(own);
                var links = Enumerable.Repeat(FigureLinker.New, account.Told.Count).ToArray();
                foreach (var t in account.OfKind) links[t] = choices[at].Candidates[assignment[at++]];
                var kept = FigureLinker.Apply(account.Told, links);
                var figures = kept.Select(f => made[f] with { SubsetOf = f.SubsetOf is { } whole && kept.IndexOf(whole) is var index && index >= 0 ? index : null }).ToList();
                if (AccountTotals.Of(figures).TryGetValue(CodeNames.Name(kind), out var told)) sum = sum is null ? told : new(sum.Low + told.Low, Number(sum) + Number(told), sum.High + told.High, sum.Open || told.Open);
            }

            if (isRight(sum)) right.Add(assignment);
        }

        Restore(own);
        return right.Count == 0 || right.Count == all ? null : new Puzzle(features, right, weight);
    }

    private static int Number(Total total) => total.Best ?? total.Low ?? total.High ?? 0;

    private static void Restore(Dictionary<FigureDraft, FigureDraft?> own)
    {
        foreach (var (figure, whole) in own) figure.SubsetOf = whole;
    }

    private static IEnumerable<int[]> Assignments(int[] sizes)
    {
        var at = new int[sizes.Length];
        while (true)
        {
            yield return (int[])at.Clone();
            var k = 0;
            while (k < at.Length && ++at[k] == sizes[k]) at[k++] = 0;
            if (k == at.Length) yield break;
        }
    }

    private static Dictionary<FigureKind, int> Sums(string set, JsonElement gold)
    {
        var sums = new Dictionary<FigureKind, int>();
        void Add(FigureKind kind, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)) sums[kind] = number;
        }

        switch (set)
        {
            case "satp":
                var counts = gold.GetProperty("counts");
                Add(FigureKind.Killed, counts.GetProperty("fatalities"));
                Add(FigureKind.Injured, counts.GetProperty("injuries"));
                Add(FigureKind.Arrested, counts.GetProperty("arrests"));
                Add(FigureKind.Surrendered, counts.GetProperty("surrenders"));
                Add(FigureKind.Abducted, counts.GetProperty("abducted"));
                break;
            case "isaf":
                Add(FigureKind.Arrested, gold.GetProperty("min_captured"));
                break;
            case "fakes_syria":
                sums[FigureKind.Killed] = gold.GetProperty("civilians").GetInt32() + gold.GetProperty("noncivilians").GetInt32();
                break;
            default:
                throw new ArgumentException($"unknown set '{set}': use satp, isaf or fakes_syria", nameof(set));
        }

        return sums;
    }
}
