using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Questions to the tree around a verb or an event noun: who is its subject, what its object, what hangs by a preposition.</summary>
internal static class Clause
{
    /// <summary>Whether a verb is passive: "were killed", "soldiers killed in an ambush", "being held".</summary>
    public static bool IsPassive(AnnotatedText text, int verb)
    {
        var token = text.Tokens[verb];
        if (!HasPassiveAuxiliary(text, verb) && HasObjectBeside(text, verb)) return false;
        if (token.Tag is Tag.VBG or Tag.VB or Tag.VBP or Tag.VBZ && !HasPassiveAuxiliary(text, verb)) return HasPassiveAuxiliary(text, verb);
        if (HasPassiveAuxiliary(text, verb) || text.DependentOf(verb, Relation.NsubjPass) >= 0) return true;
        if (text.DependentOf(verb, Relation.OblAgent) >= 0) return true;
        if (token.Relation is Relation.Amod && token.Tag is Tag.VBD && token.Head < verb) return false; // "dozens died", misread
        if (token.Relation is Relation.Acl or Relation.Amod && token.Tag is Tag.VBN or Tag.VBD or Tag.JJ) return true;
        if (token.Relation is Relation.Conj && token.Tag is Tag.VBN or Tag.VBD && text.DependentOf(verb, Relation.Nsubj) < 0 && text.DependentOf(verb, Relation.Obj) < 0)
            return token.Head >= 0 && text.Tokens[token.Head].IsVerb && IsPassive(text, token.Head);
        return token.Tag is Tag.VBN && text.DependentOf(verb, Relation.Obj) < 0 && !HasActiveAuxiliary(text, verb);
    }

    /// <summary>The subject of the active reading of a verb: its own, or the one it shares with the verb it hangs on; −1 without.</summary>
    public static int Subject(AnnotatedText text, int verb, int depth = 0)
    {
        var own = First(text, verb, Relation.Nsubj, Relation.NsubjOuter, Relation.NsubjPass);
        if (own >= 0) return IsRelativePronoun(text, own) ? Antecedent(text, verb) : own;
        if (depth > 4) return -1;
        var token = text.Tokens[verb];
        if (token.Head < 0) return -1;
        switch (token.Relation)
        {
            case Relation.Conj when text.Tokens[token.Head].IsVerb:
            case Relation.Xcomp or Relation.Advcl or Relation.Parataxis when text.Tokens[token.Head].IsVerb:
                return Subject(text, token.Head, depth + 1);
            case Relation.Acl or Relation.AclRelcl:
                return token.Head;
            default:
                return -1;
        }
    }

    /// <summary>The object of an active verb, −1 without.</summary>
    public static int Object(AnnotatedText text, int verb) => First(text, verb, Relation.Obj, Relation.Iobj, Relation.Ccomp) is var o && o >= 0 && text.Tokens[o].Relation != Relation.Ccomp ? o : -1;

    /// <summary>Heads of the phrases that hang on a token by a preposition.</summary>
    public static IEnumerable<int> ByPreposition(AnnotatedText text, int head, string preposition)
    {
        var children = text.DependentsOf(head);
        var found = new List<int>();
        foreach (var child in children)
        {
            if (text.Tokens[child].Relation is not (Relation.Obl or Relation.OblAgent or Relation.Nmod or Relation.NmodDesc or Relation.Advcl or Relation.Acl)) continue;
            foreach (var marker in text.DependentsOf(child))
            {
                if (text.Tokens[marker].Relation is not (Relation.Case or Relation.Mark) || text.Tokens[marker].Lower != preposition) continue;
                found.Add(child);
                break;
            }
        }

        return found;
    }

    /// <summary>A token and the tokens coordinated with it, in the order of the text.</summary>
    public static IReadOnlyList<int> Coordinated(AnnotatedText text, int head)
    {
        var all = new List<int> { head };
        for (var i = 0; i < all.Count && all.Count < 40; i++)
        {
            foreach (var child in text.DependentsOf(all[i]))
            {
                if (text.Tokens[child].Relation == Relation.Conj && !text.Tokens[child].IsVerb) all.Add(child);
            }
        }

        all.Sort();
        return all;
    }

    /// <summary>First dependent with any of the relations, in the order given.</summary>
    public static int First(AnnotatedText text, int head, params ReadOnlySpan<Relation> relations)
    {
        foreach (var relation in relations)
        {
            var child = text.DependentOf(head, relation);
            if (child >= 0) return child;
        }

        return -1;
    }

    // "killed a farmer", "shot dead the men", "rebels killed Ali Omar": a noun phrase at once after the verb is its object,
    // unless the verb is itself a participle before a noun ("three arrested men") or the phrase is a time ("two killed Sunday").
    private static bool HasObjectBeside(AnnotatedText text, int verb)
    {
        var tokens = text.Tokens;
        var next = AfterParticle(tokens, verb);
        if (next >= tokens.Length || tokens[next].Sentence != tokens[verb].Sentence) return false;
        if (IsPrenominal(text, verb)) return false;
        if (tokens[next].Tag is Tag.DT or Tag.CD or Tag.PRPS or Tag.PRP) return !IsTime(text, next);
        if (tokens[next].Tag is not (Tag.NNS or Tag.NNP or Tag.NNPS or Tag.NN or Tag.JJ)) return false;
        return text.DependentOf(verb, Relation.Obj) >= 0 || verb > 0 && tokens[verb - 1].IsNoun && tokens[verb - 1].Sentence == tokens[verb].Sentence && !IsTime(text, next);
    }

    // Past "dead", "down", "to death", "away", "and injured".
    private static int AfterParticle(System.Collections.Immutable.ImmutableArray<Token> tokens, int verb)
    {
        var next = verb + 1;
        while (next < tokens.Length)
        {
            if (tokens[next].Lower is "dead" or "down" or "up" or "away" or "ablaze" or "alight" or "afire" or "off") next++;
            else if (next + 1 < tokens.Length && tokens[next].Lower == "on" && tokens[next + 1].Lower == "fire") next += 2;
            else if (next + 1 < tokens.Length && tokens[next].Lower == "to" && tokens[next + 1].Lower == "death") next += 2;
            else break;
        }

        return next;
    }

    private static bool IsPrenominal(AnnotatedText text, int verb) =>
        verb > 0 && text.Tokens[verb].Tag is Tag.VBN or Tag.JJ && (text.Tokens[verb].Relation is Relation.Amod && text.Tokens[verb].Head > verb || text.Tokens[verb - 1].Tag is Tag.DT or Tag.CD or Tag.PRPS or Tag.JJ);

    private static bool IsTime(AnnotatedText text, int token)
    {
        foreach (var time in text.Times)
        {
            if (token >= time.First && token < time.End) return true;
        }

        return false;
    }

    private static bool HasPassiveAuxiliary(AnnotatedText text, int verb)
    {
        if (text.DependentOf(verb, Relation.AuxPass) >= 0) return true;
        // The parser's miss: "was killed", "were reportedly killed".
        for (var i = verb - 1; i >= 0 && i >= verb - 3; i--)
        {
            var lower = text.Tokens[i].Lower;
            if (lower is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "got" or "get") return text.Tokens[verb].Tag is Tag.VBN or Tag.VBD or Tag.JJ;
            if (text.Tokens[i].Tag is not (Tag.RB or Tag.RBR)) return false;
        }

        return false;
    }

    private static bool HasActiveAuxiliary(AnnotatedText text, int verb)
    {
        foreach (var child in text.DependentsOf(verb))
        {
            if (text.Tokens[child].Relation == Relation.Aux && text.Tokens[child].Lower is "has" or "have" or "had" or "having") return true;
        }

        return false;
    }

    private static bool IsRelativePronoun(AnnotatedText text, int token) => text.Tokens[token].Tag is Tag.WDT or Tag.WP || text.Tokens[token].Lower is "who" or "which" or "that";

    private static int Antecedent(AnnotatedText text, int verb)
    {
        for (var v = verb; v >= 0; v = text.Tokens[v].Head)
        {
            if (text.Tokens[v].Relation is Relation.AclRelcl or Relation.Acl or Relation.AdvclRelcl) return text.Tokens[v].Head;
            if (text.Tokens[v].Relation is not Relation.Conj) break;
        }

        return -1;
    }
}
