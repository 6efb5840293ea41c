using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Words for a part of a force that acts as one: "a patrol", "a unit of the army", "two columns of rebels".</summary>
internal static class ForceUnits
{
    private static readonly FrozenSet<string> OfState = new[] { "patrol", "battalion", "regiment", "platoon" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfAny = new[] { "unit", "column", "detachment", "contingent", "brigade", "band", "element", "squadron", "wing" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun at a token is such a part of those who can act.</summary>
    public static bool IsOne(ReportReading reading, int head) => AreOfState(reading, head) || OfAny.Contains(reading.Tokens[head].Lemma) && (OfWhom(reading, head) >= 0 || IsBehindForce(reading, head));

    /// <summary>Whether it is one that states have, and not told to be of anybody else.</summary>
    public static bool AreOfState(ReportReading reading, int head) => OfState.Contains(reading.Tokens[head].Lemma) && reading.Tokens[head].IsNoun || IsHolder(reading, head);

    // "back in army hands", "under government control"
    private static bool IsHolder(ReportReading reading, int head) =>
        reading.Lower(head) is "army" or "military" or "government" or "regime" or "state" && reading.Lower(head + 1) is "hands" or "control" or "rule";

    /// <summary>Whose people are meant by "army positions", "a rebel column", "a patrol" that is struck; null where it is none, or not said to be of forces.</summary>
    public static Population? TroopsAt(ReportReading reading, int head)
    {
        if (!reading.Tokens[head].IsNoun || !Deployed.Contains(reading.Tokens[head].Lemma.ToLowerInvariant())) return null;
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (reading.Lower(i) is "army" or "military" or "police" or "government" or "soldiers" or "troop" or "navy" or "guard") return Population.StateForces;
            var whose = reading.MentionAt(i) is { Label: MentionLabel.Actor, Entry: { } entry } ? Nouns.PopulationOf(entry.Kind) : Nouns.PopulationOf(reading.Tokens[i]);
            if (whose is Population.StateForces or Population.ArmedGroup) return whose;
        }

        return OfState.Contains(reading.Tokens[head].Lemma) ? Population.StateForces : null;
    }

    private static readonly FrozenSet<string> Deployed = new[] { "position", "patrol", "convoy", "column" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"the Ada Brun cell of the Hill Front": whether a person's name is that of a part of an organisation.</summary>
    public static bool IsNamed(ReportReading reading, Mention person) =>
        person.End + 2 < reading.SentenceOf(person.First).End && reading.Lower(person.End) is "cell" or "front" or "command" or "commando" or "commandos" or "brigade" or "unit" or "column" or "squad" or "battalion" or "detachment" && reading.Lower(person.End + 1) == "of";

    // "a unit of the navy", "three columns of armed tribesmen"; −1 without.
    private static int OfWhom(ReportReading reading, int head)
    {
        var end = reading.SentenceOf(head).End;
        if (head + 2 >= end || reading.Lower(head + 1) != "of") return -1;
        var whom = Phrases.HeadFrom(reading, head + 2, end);
        return whom >= 0 && AgentAfter.CanAct(reading, whom) ? whom : -1;
    }

    // "an army unit", "police units"
    private static bool IsBehindForce(ReportReading reading, int head) =>
        head > 0 && reading.MentionAt(head - 1) is { Label: MentionLabel.Actor } && reading.Tokens[head - 1].Sentence == reading.Tokens[head].Sentence;
}
