using Cairn.Language;
using Cairn.Model;

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
    /// <param name="isSure">Whether the words before it say that it is a list of persons' names, so that already the first may be one that the reader of names did not know.</param>
    public static IReadOnlyList<Mention> From(ReportReading reading, Sentence sentence, int start, bool isOpen, bool isSure = false)
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

            if ((NamedPeople.PersonFrom(reading, i) ?? (isOpen && i == separated ? CapitalName(reading, sentence, i, names.Count + (isSure ? 1 : 0)) : null)) is { } person)
            {
                if (i - separated > 2 * Titles || !AreTitles(reading, separated, i) || BeginsClause(reading, sentence, person)) { if (!isOpen) break; }
                else names.Add(person);
                i = person.End - 1;
                separated = -Longest;
                continue;
            }

            if (reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.WP || reading.IsTriggerVerb(i) || lower is "when" or "while" or "after" or "where" or "." || !isOpen && i - Math.Max(start, separated) > Titles) break;
        }

        return names;
    }

    /// <summary>The persons that a list goes on with at once behind one's name, over ages, descriptions and "his wife": "Jan Kowal, a trader, Per Holm (40) and guard Emil Brandt".</summary>
    public static IReadOnlyList<Mention> Behind(ReportReading reading, Mention first)
    {
        var sentence = reading.SentenceOf(first.First);
        var names = new List<Mention> { first };
        for (var i = Separator(reading, sentence, first.End); i > 0 && names.Count < Longest;)
        {
            if (reading.Tokens[i].Tag is Tag.PRPS && i + 2 < sentence.End && (UncountedPeople.IsKin(reading.Tokens[i + 1]) || reading.Lower(i + 2) == "," && PeoplePopulation.IsPerson(reading, i + 1))) i += reading.Lower(i + 2) == "," ? 3 : 2; // "her daughter Ada Brun", "their cook, Ada Brun"
            var next = Titled(reading, sentence, i) ?? CapitalName(reading, sentence, i, names.Count);
            if (next is null && reading.Lower(i - 1) == ";" && Described(reading, sentence, i) is var past && past < sentence.End && reading.Lower(past) == ";")
            {
                i = Separator(reading, sentence, past); // "Jan Kowal, 40; a boy known as Tom; Ada Brun"
                continue;
            }

            if (next is null || BeginsClause(reading, sentence, next)) break;
            names.Add(next);
            i = Separator(reading, sentence, next.End);
        }

        return names;
    }

    // "guard Emil Brandt": the person named behind nothing but titles.
    private static Mention? Titled(ReportReading reading, Sentence sentence, int start)
    {
        for (var i = start; i < sentence.End && i < start + Titles; i++)
        {
            if (NamedPeople.PersonFrom(reading, i) is { } person) return person;
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not (Tag.DT or Tag.PRPS or Tag.JJ)) return null;
        }

        return null;
    }

    /// <summary>The persons of the list that one's name ends or goes on with: those before it, if theirs leads to it, and those behind.</summary>
    public static IReadOnlyList<Mention> Around(ReportReading reading, Mention person)
    {
        var sentence = reading.SentenceOf(person.First);
        for (var i = sentence.First; i < person.First; i++)
        {
            if (NamedPeople.PersonFrom(reading, i) is { } first && Behind(reading, first) is var list && list.Any(m => m.First == person.First)) return list;
        }

        return Behind(reading, person);
    }

    // One past the comma or conjunction that leads to the next name; 0 where the list ends.
    private static int Separator(ReportReading reading, Sentence sentence, int i)
    {
        if (i + 2 < sentence.End && reading.Lower(i) == "(") i = Past(reading, sentence, i + 1, ")");
        if (i + 2 < sentence.End && reading.Lower(i) == "," && (reading.NumberAt(i + 1) is { Form: NumberForm.Age } || reading.Tokens[i + 1].Tag is Tag.CD && reading.Tokens[i + 1].Form.Length == 2))
        {
            i += 2;
            if (reading.Lower(i) is "years" or "year" && reading.Lower(i + 1) == "old") i += 2;
        }

        if (i + 3 < sentence.End && reading.Lower(i) == "," && (reading.Lower(i + 1) is "a" or "an" or "the" || reading.Lower(i + 2) == "of" && reading.MentionAt(i + 1) is not { Label: MentionLabel.Person } && PeoplePopulation.IsPerson(reading, i + 1))) i = Described(reading, sentence, i + 1); // "rector of the college"
        var start = i;
        while (i + 1 < sentence.End && reading.Lower(i) is "," or ";" or "and" or "&") i++;
        if (i + 3 < sentence.End && reading.Lower(i + 2) == "as" && reading.Lower(i) == "as" && reading.Lower(i + 1) == "well") i += 3;
        else if (i + 2 < sentence.End && reading.Lower(i) is "along" or "together" && reading.Lower(i + 1) == "with") i += 2;
        return i > start ? i : 0;
    }

    // The comma or semicolon behind a description that no verb stands in; the end of the sentence without.
    private static int Described(ReportReading reading, Sentence sentence, int start)
    {
        for (var i = start; i < sentence.End && i < start + 14; i++)
        {
            if (reading.Lower(i) is "," or ";") return i;
            if (reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is not (Tag.VBN or Tag.VBG)) break;
        }

        return sentence.End;
    }

    private static int Past(ReportReading reading, Sentence sentence, int start, string close)
    {
        for (var i = start; i < sentence.End && i < start + 8; i++)
        {
            if (reading.Lower(i) == close) return i + 1;
        }

        return sentence.End;
    }

    /// <summary>Whether only what may stand before a name does: "sergeant", "the Danish citizen".</summary>
    internal static bool AreTitles(ReportReading reading, int from, int to)
    {
        for (var i = Math.Max(from, 0); i < to; i++)
        {
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not (Tag.DT or Tag.PRPS or Tag.JJ or Tag.HYPH or Tag.CD) && reading.Lower(i) is not ("of" or "as" or "-" or "." or "[" or "]") && !Phrases.IsQuote(reading.Tokens[i])) return false;
        }

        return true;
    }

    // A further member of a list of persons: nothing but two to five capitalised words between its separators, and no known name of anything else.
    private static Mention? CapitalName(ReportReading reading, Sentence sentence, int first, int before)
    {
        if (before == 0) return null;
        while (PersonName.IsBesideName(reading, first)) first++; // "the Dane Per Holm"
        var end = first;
        while (end < sentence.End && end < first + 6 && reading.Tokens[end].IsName && char.IsUpper(reading.Tokens[end].Form[0]) && reading.TimeAt(end) is null && reading.NumberAt(end) is null && reading.MentionAt(end) is null or { Entry: null, IsGeneric: false, Label: not (MentionLabel.Nationality or MentionLabel.Org) }) end++;
        if (end - first is < 2 or > 5 || Nouns.ThingOf(reading.Tokens[end - 1]) is not null || Nouns.PopulationOf(reading.Tokens[end - 1]) is not null || reading.PlaceAt(first) is not null && before < 2) return null;
        if (end < sentence.End && reading.Lower(end) is not ("," or ";" or "and" or "(" or "." or "was" or "were" or "who" or "in" or "on" or "at" or "as" or "-" or "--")) return null;
        return new Mention(first, end, end - 1, MentionLabel.Person, null, null, false);
    }

    // "… and Luis Vega fled"
    private static bool BeginsClause(ReportReading reading, Sentence sentence, Mention person) =>
        person.End < sentence.End && reading.Tokens[person.End].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD && reading.Lower(person.End) is not ("was" or "were");
}
