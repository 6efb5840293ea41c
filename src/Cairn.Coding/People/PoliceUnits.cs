using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// Parts of a police or an army whose last word fighters use too: "the Anti-Terrorism Squad", "the Special Cell of Norton Police", "a crime branch".
/// Whose they are is said by the words before it, or by "of the police" behind it.
/// </summary>
internal static class PoliceUnits
{
    private static readonly FrozenSet<string> Units = WordSet.Of("squad, cell, branch, wing, group, team, unit, task, force, personnel");
    private static readonly FrozenSet<string> Forces = WordSet.Of("police, army, military, paramilitary, constabulary, gendarmerie");
    private static readonly FrozenSet<string> Tasks = WordSet.Of("anti-terrorism, anti-terrorist, anti-terror, counter-terrorism, counterterrorism, counter-insurgency, anti-robbery, anti-kidnapping, anti-narcotics, crime, intelligence, vice, disposal, dog, flying, swat, bomb");

    /// <summary>Whether the noun at a token is one.</summary>
    public static bool IsOne(ReportReading reading, int head)
    {
        if (!Units.Contains(reading.Tokens[head].Lemma.ToLowerInvariant())) return false;
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (Forces.Contains(reading.Lower(i)) || reading.Lower(i) is "security" && reading.Tokens[head].Lower is "force" or "forces" or "personnel" || reading.Tokens[head].Lower is not ("group" or "groups" or "team" or "teams") && IsTask(reading, i)) return true;
        }

        if (reading.Lower(head + 1) is not "of") return false;
        for (var i = head + 2; i < reading.SentenceOf(head).End && i < head + Reach && (reading.Tokens[i].IsNoun || reading.Tokens[i].Tag is Tag.DT or Tag.JJ); i++)
        {
            if (Forces.Contains(reading.Lower(i))) return true;
        }

        return false;
    }

    // "Anti-Terrorism", in one token or three
    private static bool IsTask(ReportReading reading, int i) =>
        Tasks.Contains(reading.Lower(i)) || IsAgainstFighters(reading, i) || reading.Lower(i) is "terrorism" or "terrorist" or "terror" or "insurgency" && reading.Lower(i - 1) is "-" or "anti" or "counter" && reading.Lower(i - 2) is "anti" or "counter" or "the" or "an" or "-";

    // "the anti-rebel cell", "a counter-guerrilla squad": those whom it is after do not make it theirs.
    private static bool IsAgainstFighters(ReportReading reading, int i)
    {
        if (reading.Lower(i) is var word && word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen) return word[..hyphen] is "anti" or "counter" && Nouns.AreFighters(Nouns.PopulationOf(word[(hyphen + 1)..]));
        return i > 1 && reading.Lower(i - 1) is "-" && reading.Lower(i - 2) is "anti" or "counter" && (Nouns.AreFighters(Nouns.PopulationOf(reading.Tokens[i])) || reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters });
    }

    private const int Reach = 6; // tokens behind "of"
}
