using System.Collections.Immutable;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Finds what stands in a slot around a trigger: by the tree first (active, passive, participle, noun, light verb),
/// then by the words next to it where the tree has nothing.
/// </summary>
internal static class SlotFiller
{
    private static readonly HashSet<string> LightVerbs = new(StringComparer.Ordinal)
    {
        "carry", "launch", "stage", "mount", "conduct", "commit", "perpetrate", "make", "unleash", "execute", "undertake", "wage", "lay", "perform", "trigger", "plant", "detonate", "set", "order", "claim",
    };

    private const int AgentReach = 12; // tokens

    /// <summary>Head tokens in the slot, in the order of the text; not yet expanded over coordination.</summary>
    public static IReadOnlyList<int> Fill(ReportReading reading, TriggerHit hit, TriggerKind kind, Slot slot)
    {
        var text = reading.Text;
        return kind switch
        {
            TriggerKind.Noun => OfNoun(reading, hit, slot),
            TriggerKind.Phrase when slot == Slot.Subj && new SubjectBefore(reading, reading.SentenceOf(hit.First)).Of(hit.First) is var subject && subject >= 0 => [subject],
            TriggerKind.Adjective => slot == Slot.Subj ? OfAdjective(reading, hit) : [],
            _ when reading.Tokens[hit.Head].IsVerb || kind == TriggerKind.Verb => OfVerb(reading, hit, slot),
            _ => OfPhrase(reading, hit, slot),
        };
    }

    private static IReadOnlyList<int> OfVerb(ReportReading reading, TriggerHit hit, Slot slot)
    {
        var text = reading.Text;
        var verb = hit.Head;
        switch (slot)
        {
            case Slot.Subj:
                if (IsPassive(reading, hit)) return AgentAfter.Of(reading, hit.End) is var agent && agent >= 0 ? [agent] : Agents(text, verb);
                if (BeforeParenthesis(reading, verb) is var across and >= 0) return [across];
                return One(Subject(reading, verb));
            case Slot.Obj:
                if (IsPassive(reading, hit)) return [.. One(Patient(reading, hit)), .. AlongWith(reading, hit)];
                var theObject = Clause.Object(text, verb);
                var beside = Phrases.HeadFrom(reading, Phrases.AfterParticle(reading, hit.End), reading.SentenceOf(verb).End);
                if (beside >= 0) return [.. WithFurtherObjects(text, verb, beside), .. AlongWith(reading, hit)];
                return One(theObject >= 0 && theObject != hit.End - 1 ? theObject : theObject < 0 ? NounAfter(reading, hit.End) : Deeper(text, theObject, hit));
            case Slot.By:
                return Agents(text, verb);
            case Slot.Poss:
                return [];
            default:
                return ByPreposition(reading, hit, verb, slot);
        }
    }

    // "was held along with two cousins", "killed the chief together with his sons"
    private static IReadOnlyList<int> AlongWith(ReportReading reading, TriggerHit hit)
    {
        var end = reading.SentenceOf(hit.Head).End;
        for (var i = hit.End; i + 2 < end && i < hit.End + 16; i++)
        {
            if (reading.Tokens[i].IsVerb || reading.Lower(i) is "who" or "which" or "when" or "while") return [];
            if (reading.Lower(i) is "along" or "together" && reading.Lower(i + 1) == "with") return One(Phrases.HeadFrom(reading, i + 2, end));
        }

        return [];
    }

    /// <summary>Whether a verb hit is passive: by the words beside it, else by the tree; what takes no object never is.</summary>
    public static bool IsPassive(ReportReading reading, TriggerHit hit)
    {
        if (IsLeft(reading, hit.Head)) return true;
        if (Voice.IsPassive(reading, hit.Head, hit.End) is { } told) return told;
        if (hit.Candidates.All(t => t.Roles.Length > 0 && !t.Roles.Any(r => r.Slot == Slot.Obj))) return false;
        // A harm without an object is told of its victim: "a dozen more hurt in the panic".
        if (reading.Tokens[hit.Head].Tag is Tag.VBN or Tag.VBD && hit.Candidates.All(t => t.Frame.Harm is not null)) return true;
        return Clause.IsPassive(reading.Text, hit.Head);
    }

    // "leaving three people killed and 20 others wounded": what the act left behind.
    private static bool IsLeft(ReportReading reading, int verb)
    {
        if (verb == 0 || reading.Tokens[verb].Tag is not (Tag.VBN or Tag.VBD) || !reading.Tokens[verb - 1].IsNoun && reading.NumberAt(verb - 1) is null) return false;
        var sentence = reading.SentenceOf(verb);
        for (var i = verb - 1; i >= sentence.First && i > verb - 10; i--)
        {
            if (reading.Tokens[i].Lemma == "leave") return true;
            if (reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is not (Tag.VBN or Tag.VBD) || reading.Tokens[i].Tag is Tag.IN) return false;
        }

        return false;
    }

    private static int Subject(ReportReading reading, int verb)
    {
        var walked = new SubjectBefore(reading, reading.SentenceOf(verb)).Of(verb);
        if (walked >= 0) return walked;
        if (BeforeParenthesis(reading, verb) is var across and >= 0) return across;
        var subject = Clause.Subject(reading.Text, verb);
        return subject >= 0 ? subject : LeadingPeople(reading, verb);
    }

    private static int Patient(ReportReading reading, TriggerHit hit)
    {
        var verb = hit.Head;
        if (Inverted(reading, verb) is var after && after >= 0) return after;
        var subjects = new SubjectBefore(reading, reading.SentenceOf(verb));
        var walked = Voice.HasBe(reading, verb) ? subjects.Of(verb) : subjects.OfParticiple(verb);
        var wantsPeople = hit.Candidates.All(t => t.Frame.Harm is not null);
        return walked >= 0 && (PeopleReader.GroupAt(reading, walked, animate: wantsPeople) is not null || reading.Tokens[walked].IsNoun && (!wantsPeople || Nouns.ThingOf(reading.Tokens[walked]) is null)) ? walked : PassiveSubject(reading, verb);
    }

    // What stands right before "was killed" is trusted over a tree that found something else.
    private static int PassiveSubject(ReportReading reading, int verb)
    {
        if (BeforeParenthesis(reading, verb) is var across and >= 0) return across;
        var byTree = Clause.Subject(reading.Text, verb);
        var beside = HasAuxiliaryBefore(reading, verb) ? NounBefore(reading, verb) : -1;
        if (beside >= 0 && (byTree < 0 || !reading.Text.IsUnder(beside, byTree)) && PeopleReader.GroupAt(reading, beside) is { Counts: true } && reading.Tokens[beside].Relation is not (Relation.Nmod or Relation.Obl)) return beside;
        if (byTree >= 0) return byTree;
        return beside >= 0 ? beside : NounBefore(reading, verb) is var before && before >= 0 ? before : HasAuxiliaryBefore(reading, verb) ? LeadingPeople(reading, verb) : -1;
    }

    // "Nine passengers, among them two nurses, died": the subject stands before what the commas enclose.
    private static int BeforeParenthesis(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        var close = verb - 1;
        while (close > sentence.First && reading.Tokens[close].Class == WordClass.Aux || reading.Lower(close) is "was" or "were" or "been" or "had" or "have") close--;
        if (close <= sentence.First + 2 || reading.Lower(close) != ",") return -1;
        for (var i = close - 1; i > sentence.First; i--)
        {
            if (reading.Lower(i) == "," && reading.Lower(i + 1) is "among" or "including" or "mostly" or "many" or "most" or "some" or "both" or "all" or "one" or "two" or "three" or "half" or "aged")
                return PeopleReader.GroupAt(reading, i - 1) is null ? -1 : i - 1;
            if (reading.Tokens[i].IsVerb && reading.Lower(i) != "including") return -1;
        }

        return -1;
    }

    private static bool HasAuxiliaryBefore(ReportReading reading, int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 3; i--)
        {
            if (reading.Lower(i) is "was" or "were" or "been" or "is" or "are" or "being") return true;
            if (reading.Tokens[i].Tag is not (Tag.RB or Tag.JJ)) return false;
        }

        return false;
    }

    // The people that a sentence begins with: its subject, when the tree lost it ("A cadre, identified as …, surrendered").
    private static int LeadingPeople(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        for (var i = sentence.First; i < verb && i < sentence.First + 14; i++)
        {
            var token = reading.Tokens[i];
            if (token.IsVerb && token.Class != WordClass.Aux && token.Tag is not Tag.VBN) return -1;
            if (!token.IsNoun || i + 1 < sentence.End && (reading.Tokens[i + 1].IsNoun || reading.Lower(i + 1) is "-")) continue;
            if (i > sentence.First && PeopleReader.PhraseStart(reading, i) is var start && start > sentence.First && reading.Tokens[start - 1].Tag is Tag.IN) return -1;
            return PeopleReader.GroupAt(reading, i) is { Counts: true } ? i : -1;
        }

        return -1;
    }

    private static IReadOnlyList<int> OfNoun(ReportReading reading, TriggerHit hit, Slot slot)
    {
        var text = reading.Text;
        switch (slot)
        {
            case Slot.Poss:
                return Modifiers(reading, hit);
            case Slot.Subj or Slot.By:
                var agents = Agents(text, hit.Head);
                return agents.Count > 0 ? agents : LightSubject(text, hit.Head);
            case Slot.Obj:
                return [];
            default:
                var own = ByPreposition(reading, hit, hit.Head, slot);
                if (own.Count > 0) return own;
                var light = LightVerbOf(text, hit.Head);
                return light < 0 ? [] : ByPreposition(reading, hit, light, slot);
        }
    }

    private static IReadOnlyList<int> OfAdjective(ReportReading reading, TriggerHit hit)
    {
        var text = reading.Text;
        var tokens = text.Tokens;
        var head = hit.Head;
        // "12 dead", "at least 30 wounded": the number itself is the group.
        if (head > 0 && reading.NumberAt(head - 1) is { Form: NumberForm.Count } number && tokens[head - 1].Sentence == tokens[head].Sentence && (tokens[head].Relation is not Relation.Amod || head + 1 < tokens.Length && reading.NumberAt(head + 1) is not null))
            return [number.Head];
        var token = tokens[head];
        if (token.Relation == Relation.Amod && token.Head > head) return [token.Head];
        var subject = Clause.First(text, head, Relation.Nsubj, Relation.NsubjPass, Relation.NsubjOuter);
        if (subject >= 0) return [subject];
        if (token.Relation is Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.Obj or Relation.Conj && token.Head >= 0)
        {
            // "left 12 people dead"
            if (tokens[token.Head].Lemma is "leave" && Clause.Object(text, token.Head) is var left && left >= 0 && left != head) return [left];
            if (token.Relation == Relation.Acl) return [token.Head];
            if (token.Relation == Relation.Xcomp) return One(Clause.Subject(text, token.Head));
        }

        return One(NounBefore(reading, head));
    }

    // "X opened fire": the phrase's own words may be the subject or object of its verb; "an operation to capture X": its object follows.
    private static IReadOnlyList<int> OfPhrase(ReportReading reading, TriggerHit hit, Slot slot)
    {
        var text = reading.Text;
        if (slot == Slot.Obj) return One(NounAfter(reading, hit.End));
        for (var i = hit.First; i < hit.End; i++)
        {
            if (text.Tokens[i].IsVerb && slot == Slot.Subj && text.Tokens[hit.First].IsVerb) return One(Clause.Subject(text, i));
        }

        return slot == Slot.Subj ? LightSubject(text, hit.First) : [];
    }

    private static IReadOnlyList<int> Agents(AnnotatedText text, int head)
    {
        var agent = text.DependentOf(head, Relation.OblAgent);
        if (agent >= 0) return [agent];
        return Clause.ByPreposition(text, head, "by").ToList();
    }

    // "detained the man, an expert, and three more suspects": the tree may hang each as an object.
    private static IReadOnlyList<int> WithFurtherObjects(AnnotatedText text, int verb, int first)
    {
        var found = new List<int> { first };
        foreach (var child in text.DependentsOf(verb))
        {
            if (child > first && text.Tokens[child].Relation == Relation.Obj && text.DependentOf(child, Relation.Nummod) >= 0 && text.DependentOf(child, Relation.Cc) >= 0) found.Add(child);
        }

        return found;
    }

    // "Also hurt were two bakers": the subject follows.
    private static int Inverted(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        if (verb - sentence.First > 1 || reading.Tokens[verb].Tag is not (Tag.VBN or Tag.VBD)) return -1;
        for (var i = verb + 1; i < sentence.End && i < verb + AgentReach; i++)
        {
            if (reading.Lower(i) is "was" or "were") return NounAfter(reading, i + 1);
            if (reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.Comma) return -1;
        }

        return -1;
    }

    // "were riddled with bullets, apparently by three men": the people after the nearest "by", where the tree hung them elsewhere.
    private static IReadOnlyList<int> AgentsOfPassive(ReportReading reading, int verb)
    {
        var found = Agents(reading.Text, verb);
        if (found.Count > 0) return found;
        var sentence = reading.SentenceOf(verb);
        for (var i = verb + 1; i < sentence.End && i < verb + AgentReach; i++)
        {
            var token = reading.Tokens[i];
            if (token.Lower == "by" && NounAfter(reading, i + 1) is var noun && noun >= 0)
                return reading.MentionAt(noun) is { Label: MentionLabel.Actor or MentionLabel.Person } || Nouns.PopulationOf(reading.Tokens[noun]) is not null ? [noun] : [];
            if (token.Tag is Tag.Colon or Tag.Period or Tag.WDT or Tag.WP || token.IsVerb && token.Class is not WordClass.Aux) return [];
            if (token.Tag is Tag.Comma && reading.Lower(i + 1) is not ("by" or "apparently" or "allegedly" or "reportedly" or "presumably" or "supposedly")) return [];
        }

        return [];
    }

    // "in front of the ministry", "next to a school": what stands beside the place of the act.
    private static IReadOnlyList<int> Beside(ReportReading reading, TriggerHit hit)
    {
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i + 2 < sentence.End && i < hit.End + AgentReach; i++)
        {
            if (reading.Tokens[i].Tag is Tag.Comma or Tag.Colon || reading.Tokens[i].IsVerb) return [];
            var after = (reading.Lower(i), reading.Lower(i + 1), reading.Lower(i + 2)) switch
            {
                ("in", "front", "of") or ("in", "back", "of") => i + 3,
                ("next" or "close", "to", _) => i + 2,
                ("outside" or "opposite" or "inside", _, _) => i + 1,
                _ => -1,
            };
            if (after >= 0) return One(NounAfter(reading, after));
        }

        return [];
    }

    private static IReadOnlyList<int> ByPreposition(ReportReading reading, TriggerHit hit, int head, Slot slot)
    {
        if (slot == Slot.Beside) return Beside(reading, hit);
        var preposition = Preposition(slot);
        var found = Clause.ByPreposition(reading.Text, head, preposition).Where(t => t >= hit.End || t < hit.First).ToList();
        if (found.Count > 0) return found;
        var next = hit.End;
        var end = reading.SentenceOf(head).End;
        // "a duel ensued between the ships"
        while (next < end && next < hit.End + 5 && (reading.Lower(next) is "took" or "place" or "taken" or "occurred" or "ensued" or "broke" or "out" or "erupted" or "has" or "had" or "was" or "reported" or "started" or "began" or "also")) next++;
        return next < end && reading.Lower(next) == preposition ? One(NounAfter(reading, next + 1)) : [];
    }

    private static string Preposition(Slot slot) => slot switch
    {
        Slot.On => "on",
        Slot.Against => "against",
        Slot.At => "at",
        Slot.With => "with",
        Slot.In => "in",
        Slot.From => "from",
        Slot.Into => "into",
        Slot.Between => "between",
        Slot.Before => "before",
        Slot.To => "to",
        Slot.For => "for",
        Slot.Of => "of",
        Slot.By => "by",
        Slot.Near => "near",
        Slot.Outside => "outside",
        Slot.Inside => "inside",
        Slot.Under => "under",
        _ => "",
    };

    // Actors before an event noun: "the group's attack", "a Taliban ambush", "U.S. air strikes".
    private static IReadOnlyList<int> Modifiers(ReportReading reading, TriggerHit hit)
    {
        var found = new List<int>();
        var possessor = reading.Text.DependentOf(hit.Head, Relation.NmodPoss);
        if (possessor >= 0) found.Add(possessor);
        var start = PeopleReader.PhraseStart(reading, hit.Head);
        for (var i = start; i < hit.First; i++)
        {
            if (reading.MentionAt(i) is { } mention && mention.Head == i && !found.Contains(i)) found.Add(i);
            else if (possessor < 0 && reading.Tokens[i].IsNoun && i + 1 < hit.First && reading.Tokens[i + 1].Tag == Tag.POS) found.Add(i);
        }

        return found;
    }

    private static int LightVerbOf(AnnotatedText text, int noun)
    {
        var token = text.Tokens[noun];
        if (token.Head < 0 || token.Relation is not (Relation.Obj or Relation.NsubjPass)) return -1;
        return LightVerbs.Contains(text.Tokens[token.Head].Lemma) ? token.Head : -1;
    }

    private static IReadOnlyList<int> LightSubject(AnnotatedText text, int noun)
    {
        var verb = LightVerbOf(text, noun);
        if (verb < 0) return [];
        return text.Tokens[noun].Relation == Relation.NsubjPass ? Agents(text, verb) : One(Clause.Subject(text, verb));
    }

    // "opened fire on": when the object is part of the trigger itself, what is meant stands deeper.
    private static int Deeper(AnnotatedText text, int token, TriggerHit hit)
    {
        foreach (var child in text.DependentsOf(token))
        {
            if (child >= hit.End && text.Tokens[child].Relation is Relation.Nmod) return child;
        }

        return -1;
    }

    // The head of the noun phrase that begins at a token: the last noun of an unbroken run, or a number that stands alone.
    private static int NounAfter(ReportReading reading, int start)
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

    // The noun (or number) before a verb, over its auxiliaries and adverbs: "villagers were reportedly killed".
    private static int NounBefore(ReportReading reading, int verb)
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

    private static IReadOnlyList<int> One(int token) => token < 0 ? [] : [token];
}
