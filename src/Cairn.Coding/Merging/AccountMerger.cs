using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Puts each scene, in the order of the text, to the occurrence it tells. What cannot be one stays apart (<see cref="MergeVeto"/>); everything else is weighed over
/// readable features of each open occurrence (<see cref="MergeFeatures"/>) and of a new one (<see cref="NewOccurrence"/>), with weights learned from labels that people gave
/// to every word that tells an act (<c>tools/TrainCoder</c>). What then tells no occurrence that could be checked is left out (<see cref="StandingFeatures"/>).
/// </summary>
internal static class AccountMerger
{
    private const double LeastStanding = 0; // log-odds that it is an occurrence
    private const int Note = 2; // sentences: who writes no more than that tells of what happened
    private const int OpenAccounts = 32; // a report that tells more at once is a list; each of its items stands near its own

    /// <summary>The occurrences of a report, in the order in which they begin.</summary>
    public static List<AccountDraft> Merge(ReportReading reading, IReadOnlyList<Scene> scenes)
    {
        var drafts = MergeAll(reading, scenes);
        if (reading.Text.Sentences.Length > Note) drafts.RemoveAll(d => d.IsReal && !DraftsKept.IsKept(reading, d) && FeatureWeights.Standing.Score(StandingFeatures.Of(reading, d)) < LeastStanding);
        return drafts;
    }

    /// <summary>The same with what tells no occurrence.</summary>
    public static List<AccountDraft> MergeAll(ReportReading reading, IReadOnlyList<Scene> scenes) => Merge(reading, scenes, c => c.Likeliest(FeatureWeights.Merging));

    /// <summary>The same with a judge of its own: which of the open occurrences a scene tells, or −1 for none of them.</summary>
    public static List<AccountDraft> Merge(ReportReading reading, IReadOnlyList<Scene> scenes, Func<MergeChoice, int> choose)
    {
        var drafts = new List<AccountDraft>();
        var settings = SettingReader.Read(reading, scenes);
        AccountDraft? current = null;
        var words = new Dictionary<AccountDraft, ToldWords>(ReferenceEqualityComparer.Instance);
        var heads = ToldWords.Heads(scenes);
        var headline = Headlines.Of(reading, scenes);
        foreach (var scene in scenes.Where(s => !headline.Contains(s)))
        {
            if (IsPurpose(scene, scenes) || !scene.IsReal && scene.Mentions.All(m => m.Modality == Modality.Hypothetical && !m.IsFeared)) continue;
            var setting = settings[scene];
            var open = drafts.Skip(Math.Max(0, drafts.Count - OpenAccounts)).Where(d => !MergeVeto.Forbids(reading, d, scene)).ToList();
            var own = ToldWords.Of(reading, scene, heads);
            var chosen = open.Count == 0 ? -1 : choose(new(reading, open, open.ConvertAll(d => words[d]), scene, own, setting, current));
            if (KnownSites.Of(reading, open, scene, setting) is >= 0 and var known) chosen = known;
            else if ((chosen < 0 || open[chosen] != current && IsReckonedFrom(open[chosen].Scenes[^1])) && current is not null && open.Contains(current) && GoesOn.With(reading, current, scene, setting)) chosen = open.IndexOf(current);
            if (chosen >= 0)
            {
                var told = open[chosen];
                // A reference to what is told anyway ("accused of the attack") adds nothing but who is held for it.
                if (scene.IsReference && !told.IsBackground)
                {
                    told.References.Add(scene);
                    continue;
                }

                told.Scenes.Add(scene);
                words[told].Add(own);
                if (ClaimsBoth(reading, scene) && open.FindAll(d => d != told && !d.IsPast && d.IsReal && d.Acts.Any(ActFamily.Kills)) is [var other]) other.Scenes.Add(scene);
                told.CountryHint ??= setting.Country;
                if (!told.IsPast && !IsReckonedFrom(scene)) current = told;
            }
            else if (OwnOccurrence.Stands(reading, scene, setting) || current is not null && TellsDeadOfNextTown(reading, current, scene))
            {
                if ((drafts.LastOrDefault(d => TownTolls.AreApart(d.Scenes[^1], scene)) ?? (current is not null && OtherTown.Opens(reading, current, scene) ? current : null)) is { } sibling && !TownTolls.TellsOwn(reading, scene)) scene.Mentions.AddRange(TownTolls.Shared(sibling, scene).ToList());
                var draft = AccountDraft.Of(scene, setting);
                if (draft.IsBackground && IsHeadlineAlone(reading)) draft.IsBackground = false;
                drafts.Add(draft);
                words[draft] = own;
                if (!draft.IsPast && !(current is not null && (IsReckonedFrom(scene) || IsSecondOfLead(scene)))) current = draft;
            }
        }

        drafts.RemoveAll(d => Tallies.IsOne(reading, d));
        Headlines.Join(reading, headline, settings, drafts);
        drafts.RemoveAll(d => Tallies.TellsNothing(reading, d));
        SumsTakenApart.Split(reading, drafts);
        Umbrella.Fold(drafts);
        return drafts;
    }

    // "Jets bombed the port a day after rockets wounded seven": what follows goes on with the jets.
    private static bool IsReckonedFrom(Scene scene) => scene is { IsAnswered: true, IsNews: false };

    // "Nine villagers were shot in two raids, and guards repelled an attack on their post": what a report opens with is told on first, unless the rest has a place of its own.
    private static bool IsSecondOfLead(Scene scene) => scene is { Part: > 0, Sentence.Index: <= 1 } && !scene.Places.Any();

    // "The front claimed both attacks"
    private static bool ClaimsBoth(ReportReading reading, Scene scene) =>
        !scene.Figures.Any() && scene.Mentions.Exists(m => m.Frame.Name is "responsibility") && Enumerable.Range(scene.Sentence.First, scene.Sentence.Count - 1).Any(i => reading.Lower(i) is "both" or "two" && reading.Tokens[i + 1].Lemma is "attack" or "bombing" or "blast" or "raid" or "assault" or "explosion" or "killing" or "ambush");

    // "Nine cases of poisoning in a gas attack on Norton": a report of nouns alone refers to nothing else; it tells it.
    private static bool IsHeadlineAlone(ReportReading reading) =>
        reading.Text.Sentences.Length == 1 && !reading.Tokens.Any(t => t.Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.VBN);

    // "Shells killed 38 in Oldfield. In Norton, 27 died.": of what is told before.
    private static bool TellsDeadOfNextTown(ReportReading reading, AccountDraft current, Scene scene) =>
        !scene.Mentions.Any(m => m.Act is not null) && scene.IsReal && !scene.IsReference && OtherTown.Opens(reading, current, scene) && TownTolls.Shared(current, scene).Any();

    // "attacked the prison in an attempt to free inmates": what an act was for is not another occurrence.
    private static bool IsPurpose(Scene scene, IReadOnlyList<Scene> scenes) =>
        !scene.IsReal && scene.Mentions.All(m => m.Modality is Modality.Attempted or Modality.Planned)
        && scenes.Any(s => s != scene && s.IsReal && s.Sentence == scene.Sentence && s.Mentions.Any(m => m.Act is not null));
}
