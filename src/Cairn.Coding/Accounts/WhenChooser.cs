using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Chooses when an occurrence took place among the time expressions of its scenes.</summary>
internal static class WhenChooser
{
    private const int LongestOccurrenceDays = 10;
    private const int FocusSentences = 3, NewsDays = 14;

    public static When Choose(ReportReading reading, AccountDraft draft)
    {
        var times = draft.Scenes.SelectMany(s => s.Times.Select(t => (Scene: s, Time: t))).Where(p => p.Time.Start is not null && p.Time.Type is TimexType.Date or TimexType.Time).ToList();
        if (times.Count == 0) return Undated(reading, draft);
        var first = times.OrderBy(p => Coarseness(p.Time)).ThenBy(p => p.Time.First).First().Time;
        var chosen = new List<TimeExpression> { first };
        var (start, end) = (first.Start!.Value, first.Last ?? first.Start!.Value);
        foreach (var (scene, time) in times)
        {
            if (time == first || Coarseness(time) > 1 || Coarseness(first) > 1 || !IsContinued(reading, scene)) continue;
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

    // Nobody said when beside the act: the day that the story was last telling of, else not after publication.
    private static When Undated(ReportReading reading, AccountDraft draft)
    {
        if (draft.IsBackground || !draft.IsReal) return new When();
        if (DayInFocus(reading, draft) is not { } time) return new When { End = reading.Text.Published };
        return new When
        {
            Start = time.Start,
            End = time.Last ?? time.Start,
            Precision = Precision(time.Precision, time.Start!.Value, time.Last ?? time.Start!.Value),
            PartOfDay = time.PartOfDay,
            AsReported = reading.Text.Words(time.First, time.End),
            Evidence = [reading.Text.Evidence(time.First, time.End)],
        };
    }

    // The last day told in the same sentence or the ones just before it ("… conducted an operation yesterday. Two men were detained."), when it is of the news.
    private static TimeExpression? DayInFocus(ReportReading reading, AccountDraft draft)
    {
        var sentence = draft.Scenes[0].Sentence;
        TimeExpression? found = null;
        foreach (var time in reading.Text.Times)
        {
            var told = reading.SentenceOf(time.First);
            if (told.Index > sentence.Index || sentence.Index - told.Index > FocusSentences || reading.IsFurniture[told.Index]) continue;
            if (time.Start is null || Coarseness(time) > 1 || !HasVerb(reading, told) || CircumstanceReader.IsSayingTime(reading, time) || LaterDeaths.IsTimeOf(reading, time)) continue;
            if (reading.Text.Published is { } published && (time.Start > published || published.DayNumber - time.Start.Value.DayNumber > NewsDays)) continue;
            found = time;
        }

        return found;
    }

    // A dateline or a head line tells nothing yet.
    private static bool HasVerb(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Tokens[i].IsVerb) return true;
        }

        return false;
    }

    private static WhenPrecision Precision(WhenPrecision told, DateOnly start, DateOnly end) =>
        told is WhenPrecision.Day or WhenPrecision.Days ? start == end ? WhenPrecision.Day : WhenPrecision.Days : told;

    private static int Coarseness(TimeExpression time) => time.Precision switch
    {
        WhenPrecision.Day => 0,
        WhenPrecision.Days => 1,
        WhenPrecision.Week => 2,
        WhenPrecision.Month => 3,
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
