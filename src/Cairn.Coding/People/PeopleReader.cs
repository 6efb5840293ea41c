using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads the noun phrase at a token as people: how many, of which population, taken up or new.</summary>
internal static class PeopleReader
{
    /// <summary>The group at a token, or null when it denotes no people.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="head">Head of the phrase.</param>
    /// <param name="animate">The place asks for people, as the object of "killed" does: an unknown name there is a person's.</param>
    public static PeopleGroup? GroupAt(ReportReading reading, int head, bool animate = false)
    {
        var tokens = reading.Tokens;
        if (head < 0 || head >= tokens.Length || reading.TimeAt(head) is not null) return null;
        if (reading.Lower(head) is "another" && reading.NumberAt(head) is { Form: NumberForm.Count } more && more.Head > head) head = more.Head; // "took another dozen with them"
        var first = PhraseStart.Of(reading, head);
        var number = NumberIn(reading, first, head);
        if (number is null && first > 1 && reading.Lower(first - 1) == "of" && reading.NumberAt(first - 2) is { Form: NumberForm.Count } dozens && reading.Tokens[dozens.Head].Tag is Tag.NNS) (number, first) = (dozens, dozens.First); // "dozens of people"
        if (number is not null && IsHouse(reading, number)) return null;
        var mention = reading.MentionAt(head);
        var inner = Complement(reading, head);
        if (inner >= 0 && number?.Head == head && Nouns.ThingOf(tokens[inner]) is not (null or "none") && Nouns.PopulationOf(tokens[inner]) is null) return null; // "hundreds of shells"
        if (inner >= 0 && number is null && tokens[head].Lower is "lives" && GroupAt(reading, inner, animate) is { Number: null, Counts: true } whose) return whose; // "the lives of a cook and a guard"
        var pronoun = PeoplePopulation.IsPronoun(tokens[head]) && number is null;

        var end = head + 1;
        var population = PeoplePopulation.At(reading, head, mention, number is not null && number.Head == head);
        var isOne = mention?.Label == MentionLabel.Person || PersonName.IsOne(reading, head, mention, animate);
        var isName = isOne && (mention!.Label == MentionLabel.Person || reading.Tokens[first].Form is not ("a" or "an") && !(reading.Lower(first) is "a" or "an" && first == reading.SentenceOf(head).First)); // "a Left Wing Extremist": what somebody is
        if (isOne && population is null) population = PersonName.PopulationOf(reading, mention!);
        // "a family of five": the number is of its members.
        var ofMembers = inner >= 0 && number is null && (IsContainer(tokens[head]) || tokens[head].Lower is "crew") && reading.NumberAt(inner) is { Form: NumberForm.Count } bare && bare.Head == inner;
        if (ofMembers)
        {
            (number, end) = (reading.NumberAt(inner), inner + 1);
            population ??= Population.All;
        }
        else if (inner >= 0 && (Nouns.ThingOf(tokens[head]) is null || number?.Head == head) && (population is null or Population.All || IsContainer(tokens[head])) && PeoplePopulation.At(reading, inner, reading.MentionAt(inner), false) is { } innerPopulation)
        {
            population = innerPopulation;
            number ??= NumberIn(reading, PhraseStart.Of(reading, inner), inner);
            mention = reading.MentionAt(inner) ?? mention;
            end = inner + 1;
        }

        if (population is null && animate && UnlistedPeople.StandHere(reading, first, head, number)) population = Population.Civilians;
        if (population is null) return null;
        var unit = ofMembers ? FigureUnit.Persons : UnitAt(tokens[head], inner >= 0 && Nouns.PopulationOf(tokens[head]) is null ? tokens[inner] : null);
        var group = new PeopleGroup
        {
            First = first,
            End = end,
            Head = head,
            Number = number,
            Population = population.Value,
            Unit = unit,
            Mention = mention,
            IsOther = PeoplePopulation.IsOther(reading, first, head),
            IsMore = number?.IsIncrement ?? false,
            IsNamed = isName,
        };
        if (group.IsNamed && number is null) return NameList.From(reading, group, mention!);
        // "killing him": one person, if nobody was told killed yet.
        if (pronoun && tokens[head].Lower is "he" or "she" or "him" or "her" or "himself" or "herself") return group with { Low = 1, Point = 1, High = 1, Qualifier = Qualifier.Exact, IsAnaphoric = true };
        if (pronoun) return group with { IsAnaphoric = true };
        return number is not null ? group.CountedBy(number) : UncountedPeople.Of(reading, group, first, head);
    }

    private static NumberPhrase? NumberIn(ReportReading reading, int first, int head)
    {
        for (var i = head; i >= first; i--)
        {
            if (reading.NumberAt(i) is { Form: NumberForm.Count } number) return number;
        }

        return null;
    }

    // "202 N. Mill St.", "14 West Ferry Road": where a house stands.
    private static bool IsHouse(ReportReading reading, NumberPhrase number) =>
        number.End + 1 < reading.Tokens.Length && reading.Tokens[number.End].Form is "N" or "N." or "S" or "S." or "E" or "E." or "W" or "W." or "North" or "South" or "East" or "West"
        && reading.Tokens[number.End + 1].Form is [>= 'A' and <= 'Z', ..] or "." && char.IsAsciiDigit(reading.Tokens[number.First].Form[0]);

    // "dozens of people", "the bodies of 12 men", "members of the group", "a family of five".
    private static int Complement(ReportReading reading, int head)
    {
        var tokens = reading.Tokens;
        var of = head + 1 < tokens.Length && Phrases.IsQuote(tokens[head + 1]) && reading.NumberAt(head) is not null ? head + 2 : head + 1; // killed "dozens" of soldiers
        if (of + 1 >= tokens.Length || tokens[of].Lower != "of" || tokens[of].Sentence != tokens[head].Sentence) return -1;
        var beside = Phrases.HeadFrom(reading, of + 1, reading.SentenceOf(head).End);
        if (beside >= 0) return beside;

        return -1;
    }

    /// <summary>What a phrase of a number or group is made of, when those are people or an actor ("a group of rebels"); else the head itself.</summary>
    public static int Member(ReportReading reading, int head)
    {
        if (!IsContainer(reading.Tokens[head]) && reading.NumberAt(head) is not { Form: NumberForm.Count } || reading.MentionAt(head) is { IsGeneric: false }) return head;
        var inner = Complement(reading, head);
        return inner >= 0 && (reading.MentionAt(inner) is { Label: MentionLabel.Actor or MentionLabel.Person } || Nouns.PopulationOf(reading.Tokens[inner]) is not null) ? reading.MentionAt(inner)?.Head ?? inner : head;
    }

    private static bool IsContainer(in Token token) =>
        token.Lower is "body" or "bodies" or "corpse" or "corpses" or "member" or "members" or "group" or "number" or "dozens" or "scores" or "hundreds" or "thousands" or "tens" or "lives" or "remains"
            or "handful" or "gang" or "party" or "squad" or "band" or "column" or "mob" or "couple" or "cadres" or "cadre" or "some" or "many" or "several" or "one" or "each" or "batch" or "team" or "family" or "families" or "pair" or "majority" or "most";

    private static FigureUnit UnitAt(in Token head, Token? inner) => Unit(head) ?? (inner is { } token ? Unit(token) : null) ?? FigureUnit.Persons;

    private static FigureUnit? Unit(in Token token) => token.Lower switch
    {
        "family" or "families" => FigureUnit.Families,
        "household" or "households" => FigureUnit.Households,
        "body" or "bodies" or "corpse" or "corpses" => FigureUnit.Bodies,
        _ => null,
    };

    // "A, B and C were arrested": people named one by one are one figure.
    internal static List<PeopleGroup> Join(IEnumerable<PeopleGroup> groups)
    {
        var joined = new List<PeopleGroup>();
        foreach (var group in groups)
        {
            if (group.IsNamed && joined.Count > 0 && joined[^1] is { IsNamed: true } last && last.Population == group.Population)
            {
                var count = last.Point + (group.Point ?? 1);
                joined[^1] = last with { End = group.End, Low = count, Point = count, High = count };
            }
            else
            {
                joined.Add(group);
            }
        }

        return joined;
    }
}
