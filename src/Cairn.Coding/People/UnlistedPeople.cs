using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>People named by nouns that no list holds.</summary>
internal static class UnlistedPeople
{
    private static readonly HashSet<string> NoPeople = new(StringComparer.Ordinal)
    {
        "murder", "number", "border", "letter", "matter", "weather", "winter", "summer", "center", "cancer", "corner", "powder", "shelter", "container", "computer", "character", "quarter", "chapter", "encounter", "disaster", "thunder",
        "gunpowder", "helicopter", "trigger", "counter", "register", "theater", "chamber", "cluster", "barrier", "carrier", "frontier", "shoulder", "finger", "chopper", "bunker", "tanker", "trailer", "tractor", "newspaper", "semester",
        "plant", "restaurant", "elephant", "grant", "warrant", "career", "regiment", "detonator",
    };

    /// <summary>Whether a noun where only people can stand counts them: "two surveyors were killed", "wounded a glazier".</summary>
    public static bool StandHere(ReportReading reading, int first, int head, NumberPhrase? number)
    {
        var token = reading.Tokens[head];
        if (number is { Form: NumberForm.Count } && AreShortNames(token) || IsShortName(reading, first, head) || IsHeadOf(reading, first, head)) return true;
        if (token.Tag is not (Tag.NN or Tag.NNS) || Nouns.ThingOf(token) is not null || reading.PlaceAt(head) is not null || reading.MentionAt(head) is not (null or { IsGeneric: true })) return false;
        if (token.Lower.Length < 5 || NoPeople.Contains(token.Lemma)) return false;
        return token.Tag == Tag.NNS ? number is { Form: NumberForm.Count } : reading.Lower(first) is "a" or "an" && token.Lower[^1] is not 'g';
    }

    // "two ASIs were shot": ranks and kinds of people told by their first letters.
    private static bool AreShortNames(in Token token) =>
        token.Form.Length is > 2 and < 7 && token.Form[^1] == 's' && token.Form.AsSpan(0, token.Form.Length - 1).IndexOfAnyExceptInRange('A', 'Z') < 0 && Nouns.ThingOf(token) is null && !Machines.Contains(token.Lower);

    /// <summary>Whether it is one told by the first letters of its kind: "arrested an XYZ".</summary>
    public static bool IsShortName(ReportReading reading, int first, int head)
    {
        var token = reading.Tokens[head];
        return head > 0 && first == head - 1 && reading.Lower(first) is "a" or "an" or "another" && token.Form.Length is > 2 and < 6 && !token.Form.AsSpan().ContainsAnyExceptInRange('A', 'Z') && Nouns.ThingOf(token) is null && !Machines.Contains(token.Lower + "s")
            && reading.MentionAt(head) is null or { Entry: null } && (head + 1 >= reading.Tokens.Length || !reading.Tokens[head + 1].IsNoun && reading.Tokens[head + 1].Tag is not Tag.HYPH);
    }

    // "the head of Norton village", "the in-charge of a school"
    private static bool IsHeadOf(ReportReading reading, int first, int head)
    {
        if (reading.Lower(head) is not ("head" or "in-charge") || reading.Lower(head + 1) is not "of" || reading.Lower(first) is not ("the" or "a")) return false;
        var of = Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End);
        return of >= 0 && Headed.Contains(reading.Tokens[of].Lemma.ToLowerInvariant());
    }

    private static readonly FrozenSet<string> Headed = WordSet.Of("village, school, council, college, university, department, office, union, committee, municipality, town, district, bank, company, hospital, association, organisation, organization, party, bureau, agency, branch, delegation, mission, clinic");

    private static readonly HashSet<string> Machines = new(StringComparer.Ordinal) { "ieds", "apcs", "suvs", "rpgs", "uavs", "usvs", "atvs", "lmgs", "slrs", "smgs", "uxos", "ngos", "pcs", "tvs", "atms", "mrls", "ifvs", "ids", "cds", "dvds", "kms", "kgs" };

    /// <summary>Whether a lower-case word ends as hardly a thing does: "agronomist", "optician", "cattlemen".</summary>
    public static bool EndsLikeScholar(string lower) =>
        lower.Length > 5 && (lower.EndsWith("ist", StringComparison.Ordinal) || lower.EndsWith("ists", StringComparison.Ordinal) || lower.EndsWith("ician", StringComparison.Ordinal) || lower.EndsWith("icians", StringComparison.Ordinal)
            || lower.EndsWith("man", StringComparison.Ordinal) || lower.EndsWith("men", StringComparison.Ordinal) || lower.EndsWith("eer", StringComparison.Ordinal) || lower.EndsWith("eers", StringComparison.Ordinal)) && lower is not ("checklist" or "playlist" or "specimen" or "regimen" or "career" or "careers" or "twist");

    /// <summary>Whether a lower-case word ends like an occupation.</summary>
    public static bool EndsLikeOne(string lower) =>
        lower.Length > 5 && !NoPeople.Contains(lower) && !(lower[^1] == 's' && NoPeople.Contains(lower[..^1])) && (lower.EndsWith("er", StringComparison.Ordinal) || lower.EndsWith("ers", StringComparison.Ordinal) || lower.EndsWith("ist", StringComparison.Ordinal)
            || lower.EndsWith("ists", StringComparison.Ordinal) || lower.EndsWith("man", StringComparison.Ordinal) || lower.EndsWith("men", StringComparison.Ordinal)
            || lower.EndsWith("eer", StringComparison.Ordinal) || lower.EndsWith("ant", StringComparison.Ordinal));
}
