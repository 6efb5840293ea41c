using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// What is said: the clause or quote behind the verb of saying where one begins there ("said that …", "said on Monday the troops …"),
/// else what stands before the speaker; with both, as in a speaker between two halves of a quote, the whole sentence.
/// </summary>
internal sealed class SaidContent(ImmutableArray<Token> tokens)
{
    /// <summary>Content of a saying; UTF-16 range of the text.</summary>
    /// <param name="sentence">Where it is said.</param>
    /// <param name="v">The verb of saying.</param>
    /// <param name="first">First token of the source.</param>
    /// <param name="end">One past its last token.</param>
    public TextSpan Of(Sentence sentence, int v, int first, int end)
    {
        var from = Math.Max(v + 1, end);
        if (tokens[v].Lemma is "tell" or "inform" or "remind" or "assure" && from == v + 1) from = BehindAddressee(sentence, from);
        var start = Behind(sentence, v, from);
        var before = Math.Min(first, v);
        var hasBefore = HasBefore(sentence, before);
        if (start > 0 && !(hasBefore && start == from + 1 && tokens[from].Tag is Tag.Comma && !IsQuote(start))) return new TextSpan(tokens[start].Start, sentence.Span.End);
        if (hasBefore) return start > 0 ? sentence.Span : new TextSpan(sentence.Span.Start, tokens[before - 1].End);
        return from < sentence.End - 1 ? new TextSpan(tokens[from].Start, sentence.Span.End) : before > sentence.First ? new TextSpan(sentence.Span.Start, tokens[before - 1].End) : sentence.Span;
    }

    /// <summary>
    /// A content that its speaker parts: "The attack, police said, bore …", "…," he said, "…", "…, the council said, and …". One past the first half, first token of the second.
    /// </summary>
    public (int Before, int After)? Split(Sentence sentence, int v, int first, int end)
    {
        var (from, to) = (Math.Min(first, v), Math.Max(end, v + 1));
        if (from < sentence.First + 2 || !(tokens[from - 1].IsComma || tokens[from - 1].Form is "\"" or "”")) return null;
        while (to < sentence.End && !tokens[to].IsComma && tokens[to].Tag is Tag.IN or Tag.TO or Tag.DT or Tag.NN or Tag.NNS or Tag.NNP or Tag.RB or Tag.JJ or Tag.PRPS or Tag.CD) to++;
        if (to + 2 >= sentence.End || !tokens[to].IsComma) return null;
        var after = to + 1;
        var goesOn = IsQuote(after) || tokens[after].Tag is not (Tag.VBG or Tag.WP or Tag.WDT or Tag.DT) && !FiniteVerbs.Any(tokens, sentence.First, from)
            || tokens[after].Lower is "and" or "but" && FiniteVerbs.Any(tokens, after + 1, sentence.End);
        return goesOn ? (from, tokens[after].Lower is "and" or "but" ? after + 1 : after) : null;
    }

    /// <summary>Whether a clause or quote begins right behind the verb.</summary>
    public bool BeginsBehind(Sentence sentence, int v) => Behind(sentence, v, v + 1) == v + 1;

    // First token of a clause or quote behind the verb, −1 for none: "on Monday" and the like stand between.
    private int Behind(Sentence sentence, int v, int from)
    {
        for (var i = from; i < sentence.End; i++)
        {
            var token = tokens[i];
            if (token.Lower is "that" or "if" or "whether" or "how" or "why" or "what" or "who" or "where" or "when" && (i == from || token.Lower == "that")) return i + 1 < sentence.End ? token.Lower == "that" ? i + 1 : i : -1;
            if (IsQuote(i)) return i;
            if (token.Form == ";") return -1; // "…, the guild said; the police …"
            if (token.Tag is Tag.Colon || token.Lower == ":") return i + 1 < sentence.End ? i + 1 : -1;
            if (token.Tag is Tag.Comma) return i + 1 < sentence.End && (IsQuote(i + 1) || (OpensClause(i + 1) && FiniteVerbs.Any(tokens, i + 2, sentence.End))) ? i + 1 : -1;
            if (IsCircumstance(sentence, i, out var next))
            {
                i = next - 1;
                continue;
            }

            if (token.Relation == Relation.Ccomp && token.Head == v) return from;
            return OpensClause(i) && FiniteVerbs.Any(tokens, i + 1, sentence.End) ? i : -1;
        }

        return -1;
    }

    // "told the Associated Press the truck …": one noun phrase is told.
    private int BehindAddressee(Sentence sentence, int from)
    {
        var t = from;
        if (t < sentence.End && tokens[t].Tag is Tag.PRP) return t + 1;
        while (t < sentence.End && (tokens[t].IsNoun || tokens[t].Tag is Tag.DT or Tag.PRPS or Tag.JJ or Tag.POS || tokens[t].Tag is Tag.VBN && char.IsUpper(tokens[t].Form[0])) && !(t > from && tokens[t].Tag is Tag.DT or Tag.PRPS)) t++;
        return t > from && t < sentence.End && tokens[t].Lower is "that" || t < sentence.End && tokens[t].Tag is Tag.DT or Tag.PRPS or Tag.PRP or Tag.EX or Tag.CD && FiniteVerbs.Any(tokens, t + 1, sentence.End) ? t : from;
    }

    private bool IsQuote(int i) => tokens[i].Form is "“" or "\"" or "``" or "‘" || tokens[i].Tag is Tag.OpenQuote;

    private bool OpensClause(int i) => tokens[i].Tag is Tag.DT or Tag.PRP or Tag.PRPS or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.JJ or Tag.CD or Tag.EX or Tag.PDT or Tag.VBG or Tag.JJS or Tag.JJR;

    // "on Monday", "in a statement", "to reporters", "Friday", "late yesterday", "also", "here"
    private bool IsCircumstance(Sentence sentence, int i, out int next)
    {
        next = i + 1;
        var token = tokens[i];
        if (TimeWords.Weekdays.ContainsKey(token.Lower) || token.Lower is "yesterday" or "today" or "reporters" or "journalists" or "late" or "early" || token.Tag is Tag.RB) return true;
        if (token.Tag is not (Tag.IN or Tag.TO) || token.Lower is "because" or "although" or "though" or "while" or "as" or "since" or "after" or "before") return false;
        while (next < sentence.End && tokens[next].Tag is Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD or Tag.PRPS or Tag.POS or Tag.HYPH or Tag.VBG)
        {
            // A new noun phrase begins the clause: "on Monday the troops left".
            if (next > i + 1 && tokens[next].Tag is Tag.DT && tokens[next - 1].IsNoun) break;
            next++;
        }

        return next > i + 1;
    }

    private bool HasBefore(Sentence sentence, int before)
    {
        for (var i = sentence.First; i < before; i++)
        {
            if (i == before - 1 || !(tokens[before - 1].Tag is Tag.Comma or Tag.CloseQuote or Tag.Colon || tokens[before - 1].Lower is "," or "\"" or "”" or "’" or "?" or "!" or "-" or "–" or "—")) break;
            if (tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.VBN or Tag.VB || IsQuote(i)) return true;
        }

        return false;
    }
}
