using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads comparisons that a verb tells: "Attacks rose by 27 percent in the first three months of the year compared with the same period last year".</summary>
internal static class GrowthReader
{
    /// <summary>The comparison that a verb tells, or null.</summary>
    public static Statement? Read(ReportReading reading, Sentence sentence, int verb)
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

    // The noun of events that have become more or fewer, −1 without.
    private static int Grown(ReportReading reading, Sentence sentence, int verb, out bool isMore)
    {
        isMore = reading.Tokens[verb].Lemma is "rise" or "increase" or "climb" or "grow" or "jump" or "surge" or "double" or "triple" or "soar";
        if (!isMore && reading.Tokens[verb].Lemma is not ("fall" or "drop" or "decline" or "decrease" or "halve" or "plunge") || !reading.Tokens[verb].IsVerb || reading.Tokens[verb].Tag is Tag.VBG) return -1;
        return ComparedEvents.Before(reading, sentence, verb);
    }
}
