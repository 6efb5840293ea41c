using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Gives an occurrence of the news that nobody dates the day of the news told before it: a report that dates its first attack "on Tuesday"
/// goes on with the others of that day. Its end stays open to the publication. One for each report.
/// </summary>
internal sealed class DayCarrier
{
    private const int NewsDays = 3;

    private readonly DateOnly? _published;
    private readonly List<int> _at = []; // sentences in which the dated news begins, in order
    private readonly List<When> _days = [];

    /// <summary>Notes the dated news of a report, in the order of the text.</summary>
    public DayCarrier(ReportReading reading, IEnumerable<(AccountDraft Draft, Account Account)> accounts)
    {
        _published = reading.Text.Published;
        foreach (var (draft, account) in accounts.OrderBy(a => a.Draft.Scenes[0].Sentence.Index))
        {
            if (!IsNews(draft) || account.When is not { Start: { } start, Precision: WhenPrecision.Day or WhenPrecision.Days } when || _published?.DayNumber - start.DayNumber is not (>= 0 and <= NewsDays)) continue;
            var sentence = draft.Scenes[0].Sentence.Index;
            if (_at.Count > 0 && _at[^1] == sentence) continue; // the first told in a sentence
            _at.Add(sentence);
            _days.Add(when);
        }
    }

    /// <summary>The time of an occurrence, carried from the nearest dated news before it (else the first after it) where it has none of its own.</summary>
    public When Carry(AccountDraft draft, When own)
    {
        if (own.Start is not null || _days.Count == 0 || !IsNews(draft)) return own;
        var place = _at.BinarySearch(draft.Scenes[0].Sentence.Index);
        var beside = _days[Math.Max(0, place >= 0 ? place : ~place - 1)];
        return new When { Start = beside.Start, End = _published, Precision = WhenPrecision.Days, Evidence = beside.Evidence };
    }

    private static bool IsNews(AccountDraft draft) => !draft.IsBackground && draft.IsReal;
}
