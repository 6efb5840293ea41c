using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Chooses when an occurrence took place among the times that may tell it (<see cref="DayInFocus"/>); what is told to have lasted has all its days.</summary>
internal static class WhenChooser
{
    private const int LongestOccurrenceDays = 10;

    /// <param name="reading">The report.</param>
    /// <param name="draft">The account while it is read.</param>
    /// <param name="focus">What <see cref="DayInFocus"/> gives for it.</param>
    public static When Choose(ReportReading reading, AccountDraft draft, TimeExpression? focus)
    {
        if (focus is not { } first) return draft.IsBackground || !draft.IsReal ? new When() : (CourtDays.NoLaterThan(reading, draft) ?? SayingTimes.NoLaterThan(reading, draft)) is { } last ? new When { End = last } : DatelineDay.Of(reading) ?? new When { End = reading.Text.Published };
        var times = draft.Scenes.SelectMany(s => s.Times.Select(t => (Scene: s, Time: t))).Where(p => p.Time.Start is not null && p.Time.Type is TimexType.Date or TimexType.Time).ToList();
        var chosen = new List<TimeExpression> { first };
        var (start, end) = (first.Start!.Value, first.Last ?? first.Start!.Value);
        foreach (var (scene, time) in times)
        {
            if (time.First == first.First || Coarseness(time) > 1 || Coarseness(first) > 1 || !IsContinued(reading, scene)) continue;
            var last = time.Last ?? time.Start!.Value;
            if (last.DayNumber - start.DayNumber > LongestOccurrenceDays || start.DayNumber - time.Start!.Value.DayNumber > LongestOccurrenceDays) continue;
            if (time.Start < start) start = time.Start!.Value;
            if (last > end) end = last;
            chosen.Add(time);
        }

        return new When
        {
            Start = start,
            End = end,
            Precision = Precision(first.Precision, start, end),
            PartOfDay = first.PartOfDay,
            AsReported = reading.Text.Words(first.First, first.End),
            Evidence = [.. chosen.Select(t => reading.Text.Evidence(t.First, t.End))],
        };
    }

    private static WhenPrecision Precision(WhenPrecision told, DateOnly start, DateOnly end) =>
        told is WhenPrecision.Day or WhenPrecision.Days ? start == end ? WhenPrecision.Day : WhenPrecision.Days : told;

    /// <summary>The coarseness of a month: what is coarser names no day or week.</summary>
    internal const int OfMonth = 3;

    internal static int Coarseness(TimeExpression time) => time.Precision switch
    {
        WhenPrecision.Day => 0,
        WhenPrecision.Days => 1,
        WhenPrecision.Week => 2,
        WhenPrecision.Month => OfMonth,
        WhenPrecision.Season => 4,
        WhenPrecision.Year => 5,
        _ => 6,
    };

    // "began late Thursday and continued into Friday": words that say it lasted.
    private static bool IsContinued(ReportReading reading, Scene scene)
    {
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (reading.Tokens[i].Lemma is "continue" or "begin" or "last" or "start" || reading.Lower(i) is "until" or "into" or "through" or "overnight" or "since" or "till") return true;
            if (reading.Lower(i) is "and" && reading.TimeAt(i + 1 < scene.Sentence.End ? i + 1 : i) is not null && i > 0 && reading.TimeAt(i - 1) is not null) return true;
        }

        return false;
    }
}
