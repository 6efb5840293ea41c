using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The day since which a figure counts: "air raids have killed 44 since Thursday", told in the perfect.</summary>
internal static class SinceDay
{
    /// <summary>That day, or null where the figure is not told so.</summary>
    public static TimeExpression? Of(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        if (!Voice.IsPerfect(reading, figure.Trigger)) return null;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (reading.Lower(i) is not "since") continue;
            var day = reading.Lower(i + 1) is "late" or "early" or "last" ? i + 2 : i + 1;
            if (day < sentence.End && (reading.TimeAt(day) ?? reading.TimeAt(i + 1)) is { Precision: WhenPrecision.Day, Start: not null } time) return time;
        }

        return null;
    }
}
