using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What speaks for one reading of a figure: present features by name. The bag names what a reader could check in the text.</summary>
internal static class FigureLinkFeatures
{
    /// <summary>Features of figure <paramref name="j"/> being new (<see cref="FigureLinker.New"/>) or belonging to figure <paramref name="i"/>.</summary>
    public static List<string> Of(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int j, int i) =>
        i == FigureLinker.New ? OfNew(reading, scenes, told, j) : OfPair(reading, scenes, told, j, i);

    private static List<string> OfNew(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int j)
    {
        var figure = told[j];
        var group = figure.Group;
        var features = new List<string> { "new", "new:" + figure.Kind };
        var before = told.Take(j).Skip(j - FigureLinker.Reach).Where(f => f.Kind == figure.Kind).ToList();
        var sentence = reading.SentenceOf(group.Head);
        if (before.Count == 0) features.Add("new:first");
        if (before.Exists(f => f.Trigger == figure.Trigger)) features.Add("new:beside-same-verb");
        else if (before.Exists(f => reading.SentenceOf(f.Trigger).Index == sentence.Index)) features.Add("new:beside-same-sentence");
        if (IsDefinite(reading, group)) features.Add("new:definite");
        if (group.IsAnaphoric) features.Add("new:taken-up");
        if (group.IsOther) features.Add("new:other");
        if (group.IsNamed) features.Add("new:named");
        if (group.Number is null) features.Add("new:no-number");
        if (group.Qualifier == Qualifier.Vague) features.Add("new:vague");
        if (FigureLinker.Value(figure) == 1) features.Add("new:one");
        if (group.Unit == FigureUnit.Bodies) features.Add("new:bodies");
        if (HasAdding(reading, sentence)) features.Add("new:also");
        if (scenes.HasOwnPlace(figure)) features.Add("new:own-place");
        if (before.Exists(f => f.Population == figure.Population)) features.Add("new:population-told");
        return features;
    }

    private static List<string> OfPair(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int j, int i)
    {
        var (figure, other) = (told[j], told[i]);
        var (group, to) = (figure.Group, other.Group);
        var isEqual = FigureLinker.Value(figure) == FigureLinker.Value(other);
        var features = new List<string> { isEqual ? "equal" : "less", (isEqual ? "equal:" : "less:") + figure.Kind };
        var side = isEqual ? "equal:" : "less:";
        var gap = Math.Abs(reading.SentenceOf(group.Head).Index - reading.SentenceOf(to.Head).Index);
        features.Add(side + (gap switch { 0 => "same-sentence", 1 => "next-sentence", 2 => "near", _ => "far" }));
        if (i > j) features.Add("whole-later");
        if (Math.Abs(i - j) == 1) features.Add("adjacent");
        if (figure.Trigger == other.Trigger) features.Add(side + "same-verb");
        if (reading.Tokens[figure.Trigger].Lemma == reading.Tokens[other.Trigger].Lemma) features.Add("same-lemma");
        features.Add(side + (group.IsNamed ? "named" : "unnamed") + (to.IsNamed ? "-named" : "-unnamed"));
        if (SharesName(reading, group, to)) features.Add("shares-name");
        else if (group.IsNamed && to.IsNamed) features.Add("other-name");
        if (reading.Tokens[group.Head].Lemma == reading.Tokens[to.Head].Lemma) features.Add("same-noun");
        features.Add(side + Populations(figure.Population, other.Population));
        if (IsDefinite(reading, group)) features.Add(side + "definite");
        if (group.IsAnaphoric) features.Add("taken-up");
        if (group.IsOther) features.Add(side + "other");
        if (to.IsOther) features.Add("to-other");
        if (group.Unit == FigureUnit.Bodies) features.Add("bodies");
        if (group.Qualifier == Qualifier.Vague) features.Add("vague");
        if (FigureLinker.Value(other) > 1 && group.Number is null) features.Add("one-of-many");
        if (group.Number is null && !group.IsNamed) features.Add("no-number");
        if (PlacesDiffer(scenes, figure, other)) features.Add("other-place");
        if (HasAdding(reading, reading.SentenceOf(group.Head))) features.Add(side + "also");
        return features;
    }

    private static string Populations(Population a, Population b) =>
        a == b ? "same-population" : a is Population.All or Population.Unknown || b is Population.All or Population.Unknown ? "open-population" : Nouns.AreFighters(a) && Nouns.AreFighters(b) ? "fighters" : "other-population";

    // "the two attackers", "both women": told of before.
    private static bool IsDefinite(ReportReading reading, PeopleGroup group) => reading.Lower(group.First) is "the" or "both" or "these" or "those" or "all" or "they" or "he" or "she" or "him" or "her";

    private static bool HasAdding(ReportReading reading, Sentence sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (reading.Lower(t) is "also" or "another" or "separately" or "separate" or "elsewhere" or "meanwhile" or "besides" or "more" or "later" or "earlier" or "other") return true;
        }

        return false;
    }

    private static bool SharesName(ReportReading reading, PeopleGroup a, PeopleGroup b)
    {
        for (var t = a.First; t < a.End; t++)
        {
            if (!reading.Tokens[t].IsName || reading.Lower(t).Length < 3) continue;
            for (var u = b.First; u < b.End; u++)
            {
                if (reading.Tokens[u].IsName && reading.Lower(u) == reading.Lower(t)) return true;
            }
        }

        return false;
    }

    private static bool PlacesDiffer(FigureScenes scenes, FigureDraft a, FigureDraft b)
    {
        var (x, y) = (scenes.Of(a), scenes.Of(b));
        if (x is null || y is null || x == y) return false;
        var (p, q) = (x.Places.Where(l => l.WherePrec <= 2).Select(l => l.Name).ToList(), y.Places.Where(l => l.WherePrec <= 2).Select(l => l.Name).ToList());
        return p.Count > 0 && q.Count > 0 && !p.Intersect(q).Any();
    }
}
