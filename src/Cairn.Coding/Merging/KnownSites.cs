using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// The building, post or vehicle by which a report takes up one of several occurrences: "Seven died in the apartment block" beside a depot that burned elsewhere,
/// "the attack on the base" behind the storming of a prison. Which one was hit is told; where only one of them tells of such a thing, the sentence goes on with that one.
/// </summary>
internal static class KnownSites
{
    private const int LastLead = 3; // sentence

    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.Ordinal, "building", "military", "vehicle");
    private static readonly FrozenSet<string> Anywhere = WordSet.Of("hospital, clinic, court, courthouse, ministry, headquarters, centre, center, hall, house, home, office, car, line, quarter, government, newspaper, university, college, exchange, position, station, bank, branch, room, block, facility, residence");

    /// <summary>The one among the open occurrences that a scene takes up so; −1 where none or several tell of such a thing.</summary>
    public static int Of(ReportReading reading, IReadOnlyList<AccountDraft> open, Scene scene, Setting setting)
    {
        if (scene.IsSeparate || reading.RoundUp is "list" || open.Count < 2 && !IsLead(open)) return -1;
        if (scene.IsDefinite && !scene.Figures.Any() && InTown(open, scene) is >= 0 and var there && !MergeVeto.Against(reading, open[there], scene, setting).Any()) return there;
        var found = -1;
        foreach (var site in TakenUp(reading, scene))
        {
            var holder = -1;
            for (var i = 0; i < open.Count; i++)
            {
                if (!open[i].Sites(reading).Contains(site)) continue;
                if (holder >= 0) return -1;
                holder = i;
            }

            if (holder < 0) continue;
            if (found >= 0 && found != holder) return -1;
            found = holder;
        }

        return found >= 0 && !MergeVeto.Against(reading, open[found], scene, setting).Any() ? found : -1;
    }

    // One sentence that tells the news at large, no town yet.
    private static bool IsLead(IReadOnlyList<AccountDraft> open) =>
        open.Count == 1 && open[0].Scenes[0].Sentence.Index <= LastLead && !open[0].Places.Any(Compatibility.IsTown);

    // "The attack in Oldfield was the worst in years": the only one told to have been there.
    private static int InTown(IReadOnlyList<AccountDraft> open, Scene scene)
    {
        var towns = scene.Places.Where(Compatibility.IsTown).ToList();
        if (towns.Count == 0) return -1;
        var there = Enumerable.Range(0, open.Count).Where(i => open[i].Recent.Places.Exists(p => Compatibility.IsTown(p) && towns.Exists(t => MergePlaces.IsSame(p, t)))).Take(2).ToList();
        return there.Count == 1 ? there[0] : -1;
    }

    /// <summary>What a scene tells of that somebody could be in, at or on: a word with the noun before it, where one stands there.</summary>
    public static IEnumerable<string> Told(ReportReading reading, Scene scene) => Sites(reading, scene).Select(i => Key(reading, i));

    private static IEnumerable<string> TakenUp(ReportReading reading, Scene scene) => Sites(reading, scene).Where(i => IsTakenUp(reading, i)).Select(i => Key(reading, i));

    // In a sentence that tells other scenes too only what has a role in this one.
    private static IEnumerable<int> Sites(ReportReading reading, Scene scene)
    {
        var heads = scene.IsAlone ? null : scene.Mentions.SelectMany(m => m.Roles).Select(r => r.Head).ToHashSet();
        return Enumerable.Range(scene.Sentence.First, scene.Sentence.Count).Where(i => IsSite(reading, i) && heads?.Contains(i) != false);
    }

    // "the base", "that apartment block"; neither a name nor another one.
    private static bool IsTakenUp(ReportReading reading, int i)
    {
        var start = PhraseStart.Of(reading, i);
        return reading.Tokens[i].Tag is not (Tag.NNP or Tag.NNPS) && reading.Lower(start) is "the" or "that" or "this"
            && !Enumerable.Range(start, i - start).Any(t => reading.Tokens[t].IsName || reading.Lower(t) is "other" or "second" or "third" or "same" or "nearby" or "local" or "neighbouring" or "neighboring");
    }

    private static bool IsSite(ReportReading reading, int i) =>
        reading.Tokens[i].IsNoun && Nouns.ThingOf(reading.Tokens[i]) is { } kind && Kinds.Contains(kind) && (i + 1 >= reading.Tokens.Length || !reading.Tokens[i + 1].IsNoun)
        && (!Anywhere.Contains(reading.Tokens[i].Lemma) || i > 0 && reading.Tokens[i - 1].Tag is Tag.NN);

    // "block" says little, "apartment block" enough.
    private static string Key(ReportReading reading, int i) =>
        Anywhere.Contains(reading.Tokens[i].Lemma) ? reading.Tokens[i - 1].Lemma + " " + reading.Tokens[i].Lemma : reading.Tokens[i].Lemma;
}
