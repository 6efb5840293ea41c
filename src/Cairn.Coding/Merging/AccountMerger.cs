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
        if (reading.Text.Sentences.Length > Note) drafts.RemoveAll(d => d.IsReal && !IsNewsOfDead(reading, d) && !TellsExchange(d) && FeatureWeights.Standing.Score(StandingFeatures.Of(reading, d)) < LeastStanding);
        return drafts;
    }

    // "At least 60 people have been killed since Thursday in the valley, the governor said on Sunday": what a report opens with, counted, somewhere.
    private static bool IsNewsOfDead(ReportReading reading, AccountDraft draft) =>
        draft.Scenes[0] is var lead && !draft.IsPast && Enumerable.Range(0, lead.Sentence.Index).Count(i => !Headlines.IsOne(reading, reading.Text.Sentences[i]) && !reading.IsFurniture[i]) <= 1
        && lead.Figures.Any(f => f.Kind is FigureKind.Killed && f.Group.Number is not null && !PeriodReader.IsPeriod(reading, lead.Sentence, f)) && lead.Places.Any(p => p.WherePrec is <= 4) && lead.Mentions.Exists(m => !m.IsNoun && m.Act is not null);

    // "The sides exchanged 390 captives": so many who can be counted.
    private static bool TellsExchange(AccountDraft draft) => draft.Mentions.Any(m => m.Frame.Name == "captives-exchanged" && m.Figures.Exists(f => f.Group.Number is not null));

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
                if (ClaimsBoth(reading, scene) && drafts.Find(d => d != told && !d.IsPast && d.IsReal && d.Scenes[0].IsReal && d.Acts.Any(ActFamily.Kills)) is { } other) other.Scenes.Add(scene);
                told.CountryHint ??= setting.Country;
                if (!told.IsPast && !IsReckonedFrom(scene)) current = told;
            }
            else if (Stands(reading, scene, setting) || current is not null && TellsDeadOfNextTown(reading, current, scene))
            {
                if ((drafts.LastOrDefault(d => TownTolls.AreApart(d.Scenes[^1], scene)) ?? (current is not null && OtherTown.Opens(reading, current, scene) ? current : null)) is { } sibling && !TownTolls.TellsOwn(reading, scene)) scene.Mentions.AddRange(TownTolls.Shared(sibling, scene).ToList());
                var draft = AccountDraft.Of(scene, setting);
                if (draft.IsBackground && IsHeadlineAlone(reading)) draft.IsBackground = false;
                drafts.Add(draft);
                words[draft] = own;
                if (!draft.IsPast && !(current is not null && (IsReckonedFrom(scene) || IsSecondOfLead(scene)))) current = draft;
            }
        }

        drafts.RemoveAll(d => IsTally(reading, d));
        Headlines.Join(reading, headline, settings, drafts);
        drafts.RemoveAll(d => TellsNothing(reading, d));
        SumsTakenApart.Split(reading, drafts);
        Umbrella.Fold(drafts);
        return drafts;
    }

    // "Jets bombed the port a day after rockets wounded seven": what follows goes on with the jets.
    private static bool IsReckonedFrom(Scene scene) => scene is { IsAnswered: true, IsNews: false };

    // "Nine villagers were shot in two raids, and guards repelled an attack on their post": what a report opens with is told on first.
    private static bool IsSecondOfLead(Scene scene) => scene is { Part: > 0, Sentence.Index: <= 1 };

    // "The front claimed both attacks"
    private static bool ClaimsBoth(ReportReading reading, Scene scene) =>
        !scene.Figures.Any() && scene.Mentions.Exists(m => m.Frame.Name is "responsibility") && Enumerable.Range(scene.Sentence.First, scene.Sentence.Count - 1).Any(i => reading.Lower(i) is "both" or "two" && reading.Tokens[i + 1].Lemma is "attack" or "bombing" or "blast" or "raid" or "assault" or "explosion" or "killing" or "ambush");

    // "Nine cases of poisoning in a gas attack on Norton": a report of nouns alone refers to nothing else; it tells it.
    private static bool IsHeadlineAlone(ReportReading reading) =>
        reading.Text.Sentences.Length == 1 && !reading.Tokens.Any(t => t.Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.VBN);

    // "Shells killed 38 in Oldfield. In Norton, 27 died.": of what is told before.
    private static bool TellsDeadOfNextTown(ReportReading reading, AccountDraft current, Scene scene) =>
        !scene.Mentions.Any(m => m.Act is not null) && scene.IsReal && !scene.IsReference && OtherTown.Opens(reading, current, scene) && TownTolls.Shared(current, scene).Any();

    // "the wave of violence", "the fighting": nobody did it, nobody suffered it, nothing was hit, and neither day nor place is told.
    private static bool TellsNothing(ReportReading reading, AccountDraft draft) =>
        draft.Acts.All(a => a is Act.ArmedAssault or Act.Clash or Act.OtherViolence or Act.PropertyDestruction or Act.Raid or Act.ForcedStoppage)
        && !draft.Figures.Any() && !draft.Times.Any() && !draft.Places.Any() && !draft.Mentions.Any(m => m.Frame.IsDevelopment)
        && !draft.Mentions.Any(m => m.Roles.Any(r => r.Role is not FrameRole.Weapon && (reading.MentionAt(r.Head) is not null || PeopleReader.GroupAt(reading, r.Head) is not null || Nouns.ThingOf(reading.Tokens[r.Head]) is not (null or "none"))));

    // "Since January the rebels have killed 26 people in Norland": a count over many occurrences, at no place of its own.
    private static bool IsTally(ReportReading reading, AccountDraft draft) =>
        draft.Acts.All(a => a is Act.ArmedAssault or Act.OtherViolence or Act.Clash or Act.Assassination) && draft.Places.All(p => p.WherePrec is >= 4)
        && draft.Scenes.TrueForAll(s => s.Figures.Any() && s.Figures.All(f => PeriodReader.IsPeriod(reading, s.Sentence, f) || IsOfYears(reading, s, f)));

    // "The front killed more than 1,000 civilians last year", "has killed thousands": what somebody did in years; not "killed 120 people in an attack last year".
    private static bool IsOfYears(ReportReading reading, Scene scene, FigureDraft figure) =>
        FigureLinker.Value(figure) >= Hundreds && scene.Mentions.TrueForAll(m => !m.IsNoun) && scene.Mentions.Exists(m => m.Roles.Exists(r => r.Role is FrameRole.Agent)) && scene.Times.All(t => Compatibility.IsOfYears(t.Precision))
        && (scene.Times.Any() || reading.Lower(figure.Trigger - 1) is "has" or "have");

    // "attacked the prison in an attempt to free inmates": what an act was for is not another occurrence.
    private static bool IsPurpose(Scene scene, IReadOnlyList<Scene> scenes) =>
        !scene.IsReal && scene.Mentions.All(m => m.Modality is Modality.Attempted or Modality.Planned)
        && scenes.Any(s => s != scene && s.IsReal && s.Sentence == scene.Sentence && s.Mentions.Any(m => m.Act is not null));

    /// <summary>Whether a scene that joins nothing is an occurrence by itself.</summary>
    internal static bool Stands(ReportReading reading, Scene scene, Setting setting) => CanStand(reading, scene) && !IsHistory(scene, setting);

    // An occurrence needs an act; what is only referred to needs a time, a place, a figure or a victim's name besides.
    private static bool CanStand(ReportReading reading, Scene scene)
    {
        if (!scene.Mentions.Any(m => m.Act is not null) || IsTerritoryAtLarge(reading, scene)) return false;
        if (!scene.IsReal && !scene.Figures.Any() && !scene.Times.Any() && !scene.Places.Any() && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        var told = scene.Figures.Any(f => f.Group.Number is not null) || scene.Times.Any(t => t.Start is not null);
        if (!scene.HasStrongAct && !scene.Figures.Any() && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        if (scene.Mentions.All(m => m.IsDefinite || m.Act is null) && scene.Sentence.Index > 1 && !told && !scene.Mentions.Any(m => m.Roles.Count > 0)) return false;
        return !scene.IsReference || told || scene.Places.Any() || NamesVictim(reading, scene);
    }

    // "the inquiry into the assassination of Luis Vega": whose death it was can be checked.
    private static bool NamesVictim(ReportReading reading, Scene scene) =>
        scene.Mentions.Any(m => m.Act is not null && m.Roles.Any(r => r.Role is FrameRole.Victim && (reading.MentionAt(r.Head) is { Label: MentionLabel.Person } || NamedPeople.Of(reading, r.Head).Count > 0)));

    // Years ago, somewhere in a country, nobody counted: history, not an occurrence that could be checked.
    private static bool IsHistory(Scene scene, Setting setting) =>
        setting.IsOld && !scene.Figures.Any() && scene.Times.All(t => Compatibility.IsOfYears(t.Precision)) && scene.Places.All(p => p.WherePrec is null or >= 6)
        && !scene.Mentions.Any(m => m.Roles.Any(r => r.Role is FrameRole.Victim));

    private const int Hundreds = 100;
    private const int Several = 12; // towns and posts that somebody counted one by one

    // "lost control of its territory in 2019", "overran large parts of the country": a statement on territory, no incident.
    private static bool IsTerritoryAtLarge(ReportReading reading, Scene scene) =>
        !scene.Figures.Any() && !scene.Mentions.Any(m => m.Roles.Any(r => Nouns.ThingOf(reading.Tokens[r.Head]) is not (null or "none"))) && scene.Acts.All(a => a is Act.TerritoryTaken or Act.TerritoryRegained or Act.TerritoryTransferred) && scene.Places.All(p => p.WherePrec is null or >= 4)
        && (scene.Places.Any() || !scene.Times.Any(t => t.Precision is WhenPrecision.Day or WhenPrecision.Days))
        && !scene.Mentions.Any(m => m.Roles.Any(r => r.Role is FrameRole.Target && IsSpot(reading, r.Head)));

    // "the village", "three hamlets", "the last posts", "Olmari's suburbs", "control of the port", "Olmari": spots that could be pointed at, though the gazetteer does not have them.
    private static bool IsSpot(ReportReading reading, int head)
    {
        if (Shares.Contains(reading.Lower(head)) && reading.Lower(head + 1) == "of") head = Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End) is var whole and >= 0 ? whole : head;
        if (reading.PlaceAt(head) is { } place) return place.WherePrec is not >= 6;
        var token = reading.Tokens[head];
        return NounClasses.IsGround(token) ? !Wide.Contains(token.Lemma) && (token.Tag is not (Tag.NNS or Tag.NNPS) || AreFew(reading, head)) : NounKinds.IsName(reading, head);
    }

    private static bool AreFew(ReportReading reading, int head)
    {
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (i > 0 && reading.Tokens[i].Tag is Tag.POS && reading.Tokens[i - 1].IsName) return true;
            if (reading.Lower(i) is "last" or "both" or "remaining" || reading.NumberAt(i) is { Form: NumberForm.Count, Point: <= Several }) return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> Wide = WordSet.Of("territory, area, region, zone, swath, swathe, stretch, countryside, ground, heartland, hinterland, borderland, line, pocket");
    private static readonly FrozenSet<string> Shares = WordSet.Of("control, half, rest, all, most, whole, part, centre, center, outskirts, command, possession, charge, section, side");
}
