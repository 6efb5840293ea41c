using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Tells figures of a period or a whole conflict from those of one occurrence: "since January", "this year", "in the past decade".</summary>
internal static class PeriodReader
{
    /// <summary>Whether the figure covers more than the occurrence it stands beside.</summary>
    public static bool IsPeriod(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var lower = reading.Lower(i);
            if (lower is "since" && i + 1 < sentence.End && (reading.TimeAt(i + 1) is { Precision: not WhenPrecision.Day } || reading.Lower(i + 1) is "the" && reading.Lower(i + 2) is "start" or "first" or "beginning" or "outbreak" or "war" or "conflict" or "uprising"))
                return true;
            if (lower is "far" && i > 0 && reading.Lower(i - 1) == "so" && reading.Lower(i + 1) is "this") return true;
            if (lower is "this" && reading.Lower(i + 1) is "year" or "month" && i + 1 < sentence.End && (reading.Tokens[i + 1].Relation is not Relation.NmodPoss)) return true;
            if (lower is "last" or "past" && reading.Lower(i + 1) is "decade" or "years" or "few" || lower is "over" or "during" or "in" && reading.Lower(i + 1) is "the" && reading.Lower(i + 2) is "last" or "past" && reading.NumberAt(i + 3) is not null && reading.Lower(i + 4) is "years" or "months" or "weeks")
                return true;
        }

        return false;
    }
}
