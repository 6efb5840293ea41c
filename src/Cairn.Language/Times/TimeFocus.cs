using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>What relative expressions are resolved against: publication, and the time last told. Owned by one reading.</summary>
internal sealed class TimeFocus
{
    private DateOnly? _day, _toldDay;

    public TimeFocus(DateOnly? published, ImmutableArray<Token> tokens)
    {
        Published = published;
        IsChronicle = ReadsAsChronicle(published, tokens);
    }

    /// <summary>The publication date, or null: then weekdays and "yesterday" stay unresolved.</summary>
    public DateOnly? Published { get; }

    /// <summary>Whether the text tells of years far from its publication: then a date without a year belongs to the year last told.</summary>
    public bool IsChronicle { get; }

    /// <summary>The time last told that has days to it.</summary>
    public TimeExpression? Last { get; private set; }

    /// <summary>The day last told; publication before any, except in a chronicle, where only a day that was told can be meant.</summary>
    public DateOnly? Told => _day ?? (IsChronicle ? null : Published);

    /// <summary>The day last told, whatever month or week was told since: "the same day" and "two days later" are none of "since May". In a chronicle as <see cref="Told"/>.</summary>
    public DateOnly? ToldDay => _toldDay ?? Told;

    /// <summary>Start of what was told last, at any precision; publication before any.</summary>
    public DateOnly? Around => Last?.Start ?? Published;

    /// <summary>The latest quarter of a year that was told, or null: a year-ago quarter beside it is only compared with.</summary>
    public (int Year, int Quarter)? Quarter { get; private set; }

    /// <summary>Takes note of an expression that was read.</summary>
    /// <param name="time">The expression.</param>
    /// <param name="isOfSaying">Only when somebody told of what has its day already.</param>
    public void Note(TimeExpression time, bool isOfSaying = false)
    {
        if (time.Start is not { } start) return;
        if (time.Value.IndexOf("-Q", StringComparison.Ordinal) > 0 && (Quarter is not { } known || start >= new DateOnly(known.Year, 3 * known.Quarter - 2, 1))) Quarter = (start.Year, (start.Month + 2) / 3);
        Last = time;
        if (time.Precision == WhenPrecision.Day) (_day, _toldDay) = (start, isOfSaying ? _toldDay : start);
        else if (IsChronicle) (_day, _toldDay) = (null, null);
        else if (time.Precision is WhenPrecision.Month or WhenPrecision.Week) _day = start;
    }

    // At least three years in figures, most of them two years or more from publication, and hardly a weekday or "yesterday", which news is full of.
    private static bool ReadsAsChronicle(DateOnly? published, ImmutableArray<Token> tokens)
    {
        int far = 0, near = 0, deictic = 0;
        foreach (var token in tokens)
        {
            if (TimeWords.Weekdays.ContainsKey(token.Lower) || token.Lower is "yesterday" or "today" or "tomorrow") deictic++;
            if (!TimeText.IsYearForm(token.Lower, out var year)) continue;
            if (published is { } day && Math.Abs(day.Year - year) < 2) near++;
            else far++;
        }

        return far >= 3 && far > 2 * near && far > 3 * deictic;
    }
}
