using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Raiders killed at least 23 villagers, a monitor said, after five more bodies were found": what made a toll grow is in it.
/// </summary>
internal static class GrownTolls
{
    /// <summary>Marks further people told in a clause behind "after", "when" or "as" as a part of the greater number before it.</summary>
    public static void Read(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        foreach (var more in mentions.SelectMany(m => m.Figures).Where(f => f is { Cumulation: Cumulation.Increment, SubsetOf: null, Group.Point: not null }).ToList())
        {
            if (Opener(reading, sentence, more.Group.First) is not (>= 0 and var opener)) continue;
            var whole = mentions.SelectMany(m => m.Figures).LastOrDefault(f => f.Kind == more.Kind && f is { Cumulation: Cumulation.Standalone, SubsetOf: null } && f.Group.Head < opener && (f.Group.Point ?? f.Group.Low) > more.Group.Point);
            if (whole is null) continue;
            (more.SubsetOf, more.Cumulation) = (whole, Cumulation.Standalone);
        }
    }

    // The word that opens the clause in which a number stands first; −1 where it opens none.
    private static int Opener(ReportReading reading, Sentence sentence, int first)
    {
        for (var i = first - 1; i > sentence.First && i >= first - 2; i--)
        {
            if (reading.Lower(i) is "after" or "when" or "as") return i;
            if (reading.Tokens[i].Tag is not (Tag.DT or Tag.JJ or Tag.RB)) return -1;
        }

        return -1;
    }
}
