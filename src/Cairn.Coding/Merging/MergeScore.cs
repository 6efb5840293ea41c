using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>How well a scene fits an occurrence against which nothing speaks gravely (<see cref="MergeVeto"/>): readable evidence added up by hand.</summary>
internal static class MergeScore
{
    private const double Elsewhere = 3; // what a toll in another town costs

    public static double Of(MergeChoice choice, int number)
    {
        var (reading, draft, scene, setting) = (choice.Reading, choice.Open[number], choice.Scene, choice.Setting);
        var score = Country(MergePlaces.Country(draft, scene, setting));
        var distance = scene.Sentence.Index - draft.LastSentence;
        if (ReferenceEquals(draft, choice.Current) || draft.IsPast && distance <= 1) score += 1;
        score -= 0.1 * Math.Min(10, distance);
        if (scene.Places.Any(p => draft.Recent.Places.Any(q => MergePlaces.IsSame(p, q)))) score += 2;
        else if (scene.Places.Any(p => p.WherePrec <= 2) && draft.Recent.Places.Any(p => p.WherePrec <= 2)) score -= 0.5;
        var opensElsewhere = OpensElsewhere(draft, scene, setting.Opening);
        if (IsElsewhere(draft, scene) || opensElsewhere) score -= Elsewhere;
        if (opensElsewhere && reading.OpensParagraph(scene.Sentence)) score -= Elsewhere;
        score += Days(draft, scene);
        if (scene.IsDefinite) score += 1;
        if (scene.IsSeparate) score -= 3;
        score += Math.Min(1.2, 0.4 * setting.Words.Count(draft.Words(reading).Contains));
        return score + Acts(MergeActs.Of(draft, scene, choice.Facts));
    }

    // "Air raids in Oldfield killed another six": people suffered in a town that was not named before, beside a town that was.
    private static bool IsElsewhere(AccountDraft draft, Scene scene)
    {
        if (scene.IsDefinite || !scene.Mentions.Any(m => m.Act is not null) || !TellsToll(scene.Figures) || !TellsToll(draft.Recent.Figures)) return false;
        var told = scene.Places.Where(Compatibility.IsTown).ToList();
        var known = draft.Recent.Places.Where(Compatibility.IsTown).ToList();
        if (known.Count == 0) return told.Count > 0 && scene.Sentence.Index > draft.LastSentence && NamesOwnDay(draft, scene);
        return told.Count > 0 && !told.Any(p => known.Any(q => Compatibility.MayBeOne(p, q)));
    }

    // "In Oldfield, a tram was burned": the sentence moves to a town that is none of those told.
    private static bool OpensElsewhere(AccountDraft draft, Scene scene, ResolvedPlace? opening)
    {
        if (opening is not { } place || scene.IsDefinite || !scene.Mentions.Any(m => m.Act is not null) || scene.Sentence.Index <= draft.LastSentence) return false;
        var known = draft.Recent.Places.Where(p => p.WherePrec is null or <= 3).ToList();
        return known.Count > 0 && !known.Exists(p => Compatibility.MayBeOne(p, place) || Compatibility.Holds(place, p) || Compatibility.Holds(p, place));
    }

    // "26 raiders this week in the north. Four guards on Wednesday in Oldfield."
    private static bool NamesOwnDay(AccountDraft draft, Scene scene) =>
        scene.Times.Any(t => t.Start is not null && t.Precision == WhenPrecision.Day) && draft.Recent.Dated is { Count: > 0 } known && known.TrueForAll(t => t.Precision is not (WhenPrecision.Day or WhenPrecision.Days));

    private static bool TellsToll(IEnumerable<FigureDraft> figures) => figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties && f.SubsetOf is null && f.Group.Number is not null);

    private static double Country(string told) => told switch { "same-own" => 1.5, "same" => 0.75, "other-own" => -1.5 * 1.5, "other" => -1.5 * 0.75, _ => 0 };

    private static double Acts(string told) => told switch { "none" => 0.5, "same" => 1, "other" => -2, _ => 0 };

    // The same day draws together; the day before or after does so less than no day at all.
    private static double Days(AccountDraft draft, Scene scene)
    {
        var (told, known) = (MergeDays.Dated(scene.Times), draft.Recent.Dated);
        if (told.Count == 0 || known.Count == 0) return scene.Times.Any() && draft.Recent.Times.Count > 0 ? 1 : 0;
        if (told.Exists(t => known.Exists(u => MergeDays.Meet(t, u)))) return 1;
        return scene.Sentence.Index > draft.LastSentence && told.Exists(t => t.First <= scene.Sentence.First + 2) ? -1.5 : -0.5; // "On Monday a crowd …": the next day's news
    }
}
