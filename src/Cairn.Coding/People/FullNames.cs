using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The names of persons in one report by the words in them, so that a surname finds its full name. Owned by the reader of one report.</summary>
internal sealed class FullNames
{
    private const int MostNamesakes = 64; // names that share a word; more is a list of a clan, and looking at every pair would cost its square

    private readonly ReportReading _reading;
    private readonly Dictionary<string, List<Mention>> _byWord = new(StringComparer.Ordinal);

    public FullNames(ReportReading reading)
    {
        _reading = reading;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in reading.Text.Mentions.Where(m => m.Label == MentionLabel.Person))
        {
            var words = Enumerable.Range(person.First, person.End - person.First).Select(reading.Lower).ToList();
            if (!known.Add(string.Join(' ', words))) continue;
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                if (!_byWord.TryGetValue(word, out var namesakes)) _byWord[word] = namesakes = [];
                if (namesakes.Count < MostNamesakes) namesakes.Add(person);
            }
        }
    }

    /// <summary>The longest name that the report gives the person of a mention ("Delgado", "Hector Delgado" → "Hector Delgado Parra"); the mention itself when two persons share what it says.</summary>
    public Mention Of(Mention mention)
    {
        if (!_byWord.TryGetValue(_reading.Lower(mention.First), out var namesakes)) return mention;
        var best = mention;
        foreach (var other in namesakes)
        {
            if (other.End - other.First > best.End - best.First && Contains(other, best)) best = other;
        }

        return namesakes.Exists(o => Contains(o, mention) && !Contains(best, o)) ? mention : best;
    }

    // The words of a name within another, in one run.
    private bool Contains(Mention whole, Mention part)
    {
        int count = part.End - part.First;
        for (var at = whole.First; at + count <= whole.End; at++)
        {
            var same = 0;
            while (same < count && _reading.Lower(at + same) == _reading.Lower(part.First + same)) same++;
            if (same == count) return true;
        }

        return false;
    }
}
