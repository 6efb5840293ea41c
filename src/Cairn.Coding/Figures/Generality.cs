using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// People whom somebody speaks of and nobody counted: "They shell weavers night after night", a tanner cried; "tanners are getting killed over nothing", "brothers killing brothers".
/// What speech says of people without number as going on, to come or possible is no toll of what happened; "they killed villagers" is.
/// </summary>
internal static class Generality
{
    private const int Some = 2; // a bare plural
    private const int ModalReach = 5; // tokens from "could" to "dead"

    /// <summary>Whether a group is one that speech only speaks of.</summary>
    public static bool Is(ReportReading reading, EventMention mention, PeopleGroup group) =>
        group is { Low: Some, Point: null, Number: null, IsNamed: false } && !mention.IsNoun && IsSpoken(reading, mention.Head) && !IsPast(reading, mention.Head);

    // Inside quotation marks: one opens before the token in its sentence, or closes behind it.
    private static bool IsSpoken(ReportReading reading, int token)
    {
        var sentence = reading.SentenceOf(token);
        var before = Marks(reading, sentence.First, token);
        return before % 2 == 1 || before == 0 && Marks(reading, token, sentence.End) == 1 && !IsMark(reading, token);
    }

    private static int Marks(ReportReading reading, int first, int end) => Enumerable.Range(first, end - first).Count(i => IsMark(reading, i));

    private static bool IsMark(ReportReading reading, int i) => reading.Tokens[i].Form is "\"" or "“" or "”" or "``" or "''";

    // "were killed", "killed villagers", "have been hurt": told as done.
    private static bool IsPast(ReportReading reading, int head)
    {
        var first = reading.SentenceOf(head).First;
        for (var i = head - 1; i >= first && head - i <= ModalReach; i--)
        {
            if (reading.Tokens[i].Tag is Tag.MD) return false;
        }

        for (var i = head - 1; i >= first && (Voice.IsAuxiliary(reading, i) || Voice.IsBetween(reading, i)); i--)
        {
            if (reading.Lower(i) is "was" or "were" or "had" or "has" or "have" or "been") return true;
        }

        return reading.Tokens[head].Tag is Tag.VBD || reading.Tokens[head].Tag is Tag.VBN && !IsNow(reading, head);
    }

    // "are getting shot", "are killed", "being hurt"
    private static bool IsNow(ReportReading reading, int head)
    {
        var first = reading.SentenceOf(head).First;
        for (var i = head - 1; i >= first && head - i < ModalReach; i--)
        {
            if (reading.Lower(i) is "are" or "is" or "get" or "gets" or "getting" or "being" or "'re" or "keep") return true;
            if (!Voice.IsBetween(reading, i)) return false;
        }

        return false;
    }
}
