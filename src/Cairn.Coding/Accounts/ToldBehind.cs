using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What a report tells behind the news it opens with: an occurrence dated two days or more before the first one told ("Raiders shot three drivers on Thursday.
/// A blast on Monday killed nine"), what somebody means to do or could do, and a count of what has happened since a day. What "meanwhile" or "separately" sets
/// beside the news, and the items of a round-up, stay news.
/// </summary>
internal static class ToldBehind
{
    private const int Days = 2; // yesterday's attack beside today's is news
    private const int Week = 7;
    private const int LongestParagraph = 12; // sentences: a text without paragraphs is no single one

    /// <summary>Whether an occurrence is told behind the first one of its report.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="lead">The first, and its day (<see cref="DayOf"/>).</param>
    /// <param name="draft">The other.</param>
    /// <param name="account">Its account.</param>
    /// <param name="inRoundUp">Told among news of several other places.</param>
    public static bool Is(ReportReading reading, (AccountDraft Draft, DateOnly? Day) lead, AccountDraft draft, Account account, bool inRoundUp) =>
        draft != lead.Draft && draft.Scenes[0].Sentence != lead.Draft.Scenes[0].Sentence
        && (IsEarlier(reading, lead.Day, draft, account, inRoundUp) || lead.Draft.IsReal && IsMeant(account) || IsCount(reading, draft, account));

    /// <summary>The news that a report opens with, or null.</summary>
    public static (AccountDraft Draft, Account Account)? Lead(IEnumerable<(AccountDraft Draft, Account Account)> accounts) =>
        accounts.Where(a => !a.Draft.IsBackground).OrderBy(a => a.Draft.Scenes[0].Sentence.Index).ThenBy(a => a.Draft.Mentions.First().Head).Select(a => ((AccountDraft, Account)?)a).FirstOrDefault();

    private static bool IsEarlier(ReportReading reading, DateOnly? lead, AccountDraft draft, Account account, bool inRoundUp) =>
        lead is { } news && (DayOf(reading, draft, account) ?? WeekOf(reading, draft, account)) is { } day && news.DayNumber - day.DayNumber >= Days
        && !reading.Items.IsItem(draft.Scenes[0].Sentence) && !draft.Scenes.Exists(s => IsSetBeside(reading, s.Sentence)) && !(news.DayNumber - day.DayNumber <= Week && (OpensElsewhere(reading, draft) || inRoundUp && reading.HasParagraphs && reading.OpensParagraph(draft.Scenes[0].Sentence)));

    /// <summary>The last day of an occurrence that the text dates to the day; the date of the page dates nothing.</summary>
    public static DateOnly? DayOf(ReportReading reading, AccountDraft draft, Account account) =>
        draft.IsReal && account.When is { Start: not null, AsReported: not null, Precision: WhenPrecision.Day or WhenPrecision.Days } when && DayInFocus.Of(reading, draft) is { } told && !reading.IsOfPage(told) ? when.End : null;

    // "Last week, nine drivers were shot in Oldfield": the end of that week, where its own words name it.
    private static DateOnly? WeekOf(ReportReading reading, AccountDraft draft, Account account) =>
        draft.IsReal && account.When is { Start: not null, AsReported: not null, Precision: WhenPrecision.Week } when && draft.Times.Any(t => t.Start == when.Start && reading.Lower(t.First) is "last") ? when.End : null;

    // What is threatened or planned is no news beside what happened; an attempt on somebody or something is an occurrence.
    private static bool IsMeant(Account account) =>
        account.Modality is Modality.Planned or Modality.Threatened or Modality.Hypothetical
        || account.Modality is Modality.Attempted && account.PhysicalTargets.Count == 0 && !account.Actors.Any(a => a.Role == ActorRole.Target);

    // "Shelling has killed 40 people in Norton since Monday": what no day of its own dates and only counts of a longer time tell.
    private static bool IsCount(ReportReading reading, AccountDraft draft, Account account) =>
        draft.IsReal && draft.Figures.Any() && draft.Scenes.TrueForAll(s => s.Figures.All(f => SinceDay.Of(reading, s.Sentence, f) is not null || account.When.Precision is not (WhenPrecision.Day or WhenPrecision.Days) && PeriodReader.IsPeriod(reading, s.Sentence, f)));

    // "In Oldfield, soldiers found a camp on Thursday.": what a paragraph opens with another place for is the next news, not the story of the first.
    private static bool OpensElsewhere(ReportReading reading, AccountDraft draft)
    {
        var s = draft.Scenes[0].Sentence.Index;
        var last = Math.Max(0, s - LongestParagraph);
        while (s > last && reading.Text.Sentences[s - 1].Paragraph == reading.Text.Sentences[s].Paragraph && reading.OpeningOf(reading.Text.Sentences[s]) is null) s--;
        return s > 0 && reading.OpeningOf(reading.Text.Sentences[s]) is not null;
    }

    private static bool IsSetBeside(ReportReading reading, Sentence sentence)
    {
        if (reading.Lower(sentence.First) is "another") return true; // "Another seven rebels were killed …"
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "meanwhile" or "elsewhere" or "separately") return true;
        }

        return false;
    }
}
