using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Reads time expressions over tokens and resolves them against publication and the time in focus, after the TIMEX3 guidelines.
/// At each token the calendars are asked in turn; the first that reads something wins. Linear.
/// </summary>
internal static class TimeGrammar
{
    public static ImmutableArray<TimeExpression> Read(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, DateOnly? published)
    {
        var focus = new TimeFocus(published, tokens);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        foreach (var sentence in sentences)
        {
            var text = new TimeText(tokens, sentence, focus);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (At(text, i) is not { } time) continue;
                found.Add(time);
                focus.Note(time, ClosesSaying(tokens, sentence, time, found));
                i = time.End - 1;
            }
        }

        return found.ToImmutable();
    }

    // "Gunmen shot two clerks on Saturday, police said on Monday." What comes "a day later" is reckoned from the Saturday.
    private static bool ClosesSaying(ImmutableArray<Token> tokens, Sentence sentence, TimeExpression time, ImmutableArray<TimeExpression>.Builder found)
    {
        if (time.End + 1 < sentence.End || found.Count < 2 || found[^2].First < sentence.First || found[^2].Precision != WhenPrecision.Day) return false;
        var said = tokens[time.First - 1].Lower is "on" or "late" or "early" ? time.First - 2 : time.First - 1;
        return said > sentence.First && tokens[said].Lower is "said" or "announced" or "reported" or "confirmed" or "told";
    }

    private static TimeExpression? At(in TimeText text, int i) =>
        TimeEdges.Read(text, i) ?? ClockTimes.Read(text, i) ?? CalendarDates.Read(text, i) ?? WeekdayTimes.Read(text, i) ?? Holidays.Read(text, i) ?? DayTimes.Read(text, i)
        ?? RelativeUnits.Read(text, i) ?? PeriodParts.Read(text, i) ?? YearTimes.Read(text, i) ?? CountedTimes.Read(text, i) ?? TimeReferences.Read(text, i);
}
