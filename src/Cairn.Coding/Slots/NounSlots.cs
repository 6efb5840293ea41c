using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What stands in a slot of an event noun: possessors and names before it, what hangs on it by a preposition, and the subject of the light verb that carries it.</summary>
internal static class NounSlots
{
    private static readonly HashSet<string> LightVerbs = new(StringComparer.Ordinal)
    {
        "carry", "launch", "stage", "mount", "conduct", "commit", "perpetrate", "make", "unleash", "execute", "undertake", "wage", "lay", "perform", "mastermind", "orchestrate", "trigger", "plant", "detonate", "set", "order", "claim",
    };

    // "sparking a gun battle with the army": what stands behind the fight may hang from the verb.
    private static readonly HashSet<string> StartingVerbs = new(StringComparer.Ordinal) { "spark", "ignite", "provoke", "prompt" };

    /// <summary>Head tokens in the slot, in the order of the text.</summary>
    public static IReadOnlyList<int> Fill(ReportReading reading, TriggerHit hit, Slot slot)
    {
        var text = reading.Text;
        switch (slot)
        {
            case Slot.Poss:
                return Modifiers(reading, hit);
            case Slot.Subj or Slot.By:
                if (Planted(reading, hit) is >= 0 and var before) return [before];
                if (DeedDoneBy.Of(reading, hit) is { Count: > 0 } layers) return layers;
                if (HeldForDeed.Of(reading, hit.Head) is >= 0 and var accused) return [accused];
                var agents = SlotFiller.Agents(text, hit.Head);
                if (agents.Count == 0) agents = LightSubject(text, hit.Head);
                return agents.Count > 0 ? agents : SlotFiller.One(PastOf(reading, hit));
            case Slot.Obj:
                return [];
            case Slot.On when IsBlamed(reading, hit.Head):
                return []; // "blamed the attack on the rebels": who did it
            default:
                var carrier = VerbOf(text, hit.Head, LightVerbs) is >= 0 and var light ? light : VerbOf(text, hit.Head, StartingVerbs);
                if (carrier >= 0 && !HasOwnBehind(text, hit.Head)) return PrepositionSlots.Fill(reading, hit, carrier, slot);
                var own = PrepositionSlots.Fill(reading, hit, hit.Head, slot);
                if (own.Count > 0) return own;
                if (carrier >= 0 && PrepositionSlots.Fill(reading, hit, carrier, slot) is { Count: > 0 } carried) return carried;
                if (slot is Slot.On or Slot.Against or Slot.Of && PastAside.Of(reading, hit.Head, PrepositionSlots.Preposition(slot)) is >= 0 and var past) return [past];
                return slot is Slot.On or Slot.Against ? SlotFiller.One(Aim(reading, hit)) : [];
        }
    }

    // "the capture of the town by militiamen": the tree may hang them on the town; −1 without.
    private static int PastOf(ReportReading reading, TriggerHit hit)
    {
        var end = reading.SentenceOf(hit.Head).End;
        if (hit.End + 1 < end && reading.Lower(hit.End) == "by" && Phrases.HeadFrom(reading, hit.End + 1, end) is >= 0 and var near && AgentAfter.CanAct(reading, near)) return near; // "attacks by about 150 raiders"
        if (hit.End + 2 >= end || reading.Lower(hit.End) != "of") return -1;
        var whom = Phrases.HeadFrom(reading, hit.End + 1, end);
        return whom >= 0 && reading.Lower(whom + 1) == "by" && Phrases.HeadFrom(reading, whom + 2, end) is >= 0 and var doer && AgentAfter.CanAct(reading, doer) ? doer : -1;
    }

    private static bool IsBlamed(ReportReading reading, int noun)
    {
        for (var i = PhraseStart.Of(reading, noun) - 1; i >= 0 && i > noun - 8 && reading.Tokens[i].Sentence == reading.Tokens[noun].Sentence; i--)
        {
            if (reading.Tokens[i].Lemma is "blame" or "pin") return true;
            if (reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.IN) return false;
        }

        return false;
    }

    // "The granary was the target of a raid", "the convoy became the object of an ambush": the subject; −1 without.
    private static int Aim(ReportReading reading, TriggerHit hit)
    {
        var of = PhraseStart.Of(reading, hit.Head) - 1;
        if (of > 0 && Escaping.Contains(reading.Tokens[of].Lemma) && reading.Tokens[of].IsVerb) return new SubjectBefore(reading, reading.SentenceOf(of)).Of(of); // "the candidate escaped a knife attack"
        if (of < 3 || reading.Lower(of) != "of" || reading.Lower(of - 1) is not ("target" or "targets" or "object" or "objective" or "victim" or "victims" or "subject")) return -1;
        var i = of - 2;
        while (i > 0 && reading.Tokens[i].Tag is Tag.DT or Tag.JJ or Tag.RB) i--;
        var told = reading.Lower(i) is "was" or "were" or "been" or "became" or "become" or "is" or "are" or "be";
        return told ? new SubjectBefore(reading, reading.SentenceOf(of)).Of(i) : -1;
    }

    private static readonly HashSet<string> Escaping = new(StringComparer.Ordinal) { "escape", "survive" };

    // "a rebel-planted bomb", "the militia-triggered blast": who is named before the participle; −1 without.
    private static int Planted(ReportReading reading, TriggerHit hit)
    {
        for (var i = PhraseStart.Of(reading, hit.Head) + 1; i < hit.First; i++)
        {
            if (reading.Lower(i) is "triggered" or "planted" or "laid" or "orchestrated" or "engineered" or "perpetrated" && reading.Lower(i - 1) == "-" && i > 1 && reading.MentionAt(i - 2) is { Label: Model.MentionLabel.Actor } doer) return doer.Head;
        }

        return -1;
    }

    // Actors before an event noun: "the group's attack", "a Taliban ambush", "U.S. air strikes".
    private static IReadOnlyList<int> Modifiers(ReportReading reading, TriggerHit hit)
    {
        var found = new List<int>();
        var possessor = reading.Text.DependentOf(hit.Head, Relation.NmodPoss);
        if (possessor >= 0) found.Add(possessor);
        var start = PhraseStart.Of(reading, hit.Head);
        for (var i = start; i < hit.First; i++)
        {
            if (reading.MentionAt(i) is { } mention && mention.Head == i && !found.Contains(i)) found.Add(i);
            else if (possessor < 0 && reading.Tokens[i].IsNoun && i + 1 < hit.First && reading.Tokens[i + 1].Tag == Tag.POS) found.Add(i);
        }

        return found;
    }

    /// <summary>The subject of "carried out", "launched" … when the noun is what they carry.</summary>
    public static IReadOnlyList<int> LightSubject(AnnotatedText text, int noun)
    {
        if (text.Tokens[noun] is { Relation: Relation.Nmod, Head: >= 0 and var many } && text.Tokens[many].Lower is "barrage" or "salvo" or "volley" or "hail" or "wave" or "series" or "string") noun = many;
        if (text.Tokens[noun] is { Relation: Relation.Compound, Head: >= 0 and var action } && text.Tokens[action].Lemma is "operation" or "action" or "act" or "campaign") noun = action; // "carried out sabotage operations"
        var verb = LightVerbOf(text, noun);
        if (verb < 0 && SaidToHaveBeen(text, noun) is >= 0 and var told) return SlotFiller.Agents(text, told);
        if (verb < 0) return text.Tokens[noun] is { Relation: Relation.Obl, Head: >= 0 and var answer } && Answers.Contains(text.Tokens[answer].Lemma) && IsWith(text, noun) ? SlotFiller.One(Clause.Subject(text, answer)) : [];
        return text.Tokens[noun].Relation == Relation.NsubjPass ? SlotFiller.Agents(text, verb) : SlotFiller.One(Clause.Subject(text, verb));
    }

    // "the strikes were presumed to have been staged by": the light verb below what is presumed; −1 without.
    private static int SaidToHaveBeen(AnnotatedText text, int noun)
    {
        if (text.Tokens[noun] is not { Relation: Relation.NsubjPass, Head: >= 0 and var said } || !(text.Tokens[said].Lemma is "suspect" or "believe" or "think" or "say" or "report" or "allege" or "presume" or "know")) return -1;
        foreach (var child in text.DependentsOf(said))
        {
            if (child > said && text.Tokens[child].Relation is Relation.Xcomp or Relation.Ccomp && LightVerbs.Contains(text.Tokens[child].Lemma)) return child;
        }

        return -1;
    }

    // "responded with a barrage of rockets"
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal) { "respond", "retaliate", "reply", "answer" };

    private static bool IsWith(AnnotatedText text, int noun)
    {
        foreach (var child in text.DependentsOf(noun))
        {
            if (text.Tokens[child].Lower == "with") return true;
        }

        return false;
    }

    private static bool HasOwnBehind(AnnotatedText text, int noun)
    {
        foreach (var child in text.DependentsOf(noun))
        {
            if (child > noun && text.Tokens[child].Relation is Relation.Nmod) return true;
        }

        return false;
    }

    /// <summary>The light verb that carries a noun; −1 for none.</summary>
    public static int LightVerbOf(AnnotatedText text, int noun) => VerbOf(text, noun, LightVerbs);

    private static int VerbOf(AnnotatedText text, int noun, HashSet<string> verbs)
    {
        var token = text.Tokens[noun];
        if (token.Head < 0 || token.Relation is not (Relation.Obj or Relation.NsubjPass)) return -1;
        return verbs.Contains(text.Tokens[token.Head].Lemma) ? token.Head : -1;
    }
}
