using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// A copy that says no date takes its origin's: of one text, word for word, the report that was published first says the days for those that say none, so that all
/// count once. For comparing only: what is concluded of an incident keeps to what each report says itself.
/// </summary>
internal static class CopiedDay
{
    /// <summary>The tellings as they are compared, each at its own place.</summary>
    /// <param name="tellings">Tellings as the reports say them: those of any one report are all there, or none.</param>
    public static Telling[] Of(IReadOnlyList<Telling> tellings)
    {
        Telling[] compared = [.. tellings];
        if (!tellings.Any(t => t.Published is null)) return compared;
        var places = Enumerable.Range(0, compared.Length).Where(i => compared[i].Report.Report.TextSha256.Length > 0).GroupBy(i => compared[i].Report.Report.TextSha256, StringComparer.Ordinal);
        foreach (var text in places)
        {
            if (text.Where(i => tellings[i].Published is not null).Select(i => tellings[i]).Min(Comparer<Telling>.Create(Telling.Compare)) is not { Report: var origin }) continue;
            var days = text.Select(i => tellings[i]).Where(t => ReferenceEquals(t.Report, origin)).GroupBy(t => t.Sense).ToDictionary(g => g.Key, g => g.First().Account.When);
            foreach (var report in text.Where(i => tellings[i].Published is null).GroupBy(i => tellings[i].Report.Id, StringComparer.Ordinal))
            {
                var own = report.ToDictionary(i => tellings[i].Account.Key, i => tellings[i], StringComparer.Ordinal);
                var dated = Dated(tellings[report.First()].Report, origin.Report.Published, key => days.GetValueOrDefault(own[key].Sense));
                foreach (var i in report) compared[i] = new Telling(tellings[i], dated, dated.Accounts.First(a => a.Key == tellings[i].Account.Key));
            }
        }

        return compared;
    }

    private static CodedReport Dated(CodedReport copy, string? published, Func<string, When?> days) => copy with
    {
        Report = copy.Report with { Published = published },
        Accounts = [.. copy.Accounts.Select(a => a.When is { Start: null, End: null } && days(a.Key) is { } when ? a with { When = when } : a)],
    };

    /// <summary>What an account tells, and with which words of its text: the same for the same account of a copy, whenever either was published.</summary>
    public static ulong SenseOf(Account account, IReadOnlyList<Span> evidence)
    {
        var sense = 14695981039346656037UL; // FNV-1a
        foreach (var act in account.Acts) Mix((ulong)act);
        foreach (var letter in account.Where.Name ?? "") Mix(letter);
        foreach (var span in evidence)
        {
            Mix((ulong)span.Start);
            Mix((ulong)span.End);
        }

        return sense;

        void Mix(ulong value) => sense = unchecked((sense ^ value) * 1099511628211UL);
    }
}
