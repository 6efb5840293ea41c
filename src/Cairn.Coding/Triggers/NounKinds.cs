using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What a noun of a report stands for where a frame asks for a kind: a place by name, a force, a crowd, a state (<c>docs/frames.md</c>).</summary>
internal static class NounKinds
{
    private const int Many = 20; // so many that nobody says of what

    /// <summary>"seized Norton": a place by name, listed or not.</summary>
    public static bool IsPlace(ReportReading reading, int i) =>
        !IsCurrency(reading, i) && IsPlaceName(reading, i);

    // "seized INR 90,500": a code before an amount.
    private static bool IsCurrency(ReportReading reading, int i) =>
        reading.Tokens[i].Form is { Length: 2 or 3 } form && form.All(char.IsAsciiLetterUpper) && (i + 1 < reading.Tokens.Length && reading.NumberAt(i + 1) is not null || reading.NumberAt(i) is not null);

    private static bool IsPlaceName(ReportReading reading, int i) =>
        reading.PlaceAt(i) is not null || reading.Tokens[i].IsName && (reading.MentionAt(i) is null or { Label: MentionLabel.Place } || IsUnknownName(reading, i));

    // One word on no list, named nowhere in full and without a title, passes for a person's name; a report gives a person's in full first.
    private static bool IsUnknownName(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Label: MentionLabel.Person } person && person.End == person.First + 1
        && (i == 0 || !reading.Tokens[i - 1].IsNoun && reading.Tokens[i - 1].Tag is not Tag.JJ)
        && reading.FullNames.Of(person) == person;

    /// <summary>"pulled out of Olmari": a name that is no organisation, where nothing but a place can be meant; one on no list may pass for a person's.</summary>
    public static bool IsName(ReportReading reading, int i) =>
        reading.PlaceAt(i) is not null || reading.Tokens[i].IsName && reading.MentionAt(i) is null or { Label: MentionLabel.Place or MentionLabel.Person };

    /// <summary>Armed people and their organisations.</summary>
    public static bool IsForce(ReportReading reading, int i) => !IsCivilOfficer(reading, i) && (IsForceItself(reading, i) || i > 0 && reading.Tokens[i].Lemma is "member" or "man" or "element" or "supporter" && IsForceItself(reading, i - 1));

    // "clinical officers", "a returning officer": an office without arms.
    private static bool IsCivilOfficer(ReportReading reading, int i) =>
        i > 0 && reading.Lower(i) is "officer" or "officers" && reading.Lower(i - 1) is "clinical" or "medical" or "health" or "agricultural" or "extension" or "returning" or "electoral" or "presiding" or "press" or "veterinary" or "education" or "labour" or "welfare";

    private static bool IsForceItself(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers or ActorEntryKind.Fighters }
        || reading.MentionAt(i) is { Label: MentionLabel.Actor, Entry: null, IsGeneric: false } || reading.TellsOfFighters && reading.MentionAt(i) is { Label: MentionLabel.Org, Entry: null }
        || NounClasses.IsForce(reading.Tokens[i]) || Nouns.PopulationOf(reading.Tokens[i]) is Population.StateForces or Population.ArmedGroup or Population.Perpetrators;

    /// <summary>Anybody by what he is or does, or by his name.</summary>
    public static bool IsPerson(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Label: MentionLabel.Person or MentionLabel.Nationality } && !IsUnknownName(reading, i)
        || Nouns.ThingOf(reading.Tokens[i]) is null && (Nouns.PopulationOf(reading.Tokens[i]) is not null || UnlistedPeople.EndsLikeScholar(reading.Lower(i)));

    /// <summary>"Norland", "the government": a state by its name, its capital or its organs.</summary>
    public static bool IsState(ReportReading reading, int i) =>
        StateActor.At(reading, i) is not null || StateActor.Firing(reading, i) is not null || reading.PlaceAt(i) is { IsMetonymy: true } || reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.Government };

    /// <summary>Those of them that serve no state.</summary>
    public static bool IsFighters(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters } || Nouns.AreFighters(Nouns.PopulationOf(reading.Tokens[i]));

    /// <summary>Demonstrators, civilians, people by nationality, and numbers so large that nobody says of whom.</summary>
    public static bool IsCrowd(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.Protesters or ActorEntryKind.Rioters or ActorEntryKind.Civilians } || Nouns.PopulationOf(reading.Tokens[i]) is Population.Civilians or Population.Children or Population.Women
        || reading.MentionAt(i) is { Label: MentionLabel.Nationality } && reading.Tokens[i].Tag is Tag.NNS or Tag.NNPS || IsCountless(reading, i);

    // "some 400 marched", "nearly a million Catalans"
    private static bool IsCountless(ReportReading reading, int i)
    {
        var token = reading.Tokens[i];
        if (Nouns.ThingOf(token) is not null || IsForce(reading, i) || token.IsNoun && !token.IsName && reading.NumberAt(i) is null && Nouns.PopulationOf(token) is null && !UnlistedPeople.EndsLikeOne(token.Lower)) return false;
        for (var k = PhraseStart.Of(reading, i); k <= i; k++)
        {
            if (reading.NumberAt(k) is { Form: NumberForm.Count } count && (count.Point ?? count.Low) >= Many) return true;
        }

        return false;
    }
}
