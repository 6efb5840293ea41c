using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>How real an event is told: from its auxiliaries and from what governs it in the tree, nearest cue first.</summary>
/// <param name="Modality">The contract's modality; <see cref="Modality.Hypothetical"/> for what is merely possible, wished or conditional.</param>
/// <param name="IsNegated">Told not to have happened.</param>
/// <param name="IsReference">What a person is accused of or tried for, what is commemorated: not news of an act.</param>
/// <param name="Cue">Token of the deciding cue, −1 for none.</param>
internal readonly record struct Factuality(Modality Modality, bool IsNegated, bool IsReference, int Cue)
{
    private const int Depth = 6;

    /// <summary>Reads the factuality of the event at a token.</summary>
    public static Factuality At(ReportReading reading, int head, bool takesNoObject = false)
    {
        var text = reading.Text;
        var found = new Factuality(Modality.Occurred, false, false, -1);
        found = Local(text, head, found);
        if (reading.Lower(head - 1) is "to" && reading.Lower(head - 2) is "going") found = Set(found, Modality.Planned, head - 2); // "was going to kill them"
        if (head > 1 && reading.Lower(head - 1) is "be" && reading.Tokens[head - 2].IsNoun && text.Tokens[head].Tag is Tag.VBN) found = Set(found, Modality.Hypothetical, head - 1); // "demanded that the mayor be arrested"
        if (EitherOr.IsAsked(reading, head)) return found;
        if (MainClause.Tells(reading, head, takesNoObject)) return found; // told for itself, whatever the tree hung it on
        var child = head;
        var isTold = false;
        var isAside = false;
        var isDirect = true;
        var node = text.Tokens[head].Head;
        // A verb coordinated with another shares its auxiliaries and governors.
        for (var depth = 0; node >= 0 && depth < Depth; depth++)
        {
            var relation = text.Tokens[child].Relation;
            if (relation is Relation.Conj && text.Tokens[node].IsVerb == text.Tokens[child].IsVerb)
            {
                if (text.Tokens[child].Tag is Tag.VBD && text.Tokens[node].Tag is Tag.VB) break; // "tried to kill the mayor and wounded two guards"
                if (!HasOwnSubject(text, child)) found = Local(text, node, found);
            }
            else if (relation is Relation.Advcl && text.Tokens[child].Tag is Tag.VBG && child > 0 && text.Tokens[child - 1].Tag is Tag.Comma)
            {
                break; // ", sparking a gunbattle": what came of it is told for itself
            }
            else if (Governs(relation))
            {
                found = FromGovernor(text, node, child, relation, found, isDirect);
                if (found.IsReference) break; // what is tried or commemorated happened, whatever comes of it
                if (relation is Relation.Xcomp) found = found with { IsNegated = found.IsNegated || IsNegatedAt(text, node) };
            }

            // "trying to find out who shot the men": what is asked about did happen.
            if (Governs(relation) && (Cues.Inquiry.Contains(text.Tokens[node].Lemma) || Cues.Inquest.Contains(text.Tokens[node].Lemma) && relation is not (Relation.Nsubj or Relation.NsubjPass)) && found.Modality == Modality.Occurred && !IsConditional(text, child)) break;

            // "A strike could kill dozens": what may happen to its effect may happen to the act.
            if (relation is Relation.Nsubj && text.Tokens[node].IsVerb && Local(text, node, new Factuality(Modality.Occurred, false, false, -1)) is { Modality: Modality.Hypothetical or Modality.Planned } effect) found = Set(found, effect.Modality, node);
            if (found.Modality == Modality.Occurred && Governs(relation) && IsConditional(text, child)) found = found with { Modality = Modality.Hypothetical, Cue = child };
            // "was trying to search a house when gunmen opened fire": the clause stands for itself.
            if (relation is Relation.Advcl && text.DependentOf(child, Relation.Mark) is var mark && mark >= 0 && text.Tokens[mark].Lower is "when" or "as" or "after" or "while" or "before" or "because" or "since" or "although" or "where") break;
            // "an air strike which killed two": told as a fact, whatever was asked for.
            if (relation is Relation.AclRelcl && text.Tokens[child].Tag is Tag.VBD && found.Modality == Modality.Occurred) isTold = true;
            isAside |= found.Modality == Modality.Occurred && Reality.IsFact(text, child, node, relation);
            isDirect &= Reality.IsStep(text, child, node, relation);
            if (relation is Relation.Advcl && text.Tokens[node].Tag is Tag.VB && IsMomentOf(text, child)) break; // "were on their way to attack a mill when they were ambushed"
            child = node;
            node = text.Tokens[node].Head;
        }

        if (isTold && found.Modality is Modality.Hypothetical or Modality.Planned) found = found with { Modality = Modality.Occurred };
        else if (isAside && found.Modality is Modality.Hypothetical or Modality.Planned or Modality.Attempted or Modality.Foiled or Modality.Threatened) found = found with { Modality = Modality.Occurred, IsReference = true };
        if (found.IsReference && Accusation.IsBelieved(reading, head)) found = found with { IsReference = false, Modality = Modality.Alleged };
        if (reading.SideClauseAt(head) is { IsCharge: true }) return found with { IsReference = true };
        if (found.IsReference && found.Cue >= 0 && found.Cue < head && reading.SideClauseAt(found.Cue) is { } side && !side.Holds(head)) found = found with { IsReference = false }; // "A courier wanted for arson surrendered"
        if (Accusation.Governs(reading, head)) found = found with { IsReference = true };
        else if (found.IsReference && Accusation.IsFinite(text, head)) found = found with { IsReference = false };
        return found;
    }

    // A clause opened by "when", which the tree may take for an adverb, whose verb tells the past.
    private static bool IsMomentOf(AnnotatedText text, int verb)
    {
        foreach (var child in text.DependentsOf(verb))
        {
            if (child < verb && text.Tokens[child] is { Relation: Relation.Advmod, Lower: "when" }) return text.Tokens[verb].Tag is Tag.VBD or Tag.VBN;
        }

        return false;
    }

    private static Factuality Local(AnnotatedText text, int head, Factuality found)
    {
        if (IsNegatedAt(text, head)) found = found with { IsNegated = true, Cue = head };
        var would = false;
        var have = false;
        foreach (var child in text.DependentsOf(head))
        {
            var token = text.Tokens[child];
            if (token.Relation is Relation.Aux or Relation.AuxPass)
            {
                if (token.Lower is "have") have = true;
                if (token.Lower is "will" or "'ll" or "shall" or "wo") found = Set(found, Modality.Planned, child);
                else if (token.Lower is "could" or "might" or "can" or "may" or "should" or "must") would = true;
                else if (token.Lower is "would") would = true;
            }
            else if (token.Relation == Relation.Mark && Cues.Condition.Contains(token.Lower))
            {
                found = Set(found, Modality.Hypothetical, child);
            }
            else if (token.Relation is Relation.Advmod && token.Lower is "allegedly" or "reportedly" or "apparently" or "supposedly")
            {
                found = Set(found, Modality.Alleged, child);
            }
            else if (token.Relation is Relation.Amod && token.Lower is "alleged" or "apparent" or "suspected" or "attempted" or "planned" or "possible" or "potential" or "future" or "imminent" or "thwarted" or "foiled" or "failed" or "fresh" or "further" or "threatened")
            {
                var modality = token.Lower switch
                {
                    "alleged" or "apparent" or "suspected" => Modality.Alleged,
                    "attempted" or "failed" => Modality.Attempted,
                    "thwarted" or "foiled" => Modality.Foiled,
                    "planned" => Modality.Planned,
                    "possible" or "potential" or "future" or "imminent" or "threatened" => Modality.Hypothetical,
                    _ => Modality.Occurred,
                };
                if (modality != Modality.Occurred) found = Set(found, modality, child);
            }
        }

        if (would) found = Set(found, have && text.Tokens[head].Tag == Tag.VBN ? Modality.Hypothetical : Modality.Hypothetical, head);
        return found;
    }

    private static Factuality FromGovernor(AnnotatedText text, int node, int child, Relation relation, Factuality found, bool isDirect)
    {
        if (IsDescription(text, node) || IsTimeTaken(text, node)) return found;
        var lemma = text.Tokens[node].Lemma.ToLowerInvariant();
        var infinitive = relation is Relation.Xcomp or Relation.Acl or Relation.Ccomp or Relation.Advcl && text.DependentOf(child, Relation.Mark) is var mark && mark >= 0 && text.Tokens[mark].Lower == "to";
        if (Cues.Threat.Contains(lemma) && (infinitive || relation is Relation.Obl or Relation.Nmod or Relation.Ccomp or Relation.Obj or Relation.Compound)) return Set(found, Modality.Threatened, node);
        if (Cues.Plan.Contains(lemma) && (infinitive || relation is Relation.Obj or Relation.Nmod or Relation.Obl)) return Set(found, Modality.Planned, node);
        if (Cues.Foil.Contains(lemma)) return Reality.Foiled(text, node, child, relation, isDirect) is { } left ? Set(found, left, node) : found;
        if (Cues.Refrain.Contains(lemma)) return Set(found, Modality.Hypothetical, node);
        if (relation is Relation.Acl && infinitive && text.Tokens[child].Tag is Tag.VB && !Cues.Attempt.Contains(lemma) && !Cues.Plan.Contains(lemma) && !Cues.Threat.Contains(lemma)) return Set(found, Modality.Hypothetical, node); // "its mission to fight", "an assault to free the inmates"
        if (Cues.Attempt.Contains(lemma) && infinitive) return Set(found, Modality.Attempted, node);
        if (Cues.Deny.Contains(lemma)) return found with { IsNegated = false, Modality = Modality.Alleged, Cue = node };
        if (Cues.Fear.Contains(lemma)) return Set(found, Modality.Hypothetical, node);
        if (Cues.Wish.Contains(lemma) && (infinitive || relation is Relation.Obl or Relation.Nmod or Relation.Obj && lemma is not ("order" or "approve" or "want"))) return Set(found, Modality.Hypothetical, node);
        if (Cues.Inquest.Contains(lemma) && !IsAskedFor(text, node)) return found;
        if (Cues.Court.Contains(lemma) && relation is not (Relation.Nsubj or Relation.Ccomp or Relation.Parataxis)) return found with { IsReference = true, Cue = found.Cue < 0 ? node : found.Cue };
        if (Cues.Past.Contains(lemma) && relation is Relation.Nmod or Relation.Obj or Relation.Obl or Relation.AclRelcl) return found with { IsReference = true, Cue = node };
        if (Cues.Doubt.Contains(lemma) && relation is Relation.Ccomp or Relation.Xcomp) return Set(found, Modality.Alleged, node);
        if (infinitive && (lemma == "have" && text.Tokens[node].Tag is Tag.VBP or Tag.VBZ or Tag.VB || lemma is "difficult" or "hard" or "impossible" or "unable" or "reluctant" or "unwilling")) return Set(found, Modality.Hypothetical, node); // "we have to arrest them first"
        if (lemma is "hesitate" && relation is Relation.Xcomp or Relation.Advcl or Relation.Obl) return Set(found, Modality.Hypothetical, node);
        if (infinitive && lemma == "use" && text.Tokens[node].Tag is Tag.VBD or Tag.VBN) return found; // "used gelignite to wreck a bridge" tells that they did
        if (infinitive && relation is Relation.Advcl) return Set(found, Modality.Hypothetical, node); // purpose: "to free the inmates"
        if (lemma is "continue" or "keep" && relation is Relation.Xcomp && text.Tokens[node].Tag is Tag.VBP or Tag.VBZ or Tag.VB) return Set(found, Modality.Hypothetical, node); // a habit, no occurrence
        return found;
    }

    // "It took the brigade a week to win the village back": what took so long was done.
    private static bool IsTimeTaken(AnnotatedText text, int node)
    {
        var verb = text.Tokens[node].IsVerb ? node : text.Tokens[node].Head;
        return verb > 0 && text.Tokens[verb].Lower == "took" && text.Tokens[verb - 1].Lower == "it";
    }

    // "called for an investigation", "the court wants to investigate"
    private static bool IsAskedFor(AnnotatedText text, int node) =>
        text.Tokens[node].Head is >= 0 and var governor && text.Tokens[node].Relation is Relation.Obl or Relation.Obj or Relation.Nmod or Relation.Xcomp or Relation.Ccomp && text.Tokens[governor].Lemma.ToLowerInvariant() is var lemma
        && (Cues.Wish.Contains(lemma) || Cues.Court.Contains(lemma) || Cues.Plan.Contains(lemma) || lemma is "open" or "reopen" or "close");

    // "suspected rebels": says who, not whether.
    private static bool IsDescription(AnnotatedText text, int node) =>
        text.Tokens[node].Lower is "suspected" or "alleged" or "wanted" && node + 1 < text.Tokens.Length && (text.Tokens[node + 1].IsNoun || text.Tokens[node + 1].Tag is Tag.JJ or Tag.HYPH);

    private static Factuality Set(Factuality found, Modality modality, int cue) =>
        found.Modality is Modality.Occurred or Modality.Alleged ? found with { Modality = modality, Cue = cue } : found;

    private static bool Governs(Relation relation) =>
        relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.AclRelcl or Relation.Advcl or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Compound or Relation.Csubj or Relation.Nsubj or Relation.NsubjPass or Relation.Parataxis or Relation.OblAgent;

    private static bool IsConditional(AnnotatedText text, int clause) =>
        text.DependentOf(clause, Relation.Mark) is var mark && mark >= 0 && Cues.Condition.Contains(text.Tokens[mark].Lower);

    private static bool IsNegatedAt(AnnotatedText text, int head)
    {
        foreach (var child in text.DependentsOf(head))
        {
            var token = text.Tokens[child];
            if (token.Lower is "not" or "n't" or "never" or "without" && token.Relation is Relation.Advmod or Relation.Mark or Relation.Case or Relation.Cc) return true;
            if (token.Relation is Relation.Det && token.Lower is "no") return true;
            // "no report of injury", "no reports of any casualty"
            if (token.Relation is Relation.Case && token.Lower == "of" && child > 1 && text.Tokens[child - 1].Lower is "report" or "reports" or "word" or "loss" && text.Tokens[child - 2].Lower is "no" or "any") return true;
        }

        return false;
    }

    private static bool HasOwnSubject(AnnotatedText text, int verb) =>
        Clause.First(text, verb, Relation.Nsubj, Relation.NsubjPass) >= 0;
}
