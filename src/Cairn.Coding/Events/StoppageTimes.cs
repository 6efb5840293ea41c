using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// A strike that only says when or for what something else was done: "on the ninth day of a shutdown rebels blew up a mast", "marched in support of the blockade".
/// It is no act beside the one told.
/// </summary>
internal static class StoppageTimes
{
    /// <summary>Takes such strikes off the events of a sentence.</summary>
    public static void Drop(ReportReading reading, List<EventMention> mentions)
    {
        if (!mentions.Exists(m => m is { IsNoun: false, Act: not (null or Act.ForcedStoppage) })) return;
        mentions.RemoveAll(m => m is { IsNoun: true, Act: Act.ForcedStoppage } && IsTime(reading, PhraseStart.Of(reading, m.Head) - 1));
    }

    // What stands before "a two-day shutdown".
    private static bool IsTime(ReportReading reading, int before)
    {
        while (before > 0 && (reading.Tokens[before].Tag is Tag.DT || reading.TimeAt(before) is not null)) before--; // "a two-day shutdown"
        if (before < 1) return before == 0 && reading.Lower(0) is "during" or "amid";
        return reading.Lower(before) switch
        {
            "during" or "amid" or "amidst" or "before" => true,
            "of" => reading.Lower(before - 1) is "day" or "eve" or "hours" or "ahead" or "support",
            "enforcing" or "observing" => reading.Lower(before - 1) is "while",
            _ => false,
        };
    }
}
