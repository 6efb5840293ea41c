using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Tells what a report is about from what it tells as context: by age against publication, or against the newest thing it tells, and by what the news answers.</summary>
internal static class BackgroundJudge
{
    private const int OldDays = 30;
    private const int OlderThanNewsDays = 14;
    private const int BeforeNewsDays = 3; // of what is told in the past before the past

    public static void Judge(ReportReading reading, List<(AccountDraft Draft, Account Account)> accounts)
    {
        JudgeByAge(reading, accounts);
        JudgeBehind(reading, accounts);
    }

    private static void JudgeByAge(ReportReading reading, List<(AccountDraft Draft, Account Account)> accounts)
    {
        foreach (var (draft, _) in accounts.Where(a => a.Draft.Scenes.TrueForAll(s => s is { IsAnswered: true, IsNews: false }))) draft.IsBackground = true;
        var dated = accounts.Where(a => !a.Draft.IsBackground && a.Account.When.End is not null).ToList();
        if (dated.Count == 0) return;
        var anchor = reading.Text.Published ?? dated.Max(a => a.Account.When.End!.Value);
        var told = dated.Where(a => a.Account.When.Start is not null).Select(a => a.Account.When.End!.Value).DefaultIfEmpty(anchor).Max();
        var newest = reading.Text.Published is { } published && told > published ? published : told; // "this year" ends after the news
        foreach (var (draft, account) in dated)
        {
            var end = account.When.End!.Value;
            var age = anchor.DayNumber - end.DayNumber;
            if (account.When.Start is null) continue;
            if (age > OldDays && (newest.DayNumber - end.DayNumber > OlderThanNewsDays || IsYearsAgo(reading, draft, account))) draft.IsBackground = true;
            else if (age > OldDays && account.When.Precision is WhenPrecision.Year or WhenPrecision.Month or WhenPrecision.Season && reading.Text.Published is not null) draft.IsBackground = true;
            else if (newest.DayNumber - end.DayNumber >= BeforeNewsDays && draft.Scenes[0].Sentence.Index > 0 && IsPluperfect(reading, draft)) draft.IsBackground = true;
            else if (newest.DayNumber - end.DayNumber > OlderThanNewsDays && draft.Scenes[0].Sentence.Index > 0) draft.IsBackground = true;
        }
    }

    // "Ten years ago on Thursday, gunmen stormed a hotel": remembered, though nothing else is told.
    private static bool IsYearsAgo(ReportReading reading, AccountDraft draft, Account account) =>
        draft.Times.Any(t => t.Start == account.When.Start && Enumerable.Range(t.First, t.End - t.First).Any(i => reading.Lower(i) is "ago" && reading.Lower(i - 1) is "year" or "years"));

    private static void JudgeBehind(ReportReading reading, List<(AccountDraft Draft, Account Account)> accounts)
    {
        if (ToldBehind.Lead(accounts) is not { } lead) return;
        var news = (lead.Draft, ToldBehind.DayOf(reading, lead.Draft, lead.Account));
        var places = accounts.Where(a => !a.Draft.IsBackground && a.Draft.IsReal).Select(a => a.Account.Where.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (draft, account) in accounts.Where(a => !a.Draft.IsBackground && ToldBehind.Is(reading, news, a.Draft, a.Account, IsOneOf(places, a.Account))).ToList()) draft.IsBackground = true;
    }

    // The news of a place of its own among that of two others.
    private static bool IsOneOf(HashSet<string> places, Account account) => account.Where.Name is { } own && places.Contains(own) && places.Count > 2;

    // "On March 14 a youth had died in Norton."
    private static bool IsPluperfect(ReportReading reading, AccountDraft draft) =>
        draft.Mentions.Where(m => !m.IsNoun).ToList() is { Count: > 0 } verbs && verbs.TrueForAll(m =>
            reading.Lower(m.Hit.First - 1) == "had" || reading.Lower(m.Hit.First - 1) is "been" or "already" or "also" && reading.Lower(m.Hit.First - 2) == "had");
}
