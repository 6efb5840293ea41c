using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What people are told to have worn, behind their noun: "men wearing police uniforms", "two youths in school uniform", "men dressed as monks". Who is not known by name is described by it.</summary>
internal static class Clothes
{
    private static readonly HashSet<string> Worn = new(StringComparer.Ordinal) { "uniform", "clothes", "clothing", "fatigue", "fatigues", "garb", "attire", "plainclothes", "camouflage", "mask", "hood" };

    /// <summary>One past the description behind the noun at <paramref name="head"/>; one past the noun without.</summary>
    public static int After(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        if (head + 2 >= sentence.End) return head + 1;
        var from = reading.Lower(head + 1) switch
        {
            "wearing" => head + 2,
            "dressed" or "disguised" or "clad" when reading.Lower(head + 2) is "in" or "as" => head + 3,
            "in" => head + 2,
            _ => -1,
        };
        if (from < 0 || Phrases.HeadFrom(reading, from, sentence.End) is not (>= 0 and var worn)) return head + 1;
        return from > head + 2 || reading.Lower(head + 1) == "wearing" || Worn.Contains(reading.Tokens[worn].Lemma) ? worn + 1 : head + 1;
    }
}
