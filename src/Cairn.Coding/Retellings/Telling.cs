using System.Globalization;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>One occurrence as told, with what can be compared of it: days, place, tolls, persons, ages. Owned by the reader of one report.</summary>
internal sealed class Telling
{
    public Telling(ReportReading reading, AccountDraft draft, Account account)
    {
        (Draft, Account) = (draft, account);
        var sentences = draft.Scenes.Select(s => s.Sentence).Distinct().ToList();
        (First, Last) = (sentences[0].Index, sentences[0].Index);
        foreach (var sentence in sentences) (First, Last) = (Math.Min(First, sentence.Index), Math.Max(Last, sentence.Index));
        Persons = NamesIn(reading, sentences.SelectMany(s => Enumerable.Range(s.First, s.Count)));
        Victims = NamesIn(reading, draft.Figures.SelectMany(f => Enumerable.Range(f.Group.First, f.Group.End - f.Group.First)).Concat(draft.Mentions.SelectMany(m => m.Roles).Where(r => r.Role == FrameRole.Victim).SelectMany(r => Named(reading, r.Head))));
        Ages = [.. sentences.SelectMany(s => AgesIn(reading, s))];
        Words = draft.Words(reading);
    }

    public AccountDraft Draft { get; }
    public Account Account { get; }

    /// <summary>Index of the first and the last sentence that tells it.</summary>
    public int First { get; }
    public int Last { get; }

    /// <summary>Words of the names of persons in its sentences, lower case.</summary>
    public HashSet<string> Persons { get; }

    /// <summary>The same of those who came to harm.</summary>
    public HashSet<string> Victims { get; }

    /// <summary>Ages told in its sentences: "a 13-year-old", ", 43,".</summary>
    public HashSet<int> Ages { get; }

    /// <summary>Lemmas of the nouns of its sentences.</summary>
    public HashSet<string> Words { get; }

    /// <summary>The people to whom a kind of harm came; null when not told.</summary>
    public int? Toll(string kind) => Account.Totals.TryGetValue(kind, out var total) && (total.Best ?? total.Low) is > 0 and var people ? people : null;

    private static IEnumerable<int> Named(ReportReading reading, int head) =>
        NamedPeople.Of(reading, head).Append(reading.MentionAt(head)).OfType<Mention>().SelectMany(m => Enumerable.Range(m.First, m.End - m.First));

    private static HashSet<string> NamesIn(ReportReading reading, IEnumerable<int> tokens) =>
        [.. tokens.Where(t => reading.Tokens[t].IsName && reading.Lower(t).Length > 2 && reading.MentionAt(t) is { Label: MentionLabel.Person }).Select(reading.Lower)];

    private static IEnumerable<int> AgesIn(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = reading.Lower(i);
            if (!int.TryParse(form.AsSpan(0, Math.Min(2, form.IndexOf('-') is var dash && dash > 0 ? dash : form.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var age)) continue;
            if (form.EndsWith("-year-old", StringComparison.Ordinal) || form.Length <= 2 && (reading.Lower(i + 1) is "-" or "year" or "years" && reading.Lower(i + 2) is "year" or "old" || reading.Lower(i - 1) == "," && reading.Lower(i + 1) is "," or "." && reading.Tokens[i - 2].IsName)) yield return age;
        }
    }
}
