using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Numbers of many operations over a wide region, told before one of them: "Several rebels were killed during separate operations in northern Norland. In Oldfield district …".
/// They are no numbers of the one.
/// </summary>
internal static class Roundup
{
    private const int Division = 4, Land = 5; // where_prec: as narrow as a province; wider than one
    private const int WordsBefore = 5;

    /// <summary>Whether a figure is such a number.</summary>
    public static bool Is(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        var noun = OperationsIn(reading, sentence);
        if (noun < 0) return false;
        var counts = IsMany(reading, sentence, noun);
        var wide = counts && IsWide(reading, sentence);
        var before = sentence.Index > 0 ? reading.Text.Sentences[sentence.Index - 1] : null;
        // "Troops made 15 raids in six provinces. The raids left …"
        var listed = wide && IsOfDivisions(reading, sentence) || !counts && before is not null && OperationsIn(reading, before) is >= 0 and var told && IsMany(reading, before, told) && IsOfDivisions(reading, before);
        return (listed || wide && figure.Group.Qualifier is Qualifier.Vague or Qualifier.AtLeast or Qualifier.MoreThan) && IsFollowed(reading, sentence);
    }

    // "operations": not one, and no attack of the other side.
    private static int OperationsIn(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "operations" or "raids" or "missions") return i;
        }

        return -1;
    }

    private static bool IsMany(ReportReading reading, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - WordsBefore; i--)
        {
            if (reading.Lower(i) is "separate" or "several" or "various" or "multiple" or "numerous" || reading.NumberAt(i) is { Form: NumberForm.Count } number && (number.Point ?? number.Low) >= 2) return true;
        }

        return false;
    }

    private static bool IsWide(ReportReading reading, Sentence sentence) =>
        IsOfDivisions(reading, sentence) || reading.PlacesIn(sentence).ToList() is { Count: > 0 } places && places.TrueForAll(p => p.WherePrec >= Land);

    // "in Oldfield and Norton provinces", "in six provinces"
    private static bool IsOfDivisions(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "provinces" or "governorates" or "regions" or "states" && reading.Lower(i - 1) is not "united") return true;
        }

        return false;
    }

    private static bool IsFollowed(ReportReading reading, Sentence sentence) =>
        reading.Text.Sentences.Skip(sentence.Index + 1).Any(s => !reading.IsFurniture[s.Index] && reading.PlacesIn(s).Any(p => p.WherePrec <= Division && !p.IsInName && !p.IsDateline));
}
