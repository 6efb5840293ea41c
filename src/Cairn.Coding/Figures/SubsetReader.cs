using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads parts of a figure: "9 passengers, including two nurses", "30, among them a mayor", "12, four of them women".</summary>
internal static class SubsetReader
{
    public static void Read(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var start = PartsAfter(reading, sentence, i);
            if (start < 0) continue;
            var whole = WholeBefore(mentions, i, start);
            if (whole is null) continue;
            var (owner, total) = whole.Value;
            if (reading.Lower(i) is "of" && Enumerable.Range(total.Group.End, Math.Max(0, i - total.Group.End)).Any(t => reading.Lower(t) is "while" or "whereas" or ";")) continue; // "…, while gunmen stopped a bus and shot six of them": of those on the bus
            foreach (var group in Parts(reading, sentence, start, mentions))
            {
                var known = mentions.SelectMany(m => m.Figures.Select(f => (m, f))).FirstOrDefault(p => p.f.Group.Head == group.Head || Within(p.f.Group.Head, group));
                var isOfAnother = start < i && known.f is not null && known.m.Frame.Harm is { } told && told != total.Kind; // "held eleven, freed two of them"
                if (known.f == total || isOfAnother || reading.IsSpeakerOf(group.Head, total.Trigger)) continue;
                if (known.f is not null) known.m.Figures.Remove(known.f);
                owner.Figures.Add(new FigureDraft
                {
                    Kind = total.Kind,
                    Group = group with { IsAnaphoric = false },
                    Population = total.Population == Population.ArmedGroup && group.Population == Population.Civilians && !reading.Tokens[group.Head].Lemma.StartsWith("civilian", StringComparison.Ordinal) ? total.Population : group.Population, // "six rebels, including two foreigners"
                    Trigger = total.Trigger,
                    Modality = total.Modality,
                    SubsetOf = total,
                    Scope = total.Scope,
                    Rule = "subset",
                });
            }
        }
    }

    private static bool Within(int token, PeopleGroup group) => token >= group.First && token < group.End;

    // Token after "including", "among them", "of whom", "four of them": where the parts begin; −1 when i begins none.
    private static int PartsAfter(ReportReading reading, Sentence sentence, int i)
    {
        var lower = reading.Lower(i);
        if (lower is "including" or "comprising") return i + 1;
        if (i + 1 >= sentence.End) return -1;
        var next = reading.Lower(i + 1);
        if (lower == "among" && next is "them" or "whom") return reading.Lower(i + 2) is "were" or "was" or "," ? i + 3 : i + 2;
        if (lower is "most" or "all" && next == "of") return -1;
        if (lower == "of" && next is "them" or "whom")
            return reading.NumberAt(i - 1) is { } number ? number.First : -1;
        return -1;
    }

    private static (EventMention Owner, FigureDraft Total)? WholeBefore(List<EventMention> mentions, int token, int start)
    {
        (EventMention, FigureDraft)? best = null;
        var distance = int.MaxValue;
        foreach (var mention in mentions)
        {
            foreach (var figure in mention.Figures)
            {
                if (figure.Group.First >= start && figure.Group.First < token) continue; // a part itself
                var gap = token - figure.Group.End;
                if (figure.SubsetOf is not null || figure.Group.First >= token || gap < 0) gap = figure.Group.First >= token ? int.MaxValue : Math.Abs(gap);
                // "killed 15 people, including …": both figures and harm words may stand between.
                if (gap < distance && figure.SubsetOf is null) (best, distance) = ((mention, figure), gap);
            }
        }

        return distance < 30 ? best : null;
    }

    private static IEnumerable<PeopleGroup> Parts(ReportReading reading, Sentence sentence, int start, List<EventMention> mentions)
    {
        if (start >= sentence.End) return []; // a text that breaks off behind "including"
        if (reading.NumberAt(start) is { } told && reading.Lower(told.End) == "of" && reading.Lower(told.End + 1) is "them" or "whom") return Described(reading, told);
        var groups = new List<PeopleGroup>();
        for (var i = start; i < sentence.End && i < start + 25; i++)
        {
            var token = reading.Tokens[i];
            if (reading.NumberAt(i) is { } inside && inside.Head != i) continue;
            if (EndsParts(mentions, token, i) || token.Lower is "-" or "–" && token.Start > reading.Tokens[i - 1].End || token.Tag is Tag.Period or Tag.Colon or Tag.WDT or Tag.WP or Tag.WRB or Tag.IN && token.Lower is not "of") break;
            if (!token.IsNoun && reading.NumberAt(i)?.Head != i && !IsNational(reading, sentence, i)) continue;
            if (reading.NumberAt(i) is { Form: NumberForm.Count } of && reading.Lower(of.End) == "of" && of.End + 1 < sentence.End && reading.Tokens[of.End + 1].Tag is Tag.DT or Tag.PRPS && PeopleReader.GroupAt(reading, i) is { Counts: true } ofMany)
            {
                groups.Add(ofMany); // "including seven of its commanders"
                i = ofMany.End - 1;
                continue;
            }

            // The head of a noun run.
            if (i + 1 < sentence.End && (reading.Tokens[i + 1].IsNoun || reading.NumberAt(i)?.Head == i && reading.Tokens[i + 1].Tag is Tag.JJ or Tag.IN)) continue;
            if (PeopleReader.GroupAt(reading, i) is { Counts: true } next && next.First > start && reading.Lower(next.First - 1) is "and" && reading.Lower(next.First - 2) is "," && Enumerable.Range(next.End, 3).Any(t => reading.Lower(t) is "was" or "were")) break; // "including a guard, and nine more were hurt"
            if (groups.Count > 0 && IsNameOf(reading, groups[^1], i)) continue;
            if (PeopleReader.GroupAt(reading, i) is { Counts: true } group && group.First >= start) groups.Add(group);
            else if (PeopleReader.GroupAt(reading, i) is { IsAnaphoric: false } other && other.Counts) groups.Add(other);
        }

        return PeopleReader.Join(groups);
    }

    // "including the mayor, Luis Vega, and his aide": the name of who was told before the comma; "his father, a former mayor,": what he is.
    private static bool IsNameOf(ReportReading reading, PeopleGroup told, int head)
    {
        if (told is not { Low: 1, High: 1, IsNamed: false } || reading.Lower(told.End) is not ",") return false;
        if (reading.MentionAt(head) is { Label: MentionLabel.Person } name) return name.First == told.End + 1 && reading.Lower(name.End) is "," or "." or ")" && reading.Lower(told.First) is "the" or "its" or "their";
        return PhraseStart.Of(reading, head) == told.End + 1 && reading.Lower(told.End + 1) is "a" or "an" && reading.Lower(told.End + 2) is "former" or "retired" && reading.Lower(head + 1) is "," or ".";
    }

    // "including a Norland national and two Sudlanders": taken for an adjective.
    private static bool IsNational(ReportReading reading, Sentence sentence, int i) =>
        reading.Lower(i) == "national" && i > sentence.First && (reading.Tokens[i - 1].IsName || reading.Tokens[i - 1].Tag is Tag.JJ) && (i + 1 == sentence.End || !reading.Tokens[i + 1].IsNoun && reading.Tokens[i + 1].Tag is not Tag.JJ);

    // "two of them foreigners", "three of whom were women": the number, and what they are.
    private static IEnumerable<PeopleGroup> Described(ReportReading reading, NumberPhrase number)
    {
        if (PeopleReader.GroupAt(reading, number.Head) is not { Counts: true } group) return [];
        var i = number.End + 2;
        while (reading.Lower(i) is "," or "were" or "was" or "are" or "is") i++;
        var end = reading.SentenceOf(number.Head).End;
        while (i < end && reading.Tokens[i].Tag is Tag.RB && reading.Lower(i) is not "fatally") i++;
        if (reading.Lower(i) is "fatally") return []; // FatalParts
        if (i < end && reading.Tokens[i].IsVerb) return reading.IsTriggerVerb(i) ? [] : [group]; // "two of them died" counts for itself, "eleven of whom came from one village" are a part
        var noun = Phrases.HeadFrom(reading, i, end);
        var population = noun >= 0 && reading.Lower(number.End + 2) is not "," ? PeopleReader.GroupAt(reading, noun)?.Population : null;
        return [group with { Population = population ?? group.Population, End = population is null ? group.End : noun + 1 }];
    }

    // "including a guard, were killed", "including a guard, and injuring three": what the next verb tells is no part.
    private static bool EndsParts(List<EventMention> mentions, in Token token, int i) =>
        token.IsVerb && token.Tag is not (Tag.VBG or Tag.VBN) || token.Lower is "being" or "been" || mentions.Exists(m => m.Hit.First == i && !m.IsNoun && m.Trigger.Kind == TriggerKind.Verb);
}
