using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>When somebody spoke, not when it happened: "told a news conference Friday", "charged on Friday that …". In "said that on Friday …" the day is of what is said.</summary>
internal static class SayingTimes
{
    private const int Beside = 4, Reach = 6; // tokens from a verb of saying to its day

    public static bool IsOne(ReportReading reading, TimeExpression time)
    {
        if (reading.Lower(time.End) is "said" or "claimed" or "denied" or "announced" or "confirmed" or "condemned" or "accused" or "blamed" or "warned" or "reported" or "told") return true;
        var isBeforeContent = reading.Lower(time.End) is "that" && reading.Tokens[time.End].Tag is Tag.IN;
        var start = reading.Lower(time.First - 1) is "on" or "late" or "early" ? time.First - 2 : time.First - 1;
        for (var i = start; i >= reading.SentenceOf(time.First).First && i > start - Reach; i--)
        {
            var token = reading.Tokens[i];
            if (token.Lower is "said" or "says" or "told" or "announced" or "reported" or "confirmed" or "added" or "saying" or "stated") return i > start - Beside || isBeforeContent || IsConference(reading, i, start);
            if (isBeforeContent && token.Lower is "charged" or "claimed" or "alleged" or "declared" or "admitted" or "acknowledged" or "revealed" or "warned" or "denied" or "learned") return true;
            if (token.IsVerb || token.Tag is Tag.Comma || token.Lower is "that") return false;
        }

        return false;
    }

    /// <summary>The first day on which somebody spoke of an occurrence in its sentences, on or before publication: it was no later. Null without one.</summary>
    public static DateOnly? NoLaterThan(ReportReading reading, AccountDraft draft) =>
        draft.Scenes.SelectMany(s => reading.TimesIn(s.Sentence)).Where(t => t is { Start: not null, Precision: WhenPrecision.Day } && t.Start <= reading.Text.Published && !reading.IsOfPage(t) && IsOne(reading, t)).Min(t => t.Start);

    /// <summary>Whether a day that stands right after "said that" is of what is said.</summary>
    public static bool IsOfContent(ReportReading reading, TimeExpression time) => CircumstanceReader.IsSayingTime(reading, time) && !IsOne(reading, time);

    private static bool IsConference(ReportReading reading, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Any(i => reading.Tokens[i].Lemma is "conference" or "briefing" or "statement" or "interview" or "release");
}
