using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Takes apart an occurrence that a sum held together: "Raids killed 16 people on Monday. In Oldfield seven died … seven others were killed in Norton … two in Selm."
/// Where what its sentences count in towns, or by doers, of their own makes up the sum to the last person, each of them tells an occurrence; the sum tells none.
/// </summary>
internal static class SumsTakenApart
{
    private const int Near = 8; // drafts behind that may tell the rest
    private const int Most = 16; // scenes that tell a part each: a long report must not cost its square

    /// <summary>Replaces such drafts by one for each part. Linear in the scenes of a report: what makes up a sum stands near.</summary>
    public static void Split(ReportReading reading, List<AccountDraft> drafts)
    {
        for (var n = 0; n < drafts.Count; n++)
        {
            if (drafts[n].IsPast || !drafts[n].IsReal || drafts[n].Scenes.Count < 2) continue;
            if (PartsOf(reading, drafts, n) is not { } parts) continue;
            var made = Apart(drafts[n], parts.Sum, parts.Scenes);
            drafts.RemoveAt(n);
            drafts.InsertRange(n, made);
            n += made.Count - 1;
        }
    }

    // The number that the draft opens with, and the scenes whose tolls make it up; null where they do not.
    private static (int Sum, List<Scene> Scenes)? PartsOf(ReportReading reading, List<AccountDraft> drafts, int of)
    {
        var draft = drafts[of];
        var first = draft.Scenes.Select(s => s.Figures.FirstOrDefault(IsToll)).FirstOrDefault(f => f is not null);
        if (first is null || FigureLinker.Value(first) is var sum && sum < Umbrella.LeastSum) return null;
        var tolls = draft.Scenes.Where(s => s.Figures.Any(IsToll) && !s.Figures.Any(f => IsToll(f) && FigureLinker.Value(f) == sum)).Select(s => (Scene: s, Toll: s.Figures.Where(IsToll).Sum(FigureLinker.Value))).ToList();
        for (var start = 0; start < tolls.Count; start++)
        {
            var left = sum;
            for (var end = start; end < Math.Min(tolls.Count, start + Most) && left > 0; end++)
            {
                left -= tolls[end].Toll;
                if (left != 0 || end == start) continue;
                var parts = tolls.GetRange(start, end - start + 1).ConvertAll(t => t.Scene);
                if (AreApart(reading, parts)) return (sum, parts);
            }
        }

        // "… in Oldfield seven died", told with the sum; "seven others were killed in Norton", told apart.
        var own = tolls.ConvertAll(t => t.Scene);
        var others = drafts.Skip(of + 1).Take(Near).Where(d => !d.IsPast && d.Scenes[0].Figures.Any(IsToll)).Select(d => d.Scenes[0]).ToList();
        var rest = sum - tolls.Sum(t => t.Toll);
        for (var end = 0; own.Count > 0 && end < others.Count && rest > 0; end++)
        {
            rest -= others[end].Figures.Where(IsToll).Sum(FigureLinker.Value);
            if (rest == 0 && AreApart(reading, [.. own, .. others.Take(end + 1)])) return (sum, own);
        }

        return null;
    }

    private static bool IsToll(FigureDraft figure) => figure is { Kind: FigureKind.Killed, SubsetOf: null, Group.Qualifier: not Qualifier.Vague } && FigureLinker.Value(figure) > 0 && figure.Modality is Modality.Occurred or Modality.Alleged;

    // Each in a town that none of the others names, or by somebody else.
    private static bool AreApart(ReportReading reading, List<Scene> parts)
    {
        for (var a = 0; a < parts.Count; a++)
        {
            for (var b = a + 1; b < parts.Count; b++)
            {
                if (!Compatibility.AreOfTwoTowns(parts[a].Places, parts[b].Places) && !AreOfTwoDoers(reading, parts[a], parts[b])) return false;
            }
        }

        return true;
    }

    private static bool AreOfTwoDoers(ReportReading reading, Scene one, Scene other) =>
        MergeReference.Doers(reading, one.Mentions) is { Count: > 0 } doers && MergeReference.Doers(reading, other.Mentions) is { Count: > 0 } others && !doers.Overlaps(others);

    // One draft for each part, with what is told behind it; what is told before them is told of all.
    private static List<AccountDraft> Apart(AccountDraft draft, int sum, List<Scene> parts)
    {
        var (made, general) = (new List<AccountDraft>(), new List<Scene>());
        foreach (var scene in draft.Scenes)
        {
            if (parts.Contains(scene)) made.Add(AccountDraft.Like(draft, scene));
            else if (made.Count == 0 || scene.Figures.Any(f => IsToll(f) && FigureLinker.Value(f) == sum)) general.Add(scene);
            else made[^1].Scenes.Add(scene);
        }

        var whole = new AccountDraft();
        whole.Scenes.AddRange(general);
        foreach (var mention in whole.Mentions) mention.Figures.RemoveAll(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties);
        var times = whole.Times.ToList();
        foreach (var part in made)
        {
            var opening = part.Scenes[0];
            part.References.AddRange(draft.References);
            if (!part.Times.Any()) opening.Mentions.Find(m => m.Act is not null)?.Times.AddRange(times);
            opening.Mentions.AddRange(TownTolls.Shared(whole, opening).ToList());
        }

        return made;
    }
}
