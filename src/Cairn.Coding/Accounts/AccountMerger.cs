using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Puts each scene, in the order of the text, to the occurrence it tells: conflicts of reality, place and time keep apart,
/// definite words, shared place, time, acts and nearness draw together.
/// </summary>
internal static class AccountMerger
{
    private const double Threshold = 0.5;

    public static List<AccountDraft> Merge(ReportReading reading, IEnumerable<Scene> scenes)
    {
        var drafts = new List<AccountDraft>();
        foreach (var scene in scenes)
        {
            if (!scene.IsReal && scene.Mentions.All(m => m.Modality == Modality.Hypothetical && !m.IsFeared)) continue;
            var best = drafts.Select(d => (Draft: d, Score: Score(reading, d, scene, drafts[^1]))).OrderByDescending(p => p.Score).FirstOrDefault();
            if (best.Draft is not null && best.Score >= Threshold)
            {
                // A reference to what is told anyway ("accused of the attack") adds nothing of its own.
                if (scene.IsReference && !best.Draft.IsBackground) continue;
                best.Draft.Scenes.Add(scene);
            }
            else if (CanStand(scene))
            {
                var draft = new AccountDraft { IsBackground = scene.IsReference, CountryHint = PartyCountry.Of(reading, scene) };
                draft.Scenes.Add(scene);
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    private static double Score(ReportReading reading, AccountDraft draft, Scene scene, AccountDraft latest)
    {
        if (draft.IsReal != scene.IsReal) return double.NegativeInfinity;
        if (draft.Places.Any(p => scene.Places.Any(q => Compatibility.AreApart(p, q)))) return double.NegativeInfinity;
        if (TimesApart(draft, scene)) return double.NegativeInfinity;
        if (draft.IsBackground && !scene.IsReference && draft.LastSentence != scene.Sentence.Index && !scene.IsDefinite) return double.NegativeInfinity;

        var score = 0.0;
        var hint = PartyCountry.Of(reading, scene);
        if (!scene.Places.Any() && hint is not null)
        {
            var country = draft.Places.Select(p => p.Country).FirstOrDefault(c => c is not null) ?? draft.CountryHint;
            if (country is not null) score += country == hint ? 1.5 : -1.5;
        }
        else if (draft.CountryHint is { } drafted && !draft.Places.Any() && scene.Places.FirstOrDefault() is { Country: { } told })
        {
            score += told == drafted ? 1.5 : -2.5;
        }

        if (ReferenceEquals(draft, latest)) score += 1;
        score -= 0.1 * Math.Min(10, scene.Sentence.Index - draft.LastSentence);
        if (scene.Places.Any(p => draft.Places.Any(q => p.GeonamesId is not null && p.GeonamesId == q.GeonamesId))) score += 2;
        else if (scene.Places.Any(p => p.WherePrec <= 2) && draft.Places.Any(p => p.WherePrec <= 2)) score -= 0.5;
        if (scene.Times.Any() && draft.Times.Any()) score += 1;
        if (scene.IsDefinite) score += 1;
        if (scene.IsSeparate) score -= 3;
        var acts = scene.Acts.ToList();
        if (acts.Count == 0) score += 0.5;
        else if (scene.HasStrongAct && draft.Mentions.Any(m => m.Act is not null && !m.IsWeak))
            score += acts.Any(a => draft.Acts.Contains(a)) ? 1 : acts.Any(a => draft.Acts.Any(b => ActFamily.CanJoin(a, b))) ? 0 : -2;
        return score;
    }

    private static bool TimesApart(AccountDraft draft, Scene scene) =>
        scene.Times.Any() && draft.Times.Any() && scene.Times.All(t => t.Start is null || draft.Times.All(u => u.Start is null || Compatibility.AreApart(t, u)))
        && scene.Times.Any(t => t.Start is not null) && draft.Times.Any(t => t.Start is not null);

    // An occurrence needs an act; what is only referred to needs a time, a place or a figure besides.
    private static bool CanStand(Scene scene)
    {
        if (!scene.Mentions.Any(m => m.Act is not null)) return false;
        if (!scene.HasStrongAct && !scene.Figures.Any() && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        return !scene.IsReference || scene.Times.Any(t => t.Start is not null) || scene.Places.Any() || scene.Figures.Any(f => f.Group.Number is not null);
    }
}
