using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Takes away the sum over several towns that a report opens with: "Seven died on Friday. In Oldfield three …, four died in Norton."
/// The towns tell the occurrences; a sum beside its parts would count everybody twice.
/// </summary>
internal static class Umbrella
{
    /// <summary>Removes such sums from the drafts, and a draft that tells nothing else.</summary>
    public static void Fold(List<AccountDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => !d.IsPast).ToList())
        {
            foreach (var kind in new[] { FigureKind.Killed, FigureKind.Injured, FigureKind.Arrested, FigureKind.Abducted, FigureKind.Surrendered })
            {
                if (SumOf(draft, kind) is not { } sum) continue;
                var towns = drafts.Where(d => !d.IsPast).Select(d => (Draft: d, Toll: TollOfTown(d, kind, sum.Figure))).Where(d => d.Toll > 0).ToList();
                if (towns.Count < 2 || towns.Sum(t => t.Toll) != (sum.Figure.Group.Point ?? sum.Figure.Group.Low)) continue;
                sum.Mention.Figures.RemoveAll(f => f == sum.Figure || f.SubsetOf == sum.Figure);
                if (towns.Exists(t => t.Draft == draft) || draft.Scenes.Exists(s => s.Figures.Any(f => f.SubsetOf is null) || s.Places.Any(Compatibility.IsTown))) continue;
                foreach (var (town, _) in towns) town.Scenes[0].Mentions.AddRange(TownTolls.Shared(draft, town.Scenes[0]).ToList());
                drafts.Remove(draft);
                break;
            }
        }
    }

    // The first number of a draft, told at no town.
    private static (EventMention Mention, FigureDraft Figure)? SumOf(AccountDraft draft, FigureKind kind)
    {
        foreach (var scene in draft.Scenes)
        {
            if (scene.Places.Any(Compatibility.IsTown)) return null;
            foreach (var mention in scene.Mentions)
            {
                if (mention.Figures.Find(f => f.Kind == kind && f.SubsetOf is null && f.Group.Number is not null) is { } figure) return (mention, figure);
            }
        }

        return null;
    }

    // What a draft tells of its town, without the sum; 0 when it tells of none, or more than once.
    private static int TollOfTown(AccountDraft draft, FigureKind kind, FigureDraft sum)
    {
        if (!draft.Places.Any(Compatibility.IsTown)) return 0;
        var figures = draft.Figures.Where(f => f.Kind == kind && f.SubsetOf is null && f != sum).ToList();
        return figures.Count == 1 ? figures[0].Group.Point ?? figures[0].Group.Low ?? 0 : 0;
    }
}
