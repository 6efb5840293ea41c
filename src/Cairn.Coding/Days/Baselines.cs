using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// The time from which a sentence reckons how bad its news is: "the bloodiest two days <em>since 2020</em>", "the worst raid <em>since May 25</em>, when 19 people were killed".
/// It dates none of the news, only what a clause with "when" tells behind it.
/// </summary>
internal static class Baselines
{
    /// <summary>Whether a time is such a baseline.</summary>
    public static bool IsOne(ReportReading reading, Sentence sentence, TimeExpression time) =>
        SinceBefore(reading, sentence, time) is >= 0 and var since && (When(reading, sentence, time) >= 0 || PeriodReader.IsRecord(reading, sentence, since));

    /// <summary>The "when" that opens what happened then; −1 where no such clause follows.</summary>
    public static int When(ReportReading reading, Sentence sentence, TimeExpression time)
    {
        var next = reading.Lower(time.End) is "," ? time.End + 1 : time.End;
        return next + 1 < sentence.End && reading.Lower(next) is "when" && SinceBefore(reading, sentence, time) >= 0 ? next : -1;
    }

    // "since 2020", "since late May", "since last month"
    private static int SinceBefore(ReportReading reading, Sentence sentence, TimeExpression time)
    {
        var since = reading.Lower(time.First - 1) is "late" or "early" or "mid" or "around" ? time.First - 2 : time.First - 1;
        return since > sentence.First && reading.Lower(since) is "since" ? since : -1;
    }
}
