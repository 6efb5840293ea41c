using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Which population the noun phrase at a token denotes, from its nouns, mention and affiliation; null when it denotes no people.</summary>
internal static class PeoplePopulation
{
    public static Population? At(ReportReading reading, int head, Mention? mention, bool isBareNumber)
    {
        var token = reading.Tokens[head];
        if (isBareNumber && reading.NumberAt(head)?.Form == NumberForm.Count) return IsOther(reading, head, head) ? Population.Unknown : Population.All;
        if (IsPronoun(token)) return Population.All;
        if (token.Lower is "another" || token.Lower is "crew" && head > 0 && reading.NumberAt(head - 1) is { Form: NumberForm.Count }) return Population.Unknown; // "all nine crew"
        if (IsAged(reading, head)) return Population.Civilians;
        if (mention is { Label: MentionLabel.Person }) return PersonName.PopulationOf(reading, mention);
        if (mention is { Label: MentionLabel.Nationality }) return Population.Civilians;
        var byNoun = IsServiceMember(reading, head) ? Population.StateForces : Nouns.PopulationOf(token);
        if (byNoun is null or Population.ArmedGroup or Population.All && PoliceUnits.IsOne(reading, head)) return Population.StateForces;
        if (byNoun is Population.Officials or Population.All && IsOfFighters(reading, head)) return Population.ArmedGroup;
        if (byNoun is Population.Children or Population.Women or Population.Perpetrators or Population.Officials) return byNoun;
        if (token.Lower is "men" && mention is null or { IsGeneric: true } && Possessor.Of(reading, head)?.Entry is { } owner) return Nouns.PopulationOf(owner.Kind); // "the front said four of its men died"
        if (byNoun is not null && mention is null or { IsGeneric: true } && Affiliation.Of(reading, head) is { } group) return Nouns.PopulationOf(group.Entry!.Kind);
        if (byNoun is Population.All && mention is null or { IsGeneric: true }) return byNoun;
        if (byNoun is Population.Civilians && mention is { IsGeneric: true, Entry.Kind: ActorEntryKind.Fighters }) return byNoun; // herders may fight; those who are counted are seldom told to
        if (mention?.Entry is { } entry && mention.Label == MentionLabel.Actor) return Nouns.PopulationOf(entry.Kind);
        if (byNoun is not null) return byNoun;
        if (Nouns.ThingOf(token) is not null) return null;
        if (reading.PlaceAt(head) is not null) return null;
        if (mention is { Label: MentionLabel.Org or MentionLabel.Actor }) return null;
        if (token.IsName) return Population.Unknown;
        return UnlistedPeople.EndsLikeOne(token.Lower) ? Population.Civilians : null;
    }

    /// <summary>Whether the word itself denotes a person: a listed noun, a name, or one that ends like an occupation; no pronoun, no "group of".</summary>
    public static bool IsPerson(ReportReading reading, int head) =>
        !IsPronoun(reading.Tokens[head]) && reading.NumberAt(head) is null && At(reading, head, reading.MentionAt(head), false) is not null;

    /// <summary>The end of "a 19-year-old", "two 14-year-olds": a person by age alone.</summary>
    public static bool IsAged(ReportReading reading, int i) =>
        (reading.Lower(i) is "-olds" && i > 1 && reading.Lower(i - 1) is "year" or "month" || reading.Lower(i) is "old" or "olds" && i > 3 && reading.Lower(i - 1) == "-" && reading.Lower(i - 2) is "year" or "month" && reading.Lower(i - 3) == "-") && (i + 1 >= reading.Tokens.Length || !reading.Tokens[i + 1].IsNoun);

    public static bool IsOther(ReportReading reading, int first, int head)
    {
        for (var i = first; i <= head; i++)
        {
            if (reading.Lower(i) is "other" or "others" or "another" or "additional") return true;
        }

        return false;
    }

    public static bool IsPronoun(in Token token) =>
        token.Tag is Tag.PRP or Tag.WP || token.Lower is "he" or "she" or "they" or "them" or "him" or "her" or "who" or "whom" or "themselves" or "himself" or "herself";

    /// <summary>Whether somebody who leads or belongs is of fighters: "a rebel leader", "militant members", "a Taliban leader", "12 leaders of the Hill Front".</summary>
    public static bool IsOfFighters(ReportReading reading, int head) =>
        head > 0 && reading.Tokens[head].Lemma is "leader" or "chief" or "member" or "secretary"
        && (reading.Tokens[head - 1].Sentence == reading.Tokens[head].Sentence && Nouns.PopulationOf(reading.Tokens[head - 1]) is Population.ArmedGroup || Affiliation.Of(reading, head) is not null);

    // "service members", "members of the security forces" by their first word.
    private static bool IsServiceMember(ReportReading reading, int head) =>
        reading.Tokens[head].Lemma is "member" or "personnel" or "staff" && head > 0 && reading.Lower(head - 1) is "service" or "forces" or "force" or "security" or "army" or "military" or "police";
}
