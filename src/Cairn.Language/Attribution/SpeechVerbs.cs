using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>Verbs of saying that are built unlike "X said that …": quoted as saying, spoke of, heard from, held responsible, was said to; and subjects cut off from their verb.</summary>
internal sealed class SpeechVerbs(ImmutableArray<Token> tokens)
{
    private const int Reach = 14;

    /// <summary>A saying: where its cue ends, where its source begins (before the verb: its subject; −1: nobody), where its content begins.</summary>
    internal readonly record struct Saying(int CueEnd, int SourceFirst, int ContentFirst, AttributionCue Cue);

    /// <summary>The saying of a verb that is built in one of these ways, or null.</summary>
    public Saying? Special(Sentence sentence, int v)
    {
        if (v + 2 >= sentence.End) return null;
        var passive = v > sentence.First && IsPassive(sentence, v);
        switch (tokens[v].Lemma)
        {
            case "quote" or "cite":
                for (var t = v + 1; t + 2 < sentence.End && t < v + Reach; t++)
                {
                    if (tokens[t].Lower == "as" && tokens[t + 1].Lower == "saying" && passive && tokens[t + 2].Lower is "by" or "in" or "on" or ".") return null; // "…, he was quoted as saying by X": what stands before
                    if (tokens[t].Lower == "as" && tokens[t + 1].Lower == "saying") return new Saying(passive ? t + 2 : v + 1, passive ? sentence.First : v + 1, tokens[t + 2].Lower == "that" ? t + 3 : t + 2, AttributionCue.Stated);
                }

                return null;
            case "speak" when tokens[v + 1].Lower == "of" && tokens[v].Tag is Tag.VBD or Tag.VBZ or Tag.VBP:
                return new Saying(v + 2, sentence.First, v + 2, AttributionCue.Stated);
            case "hear" when tokens[v + 1].Lower == "from":
                for (var t = v + 3; t + 1 < sentence.End && t < v + Reach; t++)
                {
                    if (tokens[t].Lower == "that") return new Saying(v + 2, v + 2, t + 1, AttributionCue.Stated);
                }

                return null;
            case "hold" when tokens[v].Tag is Tag.VBD or Tag.VBZ or Tag.VBP:
                for (var t = v + 2; t < sentence.End && t < v + Reach; t++)
                {
                    if (tokens[t].Lower is "responsible" or "accountable") return new Saying(v + 1, sentence.First, v + 1, AttributionCue.Accused);
                }

                return null;
            case "say" or "report" or "believe" or "allege" or "think" or "claim" or "understand" or "announce" when passive && tokens[v].Tag is Tag.VBN or Tag.VBD:
                var subject = v - 1;
                while (subject > sentence.First && (tokens[subject].Tag is Tag.RB || tokens[subject].Lower is "was" or "were" or "is" or "are" or "been" or "has" or "have" or "had" or "being")) subject--;
                if (tokens[subject].Lower == "it" && tokens[v + 1].Lower == "that") return new Saying(v + 1, -1, v + 2, AttributionCue.Reported);
                return tokens[v + 1].Lower == "to" && tokens[v].Lemma is not ("report" or "announce") ? new Saying(v + 1, -1, sentence.First, AttributionCue.Reported) : null;
            case "put" or "give" or "place" when !passive && tokens[v].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN or Tag.VB && CountsDead(sentence, v):
                return new Saying(v + 1, sentence.First, v + 1, AttributionCue.Stated);
            default:
                return null;
        }
    }

    // "put the death toll at six", "gave the number of dead as 14"
    private bool CountsDead(Sentence sentence, int v)
    {
        var t = v + 1;
        while (t < sentence.End && tokens[t].Tag is Tag.DT or Tag.JJ or Tag.NN && tokens[t].Lower is not ("toll" or "tally" or "number")) t++;
        if (t >= sentence.End || t - v > 5 || tokens[t].Lower is not ("toll" or "tally" or "number")) return false;
        while (t < sentence.End && t < v + Reach && tokens[t].Lower is not ("at" or "as")) t++;
        return t + 1 < sentence.End && t < v + Reach && (char.IsAsciiDigit(tokens[t + 1].Form[0]) || tokens[t + 1].Tag is Tag.CD or Tag.RBR or Tag.JJR || NumberWords.MayBegin(tokens[t + 1].Lower) || tokens[t + 1].Lower is "least" or "about" or "around" or "more");
    }

    /// <summary>The subject that a relative clause or an apposition parts from its verb: "An official, who asked not to be named, said …"; null for others.</summary>
    public (int First, int End)? InterruptedSubject(Sentence sentence, int v)
    {
        if (v < sentence.First + 4 || tokens[v - 1].Lower != "," || !IsNominalStart(sentence.First)) return null;
        for (var t = sentence.First + 1; t < v - 2; t++)
        {
            if (tokens[t].Lower == ",")
            {
                if (!(tokens[t + 1].Tag is Tag.WP or Tag.WDT or Tag.WPS or Tag.VBN or Tag.VBG or Tag.RB or Tag.DT or Tag.NN or Tag.NNP || tokens[t + 1].Lower is "who" or "whose" or "which" or "now") || !tokens[t - 1].IsNoun) return null;
                // Only a subject is left without a verb of its own.
                return (sentence.First, CoreEnd(sentence.First, t));
            }

            if (tokens[t].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.Colon || tokens[t].Form is "\"" or "“" or ";") return null;
        }

        return null;
    }

    /// <summary>"A statement by X said": the token at which whoever wrote it begins, or null.</summary>
    public int? Author((int First, int End) source, int v)
    {
        var noun = source.End - 1;
        return tokens[noun].Lemma is "statement" or "report" or "communique" or "message" or "video" or "letter" or "post" or "tweet" && noun + 2 < v && tokens[noun + 1].Lower is "by" or "from" ? noun + 2 : null;
    }

    // The noun phrase before "of", "for" and the like.
    private int CoreEnd(int first, int end)
    {
        for (var t = first + 1; t < end; t++)
        {
            if (tokens[t].Tag is Tag.IN && tokens[t - 1].IsNoun) return t;
        }

        return end;
    }

    private bool IsNominalStart(int t) => tokens[t].Tag is Tag.DT or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD or Tag.JJ or Tag.PRPS;

    private bool IsPassive(Sentence sentence, int v)
    {
        var t = v - 1;
        while (t > sentence.First && tokens[t].Tag is Tag.RB) t--;
        return tokens[t].Lower is "was" or "were" or "is" or "are" or "been" or "being" or "be";
    }
}
