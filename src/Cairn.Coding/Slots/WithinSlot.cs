using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Who stands between the words of a trigger, or behind its last word and "of": the rebels of "in rebel hands", "under the rebels' control", "in the hands of the rebels".</summary>
internal static class WithinSlot
{
    private const int Reach = 10; // tokens

    /// <summary>The head, −1 without.</summary>
    public static int Of(ReportReading reading, TriggerHit hit)
    {
        var end = reading.SentenceOf(hit.Head).End;
        var last = Last(reading, hit, end);
        if (last < 0) return -1;
        if (last + 2 < end && reading.Lower(last + 1) == "of") return Phrases.HeadFrom(reading, last + 2, end);
        var before = reading.Tokens[last - 1].Tag is Tag.POS ? last - 2 : last - 1;
        return before > hit.First && (reading.Tokens[before].IsNoun || reading.MentionAt(before) is not null || Nouns.PopulationOf(reading.Tokens[before]) is not null || NounClasses.IsForce(reading.Tokens[before])) ? before : -1;
    }

    // The last word of the trigger, wherever it stands.
    private static int Last(ReportReading reading, TriggerHit hit, int end)
    {
        if (hit.End > hit.First + 1) return hit.Candidates[0].Words[^1] is "after" or "since" or "by" ? hit.End - 2 : hit.End - 1;
        var word = hit.Candidates[0].Words[^1];
        for (var i = hit.End; i < end && i < hit.End + Reach; i++)
        {
            if (reading.Lower(i) == word || reading.Lower(i) == word + "s") return i;
        }

        return -1;
    }
}
