using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Takes away the sum over several towns that a report opens with: "Seven died on Friday. In Oldfield three …, four died in Norton."
/// The towns tell the occurrences; a sum beside its parts would count everybody twice.
/// </summary>
internal static class Umbrella
{
    private static readonly FigureKind[] Kinds = [FigureKind.Killed, FigureKind.Injured, FigureKind.Arrested, FigureKind.Abducted, FigureKind.Surrendered];

    /// <summary>Removes such sums from the drafts, and a draft that tells nothing else. Linear but for the drafts that a sum is made of.</summary>
    public static void Fold(List<AccountDraft> drafts)
    {
        foreach (var kind in Kinds)
        {
            var news = drafts.Where(d => !d.IsPast).ToList();
            if (news.Count < 2) return; // no sum without two towns
            var tolls = news.Select(d => (Draft: d, Toll: TollOfTown(d, kind, null))).Where(t => t.Toll > 0).ToList();
            var all = tolls.Sum(t => t.Toll);
            foreach (var draft in news)
            {
                if (SumOf(draft, kind) is not { } sum) continue;
                var (own, counted) = (TollOfTown(draft, kind, sum.Figure), TollOfTown(draft, kind, null));
                if (tolls.Count + (own > 0 ? 1 : 0) - (counted > 0 ? 1 : 0) < 2 || all + own - counted != (sum.Figure.Group.Point ?? sum.Figure.Group.Low)) continue;
                sum.Mention.Figures.RemoveAll(f => f == sum.Figure || f.SubsetOf == sum.Figure);
                if (own == 0 && !TellsMore(draft)) FoldInto(drafts, draft, tolls.Select(t => t.Draft));
            }
        }
    }

    private static bool TellsMore(AccountDraft draft) => draft.Scenes.Exists(s => s.Figures.Any(f => f.SubsetOf is null) || s.Places.Any(Compatibility.IsTown));

    // The towns take what was done to all of them.
    private static void FoldInto(List<AccountDraft> drafts, AccountDraft draft, IEnumerable<AccountDraft> towns)
    {
        foreach (var town in towns) town.Scenes[0].Mentions.AddRange(TownTolls.Shared(draft, town.Scenes[0]).ToList());
        drafts.Remove(draft);
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

    // What a draft tells of its town, without a sum; 0 when it tells of none, or more than once.
    private static int TollOfTown(AccountDraft draft, FigureKind kind, FigureDraft? sum)
    {
        if (!draft.Places.Any(Compatibility.IsTown)) return 0;
        var figures = draft.Figures.Where(f => f.Kind == kind && f.SubsetOf is null && f != sum).ToList();
        return figures.Count == 1 ? figures[0].Group.Point ?? figures[0].Group.Low ?? 0 : 0;
    }
}
