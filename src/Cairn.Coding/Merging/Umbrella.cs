using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Takes away the sum over several towns that a report opens with: "Seven died on Friday. In Oldfield three …, four died in Norton."
/// The towns tell the occurrences; a sum beside its parts would count everybody twice.
/// </summary>
internal static class Umbrella
{
    /// <summary>Smaller sums come about by chance where what makes them up has to be read out of several sentences.</summary>
    public const int LeastSum = 8;

    private const int Near = 32; // drafts before and behind: a report that tells thousands must not cost their square
    private static readonly FigureKind[] Kinds = [FigureKind.Killed, FigureKind.Injured, FigureKind.Arrested, FigureKind.Abducted, FigureKind.Surrendered];

    /// <summary>Removes such sums from the drafts, and a draft that tells nothing else. Linear in the drafts.</summary>
    public static void Fold(List<AccountDraft> drafts)
    {
        foreach (var kind in Kinds)
        {
            var news = drafts.Where(d => !d.IsPast).ToList();
            if (news.Count < 2) return; // no sum without two towns
            var (strict, open) = (news.ConvertAll(d => Toll(d, kind, [], isOpen: false)), news.ConvertAll(d => Toll(d, kind, [], isOpen: true)));
            for (var n = 0; n < news.Count; n++)
            {
                if (SumOf(news[n], kind) is not { Count: > 0 } sum) continue;
                var isLarge = Number(sum.First()) >= LeastSum;
                var (tolls, own) = (isLarge ? open : strict, Toll(news[n], kind, sum, isLarge));
                if (Parts(tolls, n, own, Number(sum.First())) is not { } parts) continue;
                foreach (var mention in news[n].Mentions) mention.Figures.RemoveAll(f => sum.Contains(f) || f.SubsetOf is { } whole && sum.Contains(whole));
                strict[n] = open[n] = own;
                if (own == 0 && !TellsMore(news[n])) FoldInto(drafts, news[n], parts.Select(p => news[p]));
            }
        }
    }

    // The drafts whose tolls, with its own, make up the sum: all that are near, else the first run of them; null without.
    private static List<int>? Parts(List<int> tolls, int of, int own, int sum)
    {
        var first = Math.Max(0, of - Near);
        var others = Enumerable.Range(first, Math.Min(tolls.Count, of + Near + 1) - first).Where(i => i != of && tolls[i] > 0).ToList();
        if (others.Count + (own > 0 ? 1 : 0) < 2) return null;
        if (others.Sum(i => tolls[i]) + own == sum) return others;
        for (var start = 0; start < others.Count; start++)
        {
            var left = sum - own;
            for (var end = start; end < others.Count && left > 0; end++)
            {
                left -= tolls[others[end]];
                if (left == 0 && end - start + (own > 0 ? 2 : 1) >= 2) return others.GetRange(start, end - start + 1);
            }
        }

        return null;
    }

    private static bool TellsMore(AccountDraft draft) => draft.Scenes.Exists(s => s.Figures.Any(f => f.SubsetOf is null) || s.Places.Any(Compatibility.IsTown));

    // The towns take what was done to all of them.
    private static void FoldInto(List<AccountDraft> drafts, AccountDraft draft, IEnumerable<AccountDraft> towns)
    {
        foreach (var town in towns)
        {
            town.Scenes[0].Mentions.AddRange(TownTolls.Shared(draft, town.Scenes[0]).ToList());
            town.References.AddRange(draft.References);
        }

        drafts.Remove(draft);
    }

    // The first number of a draft that is told at no town, wherever it is told again.
    private static HashSet<FigureDraft> SumOf(AccountDraft draft, FigureKind kind)
    {
        var sum = new HashSet<FigureDraft>();
        FigureDraft? first = null;
        foreach (var scene in draft.Scenes.Where(s => !s.Places.Any(Compatibility.IsTown)))
        {
            first ??= scene.Figures.FirstOrDefault(f => IsToll(f, kind));
            if (first is null && scene.Figures.Any(f => f.Kind == kind)) break;
            if (first is not null) sum.UnionWith(scene.Figures.Where(f => IsToll(f, kind) && FigureLinker.Value(f) == FigureLinker.Value(first)));
        }

        return sum;
    }

    // What a draft tells of its town, without a sum: 0 when it tells of no town or nothing that could be one toll.
    private static int Toll(AccountDraft draft, FigureKind kind, HashSet<FigureDraft> sum, bool isOpen)
    {
        if (!draft.Places.Any(Compatibility.IsTown)) return 0;
        // Open: "a man and a woman" are two; what is told behind a toll and is less may be of it.
        if (!isOpen) return draft.Figures.Where(f => f.Kind == kind && f.SubsetOf is null && !sum.Contains(f)).Select(Number).Distinct().ToList() is [var only] ? only : 0;
        var values = draft.Scenes.Where(s => !s.Figures.Any(sum.Contains)).Select(s => s.Figures.Where(f => f.Kind == kind && f.SubsetOf is null).Sum(Number)).Where(v => v > 0).ToList();
        return values.Count > 0 && values[0] == values.Max() ? values[0] : 0;
    }

    private static int Number(FigureDraft figure) => figure.Group.Point ?? figure.Group.Low ?? 0;

    private static bool IsToll(FigureDraft figure, FigureKind kind) => figure.Kind == kind && figure.SubsetOf is null && figure.Group.Number is not null;
}
