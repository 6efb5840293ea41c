using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Who does and who suffers what a verb tells: its voice, its subject, and the subject of a passive, by words first and the tree where they do not tell.</summary>
internal static class VerbParties
{
    private const int InvertedReach = 12; // tokens

    /// <summary>Whether a verb hit is passive: by the words beside it, else by the tree; what takes no object never is.</summary>
    public static bool IsPassive(ReportReading reading, TriggerHit hit)
    {
        if (IsLeft(reading, hit.Head)) return true;
        if (IsTakenFrom(reading, hit) || IsHeadline(reading, hit)) return true;
        if (Voice.IsPassive(reading, hit.Head, hit.End) is { } told) return told;
        if (hit.Candidates.All(t => t.Roles.Length > 0 && !t.Roles.Any(r => r.Slot == Slot.Obj)) && !(hit.Candidates.Any(t => t.TakesObject) && IsBare(reading, hit.Head))) return false;
        // A harm without an object is told of its victim: "a dozen more hurt in the panic".
        if ((reading.Tokens[hit.Head].Tag is Tag.VBN or Tag.VBD or Tag.JJ or Tag.NN || reading.Tokens[hit.Head] is { Tag: Tag.VB or Tag.VBP, Lower: "shot" }) && hit.Candidates.All(t => t.Frame.Harm is not null)) return true;
        return Clause.IsPassive(reading.Text, hit.Head);
    }

    // "Curfew clamped on the valley": a headline's participle; "the truce brokered by" takes up what was told.
    private static bool IsBare(ReportReading reading, int verb) =>
        verb > 0 && reading.Tokens[verb].Tag is Tag.VBN or Tag.VBD && reading.Tokens[verb - 1].IsNoun && PhraseStart.Of(reading, verb - 1) == reading.SentenceOf(verb).First && reading.Tokens[reading.SentenceOf(verb).First].Tag is not Tag.DT;

    // "Grenade lobbed at mill": what is thrown throws nothing.
    private static bool IsHeadline(ReportReading reading, TriggerHit hit) =>
        reading.Tokens[hit.Head].Tag is Tag.VBN or Tag.VBD && hit.First > reading.SentenceOf(hit.First).First && hit.End < reading.Tokens.Length && reading.Tokens[hit.End].Tag is Tag.IN
        && reading.Tokens[hit.Head].Lemma is not ("explode" or "detonate" or "burst") && Nouns.ThingOf(reading.Tokens[hit.First - 1]) is "weapon" && hit.Candidates.All(t => t.Roles.Any(r => r is { Role: FrameRole.Weapon, Slot: Slot.Obj }));

    // "an editor, taken from his bed by soldiers": what stands behind belongs to the trigger's own preposition.
    private static bool IsTakenFrom(ReportReading reading, TriggerHit hit) =>
        hit.End == hit.First + 2 && reading.Lower(hit.First + 1) is "from" or "into" && reading.Tokens[hit.Head].Tag is Tag.VBN && hit.First > 0 && (reading.Lower(hit.First - 1) == "," || reading.Tokens[hit.First - 1].IsNoun) && AgentAfter.Of(reading, hit.End) >= 0;

    /// <summary>The doer of an active verb: across a parenthesis, by the words before it, by the tree, or at the head of the sentence; −1 without.</summary>
    public static int Subject(ReportReading reading, int verb)
    {
        if (reading.Tokens[verb].Tag is Tag.VBG && verb + 1 < reading.Tokens.Length && reading.Tokens[verb + 1].Tag is Tag.VBD or Tag.VBZ) return -1; // "fighting broke out": a noun
        if (Accusation.Accused(reading, verb) is var accused and >= 0) return accused;
        if (SubjectElsewhere.Of(reading, verb) is var elsewhere and >= 0) return elsewhere;
        if (BeforeParenthesis(reading, verb) is var across and >= 0) return across;
        var walked = new SubjectBefore(reading, reading.SentenceOf(verb)).Of(verb);
        if (walked >= 0) return !AgentAfter.CanAct(reading, walked) && OpeningPeople.Counted(reading, verb) is >= 0 and var first ? first : walked; // "In an attempt to spoil the harvest, rebels …"
        if (BesidePassive(reading, verb) is { } did) return did;
        var subject = Clause.Subject(reading.Text, verb);
        return subject >= 0 && reading.TimeAt(subject) is null ? subject : OpeningPeople.Counted(reading, verb);
    }

    /// <summary>Who gives up: the people that the sentence opens with when nothing but what describes them stands before the verb ("A cadre, carrying a price on his head, surrendered").</summary>
    public static int Surrendering(ReportReading reading, int verb) => Subject(reading, verb) is var walked && reading.Lower(verb - 1) is not "to" && Opening(reading, verb, walked) is >= 0 and var opening ? opening : walked;

    // "Four cadres of the party, a faction of the front, were shot": the walk ended in what describes them, or found nobody; −1 where it may be right.
    private static int Opening(ReportReading reading, int verb, int walked)
    {
        var opening = OpeningPeople.Counted(reading, verb);
        if (opening < 0 || walked < 0) return opening;
        if (Antecedent.IsSaying(reading, opening)) return -1;
        var start = PhraseStart.Of(reading, walked);
        if (reading.Lower(start - 1) is "and" && IsOfOne(reading, verb)) return -1; // "… and a clerk was shot"
        return PeopleReader.GroupAt(reading, walked, animate: true) is { Counts: true } && (start <= opening || !DependsOn(reading, start - 1) && !UncountedPeople.IsBody(reading, walked)) ? -1 : opening;
    }

    private static bool IsOfOne(ReportReading reading, int verb) => Enumerable.Range(Math.Max(0, verb - 3), Math.Min(3, verb)).Any(t => reading.Lower(t) is "was" or "is" or "has");

    // What a word stands before goes on with what stands before it.
    private static bool DependsOn(ReportReading reading, int before) => reading.Lower(before) is "," or "and" || reading.Tokens[before].IsVerb || reading.Tokens[before].Tag is Tag.IN or Tag.TO;
    // "A helicopter was shot down by rebels, killing three": who is told to have done the first did the second, never what it was done to; null for other verbs.
    private static int? BesidePassive(ReportReading reading, int verb)
    {
        if (reading.Tokens[verb].Tag is not Tag.VBG || verb == 0 || reading.Lower(verb - 1) is not "," || Voice.HasBe(reading, verb)) return null;
        var main = new ClauseVerbs(reading, reading.SentenceOf(verb)).Before(verb);
        if (main < 0 || !Voice.HasBe(reading, main)) return null;
        return AgentAfter.Of(reading, main + 1) is var agent && agent < verb ? agent : -1;
    }

    /// <summary>Whom or what a passive verb is told of; −1 without.</summary>
    public static int Patient(ReportReading reading, TriggerHit hit)
    {
        var verb = hit.Head;
        if (verb > 0 && !Voice.HasBe(reading, verb) && reading.NumberAt(verb - 1) is { Form: NumberForm.Count } alone && alone.End == verb) return alone.Head; // "and 20 wounded"
        if (Inverted(reading, verb) is var after && after >= 0) return after;
        if (hit.Candidates.All(t => t.Frame.Harm is not null) && LeftBehind.First(reading, verb) is var left && left >= 0) return left;
        if (BeforeMarks(reading, verb) is >= 0 and var marked) return marked;
        var subjects = new SubjectBefore(reading, reading.SentenceOf(verb));
        var walked = Voice.HasBe(reading, verb) ? subjects.Of(verb) : subjects.OfParticiple(verb);
        var wantsPeople = hit.Candidates.All(t => t.Frame.Harm is not null);
        var leading = subjects.Leading(verb); // "was dragged out and shot dead"
        if (wantsPeople && HasAuxiliaryBefore(reading, leading) && Opening(reading, leading, walked) is >= 0 and var opening) return opening;
        return walked >= 0 && (PeopleReader.GroupAt(reading, walked, animate: wantsPeople) is not null || reading.Tokens[walked].IsNoun && (!wantsPeople || Nouns.ThingOf(reading.Tokens[walked]) is null)) ? walked : PassiveSubject(reading, verb);
    }

    // "Two men with their wrists bound and bullet wounds were found": what they bear is found with them; −1 without.
    private static int BeforeMarks(ReportReading reading, int verb)
    {
        if (!Voice.HasBe(reading, verb)) return -1;
        var sentence = reading.SentenceOf(verb);
        var marks = false;
        for (var i = Voice.BeforeGroup(reading, verb); i > sentence.First && i > verb - MarksReach && reading.Lower(i) is not ("," or ";") && reading.Tokens[i].Tag is not (Tag.VBZ or Tag.VBP); i--)
        {
            marks |= reading.Lower(i) is "hands" or "wrists" or "feet" or "throats" or "throat" or "wounds" or "wound" or "marks" or "signs" or "eyes";
            if (reading.Lower(i) == "with") return marks ? new PhraseBefore(reading, sentence).Left(i - 1, 0) : -1;
        }

        return -1;
    }

    private const int MarksReach = 14; // tokens

    // What stands right before "was killed" is trusted over a tree that found something else.
    private static int PassiveSubject(ReportReading reading, int verb)
    {
        if (BeforeParenthesis(reading, verb) is var across and >= 0) return across;
        var byTree = Clause.Subject(reading.Text, verb);
        var beside = HasAuxiliaryBefore(reading, verb) ? NounBeside.Before(reading, verb) : -1;
        if (beside >= 0 && (byTree < 0 || !reading.Text.IsUnder(beside, byTree)) && PeopleReader.GroupAt(reading, beside) is { Counts: true } && reading.Tokens[beside].Relation is not (Relation.Nmod or Relation.Obl)) return beside;
        if (byTree >= 0) return byTree;
        return beside >= 0 ? beside : NounBeside.Before(reading, verb) is var before && before >= 0 ? before : HasAuxiliaryBefore(reading, verb) ? OpeningPeople.Of(reading, verb) : -1;
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
                return new PhraseBefore(reading, sentence).Left(i - 1, 0) is >= 0 and var whole && PeopleReader.GroupAt(reading, whole) is not null ? whole : PeopleReader.GroupAt(reading, i - 1) is null ? -1 : i - 1; // "Ten members of the band, including"
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

    // "Also hurt were two bakers": the subject follows.
    private static int Inverted(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        if (verb - sentence.First > 1 || reading.Tokens[verb].Tag is not (Tag.VBN or Tag.VBD)) return -1;
        for (var i = verb + 1; i < sentence.End && i < verb + InvertedReach; i++)
        {
            if (reading.Lower(i) is "was" or "were") return NounBeside.After(reading, i + 1);
            if (reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.Comma) return -1;
        }

        return -1;
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
}
