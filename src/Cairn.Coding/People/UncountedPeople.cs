using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>People told without a number: "a policeman" is one, "soldiers" are at least two, "the soldiers" were told of before.</summary>
internal static class UncountedPeople
{
    public static PeopleGroup Of(ReportReading reading, PeopleGroup group, int first, int head)
    {
        if (IsAny(reading, first, head)) return group;
        var token = reading.Tokens[head];
        var definite = false;
        var indefinite = false;
        var plural = token.Tag is Tag.NNS or Tag.NNPS || token.Lower is "people" or "police" or "personnel" or "staff" or "troops" or "men" or "women" or "children";
        for (var i = first; i < head; i++)
        {
            if (reading.Lower(i) is "the" or "these" or "those" or "their" or "his" or "its" or "her" or "this" or "that") definite = true;
            if (reading.Lower(i) is "a" or "an" or "another" or "one") indefinite = true;
        }

        // "Brooks was shot": a name that looks like many.
        if (plural && first == head && head > reading.SentenceOf(head).First && token.Form[0] is >= 'A' and <= 'Z' && token.Form.Any(char.IsLower) && reading.Lower(head + 1) is "was" or "is" or "has" && Nouns.PopulationOf(token) is null && group.Mention is null or { Label: MentionLabel.Person }) return group with { Low = 1, Point = 1, High = 1, Qualifier = Qualifier.Exact };
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

    // "without killing any guard", "has not admitted any civilian deaths": nobody is counted.
    private static bool IsAny(ReportReading reading, int first, int head) => Enumerable.Range(first, head - first).Any(i => reading.Lower(i) is "any");

    /// <summary>"a frontal organisation", "a breakaway group": many, but nobody who could be counted.</summary>
    public static bool IsBody(ReportReading reading, int head) =>
        reading.Tokens[head].Lemma is "organisation" or "organization" or "outfit" or "faction" or "federation" or "union" or "wing" or "association" || reading.Tokens[head].Lemma is "group" && reading.Lower(head - 1) is "breakaway" or "splinter" or "front" or "frontal" or "vigilante" or "militant";

    /// <summary>Whether a noun says whose relative or aide somebody is.</summary>
    public static bool IsKin(in Token token) => Kin.Contains(token.Lemma);

    /// <summary>"his associate Visa": the word of kin in front of a name that nobody knows, where the phrase begins with whose he is; −1 without.</summary>
    public static int KinBefore(ReportReading reading, int first, int name)
    {
        for (var i = name - 1; i >= first && reading.Tokens[first].Tag is Tag.PRPS; i--)
        {
            if (IsKin(reading.Tokens[i])) return i;
        }

        return -1;
    }

    // "a trader and his wife": told by whose they are, not told before.
    private static readonly HashSet<string> Kin = new(StringComparer.Ordinal) { "wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "uncle", "aunt", "nephew", "niece", "cousin", "grandson", "granddaughter", "grandmother", "grandfather", "driver", "bodyguard", "guard", "deputy", "aide", "associate", "accomplice", "assistant", "companion", "colleague", "friend" };
}
