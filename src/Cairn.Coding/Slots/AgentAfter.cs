using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Finds who did it after a passive verb or an event noun: the first "by" phrase of the clause whose noun can act.</summary>
internal static class AgentAfter
{
    private const int Reach = 40;

    /// <summary>Head of the agent, −1 without.</summary>
    public static int Of(ReportReading reading, int from)
    {
        var sentence = reading.SentenceOf(from - 1);
        for (var i = from; i < sentence.End && i < from + Reach; i++)
        {
            var lower = reading.Lower(i);
            if (lower is ";" or "who" or "which" or "when" or "while" or "after" or "before" or "as" && !Phrases.IsNamingAs(reading, i)) return -1;
            if (lower is "was" or "were" or "has" or "had" or "said" or "have" && !SharesAgent(reading, i, sentence.End)) return -1;
            if (lower is not "by" || i + 1 >= sentence.End || reading.Tokens[i + 1].Tag is Tag.VBG) continue;
            var head = Phrases.HeadFrom(reading, i + 1, sentence.End);
            if (head < 0 || IsMeans(reading, i + 1)) continue;
            if (CanAct(reading, head)) return head;
            if (NamedBefore(reading, i + 1, head) is >= 0 and var named) return named;
            // "by a group of rebels", "by the military wing of the party"
            if (head + 2 < sentence.End && reading.Lower(head + 1) == "of" && Phrases.HeadFrom(reading, head + 2, sentence.End) is var inner && inner >= 0 && CanAct(reading, inner)) return inner;
        }

        return -1;
    }

    // "by the leftist 'Hill Front' group": the group by its name; −1 without.
    private static int NamedBefore(ReportReading reading, int first, int head)
    {
        if (reading.Tokens[head].Lemma is not ("group" or "organization" or "organisation" or "movement" or "band" or "gang" or "faction" or "outfit")) return -1;
        for (var i = head - 1; i >= first; i--)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor, IsGeneric: false } group) return group.Head;
        }

        return -1;
    }

    // "evacuated by helicopter": how they went; who did something is told with an article or as many.
    private static bool IsMeans(ReportReading reading, int first) =>
        reading.Tokens[first].Tag is Tag.NN && reading.Tokens[first].Lemma is "helicopter" or "plane" or "aircraft" or "jet" && !(first + 1 < reading.Tokens.Length && reading.Tokens[first + 1].IsNoun);

    // "were hurt and robbed by": two passives with one agent.
    private static bool SharesAgent(ReportReading reading, int auxiliary, int end) =>
        reading.Lower(auxiliary) is "was" or "were" && auxiliary + 1 < end && reading.Tokens[auxiliary + 1].Tag is Tag.VBN or Tag.RB;

    /// <summary>Whether the noun at a token can do something: an armed actor, a force, people.</summary>
    public static bool CanAct(ReportReading reading, int head)
    {
        if (reading.MentionAt(head) is { Label: MentionLabel.Actor or MentionLabel.Person }) return true;
        if (reading.TimeAt(head) is not null || reading.PlaceAt(head) is { IsMetonymy: false }) return false;
        if (Nouns.ThingOf(reading.Tokens[head]) is not null) return false;
        return reading.MentionAt(head) is { Label: MentionLabel.Org } || Nouns.PopulationOf(reading.Tokens[head]) is not null || DescribedGroup.Is(reading, head);
    }
}
