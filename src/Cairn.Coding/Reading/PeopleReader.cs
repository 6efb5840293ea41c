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
        var first = PhraseStart(reading, head);
        var number = NumberIn(reading, first, head);
        if (number is null && first > 1 && reading.Lower(first - 1) == "of" && reading.NumberAt(first - 2) is { Form: NumberForm.Count } dozens && reading.Tokens[dozens.Head].Tag is Tag.NNS) (number, first) = (dozens, dozens.First); // "dozens of people"
        var mention = reading.MentionAt(head);
        var inner = Complement(reading, head);
        if (inner >= 0 && number?.Head == head && Nouns.ThingOf(tokens[inner]) is not (null or "none") && Nouns.PopulationOf(tokens[inner]) is null) return null; // "hundreds of shells"
        var pronoun = IsPronoun(tokens[head]) && number is null;

        var end = head + 1;
        var population = PopulationAt(reading, head, mention, number is not null && number.Head == head);
        var isName = mention?.Label == MentionLabel.Person || PersonName.IsOne(reading, head, mention, animate);
        if (isName && population is null) population = PersonName.PopulationOf(reading, mention!);
        // "a family of five": the number is of its members.
        var ofMembers = inner >= 0 && number is null && (IsContainer(tokens[head]) || tokens[head].Lower is "crew") && reading.NumberAt(inner) is { Form: NumberForm.Count } bare && bare.Head == inner;
        if (ofMembers)
        {
            (number, end) = (reading.NumberAt(inner), inner + 1);
            population ??= Population.All;
        }
        else if (inner >= 0 && Nouns.ThingOf(tokens[head]) is null && (population is null or Population.All || IsContainer(tokens[head])) && PopulationAt(reading, inner, reading.MentionAt(inner), false) is { } innerPopulation)
        {
            population = innerPopulation;
            number ??= NumberIn(reading, PhraseStart(reading, inner), inner);
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
            IsOther = IsOther(reading, first, head),
            IsMore = number?.IsIncrement ?? false,
            IsNamed = isName,
        };
        if (group.IsNamed && number is null) return NameList.From(reading, group, mention!);
        // "killing him": one person, if nobody was told killed yet.
        if (pronoun && tokens[head].Lower is "he" or "she" or "him" or "her" or "himself" or "herself") return group with { Low = 1, Point = 1, High = 1, Qualifier = Qualifier.Exact, IsAnaphoric = true };
        if (pronoun) return group with { IsAnaphoric = true };
        return number is not null ? group.CountedBy(number) : Uncounted(reading, group, first, head);
    }

    // No number: "a policeman" is one, "soldiers" are at least two, "the soldiers" were told of before.
    private static PeopleGroup Uncounted(ReportReading reading, PeopleGroup group, int first, int head)
    {
        var token = reading.Tokens[head];
        var definite = false;
        var indefinite = false;
        var plural = token.Tag is Tag.NNS or Tag.NNPS || token.Lower is "people" or "police" or "personnel" or "troops" or "men" or "women" or "children";
        for (var i = first; i < head; i++)
        {
            if (reading.Lower(i) is "the" or "these" or "those" or "their" or "his" or "its" or "her" or "this" or "that") definite = true;
            if (reading.Lower(i) is "a" or "an" or "another" or "one") indefinite = true;
        }

        if (token.Lower is "rest" or "remainder") return group with { IsAnaphoric = true };
        if (group.IsNamed) return group with { Low = 1, Point = 1, High = 1, Qualifier = Qualifier.Exact };
        if (definite && !plural && first < head && reading.Tokens[first].Tag is Tag.PRPS && Kin.Contains(token.Lemma)) return group with { Low = 1, Point = 1, High = 1, Qualifier = Qualifier.Exact };
        if (token.Lower is "parents" && definite) return group with { Low = 2, Point = 2, High = 2, Qualifier = Qualifier.Exact };
        if (token.Lower is "couple" or "duo" or "pair" or "trio") return group with { Low = token.Lower == "trio" ? 3 : 2, Point = token.Lower == "trio" ? 3 : 2, High = token.Lower == "trio" ? 3 : 2, Qualifier = Qualifier.Exact, IsAnaphoric = definite };
        if (plural && !indefinite) return definite ? group with { IsAnaphoric = true } : group with { Low = 2, Qualifier = Qualifier.Vague };
        // The name of a group or force is no person; "a Maoist", "Maoist cadre" are.
        if (!indefinite && Nouns.PopulationOf(token) is null && group.Mention is { Label: MentionLabel.Actor, IsGeneric: false }) return group with { IsAnaphoric = true };
        return group with { Low = 1, Point = 1, High = 1, Qualifier = Qualifier.Exact, IsAnaphoric = definite };
    }

    /// <summary>The end of "a 19-year-old", "two 14-year-olds": a person by age alone.</summary>
    public static bool IsAged(ReportReading reading, int i) =>
        (reading.Lower(i) is "-olds" && i > 1 && reading.Lower(i - 1) is "year" or "month" || reading.Lower(i) is "old" or "olds" && i > 3 && reading.Lower(i - 1) == "-" && reading.Lower(i - 2) is "year" or "month" && reading.Lower(i - 3) == "-") && (i + 1 >= reading.Tokens.Length || !reading.Tokens[i + 1].IsNoun);

    private static Population? PopulationAt(ReportReading reading, int head, Mention? mention, bool isBareNumber)
    {
        var token = reading.Tokens[head];
        if (isBareNumber && reading.NumberAt(head)?.Form == NumberForm.Count) return IsOther(reading, head, head) ? Population.Unknown : Population.All;
        if (IsPronoun(token)) return Population.All;
        if (token.Lower is "another") return Population.Unknown;
        if (IsAged(reading, head)) return Population.Civilians;
        if (mention is { Label: MentionLabel.Person }) return PersonName.PopulationOf(reading, mention);
        if (mention is { Label: MentionLabel.Nationality }) return Population.Civilians;
        var byNoun = IsServiceMember(reading, head) ? Population.StateForces : Nouns.PopulationOf(token);
        if (byNoun is Population.Officials or Population.All && IsOfFighters(reading, head)) return Population.ArmedGroup;
        if (byNoun is Population.Children or Population.Women or Population.Perpetrators or Population.Officials) return byNoun;
        if (byNoun is not null && mention is null or { IsGeneric: true } && Affiliation.Of(reading, head) is { } group) return Nouns.PopulationOf(group.Entry!.Kind);
        if (byNoun is Population.All && mention is null or { IsGeneric: true }) return byNoun;
        if (mention?.Entry is { } entry && mention.Label == MentionLabel.Actor) return Nouns.PopulationOf(entry.Kind);
        if (byNoun is not null) return byNoun;
        if (Nouns.ThingOf(token) is not null) return null;
        if (reading.PlaceAt(head) is not null) return null;
        if (mention is { Label: MentionLabel.Org or MentionLabel.Actor }) return null;
        if (token.IsName) return Population.Unknown;
        return UnlistedPeople.EndsLikeOne(token.Lower) ? Population.Civilians : null;
    }

    /// <summary>Whether the word itself denotes a person: a listed noun, a name, or one that ends like an occupation; no pronoun, no "group of".</summary>
    internal static bool IsPerson(ReportReading reading, int head) =>
        !IsPronoun(reading.Tokens[head]) && reading.NumberAt(head) is null && PopulationAt(reading, head, reading.MentionAt(head), false) is not null;

    // "a rebel leader", "militant members"
    private static bool IsOfFighters(ReportReading reading, int head) =>
        head > 0 && reading.Tokens[head - 1].Sentence == reading.Tokens[head].Sentence && reading.Tokens[head].Lemma is "leader" or "chief" or "member" or "secretary" && Nouns.PopulationOf(reading.Tokens[head - 1]) is Population.ArmedGroup;

    // "service members", "members of the security forces" by their first word.
    private static bool IsServiceMember(ReportReading reading, int head) =>
        reading.Tokens[head].Lemma is "member" or "personnel" or "staff" && head > 0 && reading.Lower(head - 1) is "service" or "forces" or "force" or "security" or "army" or "military" or "police";

    // "a trader and his wife": told by whose they are, not told before.
    private static readonly HashSet<string> Kin = new(StringComparer.Ordinal) { "wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "uncle", "aunt", "nephew", "niece", "cousin", "grandson", "granddaughter", "grandmother", "grandfather", "driver", "bodyguard", "guard", "deputy", "aide" };

    /// <summary>Whether a noun says whose relative or aide somebody is.</summary>
    internal static bool IsKin(in Token token) => Kin.Contains(token.Lemma);

    // First token of the phrase: over determiners, adjectives, numbers, nouns and possessives to the left of the head.
    internal static int PhraseStart(ReportReading reading, int head)
    {
        var tokens = reading.Tokens;
        var sentence = reading.SentenceOf(head);
        var i = head;
        while (i - 1 >= sentence.First)
        {
            var previous = tokens[i - 1];
            if (previous.Form == ")" && i - 3 > sentence.First && tokens[i - 3].Form == "(" && IsShortName(tokens[i - 2].Form))
            {
                i -= 3; // "seven Border Guard (BG) personnel"
                continue;
            }

            if (reading.NumberAt(i - 1) is { Form: NumberForm.Count } number)
            {
                i = Math.Max(number.First, sentence.First);
                if (i - 1 >= sentence.First && (tokens[i - 1].Lower is "the" or "all" or "other" or "another" || tokens[i - 1].Tag is Tag.PRPS)) i--;
                return i;
            }

            if (tokens[i].Lower is "a" or "an" or "the" && previous.IsNoun && (!previous.IsName || reading.PlaceAt(i - 1) is not null)) return i; // "In Maral a patrol": the town stands before the phrase
            var inside = previous.Tag is Tag.DT or Tag.PDT or Tag.JJ or Tag.JJR or Tag.JJS or Tag.CD or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.POS or Tag.PRPS or Tag.HYPH or Tag.FW or Tag.AFX
                || (previous.Tag is Tag.VBN or Tag.VBG && i - 2 >= sentence.First && tokens[i - 2].Tag is Tag.DT or Tag.CD or Tag.JJ or Tag.HYPH)
                || (previous.Tag is Tag.None && reading.NumberAt(i - 1) is null && Nouns.PopulationOf(previous) is not null);
            if (!inside || previous.Lower is "ablaze" or "alight" or "afire" or "dead" && tokens[i].Tag is Tag.DT or Tag.CD or Tag.PRPS || reading.IsTriggerVerb(i - 1) || reading.TimeAt(i - 1) is not null) break;
            i--;
        }

        return i;
    }

    private static bool IsShortName(string form) => form.Length > 1 && form.Length < 8 && form.Count(char.IsUpper) * 2 > form.Length;

    private static NumberPhrase? NumberIn(ReportReading reading, int first, int head)
    {
        for (var i = head; i >= first; i--)
        {
            if (reading.NumberAt(i) is { Form: NumberForm.Count } number) return number;
        }

        return null;
    }

    // "dozens of people", "the bodies of 12 men", "members of the group", "a family of five".
    private static int Complement(ReportReading reading, int head)
    {
        var tokens = reading.Tokens;
        if (head + 2 >= tokens.Length || tokens[head + 1].Lower != "of" || tokens[head + 1].Sentence != tokens[head].Sentence) return -1;
        var beside = Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End);
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

    private static bool IsOther(ReportReading reading, int first, int head)
    {
        for (var i = first; i <= head; i++)
        {
            if (reading.Lower(i) is "other" or "others" or "another" or "additional") return true;
        }

        return false;
    }

    private static bool IsPronoun(in Token token) =>
        token.Tag is Tag.PRP or Tag.WP || token.Lower is "he" or "she" or "they" or "them" or "him" or "her" or "who" or "whom" or "themselves" or "himself" or "herself";

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
