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
    /// <summary>How many figures before and behind a figure may be what it belongs to: a long list must not cost the square of its length.</summary>
    public const int Reach = 24;

    /// <summary>A figure that counts for itself.</summary>
    public const int New = -1;

    /// <summary>The account's figures with parts linked to their wholes and repetitions left out, in the order told.</summary>
    public static List<FigureDraft> Settle(ReportReading reading, AccountDraft draft)
    {
        var told = Told(draft);
        AddedOn.Settle(reading, told);
        var scenes = new FigureScenes(reading, draft);
        var links = new int[told.Count];
        for (var j = 0; j < told.Count; j++) links[j] = Lower(reading, told, j) ?? Choose(reading, scenes, told, j);
        JoinedTellings.Settle(reading, scenes, told, links);
        var wholes = links.ToHashSet();
        for (var j = 0; j < told.Count; j++)
        {
            if (links[j] == New && !wholes.Contains(j)) links[j] = WithSibling(scenes, told, links, j);
        }

        var figures = Apply(told, links);
        TakenUp.Settle(reading, scenes, figures);
        Remainders.Link(scenes, figures);
        PartsToldAlone.Fold(scenes, figures);
        OwnDeaths.CountBeside(reading, figures);
        return figures;
    }

    /// <summary>Figures to decide about: "the two men" after another figure of the kind says no number of its own.</summary>
    public static List<FigureDraft> Told(AccountDraft draft)
    {
        var told = new List<FigureDraft>();
        var kinds = new HashSet<FigureKind>();
        var heads = new HashSet<(FigureKind, int)>();
        foreach (var figure in draft.Figures)
        {
            if (figure.Group.IsAnaphoric && figure.Group.Number is null && figure.Group.Point is null && kinds.Contains(figure.Kind)) continue;
            if (!heads.Add((figure.Kind, figure.Group.Head))) continue;
            kinds.Add(figure.Kind);
            told.Add(figure);
        }

        return told;
    }

    /// <summary>What figure <paramref name="j"/> could be: <see cref="New"/> first, then the index of each it could repeat or be a part of: of larger ones any, of equal ones those before it.</summary>
    public static List<int> Candidates(FigureScenes scenes, IReadOnlyList<FigureDraft> told, int j)
    {
        var candidates = new List<int> { New };
        var figure = told[j];
        if (figure.SubsetOf is not null || figure.Cumulation != Cumulation.Standalone || IsOwnLoss(figure) || HurtBefore.IsOne(scenes.Reading, told, j)) return candidates;
        var isAdded = scenes.IsAdded(figure);
        var isVague = figure.Group.Qualifier == Qualifier.Vague;
        for (var i = Math.Max(0, j - Reach); i < told.Count && i <= j + Reach; i++)
        {
            var other = told[i];
            if (i == j || IsOwnLoss(other) || other.Kind != figure.Kind || other.SubsetOf is not null || other.Cumulation == Cumulation.Increment || !SameUnit(other, figure)) continue;
            if (isAdded && !IsToldAtFirst(scenes.Reading, told, j, i)) continue;
            var otherIsVague = other.Group.Qualifier == Qualifier.Vague;
            // Links run upwards only: one → several → a number above one → a larger number, "more than 60" → 60, so that they never close a ring.
            var fits = (isVague, otherIsVague) switch
            {
                (true, false) => Value(other) > 1, // "several men" may be the two told of
                (false, true) => Value(figure) == 1,
                _ => Floor(other) > Floor(figure) || Floor(other) == Floor(figure) && (IsMoreThan(figure) == IsMoreThan(other) ? i < j : IsMoreThan(figure)),
            };
            if (fits && (!scenes.IsPeriod(other) || scenes.IsPeriod(figure)) && (!scenes.IsClaim(other) || scenes.IsClaim(figure)) && !scenes.DoersDiffer(figure, other) && !scenes.AreOthers(figure, other) && !scenes.AreJoined(figure, other) && !scenes.AreSeparate(figure, other) && !scenes.AreKillers(figure, other) && !OwnDeaths.AreApart(scenes.Reading, figure, other)) candidates.Add(i);
        }

        return candidates;
    }

    // "A raid left one dead and two detained. … The force killed him. It also detained two aides.": besides what stands before it, not besides what the report opens with.
    private static bool IsToldAtFirst(ReportReading reading, IReadOnlyList<FigureDraft> told, int j, int i)
    {
        var (sentence, first) = (reading.SentenceOf(told[j].Group.Head).Index, reading.SentenceOf(told[i].Group.Head).Index);
        return i < j && sentence - first > 1 && Value(told[i]) == Value(told[j]) && told[j].Group is { Number: not null, Qualifier: Qualifier.Exact } && Value(told[j]) > 1 && !told.Any(f => f.Kind == told[j].Kind && f != told[j] && reading.SentenceOf(f.Group.Head).Index is var at && at > first && at <= sentence);
    }

    // "killed nine people, residents said … Police put the toll at six": another's lower count of the same people, no later total: the index of the higher one, New for a rival of another source; null for other figures.
    private static int? Lower(ReportReading reading, List<FigureDraft> told, int j)
    {
        var figure = told[j];
        if (figure is not { Rule: "toll", SubsetOf: null }) return null;
        var sentence = reading.SentenceOf(figure.Trigger);
        if (!TollReader.IsPut(reading, sentence, figure.Trigger)) return null;
        var higher = told.FindIndex(f => f != figure && f.Kind == figure.Kind && f is { SubsetOf: null, Cumulation: Cumulation.Standalone, Group: { Number: not null, Qualifier: Qualifier.Exact or Qualifier.AtLeast, IsOther: false } } && f.Population is Population.All or Population.Unknown or Population.Civilians && SameUnit(f, figure) && Value(f) > Value(figure) && f.Group.Head < figure.Trigger);
        if (higher < 0) return null;
        return SourceFinder.Of(reading, figure) is { } source && SourceFinder.Of(reading, told[higher])?.AsReported != source.AsReported ? New : higher; // who counts otherwise is a rival, no part
    }

    // "The raid killed nine people … two guards and a cook died": what stands beside a part is a part of the same whole, while there are enough.
    private static int WithSibling(FigureScenes scenes, List<FigureDraft> told, int[] links, int j)
    {
        List<int>? candidates = null;
        for (var i = Math.Max(0, j - Reach); i < told.Count && i <= j + Reach; i++)
        {
            if (i == j || links[i] == New || !scenes.AreJoined(told[i], told[j])) continue;
            var whole = Root(links, i);
            if (Value(told[i]) + Value(told[j]) <= Value(told[whole]) && (candidates ??= Candidates(scenes, told, j)).Contains(whole)) return whole;
        }

        return New;
    }

    // "lost two of its own men": beside the enemy's dead, never of them.
    private static bool IsOwnLoss(FigureDraft figure) => figure.Rule == "frame:lose";

    private static int Choose(ReportReading reading, FigureScenes scenes, List<FigureDraft> told, int j)
    {
        var candidates = Candidates(scenes, told, j);
        if (candidates.Count > 1 && IsInCare(told[j])) candidates.RemoveAt(0);
        if (SureLinks.Of(reading, told, candidates, j) is var sure && sure != New) return sure;
        var best = New;
        var score = double.NegativeInfinity;
        foreach (var i in candidates)
        {
            var s = candidates.Count == 1 ? 0 : FeatureWeights.FigureLinks.Score(FigureLinkFeatures.Of(reading, scenes, told, j, i));
            if (s > score) (best, score) = (i, s);
        }

        return best;
    }

    // "68 were injured. Four remain in hospital.": of those told of as hurt, where so many were.
    private static bool IsInCare(FigureDraft figure) => figure is { Rule: "frame:treated" or "frame:carried-to-hospital", Group.IsOther: false };

    /// <summary>Carries out a choice: what repeats a number is dropped, what is less becomes a part.</summary>
    /// <param name="told">From <see cref="Told"/>.</param>
    /// <param name="links">For each figure its candidate, or <see cref="New"/>.</param>
    public static List<FigureDraft> Apply(IReadOnlyList<FigureDraft> told, IReadOnlyList<int> links)
    {
        var dropped = new bool[told.Count];
        for (var j = 0; j < told.Count; j++)
        {
            if (links[j] == New) continue;
            var root = told[Root(links, j)];
            if (Value(told[j]) == Value(root) || TellsFloor(root, told[j]) || told[j].Group.Qualifier == Qualifier.Vague) dropped[j] = true;
            else told[j].SubsetOf = root;
        }

        var places = new Dictionary<FigureDraft, int>(ReferenceEqualityComparer.Instance);
        var heads = new Dictionary<(FigureKind, int), int>();
        for (var j = 0; j < told.Count; j++)
        {
            places[told[j]] = j;
            heads.TryAdd((told[j].Kind, told[j].Group.Head), j);
        }

        for (var j = 0; j < told.Count; j++)
        {
            if (told[j].SubsetOf is not { } whole) continue;
            var at = places.TryGetValue(whole, out var own) || heads.TryGetValue((whole.Kind, whole.Group.Head), out own) ? own : -1;
            var root = at < 0 ? j : Root(links, at);
            told[j].SubsetOf = at == j || root == j ? null : told[root]; // nothing is a part of itself
        }

        var kept = told.Where((_, j) => !dropped[j]).ToList();
        LinkRest(kept);
        return kept;
    }

    /// <summary>The first of the figures that links lead to from one.</summary>
    internal static int Root(IReadOnlyList<int> links, int j)
    {
        while (links[j] != New) j = links[j];
        return j;
    }

    // "four were arrested … two in the town and two others in the village": parts and the rest of them make up the whole.
    private static void LinkRest(List<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var whole = drafts[i];
            if (whole.SubsetOf is not null || whole.Group.IsOther) continue;
            var parts = drafts.Skip(i + 1).Take(Reach).Where(d => d.Kind == whole.Kind && (d.SubsetOf == whole || d.SubsetOf is null && d.Group.IsOther)).ToList();
            if (parts.Count < 2 || !parts.Exists(p => p.Group.IsOther) || parts.Sum(Value) != Value(whole)) continue;
            foreach (var part in parts) part.SubsetOf = whole;
        }
    }

    /// <summary>"More than 60 … at least 60": one number, of which both are sure.</summary>
    internal static bool TellsFloor(FigureDraft floor, FigureDraft figure) => IsMoreThan(figure) && floor.Group.Qualifier is Qualifier.AtLeast or Qualifier.Exact && Value(floor) == Floor(figure);

    private static bool IsMoreThan(FigureDraft figure) => figure.Group.Qualifier is Qualifier.MoreThan;

    // The number as it is written: "more than 60" is told with 60.
    private static int Floor(FigureDraft figure) => IsMoreThan(figure) ? Value(figure) - 1 : Value(figure);

    /// <summary>Whether two figures count the same kind of thing; bodies are of the killed.</summary>
    public static bool SameUnit(FigureDraft a, FigureDraft b) =>
        a.Group.Unit == b.Group.Unit || a.Group.Unit is FigureUnit.Persons or FigureUnit.Bodies && b.Group.Unit is FigureUnit.Persons or FigureUnit.Bodies;

    /// <summary>The number a figure is compared by.</summary>
    public static int Value(FigureDraft figure) => figure.Group.Point ?? figure.Group.Low ?? figure.Group.High ?? 0;
}
