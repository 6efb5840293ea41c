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
        if (reading.MentionAt(head) is not { IsGeneric: true } && !UncountedPeople.IsKin(reading.Tokens[head]) && !PeoplePopulation.IsPerson(reading, head) && !IsUnknown(reading, head)) return [];
        var sentence = reading.SentenceOf(head);
        if (Apposed(reading, sentence, head) is { Count: > 0 } apposed) return apposed;
        if (NamesApart.Of(reading, sentence, head) is { Count: > 0 } apart) return apart;
        if (reading.Tokens[head].Tag is Tag.NNS or Tag.NNPS && ListStart(reading, sentence, head) is var start && start > 0) return ListedNames.From(reading, sentence, start, isOpen: true);
        var first = Beside(reading, sentence, head) ?? Identified(reading, sentence, head);
        return first is null ? [] : [first, .. ListedNames.From(reading, sentence, first.End, isOpen: reading.Tokens[head].Tag is Tag.NNS or Tag.NNPS)];
    }

    // "two of her guards, Jan Kowal and Per Holm,", "a couple -- Hana Novak and her husband Per Holm --": as many names as people counted; "two clerks, Per Holm said" names none.
    private static IReadOnlyList<Mention> Apposed(ReportReading reading, Sentence sentence, int head)
    {
        var after = AfterComplement(reading, sentence, head);
        if (after + 1 >= sentence.End || reading.Lower(after) is not ("," or "-" or "--" or "–") || PeopleReader.GroupAt(reading, head) is not { IsNamed: false } group) return [];
        if ((group.Point ?? CountBefore(reading, group.First)) is not { } count || count < 2) return [];
        var names = ListedNames.From(reading, sentence, after + 1, isOpen: true);
        return names.Count >= 2 && names.Count == count && ListedNames.AreTitles(reading, after + 1, names[0].First) ? names : [];
    }

    // Past "of the Peasants' League": what hangs on the people before their names.
    private static int AfterComplement(ReportReading reading, Sentence sentence, int head)
    {
        if (reading.Lower(head + 1) is not ("of" or "from" or "in")) return head + 1;
        for (var i = head + 2; i < sentence.End && i < head + 12; i++)
        {
            if (reading.Lower(i) is "," or "--") return i;
            if (reading.Tokens[i].IsVerb || reading.IsTriggerVerb(i)) break;
        }

        return head + 1;
    }

    // "two of her guards"
    private static int? CountBefore(ReportReading reading, int first)
    {
        while (first > 2 && reading.Tokens[first - 1].Tag is Tag.VBN or Tag.JJ or Tag.DT or Tag.PRPS) first--; // "two of the murdered guards"
        return first > 1 && reading.Lower(first - 1) == "of" && reading.NumberAt(first - 2) is { Form: NumberForm.Count } of ? of.Point : null;
    }

    // "a sexton, identified as …": a common noun on no list.
    private static bool IsUnknown(ReportReading reading, int head) =>
        reading.Tokens[head].Tag is Tag.NN or Tag.NNS && reading.MentionAt(head) is null && reading.PlaceAt(head) is null && Nouns.ThingOf(reading.Tokens[head]) is null;

    /// <summary>The persons a clause says its victims are: "those kidnapped are Luis Vega and Juan Lopez", "the dead were identified as …".</summary>
    /// <param name="reading">The report.</param>
    /// <param name="victim">Head of the phrase that stands for them.</param>
    /// <param name="after">Token from which the clause goes on, past what happened to them.</param>
    public static IReadOnlyList<Mention> Equated(ReportReading reading, int victim, int after)
    {
        if (reading.Lower(victim) is not ("who" or "those" or "victims" or "victim" or "dead" or "killed" or "wounded" or "injured" or "kidnapped" or "them" or "others" or "people" or "persons") && !PeoplePopulation.IsPerson(reading, victim)) return [];
        var sentence = reading.SentenceOf(victim);
        for (var i = after; i + 1 < sentence.End && i < after + 6; i++)
        {
            if (reading.Lower(i) is not ("are" or "is" or "were" or "was" or "been")) continue;
            var start = reading.Lower(i + 1) is "identified" or "named" ? i + 3 : i + 1;
            var names = ListedNames.From(reading, sentence, start, isOpen: true);
            return names.Count > 0 && ListedNames.AreTitles(reading, start, names[0].First) ? names : [];
        }

        return [];
    }

    // "three journalists: Juan Lopez, …", "five people, including Luis Vega": where the names begin; 0 without.
    private static int ListStart(ReportReading reading, Sentence sentence, int head)
    {
        for (var i = head + 1; i + 1 < sentence.End && i < head + 8; i++)
        {
            if (reading.Lower(i) is ":" or "including" or "namely" or "--") return i + 1;
            if (reading.Lower(i) == "among" && reading.Lower(i + 1) == "them") return i + 2;
            if (reading.Tokens[i].IsVerb || reading.Lower(i) is ";" or "and" || reading.IsTriggerVerb(i)) return 0;
        }

        return 0;
    }

    /// <summary>The person named whose home or car a thing is: "the residence of Senator Luis Vega", "Luis Vega's motorcade"; null without.</summary>
    public static Mention? OwnerOf(ReportReading reading, int thing)
    {
        if (!Own.Contains(reading.Tokens[thing].Lemma.ToLowerInvariant())) return null;
        var sentence = reading.SentenceOf(thing);
        if (thing + 4 < sentence.End && reading.Lower(thing + 1) == "and" && reading.Lower(thing + 3) == "of" && Nouns.ThingOf(reading.Tokens[thing + 2]) is "building" or "vehicle") thing += 2; // "the house and office of"
        if (reading.Lower(thing + 1) is "of" or "belonging")
        {
            var start = thing + (reading.Lower(thing + 1) == "of" ? 2 : 3);
            for (var i = start; i < sentence.End && i < start + Titles + 4; i++)
            {
                if (PersonFrom(reading, i) is { } owner) return owner;
                if (!Phrases.IsInside(reading, i, sentence.End) && reading.Lower(i) is not "for") return null;
            }

            return null;
        }

        for (var i = PhraseStart.Of(reading, thing); i < thing; i++)
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

    internal static Mention? PersonFrom(ReportReading reading, int i) =>
        i < reading.Tokens.Length && reading.MentionAt(i) is { Label: MentionLabel.Person } person && person.First == i ? person : null;
}
