using System.Globalization;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// The day of what a sentence reckons its news from: "<em>two weeks after</em> twin blasts killed 32, a bomb went off on Friday" was a Friday two weeks before.
/// Weeks are told roundly, so that the days beside it are meant too; months and years are no more than that.
/// </summary>
internal static class ReckonedDay
{
    private const int Beside = 2; // days that a number of weeks may be off
    private const int Most = 1000, FirstYear = 100; // so many months lie behind a day of the calendar

    /// <summary>Gives the day to those events of the clause that have none, where the news of the sentence has one.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="sentence">A sentence.</param>
    /// <param name="clause">What it reckons from.</param>
    /// <param name="mentions">The events of the sentence.</param>
    public static void Give(ReportReading reading, Sentence sentence, AnsweredClause clause, List<EventMention> mentions)
    {
        var after = clause.First - 1;
        if (after <= sentence.First || reading.Lower(after) is not "after") return;
        var told = mentions.FindAll(m => clause.Holds(m.Head));
        var span = reading.TimesIn(sentence).FirstOrDefault(t => t.End == after && t.Type == TimexType.Duration);
        if (span is not null) mentions.ForEach(m => m.Times.Remove(span));
        if (told.Count == 0 || told.Exists(m => m.Times.Count > 0)) return;
        var news = mentions.Where(m => !clause.Holds(m.Head)).SelectMany(m => m.Times).FirstOrDefault(t => t is { Start: not null, Precision: WhenPrecision.Day }) ?? DayBefore(reading, sentence);
        if (news?.Start is not { } day) return;
        if (((span is null ? null : Before(day, span)) ?? Some(reading, day, after)) is { } earlier) told.Find(m => m.Act is not null)?.Times.Add(earlier);
    }

    // "days after", "just weeks after": more than one of them, and fewer than of what is longer.
    private static TimeExpression? Some(ReportReading reading, DateOnly day, int after)
    {
        var unit = after - 1;
        if (day.Year <= FirstYear || reading.NumberAt(unit - 1) is not null) return null;
        return reading.Lower(unit) switch
        {
            "days" => new(unit, unit + 1, TimexType.Date, "PAST_REF", day.AddDays(-13), day.AddDays(-2), WhenPrecision.Days, null),
            "weeks" => new(unit, unit + 1, TimexType.Date, "PAST_REF", day.AddDays(-60), day.AddDays(-8), WhenPrecision.Month, null),
            _ => null,
        };
    }

    // "The violence came a week after six people were shot": reckoned from the day on which the news began.
    private static TimeExpression? DayBefore(ReportReading reading, Sentence sentence) =>
        reading.Text.Times.FirstOrDefault(t => t is { Start: not null, Precision: WhenPrecision.Day } && t.First < sentence.First && !reading.IsOfPage(t) && !CircumstanceReader.IsSayingTime(reading, t));

    private static TimeExpression? Before(DateOnly day, TimeExpression span)
    {
        if (span.Value.Length < 3 || span.Value[0] != 'P' || !int.TryParse(span.Value.AsSpan(1, span.Value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is <= 0 or > Most || day.Year <= FirstYear) return null;
        var at = span with { Type = TimexType.Date };
        switch (span.Value[^1])
        {
            case 'D':
                var then = day.AddDays(-count);
                return at with { Start = then, Last = then, Precision = WhenPrecision.Day };
            case 'W':
                var middle = day.AddDays(-7 * count);
                return at with { Start = middle.AddDays(-Beside), Last = middle.AddDays(Beside), Precision = WhenPrecision.Days };
            case 'M':
                var month = day.AddMonths(-count);
                var first = new DateOnly(month.Year, month.Month, 1);
                return at with { Start = first, Last = first.AddMonths(1).AddDays(-1), Precision = WhenPrecision.Month };
            case 'Y' when day.Year > count:
                return at with { Start = new DateOnly(day.Year - count, 1, 1), Last = new DateOnly(day.Year - count, 12, 31), Precision = WhenPrecision.Year };
            default:
                return null;
        }
    }
}
