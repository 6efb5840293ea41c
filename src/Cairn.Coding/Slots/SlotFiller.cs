using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// Finds what stands in a slot around a trigger: by the tree first (active, passive, participle, noun, light verb),
/// then by the words next to it where the tree has nothing.
/// </summary>
internal static class SlotFiller
{
    /// <summary>Head tokens in the slot, in the order of the text; not yet expanded over coordination.</summary>
    public static IReadOnlyList<int> Fill(ReportReading reading, TriggerHit hit, TriggerKind kind, Slot slot)
    {
        if (slot == Slot.Within && kind != TriggerKind.Noun) return One(WithinSlot.Of(reading, hit));
        if (slot == Slot.Aim) return AimSlot.Of(reading, hit);
        return kind switch
        {
            TriggerKind.Noun => NounSlots.Fill(reading, hit, slot),
            TriggerKind.Phrase when slot == Slot.Subj && BroughtWith.Of(reading, hit.First) is >= 0 and var brought => [brought],
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
                if (VerbParties.IsPassive(reading, hit)) return AgentAfter.Of(reading, hit.End) is var agent && agent >= 0 ? [agent] : Agents(text, verb);
                return [.. One(Described(reading, hit) is >= 0 and var who ? who : hit.Candidates.All(t => t.Frame.Harm is Model.FigureKind.Surrendered) ? VerbParties.Surrendering(reading, verb) : VerbParties.Subject(reading, verb)), .. Companions.OfSubject(reading, hit)];
            case Slot.Obj:
                if (VerbParties.IsPassive(reading, hit)) return [.. One(VerbParties.Patient(reading, hit)), .. Companions.Along(reading, hit)];
                var theObject = Clause.Object(text, verb);
                var beside = Phrases.HeadFrom(reading, Phrases.AfterParticle(reading, hit.End), reading.SentenceOf(verb).End);
                if (beside >= 0) return [.. WithFurtherObjects(text, verb, beside), .. Companions.Along(reading, hit)];
                return One(theObject >= 0 && theObject != hit.End - 1 ? theObject : theObject < 0 ? NounBeside.After(reading, hit.End) : Deeper(text, theObject, hit));
            case Slot.By:
                return Agents(text, verb);
            case Slot.Poss:
                return [];
            default:
                return PrepositionSlots.Fill(reading, hit, verb, slot);
        }
    }

    // "shot two clerks demonstrating near the fence": what takes no object, or tells of placards, says who the people right before it are; −1 else.
    private static int Described(ReportReading reading, TriggerHit hit)
    {
        var before = hit.First - 1;
        if (before < reading.SentenceOf(hit.Head).First || reading.Tokens[hit.Head].Tag is not Tag.VBG || !reading.Tokens[before].IsNoun || Voice.HasBe(reading, hit.Head) || hit.Candidates.Any(t => t.Frame.Act != Model.Act.Protest && t.Roles.Any(r => r.Slot == Slot.Obj))) return -1;
        return PeopleReader.GroupAt(reading, before) is null && reading.Tokens[before].Tag is not Tag.NNPS ? -1 : before;
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

    private static IReadOnlyList<int> OfAdjective(ReportReading reading, TriggerHit hit)
    {
        var text = reading.Text;
        var tokens = text.Tokens;
        var head = hit.Head;
        // "12 dead", "at least 30 wounded": the number itself is the group.
        if (head > 0 && reading.NumberAt(head - 1) is { Form: NumberForm.Count } number && tokens[head - 1].Sentence == tokens[head].Sentence && (tokens[head].Relation is not Relation.Amod || head + 1 < tokens.Length && reading.NumberAt(head + 1) is not null))
            return [number.Head];
        var token = tokens[head];
        if (LeftBehind.First(reading, head) is var behind && behind >= 0) return [behind];
        if (token.Relation == Relation.Amod && token.Head > head) return [token.Head];
        var subject = Clause.First(text, head, Relation.Nsubj, Relation.NsubjPass, Relation.NsubjOuter);
        if (subject >= 0) return [subject];
        if (token.Relation is Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.Obj or Relation.Conj && token.Head >= 0)
        {
            // "left 12 people dead"
            if (tokens[token.Head].Lemma is "leave" && Clause.Object(text, token.Head) is var left && left >= 0 && left != head) return [left];
            if (tokens[token.Head].Lemma is "leave" && NounBeside.Before(reading, head) is var people && people > token.Head) return [people]; // "left at least 12 people dead"
            var isFound = token.Head < head && IsOfObject(reading, token.Head);
            if (isFound && NounBeside.Before(reading, head) is var met && met > token.Head) return [met]; // "found the porter dead"
            if (isFound) return tokens[head - 1].Tag is Tag.PRP or Tag.PRPS ? [head - 1] : []; // "pronounced her dead"
            if (token.Relation == Relation.Acl) return [token.Head];
            if (token.Relation == Relation.Xcomp) return One(Clause.Subject(text, token.Head));
        }

        // "car bomb: twelve recruits and a driver dead"
        if (reading.Lower(head) is "dead" or "wounded" or "injured" or "hurt" && IsLastOfList(reading, NounBeside.Before(reading, head)) && new SubjectBefore(reading, reading.SentenceOf(head)).OfParticiple(head) is var walked && walked >= 0 && PeopleReader.GroupAt(reading, walked, animate: true) is { Counts: true }) return [walked];
        return One(NounBeside.Before(reading, head));
    }

    // Who finds or pronounces somebody dead is alive.
    private static bool IsOfObject(ReportReading reading, int verb) =>
        (SubjectBefore.Finding.Contains(reading.Tokens[verb].Lemma) || reading.Tokens[verb].Lemma is "pronounce" or "declare") && !Voice.HasBe(reading, verb) && reading.Tokens[verb].IsVerb;

    private static bool IsLastOfList(ReportReading reading, int head) => head > 0 && PhraseStart.Of(reading, head) is > 0 and var start && reading.Lower(start - 1) is "and" or "&";

    // "X opened fire": the phrase's own words may be the subject or object of its verb; "an operation to capture X": its object follows.
    private static IReadOnlyList<int> OfPhrase(ReportReading reading, TriggerHit hit, Slot slot)
    {
        var text = reading.Text;
        if (slot == Slot.Obj) return One(NounBeside.After(reading, hit.End));
        for (var i = hit.First; i < hit.End; i++)
        {
            if (text.Tokens[i].IsVerb && slot == Slot.Subj && text.Tokens[hit.First].IsVerb) return One(Clause.Subject(text, i));
        }

        return slot == Slot.Subj ? NounSlots.LightSubject(text, hit.First) : [];
    }

    internal static IReadOnlyList<int> Agents(AnnotatedText text, int head)
    {
        var agent = text.DependentOf(head, Relation.OblAgent);
        if (agent >= 0) return [agent];
        return Clause.ByPreposition(text, head, "by").ToList();
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

    internal static IReadOnlyList<int> One(int token) => token < 0 ? [] : [token];
}
