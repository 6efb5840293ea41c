using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Decides for each figure of an account whether it counts people of its own, tells a number again, or is a part of another.
/// Each figure chooses by itself among "new" and the figures it could belong to, the likeliest by weights over readable features
/// (<see cref="FigureLinkFeatures"/>, trained by <c>tools/TrainCoder</c>).
/// </summary>
internal static class FigureLinker
{
    /// <summary>A figure that counts for itself.</summary>
    public const int New = -1;

    /// <summary>The account's figures with parts linked to their wholes and repetitions left out, in the order told.</summary>
    public static List<FigureDraft> Settle(ReportReading reading, AccountDraft draft)
    {
        var told = Told(draft);
        var links = new int[told.Count];
        for (var j = 0; j < told.Count; j++) links[j] = Choose(reading, draft, told, j);
        return Apply(told, links);
    }

    /// <summary>Figures to decide about: "the two men" after another figure of the kind says no number of its own.</summary>
    public static List<FigureDraft> Told(AccountDraft draft)
    {
        var told = new List<FigureDraft>();
        foreach (var figure in draft.Figures)
        {
            if (figure.Group.IsAnaphoric && figure.Group.Number is null && figure.Group.Point is null && told.Exists(k => k.Kind == figure.Kind)) continue;
            if (!told.Exists(k => k.Kind == figure.Kind && k.Group.Head == figure.Group.Head)) told.Add(figure);
        }

        return told;
    }

    /// <summary>What figure <paramref name="j"/> could be: <see cref="New"/> first, then the index of each it could repeat or be a part of: of larger ones any, of equal ones those before it.</summary>
    public static List<int> Candidates(ReportReading reading, AccountDraft draft, IReadOnlyList<FigureDraft> told, int j)
    {
        var candidates = new List<int> { New };
        var figure = told[j];
        if (figure.SubsetOf is not null || figure.Cumulation != Cumulation.Standalone) return candidates;
        var isVague = figure.Group.Qualifier == Qualifier.Vague;
        for (var i = 0; i < told.Count; i++)
        {
            var other = told[i];
            if (i == j || other.Kind != figure.Kind || other.SubsetOf is not null || other.Cumulation == Cumulation.Increment || !SameUnit(other, figure)) continue;
            var otherIsVague = other.Group.Qualifier == Qualifier.Vague;
            // Links run upwards only: one → several → a number above one → a larger number, so that they never close a ring.
            var fits = (isVague, otherIsVague) switch
            {
                (true, false) => Value(other) > 1, // "several men" may be the two told of
                (false, true) => Value(figure) == 1,
                _ => Value(other) > Value(figure) || Value(other) == Value(figure) && i < j,
            };
            if (fits && !FigureLinkFeatures.DoersDiffer(reading, draft, figure, other)) candidates.Add(i);
        }

        return candidates;
    }

    private static int Choose(ReportReading reading, AccountDraft draft, List<FigureDraft> told, int j)
    {
        var candidates = Candidates(reading, draft, told, j);
        var best = New;
        var score = double.NegativeInfinity;
        foreach (var i in candidates)
        {
            var s = candidates.Count == 1 ? 0 : FigureLinkWeights.Shipped.Score(FigureLinkFeatures.Of(reading, draft, told, j, i));
            if (s > score) (best, score) = (i, s);
        }

        return best;
    }

    /// <summary>Carries out a choice: what repeats a number is dropped, what is less becomes a part.</summary>
    /// <param name="told">From <see cref="Told"/>.</param>
    /// <param name="links">For each figure its candidate, or <see cref="New"/>.</param>
    public static List<FigureDraft> Apply(IReadOnlyList<FigureDraft> told, IReadOnlyList<int> links)
    {
        int Root(int j)
        {
            while (links[j] != New) j = links[j];
            return j;
        }

        var dropped = new bool[told.Count];
        for (var j = 0; j < told.Count; j++)
        {
            if (links[j] == New) continue;
            var root = told[Root(j)];
            if (Value(told[j]) == Value(root) || told[j].Group.Qualifier == Qualifier.Vague) dropped[j] = true;
            else told[j].SubsetOf = root;
        }

        for (var j = 0; j < told.Count; j++)
        {
            if (told[j].SubsetOf is not { } whole) continue;
            var at = IndexOf(told, whole) is var own && own >= 0 ? own : told.ToList().FindIndex(t => t.Kind == whole.Kind && t.Group.Head == whole.Group.Head);
            told[j].SubsetOf = at < 0 || at == j ? null : told[Root(at)];
        }

        var kept = told.Where((_, j) => !dropped[j]).ToList();
        LinkRest(kept);
        return kept;
    }

    // "four were arrested … two in the town and two others in the village": parts and the rest of them make up the whole.
    private static void LinkRest(List<FigureDraft> drafts)
    {
        foreach (var whole in drafts.Where(d => d.SubsetOf is null && !d.Group.IsOther).ToList())
        {
            var parts = drafts.Where(d => d != whole && d.Kind == whole.Kind && (d.SubsetOf == whole || d.SubsetOf is null && d.Group.IsOther) && drafts.IndexOf(d) > drafts.IndexOf(whole)).ToList();
            if (parts.Count < 2 || !parts.Any(p => p.Group.IsOther) || parts.Sum(Value) != Value(whole)) continue;
            foreach (var part in parts) part.SubsetOf = whole;
        }
    }

    /// <summary>Whether two figures count the same kind of thing; bodies are of the killed.</summary>
    public static bool SameUnit(FigureDraft a, FigureDraft b) =>
        a.Group.Unit == b.Group.Unit || a.Group.Unit is FigureUnit.Persons or FigureUnit.Bodies && b.Group.Unit is FigureUnit.Persons or FigureUnit.Bodies;

    /// <summary>The number a figure is compared by.</summary>
    public static int Value(FigureDraft figure) => figure.Group.Point ?? figure.Group.Low ?? figure.Group.High ?? 0;

    private static int IndexOf(IReadOnlyList<FigureDraft> told, FigureDraft figure)
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (ReferenceEquals(told[i], figure)) return i;
        }

        return -1;
    }
}
