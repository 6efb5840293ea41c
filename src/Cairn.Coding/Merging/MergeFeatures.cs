using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What speaks for or against a scene telling more of an open occurrence: present features by name. The bag names what a reader could check in the text.</summary>
internal static class MergeFeatures
{
    /// <summary>Puts the features of one open occurrence of a choice into a bag.</summary>
    public static void Tell(MergeChoice choice, int number, FeatureBag features)
    {
        var (reading, draft, scene, setting) = (choice.Reading, choice.Open[number], choice.Scene, choice.Setting);
        var (facts, isCurrent) = (choice.Facts, ReferenceEquals(draft, choice.Current));
        var (place, day, gap, toll) = (MergePlaces.Of(draft, scene, setting.Opening), MergeDays.Of(draft, scene), Gap(draft, scene, facts), MergeTolls.Of(draft, facts));
        var (acts, takesUp, share) = (MergeActs.Of(draft, scene, facts), facts.Words, Share(reading, draft, scene));
        features.Add("pair");
        features.Add($"place:{place}");
        features.Add($"day:{day}");
        features.Add($"gap:{gap}");
        features.Add($"toll:{toll}");
        features.Add($"acts:{acts}");
        features.Add($"told:{takesUp}");
        features.Add($"place-day:{place}-{day}");
        features.Add($"place-toll:{place}-{toll}");
        features.Add($"place-told:{place}-{takesUp}");
        features.Add($"toll-gap:{toll}-{gap}");
        features.Add($"acts-told:{acts}-{takesUp}");
        features.Add($"place-gap:{place}-{gap}");
        features.Add($"words:{Math.Min(4, setting.Words.Count(draft.Words(reading).Contains))}");
        features.Add($"country:{MergePlaces.Country(draft, scene, setting)}");
        features.Add($"people:{MergeTolls.People(draft, scene)}");
        features.Add($"doer:{MergeReference.OfDoers(reading, draft, facts)}");
        features.Add($"opens:{facts.Opening}");
        features.Add($"opens-place:{facts.Opening}-{place}");
        if (isCurrent)
        {
            features.Add("current");
            if (draft.LastSentence == scene.Sentence.Index)
            {
                features.Add("current:sentence");
            }
            else
            {
                features.Add($"current-told:{takesUp}");
                features.Add($"current-gap:{gap}");
                features.Add($"current-place:{place}");
            }
        }

        if (draft.IsPast) features.Add("past");
        if (draft.IsPast && scene.Sentence.Index - draft.LastSentence <= 1) features.Add("past:goes-on");
        if (scene.IsSeparate) features.Add("separate");
        if (scene.IsReference) features.Add("reference");
        if (setting.Opening is not null) features.Add($"opens-at-place:{place}");
        if (scene.Figures.Any(f => f.Group.IsOther)) features.Add("others");
        if (scene.Figures.Any() && scene.Figures.All(f => f.Group.Qualifier == Qualifier.NoneReported)) features.Add("nobody");
        if (facts.TakesUpEvent) features.Add("event");
        if (facts.TakesUpEvent && isCurrent) features.Add("current-event");
        var against = MergeVeto.Against(reading, draft, scene, setting).ToList();
        foreach (var apart in against)
        {
            features.Add(apart);
            features.Add($"{apart}-{takesUp}");
            features.Add($"{apart}-{toll}");
            features.Add($"{apart}-{gap}");
        }

        if (against.Count > 0) features.Add("score:none");
        else TellSteps(MergeScore.Of(choice, number), features);
        var (agent, victim, names) = (MergeReference.Of(reading, draft, scene, r => r is FrameRole.Agent), MergeReference.Of(reading, draft, scene, r => r is not (FrameRole.Agent or FrameRole.Weapon)), MergeReference.Names(reading, draft, scene));
        features.Add($"agent:{agent}");
        features.Add($"victim:{victim}");
        features.Add($"names:{names}");
        features.Add($"names-gap:{names}-{gap}");
        features.Add($"victim-toll:{victim}-{toll}");
        features.Add($"victim-gap:{victim}-{gap}");
        if (scene.Mentions.Exists(m => draft.Recent.Mentions.Exists(o => reading.Tokens[o.Head].Lemma == reading.Tokens[m.Head].Lemma)))
        {
            features.Add("word");
            features.Add($"word-told:{takesUp}");
            features.Add($"word-toll:{toll}");
        }

        if (facts.IsBefore)
        {
            features.Add("had");
            features.Add($"had-gap:{gap}");
            features.Add($"had-place:{place}");
        }

        if (facts.IsPlural)
        {
            features.Add("plural");
            features.Add($"plural-told:{takesUp}");
            features.Add($"plural-acts:{acts}");
            features.Add($"plural-place:{place}");
        }

        var kinds = MergeActs.Kinds(draft, facts);
        features.Add($"kinds:{kinds}");
        features.Add($"kinds-told:{kinds}-{takesUp}");
        features.Add($"kinds-gap:{kinds}-{gap}");
        features.Add($"kinds-day:{kinds}-{day}");
        features.Add($"share:{share}");
        var lead = draft.Scenes[0].Sentence.Index <= 1 ? "lead" : "later";
        var size = draft.Scenes.Count switch { 1 => "one", <= 3 => "few", _ => "many" };
        features.Add($"{lead}:{gap}");
        features.Add($"{lead}-told:{takesUp}");
        features.Add($"size:{size}");
        features.Add($"size-gap:{size}-{gap}");
        features.Add($"agent-victim:{agent}-{victim}");
        features.Add($"share-gap:{share}-{gap}");
        foreach (var (layer, echo) in choice.Echoes.Of(number))
        {
            features.Add($"{layer}:{echo}");
            features.Add($"{layer}:{echo}-{takesUp}");
            features.Add($"{layer}:{echo}-{gap}");
            if (isCurrent) features.Add($"{layer}:{echo}-current");
        }

        var kind = reading.RoundUp;
        features.Add($"{kind}:{gap}");
        features.Add($"{kind}-place:{place}");
        features.Add($"{kind}-told:{takesUp}");
        features.Add($"{kind}-{lead}");
        if (!reading.TellsOfFighters) return;
        features.Add("fight");
        features.Add($"fight-place:{place}");
        features.Add($"fight-toll:{toll}");
        features.Add($"fight-day:{day}");
        features.Add($"fight-acts:{acts}");
    }

    // Each step that the evidence added up has climbed, so that much evidence weighs much.
    private static void TellSteps(double score, FeatureBag features)
    {
        for (var step = -6; step < 7; step++)
        {
            if (score >= step) features.Add($"score>{step}");
        }
    }

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
