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
        var facts = choice.Facts;
        var gap = Gap(draft, scene, facts);
        var toll = MergeTolls.Of(draft, facts);
        var acts = MergeActs.Of(draft, scene, facts);
        var takesUp = facts.Words;
        var share = Share(reading, draft, scene);
        var features = new List<string>
        {
            "pair", "place:" + place, "day:" + day, "gap:" + gap, "toll:" + toll, "acts:" + acts, "told:" + takesUp,
            "place-day:" + place + "-" + day, "place-toll:" + place + "-" + toll, "place-told:" + place + "-" + takesUp, "toll-gap:" + toll + "-" + gap, "acts-told:" + acts + "-" + takesUp, "place-gap:" + place + "-" + gap,
            "words:" + Math.Min(4, setting.Words.Count(draft.Words(reading).Contains)), "country:" + MergePlaces.Country(draft, scene, setting), "people:" + MergeTolls.People(draft, scene),
            "doer:" + MergeReference.OfDoers(reading, draft, facts), "opens:" + facts.Opening, "opens-place:" + facts.Opening + "-" + place,
        };
        if (ReferenceEquals(draft, current)) features.AddRange(draft.LastSentence == scene.Sentence.Index ? ["current", "current:sentence"] : ["current", "current-told:" + takesUp, "current-gap:" + gap, "current-place:" + place]);
        if (draft.IsPast) features.AddRange(scene.Sentence.Index - draft.LastSentence <= 1 ? ["past", "past:goes-on"] : ["past"]);
        if (scene.IsSeparate) features.Add("separate");
        if (scene.IsReference) features.Add("reference");
        if (setting.Opening is not null) features.Add("opens-at-place:" + place);
        if (scene.Figures.Any(f => f.Group.IsOther)) features.Add("others");
        if (scene.Figures.Any() && scene.Figures.All(f => f.Group.Qualifier == Qualifier.NoneReported)) features.Add("nobody");
        if (facts.TakesUpEvent) features.AddRange(ReferenceEquals(draft, current) ? ["event", "current-event"] : ["event"]);
        var against = MergeVeto.Against(reading, draft, scene, setting).ToList();
        foreach (var apart in against) features.AddRange([apart, apart + "-" + takesUp, apart + "-" + toll, apart + "-" + gap]);
        features.AddRange(against.Count > 0 ? ["score:none"] : Steps(MergeScore.Of(choice, number)));
        var (agent, victim, names) = (MergeReference.Of(reading, draft, scene, r => r is FrameRole.Agent), MergeReference.Of(reading, draft, scene, r => r is not (FrameRole.Agent or FrameRole.Weapon)), MergeReference.Names(reading, draft, scene));
        features.AddRange(["agent:" + agent, "victim:" + victim, "names:" + names, "names-gap:" + names + "-" + gap, "victim-toll:" + victim + "-" + toll, "victim-gap:" + victim + "-" + gap]);
        if (scene.Mentions.Exists(m => draft.Recent.Any(s => s.Mentions.Exists(o => reading.Tokens[o.Head].Lemma == reading.Tokens[m.Head].Lemma)))) features.AddRange(["word", "word-told:" + takesUp, "word-toll:" + toll]);
        if (facts.IsBefore) features.AddRange(["had", "had-gap:" + gap, "had-place:" + place]);
        if (facts.IsPlural) features.AddRange(["plural", "plural-told:" + takesUp, "plural-acts:" + acts, "plural-place:" + place]);
        var kinds = MergeActs.Kinds(draft, facts);
        features.AddRange(["kinds:" + kinds, "kinds-told:" + kinds + "-" + takesUp, "kinds-gap:" + kinds + "-" + gap, "kinds-day:" + kinds + "-" + day]);
        features.Add("share:" + share);
        var lead = draft.Scenes[0].Sentence.Index <= 1 ? "lead" : "later";
        var size = draft.Scenes.Count switch { 1 => "one", <= 3 => "few", _ => "many" };
        features.AddRange([lead + ":" + gap, lead + "-told:" + takesUp, "size:" + size, "size-gap:" + size + "-" + gap, "agent-victim:" + agent + "-" + victim, "share-gap:" + share + "-" + gap]);
        foreach (var echo in MergeEchoes.Of(choice.Own, choice.Told, number)) features.AddRange([echo, echo + "-" + takesUp, echo + "-" + gap, .. ReferenceEquals(draft, current) ? (string[])[echo + "-current"] : []]);
        var kind = reading.RoundUp;
        features.AddRange([kind + ":" + gap, kind + "-place:" + place, kind + "-told:" + takesUp, kind + "-" + lead]);
        if (reading.TellsOfFighters) features.AddRange(["fight", "fight-place:" + place, "fight-toll:" + toll, "fight-day:" + day, "fight-acts:" + acts]);
        return features;
    }

    // Each step that the evidence added up has climbed, so that much evidence weighs much.
    private static IEnumerable<string> Steps(double score) =>
        Enumerable.Range(-6, 13).Where(step => score >= step).Select(step => "score>" + step.ToString(System.Globalization.CultureInfo.InvariantCulture));

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

    private static string Gap(AccountDraft draft, Scene scene, SceneFacts facts)
    {
        var distance = scene.Sentence.Index - draft.LastSentence;
        var opens = facts.OpensParagraph ? "-opens" : "";
        return distance switch { <= 0 => "none", 1 => "next" + opens, <= 3 => "near" + opens, <= 8 => "off", _ => "far" };
    }
}
