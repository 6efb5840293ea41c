using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Gives an occurrence of the news that nobody dates the day of the news told before it: a report that dates its first attack "on Tuesday"
/// goes on with the others of that day. Its end stays open to the publication. The items of a round-up do not lend each other their days: they are of the day
/// in its heading, else of the last two days, or of the week that the heading names. One for each report.
/// </summary>
internal sealed class DayCarrier
{
    private const int NewsDays = 3;
    private const int Week = 7;

    private readonly ReportReading _reading;
    private readonly DateOnly? _published;
    private readonly TimeExpression? _heading;
    private readonly List<int> _at = []; // sentences in which the dated news begins, in order
    private readonly List<When> _days = [];

    /// <summary>Notes the dated news of a report, in the order of the text.</summary>
    public DayCarrier(ReportReading reading, IEnumerable<(AccountDraft Draft, Account Account)> accounts)
    {
        (_reading, _published) = (reading, reading.Text.Published);
        _heading = reading.Items.HeadingSentences.SelectMany(reading.TimesIn).Select(t => DayPairs.Whole(reading, t)).FirstOrDefault(t => t.Precision is WhenPrecision.Day or WhenPrecision.Days && _published?.DayNumber - (t.Last ?? t.Start)?.DayNumber is >= 0 and <= NewsDays);
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
        if (own.Start is not null || !IsNews(draft)) return own;
        if (_reading.Items.IsItem(draft.Scenes[0].Sentence)) return OfRoundUp(draft, own);
        if (_days.Count == 0) return own;
        var place = _at.BinarySearch(draft.Scenes[0].Sentence.Index);
        var beside = _days[Math.Max(0, place >= 0 ? place : ~place - 1)];
        return From(beside.Start, beside.Evidence);
    }

    private When OfRoundUp(AccountDraft draft, When own)
    {
        for (var i = 0; i < _at.Count; i++)
        {
            if (!_reading.Items.AreApart(_reading.Text.Sentences[_at[i]], draft.Scenes[0].Sentence)) return From(_days[i].Start, _days[i].Evidence);
        }

        if (_heading is { Start: { } day }) return From(day, [_reading.Text.Evidence(_heading.First, _heading.End)]);
        return _published is { } published ? From(published.AddDays(IsOfWeek(_reading) ? -Week : -1), own.Evidence) : own;
    }

    // "Weekly bulletin", "Norland this week"
    private static bool IsOfWeek(ReportReading reading) => reading.Items.HeadingSentences.Any(s => Enumerable.Range(s.First, s.Count).Any(i => reading.Lower(i) is "week" or "weekly" or "week's"));

    private When From(DateOnly? start, IReadOnlyList<Span> evidence) => new() { Start = start, End = _published, Precision = WhenPrecision.Days, Evidence = evidence };

    private static bool IsNews(AccountDraft draft) => !draft.IsBackground && draft.IsReal;
}
