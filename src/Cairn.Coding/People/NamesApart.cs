using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Names that stand apart from the noun whose people they are: behind a comma ("her mother, Ada Brun, was hurt"), behind a second title ("Senator and party chairman Jan Kowal"), at the end of the sentence ("the following guards died: …"), before a copula ("Ada Brun and Jan Kowal were the nurses killed").</summary>
internal static class NamesApart
{
    private const int Titles = 8, ToColon = 12; // tokens

    /// <summary>Mentions of the persons, in the order of the text; empty without.</summary>
    public static IReadOnlyList<Mention> Of(ReportReading reading, Sentence sentence, int head) =>
        (OwnPerson(reading, sentence, head) ?? Titled(reading, sentence, head)) is { } one ? [one] : Following(reading, sentence, head) is { Count: > 0 } listed ? listed : Equated(reading, sentence, head);

    // "her mother, Ada Brun, was hurt", "killed the driver, Jan Kowal": one person of somebody's, named between commas.
    private static Mention? OwnPerson(ReportReading reading, Sentence sentence, int head)
    {
        if (head + 3 >= sentence.End || reading.Lower(head + 1) != "," || reading.Tokens[head].Tag is not Tag.NN) return null;
        var first = PhraseStart.Of(reading, head);
        if (reading.Tokens[first].Tag is not Tag.PRPS && !(reading.Lower(first) == "the" && PeoplePopulation.IsPerson(reading, head)) && !Enumerable.Range(first, head - first).Any(i => reading.Tokens[i].Tag is Tag.POS)) return null;
        var name = head + 2;
        while (name < head + 2 + Titles / 2 && name < sentence.End && NamedPeople.PersonFrom(reading, name) is null && (reading.Tokens[name].IsNoun || reading.Tokens[name].Tag is Tag.JJ or Tag.VBN)) name++; // "the other officer, retired General Ada Brun,"
        if (NamedPeople.PersonFrom(reading, name) is not { } person || person.End >= sentence.End) return null;
        return reading.Lower(person.End) is "," or ";" or "." or "and" or "(" or "--" ? person : null;
    }

    // "the murder of Senator and party chairman Jan Kowal": two titles of one person.
    private static Mention? Titled(ReportReading reading, Sentence sentence, int head)
    {
        if (head + 2 >= sentence.End || reading.Lower(head + 1) != "and" || !reading.Tokens[head].IsNoun || reading.Tokens[head].Tag is Tag.NNS or Tag.NNPS || PhraseStart.Of(reading, head) != head) return null;
        for (var i = head + 2; i < sentence.End && i < head + 2 + Titles; i++)
        {
            if (NamedPeople.PersonFrom(reading, i) is { } person) return i > head + 2 && Nouns.PopulationOf(reading.Tokens[i - 1]) is not null ? person : null;
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not (Tag.JJ or Tag.HYPH)) return null;
        }

        return null;
    }

    // "the following guards died in the raid: Jan Kowal, …"
    private static IReadOnlyList<Mention> Following(ReportReading reading, Sentence sentence, int head)
    {
        if (reading.Tokens[head].Tag is not (Tag.NNS or Tag.NNPS) || !Enumerable.Range(PhraseStart.Of(reading, head), head - PhraseStart.Of(reading, head)).Any(i => reading.Lower(i) == "following")) return [];
        for (var i = head + 1; i + 1 < sentence.End && i < head + ToColon; i++)
        {
            if (reading.Lower(i) is ":" or "--") return ListedNames.From(reading, sentence, i + 1, isOpen: true, isSure: true);
        }

        return [];
    }

    // "Ada Brun and Jan Kowal were the nurses killed": the names right before the copula.
    private static IReadOnlyList<Mention> Equated(ReportReading reading, Sentence sentence, int head)
    {
        var copula = PhraseStart.Of(reading, head) - 1;
        if (copula <= sentence.First || reading.Lower(copula) is not ("was" or "were" or "is" or "are") || reading.Lower(copula + 1) is not ("the" or "among" or "one") || head + 1 >= sentence.End || reading.Tokens[head + 1].Tag is not (Tag.VBN or Tag.VBD)) return [];
        for (var i = sentence.First; i < copula; i++)
        {
            if (NamedPeople.PersonFrom(reading, i) is { } first) return ListedNames.Behind(reading, first) is var names && names[^1].End == copula ? names : [];
        }

        return [];
    }
}
