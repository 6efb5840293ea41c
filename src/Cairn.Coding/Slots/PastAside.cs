using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What hangs on an event noun behind words that say when, where or by whom it was: "an attack this morning on the mill", "the murder on 3 May in Norton of a clerk", "the assault staged by raiders against the mill".</summary>
internal static class PastAside
{
    private const int Reach = 24; // tokens
    private static readonly HashSet<string> Carried = new(StringComparer.Ordinal)
    {
        "carried", "out", "perpetrated", "launched", "committed", "staged", "mounted", "conducted", "directed", "made", "has", "have", "had", "been", "was", "were", "also", "that", "which", "recently", "allegedly", "apparently", "presumably",
    };

    /// <summary>Head of the phrase that the preposition leads to; −1 where something else comes first.</summary>
    public static int Of(ReportReading reading, int noun, string preposition)
    {
        var sentence = reading.SentenceOf(noun);
        var passed = false;
        for (var i = noun + 1; i + 1 < sentence.End && i < noun + Reach;)
        {
            if (reading.TimeAt(i) is { } time)
            {
                (i, passed) = (time.End, true);
                continue;
            }

            var lower = reading.Lower(i);
            if (lower == preposition && reading.TimeAt(i + 1) is null) return passed && Phrases.HeadFrom(reading, i + 1, sentence.End) is >= 0 and var found && reading.Lower(found + 1) is not ("held" or "controlled") ? found : -1;
            if (lower == "on" && reading.TimeAt(i + 1) is not null || Carried.Contains(lower) && (lower is not ("that" or "which") || !passed || reading.Lower(i - 1) != ","))
            {
                (i, passed) = (i + 1, true);
                continue;
            }

            if (lower == "with" && Phrases.HeadFrom(reading, i + 1, sentence.End) is >= 0 and var arms && Nouns.ThingOf(reading.Tokens[arms]) == "weapon")
            {
                (i, passed) = (arms + 1, true);
                continue;
            }

            if (lower is not ("by" or "in" or "at") || Phrases.HeadFrom(reading, i + 1, sentence.End) is not (>= 0 and var head)) return -1;
            if (lower != "by" && reading.PlaceAt(head) is null) return -1;
            if (lower == "by" && !AgentAfter.CanAct(reading, head)) return -1;
            (i, passed) = (Math.Max(head + 1, reading.MentionAt(head)?.End ?? 0), true);
        }

        return -1;
    }
}
