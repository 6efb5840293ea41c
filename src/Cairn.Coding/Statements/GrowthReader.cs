using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads comparisons that a verb or a share tells: "three times as many as in the year before", "a 53% rise on the previous quarter", "Attacks rose by 27 percent in the first three months of the year compared with the same period last year".</summary>
internal static class GrowthReader
{
    /// <summary>The comparison that a word tells, or null.</summary>
    public static Statement? Read(ReportReading reading, Sentence sentence, int word) =>
        Share(reading, sentence, word) ?? Told(reading, sentence, word);

    // "… 200 air strikes in 2022, nearly three times as many as in the year before"; "2,500 people were killed in the first quarter, a 53% rise on the previous quarter"
    private static Statement? Share(ReportReading reading, Sentence sentence, int word)
    {
        var asMany = reading.Lower(word) is "times" or "twice" && reading.Lower(word + 1) is "as" && reading.Lower(word + 2) is "many";
        var isMore = asMany || reading.Lower(word) is "rise" or "increase" or "jump";
        if (!asMany && (!reading.Tokens[word].IsNoun || !isMore && reading.Lower(word) is not ("fall" or "drop" or "decline" or "decrease") || reading.Lower(word + 1) is not ("on" or "from" or "over" or "compared") || !Enumerable.Range(Math.Max(sentence.First, word - 3), word - Math.Max(sentence.First, word - 3)).Any(i => reading.Lower(i) is "%" or "percent" or "per" || reading.Lower(i).EndsWith('%')))) return null;
        var times = reading.TimesIn(sentence).Where(t => t is { Start: not null, Last: not null }).ToList();
        if (times.Find(t => t.First < word) is not { Start: { } start, Last: { } last } period) return null;
        var told = times.Find(t => t.First > word);
        var yearBefore = told is null && Enumerable.Range(word, sentence.End - word - 1).Any(i => reading.Lower(i) is "year" && reading.Lower(i + 1) is "before" or "earlier");
        if (told is null && !yearBefore) return null;
        var noun = ComparedEvents.Before(reading, sentence, word);
        var measure = noun >= 0 ? ComparisonReader.MeasureOf(reading.Tokens[noun].Lemma) : ComparisonReader.KilledBefore(reading, sentence, word) ? "killed" : null;
        if (measure is null) return null;
        var (from, to) = told is null ? (start.AddYears(-1), ComparisonReader.LastDayLike(last)) : (told.Start!.Value, told.Last!.Value);
        var comparison = new Comparison(measure, isMore ? "more" : "fewer", null, start, last, from, to, null) { Place = ComparedPlaces.Of(reading, sentence, Math.Max(sentence.First, noun), word) };
        return ComparisonReader.Make(reading, sentence, word, told?.End ?? sentence.End - 1, comparison, period.Value);
    }

    private static Statement? Told(ReportReading reading, Sentence sentence, int verb)
    {
        if (Grown(reading, sentence, verb, out var isMore) is not (>= 0 and var noun)) return null;
        var against = -1;
        for (var i = verb + 1; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "compared" && reading.Lower(i + 1) is "with" or "to" || reading.Lower(i) is "from" or "against" && reading.Lower(i + 1) is "the" && reading.Lower(i + 2) is "same" or "previous" or "corresponding" || reading.Lower(i) is "over" or "on" && reading.Lower(i + 1) is "the" && reading.Lower(i + 2) is "same" or "previous") against = i;
            if (against >= 0) break;
        }

        if (against < 0) return null;
        var times = reading.TimesIn(sentence).Where(t => t.Start is not null).ToList();
        if ((times.Find(t => t.First > verb && t.First < against) ?? times.Find(t => t.First < against)) is not { Start: { } start, Last: { } last } period) return null;
        if (FirstMonths(reading, sentence, period) is { } months) last = new DateOnly(start.Year, months, DateTime.DaysInMonth(start.Year, months));
        var end = sentence.End;
        for (var i = against; i < sentence.End && end == sentence.End; i++)
        {
            if (reading.Tokens[i].Tag is Tag.Comma or Tag.Period) end = i;
        }

        var same = Enumerable.Range(against, end - against).Any(i => reading.Lower(i) is "same" or "corresponding");
        var days = last.DayNumber - start.DayNumber + 1;
        var (baseStart, baseEnd) = same ? (start.AddYears(-1), ComparisonReader.LastDayLike(last)) : times.Find(t => t.First > against) is { Start: { } s, Last: { } l } ? (s, l) : (start.AddDays(-days), start.AddDays(-1));
        var comparison = new Comparison(ComparisonReader.MeasureOf(reading.Tokens[noun].Lemma), isMore ? "more" : "fewer", null, start, last, baseStart, baseEnd, ComparisonReader.ActorNear(reading, PhraseStart.Of(reading, noun), noun)) { Place = ComparedPlaces.Of(reading, sentence, noun, verb) };
        return ComparisonReader.Make(reading, sentence, noun, end, comparison, period.Value);
    }

    // "the first three months of the year": how many, null without
    private static int? FirstMonths(ReportReading reading, Sentence sentence, TimeExpression year)
    {
        if (year.Precision is WhenPrecision.Year && year.First - 3 > sentence.First && reading.Lower(year.First - 1) is "of" && reading.Lower(year.First - 2) is "half" && reading.Lower(year.First - 3) is "first") return 6;
        if (year.Precision is not WhenPrecision.Year || year.First - 4 < sentence.First || reading.Lower(year.First - 1) is not "of" || reading.Lower(year.First - 2) is not "months") return null;
        return reading.TimesIn(sentence).FirstOrDefault(t => t.End == year.First - 1) is { Type: TimexType.Duration } span && reading.Lower(span.First) is "the" && reading.Lower(span.First + 1) is "first" && span.Value is ['P', _, 'M'] && span.Value[1] is > '0' and <= '9' and var count ? count - '0' : null;
    }

    // The noun of events that have become more or fewer, −1 without. "rose by" is the verb, whatever it is taken for behind a name.
    private static int Grown(ReportReading reading, Sentence sentence, int verb, out bool isMore)
    {
        isMore = More.Contains(reading.Tokens[verb].Lemma) || More.Contains(reading.Lower(verb));
        if (!isMore && !Fewer.Contains(reading.Tokens[verb].Lemma) && !Fewer.Contains(reading.Lower(verb))) return -1;
        if (reading.Tokens[verb].Tag is Tag.VBG || !reading.Tokens[verb].IsVerb && (reading.Lower(verb + 1) is not "by" || char.IsUpper(reading.Tokens[verb].Form[0]))) return -1;
        return ComparedEvents.Before(reading, sentence, verb);
    }

    private static readonly FrozenSet<string> More = WordSet.Of("rise, rose, increase, increased, climb, climbed, grow, grew, jump, jumped, surge, surged, double, doubled, triple, tripled, soar, soared");
    private static readonly FrozenSet<string> Fewer = WordSet.Of("fall, fell, drop, dropped, decline, declined, decrease, decreased, halve, halved, plunge, plunged");
}
