using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// "Five of the 38 pupils abducted on Friday have escaped": the participle tells what befell the 38, the verb behind it what became of the five.
/// </summary>
internal static class PartWhole
{
    /// <summary>The people that a participle behind their noun is said of: the whole where a part of it is counted before; else the group itself.</summary>
    public static PeopleGroup Of(ReportReading reading, EventMention mention, PeopleGroup group)
    {
        if (mention.IsNoun || group.Number is not { } part || group.Head != part.Head || mention.Head != group.End || mention.Head + 1 >= mention.Sentence.End) return group;
        if (reading.Tokens[mention.Head].Tag is not (Tag.VBN or Tag.VBD) || reading.Lower(part.End) != "of" || reading.Lower(part.End + 1) is not ("the" or "those" or "these" or "his" or "her" or "its" or "their")) return group;
        if (!IsSaidOfPart(reading, mention)) return group;
        for (var i = part.End + 2; i < group.End; i++)
        {
            if (reading.NumberAt(i) is { Form: NumberForm.Count } whole) return (group with { First = whole.First, Head = group.End - 1, Number = whole }).CountedBy(whole);
        }

        return group with { First = part.End + 1, Head = group.End - 1, Number = null, Low = null, Point = null, High = null, IsAnaphoric = true };
    }

    // Another finite verb follows, which is the part's own.
    private static bool IsSaidOfPart(ReportReading reading, EventMention mention)
    {
        for (var i = mention.Head + 1; i < mention.Sentence.End; i++)
        {
            if (reading.Lower(i) is "who" or "which" or "that" or "," or "when" or "as" or "after" or "while") return false;
            if (reading.Tokens[i].Tag is Tag.VBP or Tag.VBZ or Tag.MD || reading.Tokens[i].Tag is Tag.VBD && i > mention.Head + 1) return true;
        }

        return false;
    }
}
