using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Follows a list of persons' names to the right, over what is said of each: "Juan Lopez, a photographer, Karl Lund, 55, from Spain; and Luis Vega".</summary>
internal static class ListedNames
{
    private const int Longest = 40; // names
    private const int Titles = 4; // words between the comma and the name

    /// <summary>Mentions of the persons named, in the order of the text.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="sentence">The sentence of the list.</param>
    /// <param name="start">Token where the list begins, or goes on after its first name.</param>
    /// <param name="isOpen">Whether commas go on with the list; otherwise only "and" does, for one person described alone.</param>
    public static IReadOnlyList<Mention> From(ReportReading reading, Sentence sentence, int start, bool isOpen)
    {
        var names = new List<Mention>();
        var separated = start;
        for (var i = start; i < sentence.End && names.Count < Longest; i++)
        {
            var lower = reading.Lower(i);
            if (lower is "and" or "&" || isOpen && lower is "," or ";" or ":")
            {
                separated = i + 1;
                continue;
            }

            if (NamedPeople.PersonFrom(reading, i) is { } person)
            {
                if (i - separated > Titles || !AreTitles(reading, separated, i) || BeginsClause(reading, sentence, person)) { if (!isOpen) break; }
                else names.Add(person);
                i = person.End - 1;
                separated = -Longest;
                continue;
            }

            if (reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.WP || reading.IsTriggerVerb(i) || lower is "when" or "while" or "after" or "where" or "." || !isOpen && i - Math.Max(start, separated) > Titles) break;
        }

        return names;
    }

    private static bool AreTitles(ReportReading reading, int from, int to)
    {
        for (var i = Math.Max(from, 0); i < to; i++)
        {
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not (Tag.DT or Tag.JJ or Tag.HYPH or Tag.CD) && reading.Lower(i) is not ("of" or "as" or "-" or "." or "[" or "]") && !Phrases.IsQuote(reading.Tokens[i])) return false;
        }

        return true;
    }

    // "… and Luis Vega fled"
    private static bool BeginsClause(ReportReading reading, Sentence sentence, Mention person) =>
        person.End < sentence.End && reading.Tokens[person.End].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD && reading.Lower(person.End) is not ("was" or "were");
}
