using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Names of persons: those the reader of names took for something else, and the population that the words beside a name give.</summary>
internal static class PersonName
{
    /// <summary>Whether a name of unknown kind is a person's: an age or an alias follows, or only people can stand there.</summary>
    public static bool IsOne(ReportReading reading, int head, Mention? mention, bool animate)
    {
        if (mention is not { Label: MentionLabel.Org or MentionLabel.Place, Entry: null } || !reading.Tokens[head].IsName) return false;
        if (Nouns.ThingOf(reading.Tokens[head]) is not null) return false;
        var end = mention.End;
        if (end + 1 < reading.Tokens.Length && reading.Lower(end) == "(" && IsAge(reading, end + 1)) return true;
        if (reading.Lower(end) is "alias" or "aka" || reading.Lower(end) == "," && end + 1 < reading.Tokens.Length && IsAge(reading, end + 1)) return true;
        return animate && reading.Tokens[head].Form.Any(char.IsLower);
    }

    /// <summary>First token of a person's name proper, past the office or trade it may be read with ("councilman Luis Vega").</summary>
    public static int NameStart(ReportReading reading, Mention person)
    {
        var first = person.First;
        while (first + 1 < person.End && (IsBesideName(reading, first) && (first + 2 < person.End || Nouns.PopulationOf(reading.Tokens[first]) is not null) || reading.Lower(first) is "msgr" or "monsignor" or "rev" or "reverend" or "dr" or "mr" or "mrs" or "ms" or "gen" or "general" or "col" or "colonel" or "capt" or "captain" or "maj" or "major" or "lt" or "lieutenant" or "sgt" or "sergeant" or "father" or "bishop" or "archbishop" or "congressman" or "newsman" or "the" || reading.Tokens[first].Form == ".")) first++;
        return first;
    }

    /// <summary>Whether a word says what a person is, and may be read with his name: "councilman", "Italians", "Frenchman".</summary>
    public static bool IsBesideName(ReportReading reading, int i) =>
        i < reading.Tokens.Length && Nouns.PopulationOf(reading.Tokens[i]) is not null || reading.MentionAt(i) is { Label: MentionLabel.Nationality } || Peoples.Contains(reading.Lower(i)) || Peoples.Contains(reading.Lower(i).TrimEnd('s'))
        || reading.Lower(i) is "englishman" or "frenchman" or "irishman" or "dutchman" or "welshman" or "dane" or "swede" or "finn" or "turk" or "pole" or "spaniard" or "briton" or "frenchwoman" or "englishwoman";

    private static readonly FrozenSet<string> Peoples = Countries.All.Where(c => c.Adjective is { Length: > 0 }).Select(c => c.Adjective!.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"policeman Karim", "Abdul Karim, a police officer": the word beside the name tells.</summary>
    public static Population PopulationOf(ReportReading reading, Mention mention)
    {
        var sentence = reading.SentenceOf(mention.First);
        for (var i = mention.First - 1; i >= sentence.First && i >= mention.First - 3; i--)
        {
            if (Nouns.PopulationOf(reading.Tokens[i]) is { } population && reading.Tokens[i].IsNoun) return population is Population.Officials && PeoplePopulation.IsOfFighters(reading, i) ? Population.ArmedGroup : population;
            if (!reading.Tokens[i].IsNoun && !Phrases.IsQuote(reading.Tokens[i])) break;
        }

        return Apposition(reading, sentence, mention.End) is { } described ? described : Population.Unknown;
    }

    private static Population? Apposition(ReportReading reading, Sentence sentence, int i)
    {
        if (i < sentence.End && reading.Lower(i) == "(")
        {
            while (i < sentence.End && reading.Lower(i) != ")") i++;
            i++;
        }

        if (i + 1 >= sentence.End || reading.Lower(i) != ",") return null;
        if (IsAge(reading, i + 1) && i + 2 < sentence.End && reading.Lower(i + 2) == ",") i += 2;
        if (i + 1 >= sentence.End || reading.Tokens[i + 1].Tag is not (Tag.DT or Tag.NN or Tag.JJ) || reading.Lower(i + 1) is "the") return null;
        var head = Phrases.HeadFrom(reading, i + 1, sentence.End);
        return head < 0 || reading.Tokens[head].IsName ? null : Nouns.PopulationOf(reading.Tokens[head]);
    }

    private static bool IsAge(ReportReading reading, int i) =>
        i < reading.Tokens.Length && reading.NumberAt(i) is { Form: NumberForm.Age } || reading.Tokens[i].Tag is Tag.CD && reading.Tokens[i].Form.Length == 2;
}
