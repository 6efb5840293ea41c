using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Cues that are no verb: "In the words of X, …", "…, by the account of X", "X's claim that …", "reports by X that …", "(Source: X)".</summary>
internal sealed class PhraseCues(ImmutableArray<Token> tokens)
{
    private const int NounReach = 14;

    /// <summary>A cue with the tokens of its source and what it says.</summary>
    internal readonly record struct Found(int CueFirst, int CueEnd, int SourceFirst, int SourceEnd, int ContentFirst, int ContentEnd, AttributionCue Cue);

    /// <summary>The cue that begins at a token, or null.</summary>
    public Found? At(Sentence sentence, int i) => Words(sentence, i) ?? Noun(sentence, i) ?? Credit(sentence, i);

    // "In the words of the chief, …", "…, by the account of a waiter"
    private Found? Words(Sentence sentence, int i)
    {
        if (i + 4 >= sentence.End || tokens[i].Lower is not ("in" or "by") || tokens[i + 1].Lower != "the" || tokens[i + 2].Lower is not ("words" or "account") || tokens[i + 3].Lower != "of") return null;
        var end = i + 4;
        while (end < sentence.End && !tokens[end].IsComma && tokens[end].Tag is not Tag.Period && tokens[end].Form != ".") end++;
        if (i > sentence.First + 1) return new Found(i, i + 4, i + 4, end, sentence.First, i, AttributionCue.Stated);
        return end + 1 < sentence.End ? new Found(i, i + 4, i + 4, end, end + 1, sentence.End, AttributionCue.Stated) : null;
    }

    // "the army's claim that …", "reports by the police that …"
    private Found? Noun(Sentence sentence, int i)
    {
        if (!tokens[i].IsNoun || !SpeechWords.Nouns.TryGetValue(tokens[i].Lower, out var cue) || i + 2 >= sentence.End) return null;
        if (i - 1 > sentence.First && tokens[i - 1].Lower is "'s" or "'" && tokens[i + 1].Lower == "that")
        {
            var first = i - 1;
            while (first - 1 >= sentence.First && (tokens[first - 1].IsNoun || tokens[first - 1].Tag is Tag.DT or Tag.JJ or Tag.HYPH)) first--;
            return first < i - 1 ? new Found(i, i + 1, first, i - 1, i + 2, ClauseEnd(sentence, i + 2), cue) : null;
        }

        if (tokens[i + 1].Lower is not ("by" or "from")) return null;
        for (var t = i + 3; t + 1 < sentence.End && t < i + NounReach; t++)
        {
            if (tokens[t].Lower == "that") return new Found(i, i + 1, i + 2, t, t + 1, ClauseEnd(sentence, t + 1), cue);
            if (tokens[t].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD || tokens[t].IsComma) return null;
        }

        return null;
    }

    // "… (Source: X)"
    private Found? Credit(Sentence sentence, int i)
    {
        if (tokens[i].Lower != "source" || i == sentence.First || tokens[i - 1].Form != "(" || i + 2 >= sentence.End || tokens[i + 1].Form != ":") return null;
        var close = i + 2;
        while (close < sentence.End && tokens[close].Form != ")") close++;
        return close > i + 2 && i - 1 > sentence.First ? new Found(i, i + 1, i + 2, close, sentence.First, i - 1, AttributionCue.Stated) : null;
    }

    // One past the clause: before the verb that the noun itself is subject of ("… were met with disbelief").
    private int ClauseEnd(Sentence sentence, int from)
    {
        var verbs = 0;
        for (var t = from; t < sentence.End; t++)
        {
            if (tokens[t].IsComma && verbs > 0) return t;
            if (tokens[t].Tag is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD)) continue;
            if (verbs > 0 && tokens[t - 1].Lower is not ("and" or "or" or "that" or "who" or "which" or "but" or "it" or "they" or "he" or "she")) return t;
            verbs++;
        }

        return sentence.End;
    }
}
