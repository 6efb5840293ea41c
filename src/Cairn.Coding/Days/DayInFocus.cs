using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The time that is first thought of: the most exact that is told of the occurrence itself, else the last one told in its sentence or the ones just before ("… conducted an operation yesterday. Two men were detained."), when it is of the news.</summary>
internal static class DayInFocus
{
    private const int FocusSentences = 3, NewsDays = 14, OldDays = 30;

    public static TimeExpression? Of(ReportReading reading, AccountDraft draft) =>
        Told(reading, draft) is { } told && !(CourtDays.NoLaterThan(reading, draft) < told.Start) ? DayPairs.Whole(reading, told) : null;

    private static TimeExpression? Told(ReportReading reading, AccountDraft draft) =>
        Own(reading, draft) ?? (draft.IsReal ? ToldDays.Of(reading, draft) : null) ?? (draft.IsBackground || !draft.IsReal ? null : Before(reading, draft, t => !reading.IsOfPage(t)) ?? Before(reading, draft, reading.IsOfPage));

    private static TimeExpression? Own(ReportReading reading, AccountDraft draft) =>
        draft.Scenes.SelectMany(s => s.Times.Where(t => !SayingTimes.IsOne(reading, t)).Concat(reading.TimesIn(s.Sentence).Where(t => SayingTimes.IsOfContent(reading, t))))
            .Where(t => !IsOfEarlier(reading, draft, t) && t.Start is not null && t.Type is TimexType.Date or TimexType.Time && !(draft.IsReal && LiesAhead(reading, t))).Where(t => !CourtDays.IsOne(reading, draft, t) && !DayPairs.IsRestated(reading, t)).OrderBy(WhenChooser.Coarseness).ThenBy(t => t.First).FirstOrDefault();

    // "Rebels blew up a mill. They had damaged it in 2009.": a year or month long past that is told later dates no news that opens a report without a day.
    private static bool IsOfEarlier(ReportReading reading, AccountDraft draft, TimeExpression time) =>
        WhenChooser.Coarseness(time) >= WhenChooser.OfMonth && reading.Text.Published is { } published && time.Start is { } start && published.DayNumber - (time.Last ?? start).DayNumber > OldDays
        && reading.Tokens[time.First].Sentence > 0 && draft.Scenes[0] is { Sentence.Index: 0, IsReference: false } opening && !opening.Times.Any(t => t.Start is not null) && opening.Mentions.Exists(m => !m.IsNoun && m.Act is not null);

    // What is told has happened: a day after publication is that of a trial or a vote.
    private static bool LiesAhead(ReportReading reading, TimeExpression time) => reading.Text.Published is { } published && time.Start > published.AddDays(1);

    private static TimeExpression? Before(ReportReading reading, AccountDraft draft, Func<TimeExpression, bool> isOne)
    {
        var sentence = draft.Scenes[0].Sentence;
        TimeExpression? found = null;
        for (var s = Math.Max(0, sentence.Index - FocusSentences); s <= sentence.Index; s++)
        {
            if (reading.IsFurniture[s] || reading.Items.IsItem(sentence) && !reading.Items.AreOne(reading.Text.Sentences[s], sentence)) continue;
            var tells = CircumstanceReader.HasVerb(reading, reading.Text.Sentences[s].First, reading.Text.Sentences[s].End) || reading.Items.Begins(reading.Text.Sentences[s]); // a dateline or a head line tells nothing yet, the day of an item does
            foreach (var time in reading.TimesIn(reading.Text.Sentences[s]))
            {
                if (!tells && !PageDates.BeginsHeadline(reading.Text, time) || time.Start is null || WhenChooser.Coarseness(time) > 1 || !isOne(time) || SayingTimes.IsOne(reading, time) || CourtDays.IsOne(reading, draft, time) || LaterDeaths.IsTimeOf(reading, time)) continue;
                if (reading.Text.Published is { } published && (time.Start > published || published.DayNumber - time.Start.Value.DayNumber > NewsDays)) continue;
                found = reading.Lower(time.First - 1) is "since" && reading.Text.Published is { } now ? time with { Last = now, Precision = WhenPrecision.Days } : time; // it went on
            }
        }

        // "Raiders shot two guards in Norton on Sunday. In Oldfield, police held a man.": what opens elsewhere was not before the day told last, no more is known.
        if (found is null || !reading.OpensElsewhere(reading.Tokens[found.First].Sentence, sentence.Index) || reading.Text.Published is not { } end) return found;
        return DayPairs.Whole(reading, found) with { Last = end, Precision = WhenPrecision.Days };
    }
}
