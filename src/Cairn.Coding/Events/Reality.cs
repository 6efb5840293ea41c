using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What a governing word leaves of an event below it: what is told as a fact inside something tried or asked for, and what was prevented rather than ended, hindered in passing or only meant to be prevented.</summary>
internal static class Reality
{
    // Whose object is a deed done, though the doing itself is only tried, asked for or planned: "trying to clarify the murder", "to protest the killing".
    private static readonly FrozenSet<string> Presuming = WordSet.Of("avenge, clarify, clear, solve, condemn, denounce, protest, mourn, punish, explain, justify, escape, flee, survive, hide, conceal, cover, distract, assess, evaluate, forget, document, recognise, recognize, film, watch, describe");

    private static readonly FrozenSet<string> Behind = WordSet.Of("after, following, since, despite, amid, amidst, because");

    private static readonly FrozenSet<string> Keeping = WordSet.Of("prevent, avert, foil, thwart, pre-empt, disrupt");
    private static readonly FrozenSet<string> Able = WordSet.Of("manage, able, help, succeed, enable, act");

    /// <summary>Whether the clause or phrase at <paramref name="child"/> is a fact whatever governs it, though no news: "who had shot two guards", "after the murders", the object of "to clarify".</summary>
    public static bool IsFact(AnnotatedText text, int child, int node, Relation relation)
    {
        var token = text.Tokens[child];
        return relation switch
        {
            Relation.AclRelcl => token.Tag is Tag.VBD || token.Tag is Tag.VBN && HasFinite(text, child),
            Relation.Obl or Relation.Nmod when CaseOf(text, child) is >= 0 and var preposition && Behind.Contains(text.Tokens[preposition].Lower) => true,
            Relation.Obj or Relation.Obl when relation is Relation.Obj || CaseOf(text, child) is >= 0 and var link && text.Tokens[link].Lower is "from" or "against" or "over" => !token.IsVerb && text.Tokens[node].IsVerb && Presuming.Contains(text.Tokens[node].Lemma) && (IsInfinitive(text, node) || text.Tokens[node].Tag is Tag.VBG),
            _ => false,
        };
    }

    /// <summary>What is left of an event that "foil", "stop" or "prevent" governs; null where it is told as if nothing governed it.</summary>
    /// <param name="text">The report.</param>
    /// <param name="foil">The governing word.</param>
    /// <param name="child">What hangs on it and is, or leads to, the event.</param>
    /// <param name="relation">How it hangs on it.</param>
    /// <param name="isDirect">Whether only "and", "of" or a verb that carries it stands between it and the event.</param>
    public static Modality? Foiled(AnnotatedText text, int foil, int child, Relation relation, bool isDirect)
    {
        if (!isDirect || relation is Relation.Nsubj or Relation.AclRelcl or Relation.Csubj or Relation.Parataxis or Relation.OblAgent) return null; // "the fighting stopped", "the blast disrupted"
        if (relation is Relation.Advcl && !IsFrom(text, child) && text.Tokens[child].Tag is not Tag.VBG && !IsOfAttempt(text, foil, child)) return null; // "disrupted our lives when a gunman killed"
        var lemma = text.Tokens[foil].Lemma.ToLowerInvariant();
        var own = lemma == "stop" && text.Tokens[child].Tag is Tag.VBG && !IsFrom(text, child); // "stop shelling": who shells stops
        if (!text.Tokens[foil].IsVerb) return own ? Modality.Hypothetical : Modality.Foiled;
        if (text.Tokens[foil].Tag is Tag.VB && !IsManaged(text, foil)) return own || Keeping.Contains(lemma) ? Modality.Hypothetical : null; // "to prevent clashes"; what is to be stopped goes on
        if (own) return text.Tokens[foil].Tag is Tag.VBP ? Modality.Hypothetical : null; // "stop using mines", taken for a statement
        return Modality.Foiled;
    }

    /// <summary>Whether the step from an event, or from what leads to it, to the word above it keeps it the same event.</summary>
    public static bool IsStep(AnnotatedText text, int child, int node, Relation relation) =>
        relation is Relation.Conj or Relation.Compound
        || relation is Relation.Nmod && CaseOf(text, child) is >= 0 and var preposition && text.Tokens[preposition].Lower == "of"
        || relation is Relation.Obj && text.Tokens[node].IsVerb && !Presuming.Contains(text.Tokens[node].Lemma) // "bid to trigger a blast"
        || relation is Relation.Xcomp or Relation.Acl && (Cues.Attempt.Contains(text.Tokens[node].Lemma) || Cues.Plan.Contains(text.Tokens[node].Lemma));

    private static bool IsFrom(AnnotatedText text, int verb) => verb > 0 && text.Tokens[verb - 1].Lower == "from";

    // "foiled the attempt to kidnap", "foiled an attempt by smugglers to set off"
    private static bool IsOfAttempt(AnnotatedText text, int foil, int verb)
    {
        for (var i = foil + 1; i < verb - 1 && text.Tokens[verb - 1].Lower == "to"; i++)
        {
            if (Cues.Attempt.Contains(text.Tokens[i].Lemma) || Cues.Plan.Contains(text.Tokens[i].Lemma)) return true;
        }

        return false;
    }

    // "managed to foil", "was able to stop", "did not stop"
    private static bool IsManaged(AnnotatedText text, int verb) => IsInfinitive(text, verb) && text.Tokens[verb].Head is >= 0 and var head && Able.Contains(text.Tokens[head].Lemma);

    private static bool IsInfinitive(AnnotatedText text, int verb) => verb > 0 && text.Tokens[verb].Tag is Tag.VB && (text.Tokens[verb - 1].Lower == "to" || verb > 1 && text.Tokens[verb - 2].Lower == "to");

    private static bool HasFinite(AnnotatedText text, int verb)
    {
        foreach (var child in text.DependentsOf(verb))
        {
            if (text.Tokens[child].Relation is Relation.Aux or Relation.AuxPass && text.Tokens[child].Lower is "has" or "have" or "had" or "was" or "were" or "'ve" or "'d") return true;
        }

        return false;
    }

    private static int CaseOf(AnnotatedText text, int noun) => text.DependentOf(noun, Relation.Case);
}
