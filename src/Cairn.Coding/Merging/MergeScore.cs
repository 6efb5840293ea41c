using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// How well a scene fits an occurrence already told: readable evidence added up. Minus infinity where both cannot be one
/// (other reality, far places, other days, today against years ago).
/// </summary>
internal static class MergeScore
{
    private const double Elsewhere = 3; // what a toll in another town costs

    public static double Of(ReportReading reading, AccountDraft draft, Scene scene, Setting setting, AccountDraft? current)
    {
        if (draft.IsReal != scene.IsReal || reading.Items.AreApart(draft.Scenes[0].Sentence, scene.Sentence)) return double.NegativeInfinity;
        if (draft.Recent.SelectMany(s => s.Places).Any(p => scene.Places.Any(q => Compatibility.AreApart(p, q)))) return double.NegativeInfinity;
        if (draft.Recent.Any(s => TownTolls.AreApart(s, scene))) return double.NegativeInfinity; // one sentence, two towns, two tolls
        var (told, known) = Dated(draft, scene);
        if (TimesApart(told, known) || AgesApart(reading, draft, scene, setting)) return double.NegativeInfinity;

        var score = Country(draft, scene, setting);
        var distance = scene.Sentence.Index - draft.LastSentence;
        if (ReferenceEquals(draft, current) || draft.IsPast && distance <= 1) score += 1;
        score -= 0.1 * Math.Min(10, distance);
        if (scene.Places.Any(p => draft.Recent.SelectMany(s => s.Places).Any(q => p.GeonamesId is not null && p.GeonamesId == q.GeonamesId))) score += 2;
        else if (scene.Places.Any(p => p.WherePrec <= 2) && draft.Recent.SelectMany(s => s.Places).Any(p => p.WherePrec <= 2)) score -= 0.5;
        var opensElsewhere = OpensElsewhere(draft, scene, setting.Opening);
        if (IsElsewhere(draft, scene) || opensElsewhere) score -= Elsewhere;
        if (opensElsewhere && reading.OpensParagraph(scene.Sentence)) score -= Elsewhere;
        score += Days(draft, scene, told, known);
        if (scene.IsDefinite) score += 1;
        if (scene.IsSeparate) score -= 3;
        score += Math.Min(1.2, 0.4 * setting.Words.Count(draft.Words(reading).Contains));
        return score + Acts(draft, scene);
    }

    // "Air raids in Oldfield killed another six": people suffered in a town that was not named before, beside a town that was.
    private static bool IsElsewhere(AccountDraft draft, Scene scene)
    {
        if (scene.IsDefinite || !scene.Mentions.Any(m => m.Act is not null) || !TellsToll(scene.Figures) || !TellsToll(draft.Recent.SelectMany(s => s.Figures))) return false;
        var told = scene.Places.Where(Compatibility.IsTown).ToList();
        var known = draft.Recent.SelectMany(s => s.Places).Where(Compatibility.IsTown).ToList();
        if (known.Count == 0) return told.Count > 0 && scene.Sentence.Index > draft.LastSentence && NamesOwnDay(draft, scene);
        return told.Count > 0 && !told.Any(p => known.Any(q => Compatibility.MayBeOne(p, q)));
    }

    // "In Oldfield, a tram was burned": the sentence moves to a town that is none of those told.
    private static bool OpensElsewhere(AccountDraft draft, Scene scene, ResolvedPlace? opening)
    {
        if (opening is not { } place || scene.IsDefinite || !scene.Mentions.Any(m => m.Act is not null) || scene.Sentence.Index <= draft.LastSentence) return false;
        var known = draft.Recent.SelectMany(s => s.Places).Where(p => p.WherePrec is null or <= 3).ToList();
        return known.Count > 0 && !known.Exists(p => Compatibility.MayBeOne(p, place) || Compatibility.Holds(place, p) || Compatibility.Holds(p, place));
    }

    // "26 raiders this week in the north. Four guards on Wednesday in Oldfield."
    private static bool NamesOwnDay(AccountDraft draft, Scene scene) =>
        scene.Times.Any(t => t.Start is not null && t.Precision == WhenPrecision.Day) && draft.Recent.SelectMany(s => s.Times).Where(t => t.Start is not null).ToList() is { Count: > 0 } known && known.TrueForAll(t => t.Precision is not (WhenPrecision.Day or WhenPrecision.Days));

    private static bool TellsToll(IEnumerable<FigureDraft> figures) => figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties && f.SubsetOf is null && f.Group.Number is not null);

    private static double Country(AccountDraft draft, Scene scene, Setting setting)
    {
        var known = draft.Recent.SelectMany(s => s.Places).Select(p => p.Country).FirstOrDefault(c => c is not null) ?? draft.CountryHint;
        if (known is null || setting.Country is null || scene.Places.Any() && draft.Recent.SelectMany(s => s.Places).Any()) return 0;
        var weight = setting.IsOwn ? 1.5 : 0.75;
        return known == setting.Country ? weight : -1.5 * weight;
    }

    private static double Acts(AccountDraft draft, Scene scene)
    {
        var acts = scene.Acts.ToList();
        if (acts.Count == 0) return 0.5;
        if (!scene.HasStrongAct || !draft.Recent.SelectMany(s => s.Mentions).Any(m => m.Act is not null && !m.IsWeak)) return 0;
        var told = draft.RecentActs;
        if (acts.Any(told.Contains)) return 1;
        return acts.Any(a => told.Any(b => ActFamily.CanJoin(a, b))) ? 0 : -2;
    }

    // The same day draws together; the day before or after does so less than no day at all.
    private static double Days(AccountDraft draft, Scene scene, List<TimeExpression> told, List<TimeExpression> known)
    {
        if (told.Count == 0 || known.Count == 0) return scene.Times.Any() && draft.Recent.SelectMany(s => s.Times).Any() ? 1 : 0;
        if (told.Exists(t => known.Exists(u => t.Start <= (u.Last ?? u.Start) && u.Start <= (t.Last ?? t.Start)))) return 1;
        return scene.Sentence.Index > draft.LastSentence && told.Exists(t => t.First <= scene.Sentence.First + 2) ? -1.5 : -0.5; // "On Monday a crowd …": the next day's news
    }

    private static bool TimesApart(List<TimeExpression> told, List<TimeExpression> known) =>
        told.Count > 0 && known.Count > 0 && told.All(t => known.All(u => Compatibility.AreApart(t, u)));

    private static (List<TimeExpression> Told, List<TimeExpression> Known) Dated(AccountDraft draft, Scene scene) =>
        ([.. scene.Times.Where(t => t.Start is not null)], [.. draft.Recent.SelectMany(s => s.Times).Where(t => t.Start is not null)]);

    // What is dated long ago takes up nothing of today; what is not dated stays with today unless it goes straight on.
    private static bool AgesApart(ReportReading reading, AccountDraft draft, Scene scene, Setting setting)
    {
        if (setting.IsOld && !draft.IsOld && !draft.IsBackground) return true;
        if (reading.Text.Published is null && !scene.IsDefinite && IsOfYears(scene) && !draft.Recent.SelectMany(s => s.Times).Any()) return true; // undated news is not of 2019
        if (draft.IsBackground && !scene.IsReference && scene.HasStrongAct && scene.Sentence.Index == draft.LastSentence) return true;
        if (!draft.IsPast || scene.IsReference || setting.IsOld) return false;
        var goesOn = scene.Sentence.Index - draft.LastSentence <= 1 && (scene.Sentence.Paragraph == draft.Scenes[^1].Sentence.Paragraph || scene.IsDefinite);
        return !goesOn;
    }

    private static bool IsOfYears(Scene scene) => scene.Times.Any() && scene.Times.All(t => Compatibility.IsOfYears(t.Precision));
}
