using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// An armed group without a name, by what it is said to be: "a clandestine group", "extreme right-wing factions", "drug trafficking rings", "army sectors".
/// A group of anything else does no violence, and one that only says what somebody named is ("the Hill Front, a splinter group") is told by that name.
/// </summary>
internal static class DescribedGroup
{
    private static readonly FrozenSet<string> Bodies = WordSet.Of("group, grouping, faction, organization, organisation, gang, ring, movement, outfit, network, syndicate");
    private static readonly FrozenSet<string> Parts = WordSet.Of("sector, element");
    private static readonly FrozenSet<string> Forces = WordSet.Of("army, military, police");

    private static readonly FrozenSet<string> Armed = WordSet.Of("armed, leftist, rightist, left-wing, right-wing, far-right, far-left, ultraleftist, ultrarightist, ultra-leftist, ultra-rightist, extremist, extreme, terrorist, terror, guerrilla, rebel, insurgent, militant, jihadist, islamist, paramilitary, subversive, clandestine, underground, separatist, secessionist, maoist, fascist, neo-nazi, supremacist, criminal, outlawed, banned, proscribed, splinter, breakaway, vigilante, smuggling, trafficking, narcotics, kidnapping");

    /// <summary>Whether the noun at a token is such a group, or such a part of a force.</summary>
    public static bool Is(ReportReading reading, int head)
    {
        var lemma = reading.Tokens[head].Lemma.ToLowerInvariant();
        var isPart = Parts.Contains(lemma);
        if (!reading.Tokens[head].IsNoun || !isPart && !Bodies.Contains(lemma)) return false;
        var start = PhraseStart.Of(reading, head);
        if (IsOfNamed(reading, start, head)) return false;
        for (var i = start; i < head; i++)
        {
            if (isPart ? Forces.Contains(reading.Lower(i)) || reading.Lower(i) is "rightist" or "leftist" or "extremist" or "paramilitary" : Armed.Contains(reading.Lower(i)) || reading.Lower(i) is "wing" && reading.Lower(i - 1) is "-") return true;
        }

        return false;
    }

    /// <summary>Whether it is one as a body, no people of a force.</summary>
    public static bool IsBody(ReportReading reading, int head) => !Parts.Contains(reading.Tokens[head].Lemma.ToLowerInvariant()) && Is(reading, head);

    /// <summary>Whose people such a group is: armed men, or those of the state whose part it is; null where it is none.</summary>
    public static Population? Of(ReportReading reading, int head)
    {
        if (!Is(reading, head)) return null;
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (Forces.Contains(reading.Lower(i))) return Population.StateForces;
        }

        return Population.ArmedGroup;
    }

    // "the Hill Front terrorist group", "the Hill Front (HF) rebel movement", "the Hill Front, a splinter group"
    private static bool IsOfNamed(ReportReading reading, int start, int head)
    {
        if (reading.Tokens[head].Relation is Relation.Appos || start > 0 && (reading.Lower(start - 1) is ")" or "]" || Phrases.IsQuote(reading.Tokens[start - 1]))) return true;
        if (start > 1 && reading.Tokens[start].Tag is Tag.DT && reading.Tokens[start - 1].IsComma && reading.MentionAt(start - 2) is { Label: MentionLabel.Actor or MentionLabel.Org }) return true;
        for (var i = start; i < head; i++)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor or MentionLabel.Org, IsGeneric: false }) return true;
        }

        return false;
    }
}
