using System.Collections.Immutable;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Dates that a page writes about itself into its text: "Published August 15 2031 Rebels …", "Last updated at 4 May 2031", "Tue May 6 2031 Ten dead in …", "NORTON, 6 MAY 31 (AGENCY) --".
/// They say when the report was published, never when an act was.
/// </summary>
internal static class PageDates
{
    private const int HeadSentences = 3, HeadTokens = 60, DatelineTokens = 8;

    /// <summary>The first tokens of those dates.</summary>
    public static ImmutableHashSet<int> Of(AnnotatedText text) =>
        [.. text.Times.Where(t => t.Start is not null && t.Precision == WhenPrecision.Day && (IsOfPublishing(text, t) || IsInHead(text, t) && IsSetOff(text, t) || IsOfDateline(text, t)) || IsItsClock(text, t)).Select(t => t.First)];

    // "Posted: May 3, 2031 7:23 AM"
    private static bool IsItsClock(AnnotatedText text, TimeExpression time) =>
        time.Type is TimexType.Time && time.First > 0 && text.Times.FirstOrDefault(t => t.End == time.First) is { Precision: WhenPrecision.Day } date && IsOfPublishing(text, date);

    // "published on 3 May", "Posted: May 3", "This story is from May 3, 2031"
    private static bool IsOfPublishing(AnnotatedText text, TimeExpression time)
    {
        var i = time.First - 1;
        var isOn = Lower(text, i) is "on" or "at" or ":" or "date";
        while (Lower(text, i) is "on" or "at" or ":" or "date" or ",") i--;
        if (Lower(text, i) is "published" or "posted" or "updated" or "modified" or "publication") return true;
        return !isOn && Lower(text, i) is "from" && Lower(text, i - 1) is "is" or "was" && Lower(text, i - 2) is "story" or "article";
    }

    // A whole date near the top; where the day of publication is known, that day.
    private static bool IsInHead(AnnotatedText text, TimeExpression time) =>
        text.Tokens[time.First].Sentence < HeadSentences && time.First < HeadTokens && HasYear(text, time)
        && (text.Published is not { } published || Math.Abs(published.DayNumber - time.Start!.Value.DayNumber) <= 1);

    // "Norton, May 6: Raiders …", "Norton (May 6) -- Raiders …": a day without a year behind the town where the news was filed, the day of publication or the one before.
    private static bool IsOfDateline(AnnotatedText text, TimeExpression time)
    {
        var first = text.Sentences[text.Tokens[time.First].Sentence].First;
        if (text.Tokens[time.First].Sentence >= HeadSentences || time.First == first || time.First - first > DatelineTokens || text.Published?.DayNumber - time.Start!.Value.DayNumber is not (0 or 1)) return false;
        if (time.End >= text.Tokens.Length) return false;
        var end = Lower(text, time.End) is ")" ? time.End + 1 : time.End;
        return end < text.Tokens.Length && Lower(text, end) is ":" or "-" or "--" or "–" or "—" && Enumerable.Range(first, time.First - first).All(i => char.IsUpper(text.Tokens[i].Form[0]) || Lower(text, i) is "," or "(" or "." or "/" or "-");
    }

    private static bool HasYear(AnnotatedText text, TimeExpression time)
    {
        for (var i = time.First; i < time.End; i++)
        {
            var form = text.Tokens[i].Lower;
            if (form.Length >= 6 && char.IsAsciiDigit(form[0]) || form.Length == 4 && form.All(char.IsAsciiDigit)) return true;
            if (i == time.End - 1 && i - time.First >= 2 && form.Length == 2 && form.All(char.IsAsciiDigit)) return true; // "6 MAY 31"
        }

        return false;
    }

    // No part of a clause: nothing leads to it, and what follows it begins anew.
    private static bool IsSetOff(AnnotatedText text, TimeExpression time)
    {
        var sentence = text.Sentences[text.Tokens[time.First].Sentence];
        var before = Lower(text, time.First - 1);
        if (time.First > sentence.First && (text.Tokens[time.First - 1].Tag is Tag.IN or Tag.TO or Tag.DT or Tag.CC || before is "on" or "in")) return false;
        if (time.End >= sentence.End) return !Enumerable.Range(sentence.First, time.First - sentence.First).Any(i => text.Tokens[i].IsVerb);
        var next = text.Tokens[time.End];
        if (Enumerable.Range(sentence.First, time.First - sentence.First).Any(i => text.Tokens[i].IsVerb)) return BeginsAnew(next);
        return BeginsAnew(next) || next.Lower is "(" or ")" or "-" or "--" or "–" or "—" or ":" or "|" or "by" or "at" or "[";
    }

    /// <summary>Whether the headline follows a date in its sentence: "6 May 2031 Ten dead in …", no dateline.</summary>
    public static bool BeginsHeadline(AnnotatedText text, TimeExpression time) =>
        time.End < text.Sentences[text.Tokens[time.First].Sentence].End && BeginsAnew(text.Tokens[time.End]);

    private static bool BeginsAnew(Token next) => !next.IsVerb && (char.IsUpper(next.Form[0]) || char.IsAsciiDigit(next.Form[0]));

    private static string Lower(AnnotatedText text, int token) => token >= 0 ? text.Tokens[token].Lower : "";
}
