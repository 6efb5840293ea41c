using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The noun next to a token by the order of words, where the tree has nothing.</summary>
internal static class NounBeside
{
    /// <summary>The head of the noun phrase that begins at a token: the last noun of an unbroken run, or a number that stands alone; −1 without.</summary>
    public static int After(ReportReading reading, int start)
    {
        var tokens = reading.Tokens;
        if (start >= tokens.Length) return -1;
        var sentence = tokens[start].Sentence;
        if (start > 0 && tokens[start - 1].Sentence != sentence) return -1;
        var head = -1;
        for (var i = start; i < tokens.Length && tokens[i].Sentence == sentence && i < start + 12; i++)
        {
            var number = reading.NumberAt(i);
            if (number is { Form: NumberForm.Count })
            {
                head = number.Head;
                i = number.End - 1;
                continue;
            }

            if (tokens[i].IsNoun) head = i;
            else if (tokens[i].Tag is not (Tag.DT or Tag.PDT or Tag.JJ or Tag.JJR or Tag.JJS or Tag.CD or Tag.HYPH or Tag.PRPS or Tag.POS or Tag.RB)) break;
        }

        return head;
    }

    /// <summary>The noun (or number) before a verb, over its auxiliaries and adverbs: "villagers were reportedly killed"; −1 without.</summary>
    public static int Before(ReportReading reading, int verb)
    {
        var tokens = reading.Tokens;
        var sentence = tokens[verb].Sentence;
        for (var i = verb - 1; i >= 0 && tokens[i].Sentence == sentence && i > verb - 8; i--)
        {
            if (reading.NumberAt(i) is { Form: NumberForm.Count } number) return number.Head;
            if (tokens[i].IsNoun || tokens[i].Tag is Tag.PRP) return i;
            if (tokens[i].IsVerb && tokens[i].Class is not WordClass.Aux && tokens[i].Lower is not ("was" or "were" or "been" or "being" or "is" or "are")) return -1;
            if (tokens[i].Tag is Tag.Comma or Tag.Colon or Tag.IN) return -1;
        }

        return -1;
    }
}
