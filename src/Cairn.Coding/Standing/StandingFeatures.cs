using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>What speaks for or against words telling one occurrence that could be checked, and not violence at large, a toll of many or a word misread: present features by name.</summary>
internal static class StandingFeatures
{
    /// <summary>The features of an occurrence whose report has been read.</summary>
    public static List<string> Of(ReportReading reading, AccountDraft draft)
    {
        var mentions = draft.Mentions.ToList();
        var telling = Telling(mentions);
        var place = Place(draft);
        var day = Day(draft);
        var toll = Toll(draft);
        var kinds = Kinds(reading, telling);
        var agent = Party(reading, mentions, r => r is FrameRole.Agent);
        var suffers = Party(reading, mentions, r => r is not (FrameRole.Agent or FrameRole.Weapon));
        List<string> features =
        [
            "bias", "place:" + place, "day:" + day, "toll:" + toll, "told:" + kinds, "agent:" + agent, "suffers:" + suffers, "scenes:" + Count(draft.Scenes.Count),
            "place-day:" + place + "-" + day, "told-toll:" + kinds + "-" + toll, "told-suffers:" + kinds + "-" + suffers, "told-place:" + kinds + "-" + place, "scenes-told:" + Count(draft.Scenes.Count) + "-" + kinds,
            "begins:" + (draft.Scenes[0].Sentence.Index switch { 0 => "first", 1 => "second", <= 5 => "soon", _ => "later" }), "tense:" + Tense(reading, telling), "clause:" + ClauseOf(reading, telling),
        ];
        foreach (var act in draft.Acts) features.AddRange(["act:" + CodeNames.Name(act), "act-told:" + CodeNames.Name(act) + "-" + kinds]);
        if (draft.IsBackground) features.Add("background");
        if (draft.IsOld) features.Add("old");
        if (draft.Scenes.TrueForAll(s => s.IsDefinite)) features.Add("definite");
        if (draft.Scenes.TrueForAll(s => s.IsReference)) features.Add("reference");
        if (draft.Scenes.Exists(s => SceneFacts.OpeningOf(reading, s.Sentence) is "time")) features.Add("opens:time");
        foreach (var word in Speaking(reading, draft.Scenes[0].Sentence)) features.Add("says:" + word);
        if (draft.Scenes.TrueForAll(s => s.Figures.Any() && s.Figures.All(f => PeriodReader.IsPeriod(reading, s.Sentence, f)))) features.Add("period");
        return features;
    }

    // The events that tell it: strong acts where there are.
    private static List<EventMention> Telling(List<EventMention> mentions) =>
        mentions.Where(m => m.Act is not null && !m.IsWeak).ToList() is { Count: > 0 } strong ? strong : mentions.Where(m => m.Act is not null).ToList() is { Count: > 0 } acts ? acts : mentions;

    private static string Kinds(ReportReading reading, List<EventMention> telling)
    {
        if (telling.Exists(m => !m.IsNoun)) return telling.Exists(m => !m.IsNoun && reading.Tokens[m.Head].Tag is Tag.VBD or Tag.VBN) ? "past" : telling.Exists(m => !m.IsNoun && reading.Tokens[m.Head].IsVerb) ? "verb" : "word";
        return telling.TrueForAll(m => reading.Tokens[m.Head].Tag is Tag.NNS or Tag.NNPS) ? telling.Exists(m => reading.NumberAt(PhraseStart.Of(reading, m.Head)) is not null) ? "counted" : "plural"
            : telling.Exists(m => reading.Lower(PhraseStart.Of(reading, m.Head)) is "a" or "an" or "another") ? "a" : telling.Exists(m => m.IsDefinite) ? "the" : "bare";
    }

    private static string Place(AccountDraft draft)
    {
        var places = draft.Places.Where(p => !p.IsMetonymy).ToList();
        if (places.Count == 0) return "none";
        return places.Exists(Compatibility.IsTown) ? "town" : places.Min(p => p.WherePrec ?? 2) switch { <= 3 => "near", 4 => "province", _ => "country" };
    }

    private static string Day(AccountDraft draft)
    {
        var times = draft.Times.ToList();
        if (times.Count == 0) return "none";
        if (times.Exists(t => t.Start is not null && t.Precision == WhenPrecision.Day)) return "day";
        if (times.Exists(t => t.Start is not null && t.Precision == WhenPrecision.Days)) return "days";
        return times.TrueForAll(t => t.Start is null) ? "untold" : times.TrueForAll(t => Compatibility.IsOfYears(t.Precision)) ? "year" : "month";
    }

    private static string Toll(AccountDraft draft)
    {
        var figures = draft.Figures.Where(f => f.SubsetOf is null).ToList();
        if (figures.Count == 0) return "none";
        if (figures.TrueForAll(f => f.Group.Number is null && !f.Group.Counts)) return "vague";
        return figures.Max(f => FigureLinker.Value(f)) switch { <= 0 => "nobody", 1 => "one", <= 20 => "few", <= 100 => "many", _ => "hundreds" };
    }

    private static string Party(ReportReading reading, List<EventMention> mentions, Func<FrameRole, bool> role)
    {
        var heads = mentions.SelectMany(m => m.Roles).Where(r => role(r.Role)).Select(r => r.Head).ToList();
        if (heads.Count == 0) return "none";
        if (heads.Exists(h => reading.Tokens[h].IsName)) return "named";
        if (heads.Exists(h => PeopleReader.GroupAt(reading, h) is { Number: not null } or { Point: 1 })) return "counted";
        return heads.Exists(h => reading.Lower(PhraseStart.Of(reading, h)) is "the" or "a" or "an" or "his" or "her" or "their") ? "told" : "bare";
    }

    private static string Count(int scenes) => scenes switch { 1 => "one", 2 => "two", <= 4 => "few", _ => "many" };

    private static string Tense(ReportReading reading, List<EventMention> telling) => telling.Find(m => !m.IsNoun) is { } verb ? reading.Tokens[verb.Head].Tag.ToString() : "noun";

    private static string ClauseOf(ReportReading reading, List<EventMention> telling) => reading.Tokens[telling[0].Head].Relation.ToString();

    // Words of a sentence that speak of what happens often, may happen or ought to.
    private static IEnumerable<string> Speaking(ReportReading reading, Sentence sentence)
    {
        var said = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var lower = reading.Lower(i);
            if (lower is "since" or "every" or "each" or "ever" or "always" or "often" or "recent" or "continuing" or "ongoing" or "more" or "many" or "several" or "i" or "we" or "our" or "should" or "must" or "would" or "could" or "may" or "if" or "when" or "war" or "conflict" or "years" or "months" or "weeks" or "year" or "month" or "week" or "history" or "crash" or "accidental" or "accidentally" or "any" or "no" or "not") said.Add(lower);
        }

        return reading.Lower(sentence.End - 1) is "?" ? said.Append("?") : said;
    }
}
