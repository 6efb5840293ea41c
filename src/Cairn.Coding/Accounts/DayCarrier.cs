using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Gives an occurrence of the news that nobody dates the day of the news told before it: a report that dates its first attack "on Tuesday"
/// goes on with the others of that day. Its end stays open to the publication.
/// </summary>
internal static class DayCarrier
{
    private const int NewsDays = 3;

    /// <summary>The account's time, carried from the nearest dated account of the report's news where it has none.</summary>
    public static When Carry(ReportReading reading, List<(AccountDraft Draft, Account Account)> accounts, AccountDraft draft, When own)
    {
        if (own.Start is not null || draft.IsBackground || !draft.IsReal || reading.Text.Published is not { } published) return own;
        var news = accounts.Where(a => !a.Draft.IsBackground && a.Draft.IsReal && a.Account.When is { Start: { } start, Precision: WhenPrecision.Day or WhenPrecision.Days } && published.DayNumber - start.DayNumber is >= 0 and <= NewsDays).ToList();
        if (news.Count == 0) return own;
        var first = draft.Scenes[0].Sentence.Index;
        var before = news.Where(a => a.Draft.Scenes[0].Sentence.Index <= first).ToList();
        var beside = before.Count > 0 ? before.MaxBy(a => a.Draft.Scenes[0].Sentence.Index) : news.MinBy(a => a.Draft.Scenes[0].Sentence.Index);
        return new When { Start = beside.Account.When.Start, End = published, Precision = WhenPrecision.Days, Evidence = beside.Account.When.Evidence };
    }
}
