using Cairn.Coding;
using Cairn.Model;

namespace Cairn.Tools.TrainCoder;

/// <summary>How right the coder's accounts are on labelled occurrences, value by value.</summary>
internal sealed class FactsTrial(MergeTrial trial)
{
    private static readonly FigureKind[] Kinds = [FigureKind.Killed, FigureKind.Injured, FigureKind.Arrested, FigureKind.Abducted, FigureKind.Surrendered, FigureKind.Released];

    /// <summary>One value of one occurrence that has an account.</summary>
    private sealed record Value(string Set, string What, bool Told, bool Right, string Line);

    /// <summary>By set and value the share right; with <paramref name="what"/> a line for every one of that value that is wrong.</summary>
    /// <param name="what">A value, or null.</param>
    /// <param name="isMergedByLabel">Scenes are put together as the reader did, to see what is left to the values themselves.</param>
    public IEnumerable<string> Lines(string? what, bool isMergedByLabel)
    {
        var values = trial.Each((labels, reading, scenes) => isMergedByLabel ? AccountMerger.Merge(reading, scenes, c => Labelled(labels, c)) : AccountMerger.Merge(reading, scenes)).AsParallel().AsOrdered().SelectMany(r => Values(r.Labels, r.Reading, r.Drafts)).ToList();
        foreach (var wrong in values.Where(v => v.What == what && !v.Right)) yield return wrong.Line;
        foreach (var group in values.GroupBy(v => v.What))
        {
            foreach (var set in group.GroupBy(v => v.Set).OrderBy(g => g.Key, StringComparer.Ordinal).Append(group.GroupBy(_ => "all").Single()))
                yield return $"{group.Key,-12} {set.Key,-22} told {set.Count(v => v.Told),5}, right {Share(set.Where(v => v.Told))}; not told {set.Count(v => !v.Told),5}, left out {Share(set.Where(v => !v.Told))}; right in all {Share(set)}";
        }
    }

    private static int Labelled(OccurrenceLabels labels, MergeChoice choice) =>
        labels.Main(choice.Reading, choice.Scene.Mentions) is { } letter ? Enumerable.Range(0, choice.Open.Count).Where(i => labels.Main(choice.Reading, choice.Open[i].Mentions) == letter).DefaultIfEmpty(-1).Last() : -1;

    private static string Share(IEnumerable<Value> values) => values.Select(v => v.Right ? 100.0 : 0).DefaultIfEmpty().Average().ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Value> Values(OccurrenceLabels labels, ReportReading reading, List<AccountDraft> drafts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (draft, account) in AccountAssembler.Keyed(reading, AccountAssembler.Made(reading, drafts, explain: false), labels.Report.Id))
        {
            if (!draft.IsReal || labels.Main(reading, draft.Mentions) is not { } letter || !labels.Facts.TryGetValue(letter, out var facts) || !seen.Add(letter)) continue;
            Value Of(string what, bool told, bool right, string expected, string got) =>
                new(labels.Report.Id.Split('/')[0], what, told, right, $"{labels.Report.Id} {letter} {what}: {expected} | coded {got} | {string.Join(" … ", account.Evidence.Select(e => reading.Text.Text[e.Start..e.End].ReplaceLineEndings(" ")))}");
            foreach (var kind in Kinds)
            {
                var total = account.Totals.GetValueOrDefault(CodeNames.Name(kind));
                var told = facts.Counts.TryGetValue(kind, out var range);
                if (told || total is not null) yield return Of(CodeNames.Name(kind), told && range.Low > 0, facts.Agrees(kind, total), told ? $"{range.Low}-{range.High}" : "none", $"{total?.Low}/{total?.Best}/{total?.High} of {string.Join(", ", account.Figures.Select((f, i) => (f, i)).Where(p => p.f.Kind == kind).Select(p => $"[{p.i}{(p.f.SubsetOf is { } whole ? "<" + whole : "")} {p.f.AsReported}{(AccountTotals.Counts(p.f) ? "" : " (not counted)")}]"))}");
            }

            yield return Of("day", facts.First is not null, facts.IsOn(account.When.Start, account.When.End), $"{facts.First}–{facts.Last} (published {labels.Report.Published})", $"{account.When.Start}–{account.When.End} '{account.When.AsReported}'");
            yield return Of("place", facts.Place is not null, facts.Place is null ? account.Where.AsReported is null : account.Where.AsReported is { } said && OccurrenceFacts.AreAlike(said, facts.Place), facts.Place ?? "none", account.Where.AsReported ?? "none");
            var doers = account.Actors.Where(x => x.Role is ActorRole.Perpetrator or ActorRole.Party).SelectMany(x => new[] { x.AsReported, x.Name }).OfType<string>().ToList();
            yield return Of("doer", facts.Doers.Count > 0, facts.Doers.Count == 0 ? doers.Count == 0 : facts.NamesDoer(doers), string.Join(", ", facts.Doers), string.Join(", ", doers));
        }
    }
}
