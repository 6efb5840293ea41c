using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What speaks for or against a scene telling more of an open occurrence: present features by name. The bag names what a reader could check in the text.</summary>
internal static class MergeFeatures
{
    /// <summary>The features of one open occurrence of a choice.</summary>
    public static List<string> Of(MergeChoice choice, int number)
    {
        var (reading, draft, scene, setting, current) = (choice.Reading, choice.Open[number], choice.Scene, choice.Setting, choice.Current);
        var place = MergePlaces.Of(draft, scene, setting.Opening);
        var day = MergeDays.Of(draft, scene);
        var gap = Gap(reading, draft, scene);
        var toll = Toll(draft, scene);
        var acts = Acts(draft, scene);
        var takesUp = NewOccurrence.Words(scene);
        var features = new List<string>
        {
            "pair", "place:" + place, "day:" + day, "gap:" + gap, "toll:" + toll, "acts:" + acts, "told:" + takesUp,
            "place-day:" + place + "-" + day, "place-toll:" + place + "-" + toll, "place-told:" + place + "-" + takesUp, "toll-gap:" + toll + "-" + gap, "acts-told:" + acts + "-" + takesUp, "place-gap:" + place + "-" + gap,
            "words:" + Math.Min(4, setting.Words.Count(draft.Words(reading).Contains)), "country:" + Country(draft, scene, setting), "people:" + People(draft, scene),
            "doer:" + Doers(reading, draft, scene), "opens:" + Opening(reading, scene.Sentence), "opens-place:" + Opening(reading, scene.Sentence) + "-" + place,
        };
        if (ReferenceEquals(draft, current)) features.AddRange(draft.LastSentence == scene.Sentence.Index ? ["current", "current:sentence"] : ["current", "current-told:" + takesUp, "current-gap:" + gap, "current-place:" + place]);
        if (draft.IsPast) features.AddRange(scene.Sentence.Index - draft.LastSentence <= 1 ? ["past", "past:goes-on"] : ["past"]);
        if (scene.IsSeparate) features.Add("separate");
        if (scene.IsReference) features.Add("reference");
        if (setting.Opening is not null) features.Add("opens-at-place:" + place);
        if (scene.Figures.Any(f => f.Group.IsOther)) features.Add("others");
        if (scene.Figures.Any() && scene.Figures.All(f => f.Group.Qualifier == Qualifier.NoneReported)) features.Add("nobody");
        if (TakesUpEvent(reading, scene.Sentence)) features.AddRange(ReferenceEquals(draft, current) ? ["event", "current-event"] : ["event"]);
        foreach (var against in MergeVeto.Against(reading, draft, scene, setting)) features.AddRange([against, against + "-" + takesUp, against + "-" + toll, against + "-" + gap]);
        features.AddRange(Steps(MergeScore.Of(reading, draft, scene, setting, current)));
        var (agent, victim, names) = (MergeReference.Of(reading, draft, scene, r => r is FrameRole.Agent), MergeReference.Of(reading, draft, scene, r => r is not (FrameRole.Agent or FrameRole.Weapon)), MergeReference.Names(reading, draft, scene));
        features.AddRange(["agent:" + agent, "victim:" + victim, "names:" + names, "names-gap:" + names + "-" + gap, "victim-toll:" + victim + "-" + toll, "victim-gap:" + victim + "-" + gap]);
        if (scene.Mentions.Exists(m => draft.Recent.Any(s => s.Mentions.Exists(o => reading.Tokens[o.Head].Lemma == reading.Tokens[m.Head].Lemma)))) features.AddRange(["word", "word-told:" + takesUp, "word-toll:" + toll]);
        if (NewOccurrence.IsBefore(reading, scene)) features.AddRange(["had", "had-gap:" + gap, "had-place:" + place]);
        if (NewOccurrence.IsPlural(reading, scene)) features.AddRange(["plural", "plural-told:" + takesUp, "plural-acts:" + acts, "plural-place:" + place]);
        var kinds = Kind(draft.RecentActs) + "-" + Kind([.. scene.Acts]);
        features.AddRange(["kinds:" + kinds, "kinds-told:" + kinds + "-" + takesUp, "kinds-gap:" + kinds + "-" + gap, "kinds-day:" + kinds + "-" + day]);
        features.Add("share:" + Share(reading, draft, scene));
        var lead = draft.Scenes[0].Sentence.Index <= 1 ? "lead" : "later";
        var size = draft.Scenes.Count switch { 1 => "one", <= 3 => "few", _ => "many" };
        features.AddRange([lead + ":" + gap, lead + "-told:" + takesUp, "size:" + size, "size-gap:" + size + "-" + gap, "agent-victim:" + agent + "-" + victim, "share-gap:" + Share(reading, draft, scene) + "-" + gap]);
        foreach (var echo in MergeEchoes.Of(choice.Own, choice.Told, number)) features.AddRange([echo, echo + "-" + takesUp, echo + "-" + gap, .. ReferenceEquals(draft, current) ? (string[])[echo + "-current"] : []]);
        var kind = reading.RoundUp;
        features.AddRange([kind + ":" + gap, kind + "-place:" + place, kind + "-told:" + takesUp, kind + "-" + lead]);
        if (reading.TellsOfFighters) features.AddRange(["fight", "fight-place:" + place, "fight-toll:" + toll, "fight-day:" + day, "fight-acts:" + acts]);
        return features;
    }

    // Each step that the evidence added up has climbed, so that much evidence weighs much.
    private static IEnumerable<string> Steps(double score) =>
        double.IsNegativeInfinity(score) ? ["score:none"] : Enumerable.Range(-6, 13).Where(step => score >= step).Select(step => "score>" + step.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // How much of what the sentence speaks of was spoken of before.
    private static string Share(ReportReading reading, AccountDraft draft, Scene scene)
    {
        var (told, all) = (0, 0);
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (!reading.Tokens[i].IsNoun || reading.TimeAt(i) is not null || reading.PlaceAt(i) is not null) continue;
            all++;
            if (draft.Words(reading).Contains(reading.Tokens[i].Lemma)) told++;
        }

        return all == 0 ? "none" : (4 * told / all).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Gap(ReportReading reading, AccountDraft draft, Scene scene)
    {
        var distance = scene.Sentence.Index - draft.LastSentence;
        var opens = reading.HasParagraphs && reading.OpensParagraph(scene.Sentence) ? "-opens" : "";
        return distance switch { <= 0 => "none", 1 => "next" + opens, <= 3 => "near" + opens, <= 8 => "off", _ => "far" };
    }

    // What is done, coarsely: who is arrested for a crime is arrested after it.
    private static string Kind(IReadOnlyList<Act> acts) => acts.Count == 0 ? "harm" : acts.Any(ActFamily.Kills) ? "kill" : acts[0] switch
    {
        Act.Arrest or Act.Surrender => "arrest",
        Act.Raid or Act.WeaponsSeizure or Act.WeaponsDisrupted => "raid",
        Act.Abduction or Act.HostageTaking => "abduct",
        Act.Release or Act.Rescue => "free",
        Act.Protest or Act.Riot or Act.CrowdDispersal or Act.ForcedStoppage => "crowd",
        Act.Agreement or Act.GroupChange => "talk",
        _ => "other",
    };

    private static string Acts(AccountDraft draft, Scene scene)
    {
        var acts = scene.Acts.ToList();
        if (acts.Count == 0) return "none";
        if (!scene.HasStrongAct) return "weak";
        var told = draft.RecentActs;
        if (!draft.Recent.SelectMany(s => s.Mentions).Any(m => m.Act is not null && !m.IsWeak)) return "first";
        if (acts.Any(told.Contains)) return "same";
        return acts.Any(a => told.Any(b => ActFamily.CanJoin(a, b))) ? "kin" : "other";
    }

    // How the scene's dead and injured stand to those already counted.
    private static string Toll(AccountDraft draft, Scene scene)
    {
        var told = Counted(scene.Figures).ToList();
        var known = Counted(draft.Recent.SelectMany(s => s.Figures)).ToList();
        if (told.Count == 0 || known.Count == 0) return told.Count > 0 ? "first" : known.Count > 0 ? "before" : "none";
        var alike = told.Where(f => known.Exists(k => k.Kind == f.Kind)).ToList();
        if (alike.Count == 0) return "other-kind";
        if (alike.Exists(f => known.Exists(k => k.Kind == f.Kind && FigureLinker.Value(k) == FigureLinker.Value(f)))) return FigureLinker.Value(alike[0]) == 1 ? "one" : "equal";
        return alike.TrueForAll(f => known.Where(k => k.Kind == f.Kind).All(k => FigureLinker.Value(k) > FigureLinker.Value(f))) ? "less" : "more";
    }

    internal static IEnumerable<FigureDraft> Counted(IEnumerable<FigureDraft> figures) =>
        figures.Where(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties or FigureKind.Abducted or FigureKind.Arrested && f.SubsetOf is null && (f.Group.Number is not null || f.Group.Counts));

    private static string Country(AccountDraft draft, Scene scene, Setting setting)
    {
        var known = draft.Recent.SelectMany(s => s.Places).Select(p => p.Country).FirstOrDefault(c => c is not null) ?? draft.CountryHint;
        if (known is null || setting.Country is null || scene.Places.Any() && draft.Recent.SelectMany(s => s.Places).Any()) return "untold";
        return (known == setting.Country ? "same" : "other") + (setting.IsOwn ? "-own" : "");
    }

    // Whether the same kind of people came to harm.
    private static string People(AccountDraft draft, Scene scene)
    {
        var told = Harmed(scene.Figures).ToList();
        var known = Harmed(draft.Recent.SelectMany(s => s.Figures)).ToList();
        if (told.Count == 0 || known.Count == 0) return "untold";
        if (told.Exists(known.Contains)) return "same";
        return told.TrueForAll(p => Nouns.AreFighters(p)) != known.TrueForAll(p => Nouns.AreFighters(p)) ? "other-side" : "other";
    }

    private static IEnumerable<Population> Harmed(IEnumerable<FigureDraft> figures) =>
        figures.Where(f => f.Kind is FigureKind.Killed or FigureKind.Injured && f.Population is not (Population.All or Population.Unknown)).Select(f => f.Population);

    private static string Doers(ReportReading reading, AccountDraft draft, Scene scene)
    {
        var (told, known) = (DoersOf(reading, scene.Mentions).ToHashSet(StringComparer.Ordinal), DoersOf(reading, draft.Recent.SelectMany(s => s.Mentions)).ToHashSet(StringComparer.Ordinal));
        if (told.Count == 0 || known.Count == 0) return told.Count > 0 ? "first" : known.Count > 0 ? "before" : "none";
        return told.Overlaps(known) ? "same" : "other";
    }

    private static IEnumerable<string> DoersOf(ReportReading reading, IEnumerable<EventMention> mentions)
    {
        foreach (var role in mentions.Where(m => m.Act is not null).SelectMany(m => m.Roles))
        {
            if (role.Role != FrameRole.Agent || (reading.MentionAt(role.Head) ?? Possessor.Of(reading, role.Head)) is not { } mention) continue;
            yield return reading.Resolve(mention) is { IsGeneric: false } named ? named.Name ?? reading.Lower(role.Head) : reading.Tokens[role.Head].Lemma;
        }
    }

    // "during this operation", "in the attack": the sentence names what was told before.
    private static bool TakesUpEvent(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (reading.Lower(i - 1) is "the" or "this" or "that" && reading.Tokens[i].Lemma is "operation" or "attack" or "raid" or "strike" or "clash" or "blast" or "explosion" or "assault" or "incident" or "shooting" or "bombing" or "ambush" or "battle" or "encounter" or "search" or "scene") return true;
        }

        return false;
    }

    // The word that says how a sentence goes on from the one before.
    internal static string Opening(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < Math.Min(sentence.First + 4, sentence.End); i++)
        {
            switch (reading.Lower(i))
            {
                case "meanwhile" or "elsewhere" or "separately" or "also" or "another" or "earlier" or "later" or "other":
                    return reading.Lower(i);
                case "same" or "similar" or "second" or "separate" or "previous" or "last":
                    return "next";
            }
        }

        if (reading.TimeAt(sentence.First) is not null || sentence.Count > 1 && reading.TimeAt(sentence.First + 1) is not null && reading.Lower(sentence.First) is "on" or "in" or "at" or "late" or "early") return "time";
        return reading.Lower(sentence.First) switch { "the" => "the", "in" or "at" or "near" or "outside" => "in", "he" or "she" or "they" or "it" or "his" or "their" or "its" => "pronoun", "a" or "an" => "a", _ => "word" };
    }
}
