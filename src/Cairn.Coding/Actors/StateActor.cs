using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// A country that does something ("Israel bombed a camp", "accused Russia") is its armed forces; a country where something happens is a place
/// and never an actor. Only the name of a state counts, in the place of a doer, without a preposition.
/// </summary>
internal static class StateActor
{
    /// <summary>The country that is itself named at a token; ISO alpha-2, null for none.</summary>
    public static string? CountryAt(ReportReading reading, int i) =>
        reading.PlaceAt(i) is { Country: { } code, FeatureCode: { } feature } && feature.StartsWith("PCL", StringComparison.Ordinal) ? code : null;

    /// <summary>The forces of the country named at a token, or null.</summary>
    public static ActorEntry? At(ReportReading reading, int head)
    {
        if (reading.PlaceAt(head) is not { } place || CountryAt(reading, head) is not { } code) return null;
        // "in U.S. air strikes": the preposition belongs to the strikes.
        if (IsBeforeSite(reading, place.End)) return null;
        if (place.End < reading.Tokens.Length && (reading.Tokens[place.End].IsNoun || reading.Tokens[place.End].Tag is Tag.JJ) && reading.Tokens[place.End].Sentence == reading.Tokens[head].Sentence) return AreOfOthers(reading, place.End) ? null : Forces(code);
        var before = place.First - 1;
        if (before >= 0 && reading.Lower(before) == "the") before--;
        if (before >= 0 && reading.Tokens[before].Tag is Tag.IN or Tag.TO && reading.Lower(before) is not ("by" or "that" or "on" or "after" or "as" or "while") || reading.Lower(place.End) is "'s") return null;
        return Forces(code);
    }

    private const int Short = 6; // characters of an abbreviation, full stops among them

    /// <summary>"U.S. strikes", "UK jets": an abbreviation stands for the adjective that it lacks, and says whose arms they are, not where they struck.</summary>
    public static bool IsShort(ReportReading reading, ResolvedPlace place) =>
        CountryAt(reading, place.First) is not null && place.End == place.First + 1 && reading.Tokens[place.First].Form is { Length: <= Short } && reading.Tokens[place.First].Form.All(c => c is '.' or (>= 'A' and <= 'Z')) && Behind(reading, place.First) is not null;

    /// <summary>Whether a nationality says where those are from who fight its state: "Norlandian rebel shelling".</summary>
    public static bool IsOfOthers(ReportReading reading, int head) => reading.MentionAt(head) is { Label: MentionLabel.Nationality } && AreOfOthers(reading, head + 1);

    // "the Norland mosque bombing", "Norland blast": where the mosque is and what went off; "Norland strike", "Norland tank fire": whose it is.
    private static bool IsBeforeSite(ReportReading reading, int after)
    {
        var i = after;
        while (i + 1 < reading.Tokens.Length && reading.Tokens[i].IsNoun && reading.Tokens[i + 1].IsNoun && reading.Tokens[i + 1].Sentence == reading.Tokens[after].Sentence && i < after + 2)
        {
            if (Nouns.ThingOf(reading.Tokens[i]) is "building") return true;
            i++;
        }

        return after < reading.Tokens.Length && reading.Tokens[after].IsNoun && Blasts.Contains(reading.Lower(after));
    }

    // "rebel shelling", "-backed fighters": not by the state whose name stands before it.
    private static bool AreOfOthers(ReportReading reading, int first)
    {
        for (var i = first; i < reading.Tokens.Length && i < first + 4 && (reading.Tokens[i].IsNoun || reading.Tokens[i].Tag is Tag.JJ or Tag.HYPH or Tag.VBN); i++)
        {
            if (Others.Contains(reading.Lower(i)) || Nouns.PopulationOf(reading.Tokens[i]) is Population.ArmedGroup) return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> Blasts = WordSet.Of("blast, blasts, explosion, explosions, bombing, bombings, suicide, shooting, shootings, massacre, kidnapping, abduction, riot, riots, clash, clashes");

    private static readonly FrozenSet<string> Others = WordSet.Of("backed, allied, supported, rebel, rebels, opposition");

    /// <summary>The forces of the country whose nationality or name stands before arms of a state: "Russian air strikes", "Turkish warplanes"; null without.</summary>
    public static ActorEntry? Behind(ReportReading reading, int head)
    {
        if (Firing(reading, head) is { } firing) return Forces(firing);
        // "Russian" alone, taken from "Russian air strikes": what it describes stands after it.
        var last = head;
        while (last + 1 < reading.Tokens.Length && reading.Tokens[last + 1].Sentence == reading.Tokens[head].Sentence && last < head + 3 && (reading.Tokens[last + 1].IsNoun || reading.Tokens[last + 1].Tag is Tag.JJ or Tag.HYPH)) last++;
        if (!Enumerable.Range(head, last - head + 1).Any(i => Arms.Contains(reading.Tokens[i].Lemma.ToLowerInvariant()) || Arms.Contains(reading.Lower(i).TrimEnd('s')))) return null;
        if (IsOfOthers(reading, head)) return null;
        var first = PhraseStart.Of(reading, head);
        ActorEntry? forces = null;
        for (var i = first; i <= head; i++)
        {
            if (reading.Lower(i) is "backed" or "led" or "made" or "allied" or "supported" or "rebel" or "opposition" or "regime" or "coalition" or "rebels" or "anti" or "pro") return null;
            if (reading.MentionAt(i) is { Label: MentionLabel.Nationality, Entry.Countries: [var code] }) forces = Forces(code);
            else if (CountryAt(reading, i) is { } land) forces = Forces(land); // "US warplanes"
        }

        return forces;
    }

    /// <summary>"Killed by Norlandian fire": the country whose nationality stands at a token at once before the fire that was its forces'; null for other words, "a Norlandian fire engine" among them.</summary>
    public static string? Firing(ReportReading reading, int head) =>
        reading.MentionAt(head) is { Label: MentionLabel.Nationality, Entry.Countries: [var code] } && reading.Lower(head + 1) is "fire" && reading.Tokens[head].Sentence == reading.Tokens[head + 1].Sentence
        && (head + 2 >= reading.Tokens.Length || !reading.Tokens[head + 2].IsNoun) && !(head > 0 && reading.Tokens[head - 1].Tag is Tag.DT && reading.Lower(head - 1) is "a" or "an") ? code : null;

    /// <summary>The forces of the country whose nationality stands at once before a word for forces: "Norlandian forces"; null for "Norlandian-backed forces" and the like.</summary>
    public static ActorEntry? National(ReportReading reading, int head)
    {
        if (reading.Lower(head) is not ("forces" or "force" or "units" or "unit" or "battalion" or "battalions" or "brigade" or "engineers" or "garrison" or "column" or "contingent")) return null;
        for (var i = head - 1; i >= 0 && i >= head - 3 && reading.Tokens[i].Sentence == reading.Tokens[head].Sentence; i--)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Nationality, Entry.Countries: [var code] }) return Forces(code);
            if (reading.Lower(i) is not ("government" or "army" or "armed" or "military" or "security" or "special" or "ground" or "troop" or "federal" or "regular")) return null;
        }

        return null;
    }

    private static readonly FrozenSet<string> Arms = "warplane jet aircraft plane helicopter gunship bomber drone artillery tank airstrike raid strike shelling bombardment bombing missile rocket shell mortar".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The forces of a country; null for a code that is none.</summary>
    public static ActorEntry? Forces(string code)
    {
        var country = Countries.Find(code);
        if (country is null) return null;
        return new ActorEntry($"{code.ToLowerInvariant()}-military", $"{country.Adjective} military", 1, [code], ActorEntryKind.Military);
    }
}
