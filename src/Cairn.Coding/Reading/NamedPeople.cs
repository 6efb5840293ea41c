using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// The persons whose names stand beside the noun that describes them: "the journalist Maria Soto", "his brother-in-law Karim Aziz",
/// "an agronomist, identified as Jose Ruiz", "priests Juan Lopez and Luis Vega".
/// </summary>
internal static class NamedPeople
{
    private const int Titles = 3; // words between the noun and the name: "party leader Dr. Luis Vega"

    /// <summary>Mentions of the persons whom the phrase at <paramref name="head"/> names, in the order of the text; empty when it names none.</summary>
    public static IReadOnlyList<Mention> Of(ReportReading reading, int head)
    {
        if (!reading.Tokens[head].IsNoun || reading.MentionAt(head) is { Label: MentionLabel.Person or MentionLabel.Place }) return [];
        if (reading.MentionAt(head) is not { IsGeneric: true } && !PeopleReader.IsKin(reading.Tokens[head]) && !PeopleReader.IsPerson(reading, head)) return [];
        var sentence = reading.SentenceOf(head);
        var first = Beside(reading, sentence, head) ?? Identified(reading, sentence, head);
        return first is null ? [] : [first, .. Following(reading, sentence, first, reading.Tokens[head].Tag is Tag.NNS or Tag.NNPS)];
    }

    /// <summary>The person named whose home or car a thing is: "the residence of Senator Luis Vega", "Luis Vega's motorcade"; null without.</summary>
    public static Mention? OwnerOf(ReportReading reading, int thing)
    {
        if (!Own.Contains(reading.Tokens[thing].Lemma.ToLowerInvariant())) return null;
        var sentence = reading.SentenceOf(thing);
        if (reading.Lower(thing + 1) is "of" or "belonging")
        {
            var start = thing + (reading.Lower(thing + 1) == "of" ? 2 : 3);
            for (var i = start; i < sentence.End && i < start + Titles + 3; i++)
            {
                if (PersonFrom(reading, i) is { } owner) return owner;
                if (!Phrases.IsInside(reading, i, sentence.End)) return null;
            }

            return null;
        }

        for (var i = PeopleReader.PhraseStart(reading, thing); i < thing; i++)
        {
            if (PersonFrom(reading, i) is { } owner && owner.End < thing && reading.Tokens[owner.End].Tag is Tag.POS) return owner;
        }

        return null;
    }

    private static readonly FrozenSet<string> Own = "home house residence apartment villa ranch farm car vehicle jeep motorcade convoy automobile limousine".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "the journalist Maria Soto": over titles, and over "-in-law".
    private static Mention? Beside(ReportReading reading, Sentence sentence, int head)
    {
        var i = head + 1;
        if (reading.Lower(i) == "-" && reading.Lower(i + 1) == "in") i += 4;
        for (var end = Math.Min(sentence.End, i + Titles); i < end; i++)
        {
            if (PersonFrom(reading, i) is { } person) return person;
            if (!reading.Tokens[i].IsName && !Phrases.IsQuote(reading.Tokens[i]) && reading.Lower(i) != "[") return null;
        }

        return null;
    }

    // "an agronomist, identified as Jose Ruiz", "a man named Karim Aziz".
    private static Mention? Identified(ReportReading reading, Sentence sentence, int head)
    {
        var i = reading.Lower(head + 1) == "," ? head + 2 : head + 1;
        if (reading.Lower(i) is not ("identified" or "named" or "called")) return null;
        i += reading.Lower(i + 1) == "as" ? 2 : 1;
        for (var end = Math.Min(sentence.End, i + 8); i < end; i++)
        {
            if (PersonFrom(reading, i) is { } person) return person;
            if (reading.Tokens[i].IsVerb || reading.Lower(i) == ",") return null;
        }

        return null;
    }

    // ", Luis Vega and Juan Lopez": the next names of a list; one described alone has one name, but "and lawyer Juan Lopez" goes on.
    private static IEnumerable<Mention> Following(ReportReading reading, Sentence sentence, Mention first, bool isPlural)
    {
        for (var i = first.End; i + 1 < sentence.End;)
        {
            if (reading.Lower(i) is "," or ";" && isPlural) i += reading.Lower(i + 1) is "and" ? 2 : 1;
            else if (reading.Lower(i) is "and" or "&") i += reading.Lower(i + 1) is "of" ? 2 : 1;
            else yield break;
            var start = i;
            while (i < sentence.End && i < start + Titles && reading.Tokens[i].IsNoun && PersonFrom(reading, i) is null) i++;
            if (i >= sentence.End || PersonFrom(reading, i) is not { } next) yield break;
            // "… and Luis Vega fled": begins a clause of its own
            if (next.End < sentence.End && reading.Tokens[next.End].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD && reading.Lower(next.End) is not ("was" or "were")) yield break;
            yield return next;
            i = next.End;
        }
    }

    /// <summary>The longest name that the report gives the person of a mention ("Delgado", "Hector Delgado" → "Hector Delgado Parra"); the mention itself when two persons share what it says.</summary>
    public static Mention Fullest(ReportReading reading, Mention mention)
    {
        var best = mention;
        foreach (var other in reading.Persons)
        {
            if (other.End - other.First > best.End - best.First && Contains(reading, other, best)) best = other;
        }

        return reading.Persons.Any(o => Contains(reading, o, mention) && !Contains(reading, best, o)) ? mention : best;
    }

    // The words of a name within another, in one run.
    private static bool Contains(ReportReading reading, Mention whole, Mention part)
    {
        int count = part.End - part.First;
        for (var at = whole.First; at + count <= whole.End; at++)
        {
            var same = 0;
            while (same < count && reading.Lower(at + same) == reading.Lower(part.First + same)) same++;
            if (same == count) return true;
        }

        return false;
    }

    /// <summary>First token of a person's name proper, past the office or trade it may be read with ("councilman Luis Vega").</summary>
    public static int NameStart(ReportReading reading, Mention person)
    {
        var first = person.First;
        while (first + 1 < person.End && (Nouns.PopulationOf(reading.Tokens[first]) is not null || reading.Lower(first) is "msgr" or "monsignor" or "rev" or "reverend" or "dr" or "mr" or "mrs" or "ms" or "gen" or "general" or "col" or "colonel" or "capt" or "captain" or "maj" or "major" or "lt" or "lieutenant" or "sgt" or "sergeant" or "father" or "bishop" or "archbishop" or "congressman" or "newsman" or "the" || reading.Tokens[first].Form == ".")) first++;
        return first;
    }

    private static Mention? PersonFrom(ReportReading reading, int i) =>
        i < reading.Tokens.Length && reading.MentionAt(i) is { Label: MentionLabel.Person } person && person.First == i ? person : null;
}
