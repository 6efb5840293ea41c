using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Finds the noun phrase a verb says something of by walking left over the words: past auxiliaries, asides, appositions, participles and
/// prepositional phrases; a coordinated verb takes the subject of the verb before it. Needs no tree.
/// </summary>
internal sealed class SubjectBefore(ReportReading reading, Sentence sentence)
{
    private const int Depth = 8;

    // What stands behind these opens a clause: "the army said 21 soldiers and five gunmen were killed".
    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal) { "say", "add", "report", "claim", "announce", "confirm", "state", "note", "tell", "estimate", "believe", "think", "reveal", "admit", "acknowledge", "insist", "allege", "explain", "indicate" };

    /// <summary>Head of the subject of the verb at <paramref name="verb"/>, −1 when the walk finds none.</summary>
    public int Of(int verb) => Of(verb, 0);

    /// <summary>What a participle without auxiliary describes: the phrase right before it ("a blast triggered by", "two men killed in").</summary>
    public int OfParticiple(int verb)
    {
        var i = verb - 1;
        if (i > sentence.First && reading.Lower(i) is "found" or "discovered" or "left" && Voice.HasBe(reading, i)) return Of(i, 0); // "were found shot"
        if (i < sentence.First || !IsPhraseEnd(i)) return Of(verb, 0);
        var before = Start(i) - 1;
        if (before < sentence.First || reading.Tokens[before].Tag is not Tag.IN) return Of(verb, 0);
        var isPart = reading.Lower(before) is "of" && reading.NumberAt(before - 1) is not null && reading.NumberAt(Start(i)) is { Form: NumberForm.Count }; // "one of six skaters injured": six were
        return isPart || reading.Lower(before) is not ("of" or "from") ? i : Of(verb, 0);
    }

    private int Of(int verb, int depth)
    {
        if (depth > Depth) return -1;
        if (reading.Tokens[verb].Tag is Tag.VBG && !Voice.HasBe(reading, verb))
        {
            var main = VerbBefore(verb);
            return main < 0 || Voice.HasBe(reading, main) ? -1 : Of(main, depth + 1);
        }

        var i = Voice.BeforeGroup(reading, verb);
        if (i < sentence.First) return -1;
        var lower = reading.Lower(i);
        if (lower is "who" or "which" or "that" && i - 1 >= sentence.First) return Nearest(reading.Lower(i - 1) == "," ? i - 2 : i - 1, depth);
        if (lower is "and" or "but" or "then" or "&" || lower == "," && VerbInSegment(i) >= 0)
        {
            var earlier = VerbBefore(i) is var told && told >= 0 ? told : CopulaBefore(i);
            return earlier < 0 ? -1 : Of(earlier, depth + 1);
        }

        var found = Left(i, depth);
        if (found >= 0 && OutsideRelative(found, depth) is >= 0 and var outside) return outside;
        // "used gelignite to wreck a bridge": who uses it blows it up.
        if (found >= 0 && IsInfinitive(verb) && IsObject(found) && reading.Tokens[Start(found) - 1].IsVerb && !AgentAfter.CanAct(reading, found)) return Of(Start(found) - 1, depth + 1);
        return found;
    }

    // "Fighters who had come down from the hills took the ford": the hills close the relative clause, its antecedent takes; −1 for none.
    private int OutsideRelative(int found, int depth)
    {
        var finite = false;
        for (var i = Start(found) - 1; i > sentence.First && i > found - RelativeReach; i--)
        {
            if (reading.Lower(i) is "," or ";" or ":" or "and" or "but" || IsSubordinator(i) && reading.Lower(i) != "that" || reading.Tokens[i].IsVerb && Saying.Contains(reading.Tokens[i].Lemma)) return -1;
            if (reading.Lower(i) is "who" or "which" && finite) return reading.Tokens[i - 1].IsNoun ? Left(i - 1, depth + 1) : -1;
            finite |= reading.Tokens[i].IsVerb && IsFinite(i);
        }

        return -1;
    }

    private const int RelativeReach = 16; // tokens

    private bool IsInfinitive(int verb) => verb - 1 > sentence.First && reading.Lower(verb - 1) == "to";

    // The noun phrase that ends at or before i.
    private int Left(int i, int depth)
    {
        if (depth > Depth) return -1;
        while (i >= sentence.First)
        {
            if (reading.Lower(i) == ")") { i = Open(i) - 1; continue; }
            if (Phrases.IsQuote(reading.Tokens[i])) { i--; continue; }
            if (reading.NumberAt(i) is { Form: NumberForm.Age } && i - 1 > sentence.First && reading.Lower(i - 1) == ",") { i -= 2; continue; } // "Ada Weber, 34, and"
            if (reading.Lower(i) != ",") break;
            var opening = Previous(i, ",");
            if (opening < 0) { i--; continue; }
            if (!IsAside(opening + 1, i)) { i--; break; }
            i = opening - 1;
        }

        if (i < sentence.First || reading.Lower(i) is "," or ";" or ":") return -1;
        if (reading.TimeAt(i) is { } time) return time.First > sentence.First ? Left(time.First - 1, depth + 1) : -1;
        if (!IsPhraseEnd(i)) return -1;
        var start = Start(i);
        var before = start - 1;
        while (before > sentence.First && Phrases.IsQuote(reading.Tokens[before]) && reading.Lower(before - 1) is "," or "alias" or "and") before--;
        if (before < sentence.First) return i;
        if (reading.Lower(before) is "alias" or "aka" or "@") return Left(before - 1, depth + 1);
        if (Measured(before) is var thing && thing >= sentence.First) return Left(thing, depth + 1);
        if (Supposed(before) is var whom && whom >= sentence.First) return Left(whom, depth + 1);
        if (reading.Lower(before) is "including" or "namely" or "comprising") return Left(reading.Lower(before - 1) is "," ? before - 2 : before - 1, depth + 1) is var whole && whole >= 0 ? whole : i;
        if (reading.Lower(before) is "them" or "whom" && reading.Lower(before - 1) is "among" or "amongst") return Left(before - 2, depth + 1) is var of && of >= 0 ? of : i; // "nine hikers among them two boys"
        if (Portion(before) is var many && many >= sentence.First) return Left(many, depth + 1) is var told && told >= 0 ? told : i;
        if (reading.Lower(before) is "than" or "to" or "about" && reading.NumberAt(start) is not null) return i;
        if (reading.Lower(before) is "among" or "amongst" or "besides") return i;
        if (reading.Tokens[before].Tag is Tag.VBG && !Voice.HasBe(reading, before) && reading.Lower(before) is not ("during" or "leaving"))
        {
            // "two traders carrying maps were held": who carries them
            while (before > sentence.First && reading.Tokens[before - 1].Tag is Tag.RB) before--;
            return Left(before - 1, depth + 1);
        }

        if (reading.Lower(before) is "and" or "&" or ",")
        {
            var first = Left(before - (reading.Lower(before - 1) is "," ? 2 : 1), depth + 1);
            if (first >= 0 && first == before - 1 && reading.Tokens[first].Tag is Tag.JJ && reading.MentionAt(first) is { Label: MentionLabel.Nationality }) return i; // "Norland and allied forces"
            return first >= 0 && !IsObject(first) && !IsAnnounced(before, first) && !IsOpening(before) && !IsPlaceBeforePeople(first, i) ? first : i;
        }

        if (reading.Tokens[before].Tag is not (Tag.IN or Tag.TO) || IsSubordinator(before)) return i;
        return Climb(before, depth) is var above && above >= 0 ? above : -1;
    }

    // "explosives weighing around 40 kilograms": what is weighed, before the measure; −1 for none.
    private int Measured(int before)
    {
        while (before > sentence.First && reading.Lower(before) is "around" or "about" or "over" or "nearly" or "approximately" or "almost") before--;
        return reading.Lower(before) is "weighing" or "worth" or "measuring" or "totalling" ? before - 1 : -1;
    }

    // "60 raiders most of them teenagers", "nine guests mostly women": before what says of what kind most are; −1 for none.
    private int Portion(int before)
    {
        if (reading.Lower(before) is "mostly" or "mainly" or "largely" or "chiefly" or "predominantly") return before - 1;
        return reading.Lower(before) is "them" or "whom" && reading.Lower(before - 1) is "of" && before - 2 > sentence.First && (reading.Lower(before - 2) is "most" or "many" or "some" or "all" or "several" or "both" or "half" || reading.NumberAt(before - 2) is not null)
            ? (reading.NumberAt(before - 2)?.First ?? before - 2) - (reading.Lower((reading.NumberAt(before - 2)?.First ?? before - 2) - 1) is "," ? 2 : 1) : -1;
    }

    // "two men believed to be smugglers", "a cook thought to have helped them": of whom it is believed; −1 for none.
    private int Supposed(int before)
    {
        var i = before;
        while (i > sentence.First && reading.Tokens[i].IsVerb) i--;
        return i < before && i - 2 >= sentence.First && reading.Lower(i) == "to" && reading.Lower(i - 1) is "suspected" or "believed" or "thought" or "alleged" or "said" or "known" or "understood" or "presumed" or "supposed" or "reported" && !Voice.HasBe(reading, i - 1) ? i - 2 : -1;
    }

    // Past the preposition, and the participle it hangs on, to the phrase it describes.
    private int Climb(int preposition, int depth)
    {
        var i = preposition - 1;
        while (i >= sentence.First && reading.Tokens[i].Tag is Tag.IN or Tag.TO or Tag.RB or Tag.RP) i--;
        if (i < sentence.First) return -1;
        if (reading.Lower(i) is "belonging" || reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is Tag.VBN or Tag.VBG or Tag.VBD && !Voice.HasBe(reading, i) && !IsFinite(i) || reading.Tokens[i].Tag is Tag.JJ && Nouns.PopulationOf(reading.Tokens[i]) is null) i--; // "a guerrilla implicated in"
        while (i >= sentence.First && reading.Tokens[i].Tag is Tag.RB) i--;
        if (i >= sentence.First && reading.Tokens[i].IsVerb) i = BeforeRelative(i);
        return Left(i, depth + 1);
    }

    // From the verb of a relative clause to what stands before "who": "a smuggler who lives abroad"; −1 for another verb.
    private int BeforeRelative(int verb)
    {
        var i = Voice.BeforeGroup(reading, verb);
        if (i < sentence.First || reading.Lower(i) is not ("who" or "which" or "that")) return -1;
        return reading.Lower(i - 1) == "," ? i - 2 : i - 1;
    }

    // A relative clause speaks of the nearest people.
    private int Nearest(int i, int depth)
    {
        while (i >= sentence.First && (reading.Lower(i) == ")" || Phrases.IsQuote(reading.Tokens[i]))) i = reading.Lower(i) == ")" ? Open(i) - 1 : i - 1;
        if (i < sentence.First || !IsPhraseEnd(i)) return -1;
        return PeopleReader.GroupAt(reading, i) is { Counts: true } || reading.MentionAt(i) is { Label: MentionLabel.Actor } && !IsAfterOf(i) ? i : Left(i, depth + 1);
    }

    private bool IsAfterOf(int i) => Start(i) is var start && start > sentence.First && reading.Lower(start - 1) is "of" or "from" || Start(i) > sentence.First + 1 && reading.Lower(Start(i) - 2) is "of";

    private int Start(int head)
    {
        var start = PeopleReader.PhraseStart(reading, head);
        while (start - 2 >= sentence.First && Phrases.IsQuote(reading.Tokens[start - 1]) && Phrases.IsInside(reading, start - 2, head)) start = PeopleReader.PhraseStart(reading, start - 2);
        if (reading.MentionAt(head) is { } mention && mention.First < start) start = PeopleReader.PhraseStart(reading, mention.First);
        return Math.Max(start, sentence.First);
    }

    private bool IsPhraseEnd(int i)
    {
        var token = reading.Tokens[i];
        return token.IsNoun || token.Tag is Tag.PRP || token.Tag is Tag.JJ && Nouns.PopulationOf(token) is not null || reading.NumberAt(i) is { Form: NumberForm.Count } || token.Lower is "others" or "another" || reading.MentionAt(i) is not null || PeopleReader.IsAged(reading, i);
    }

    // What stands between two commas says something of the phrase before them: an age, an apposition, a participle, a relative clause.
    private bool IsAside(int first, int end)
    {
        if (reading.Lower(first) is "who" or "which" or "whose" or "where" or "including" or "identified" or "aged" or "alias" or "along" or "together" or "belonging" or "hailing") return true;
        for (var i = first; i < end; i++)
        {
            if (reading.Tokens[i].IsVerb && IsFinite(i)) return false;
        }

        return true;
    }

    private bool IsFinite(int i)
    {
        var token = reading.Tokens[i];
        if (token.Tag is Tag.VBZ or Tag.VBP or Tag.MD || Voice.HasBe(reading, i)) return reading.Lower(i) != "being" && !(i > sentence.First && reading.Lower(i - 1) == "being");
        if (token.Tag is not (Tag.VBD or Tag.VBN) || token.Tag is Tag.VBN && i > sentence.First && reading.Tokens[i - 1].Tag is Tag.IN or Tag.DT or Tag.PRPS) return false; // "from deserted farmland"
        if (reading.Lower(i) is "was" or "were" or "had") return true;
        var next = Phrases.AfterParticle(reading, i + 1);
        if (next < sentence.End && Phrases.Begins(reading, next)) return true;
        return token.Tag is Tag.VBD && next < sentence.End && reading.Lower(next) is not ("as" or "by" or "to");
    }

    private bool IsSubordinator(int i) => reading.Lower(i) is "when" or "while" or "that" or "as" or "after" or "before" or "because" or "since" or "if" or "where" or "although" or "though" && !Phrases.IsNamingAs(reading, i);

    // Whether the phrase is what a verb before it acts on.
    private bool IsObject(int head)
    {
        var before = Start(head) - 1;
        return before >= sentence.First && (reading.Tokens[before].IsVerb && IsFinite(before) && !Saying.Contains(reading.Tokens[before].Lemma) || reading.Lower(before) is "dead" or "down" or "up" or "ablaze");
    }

    // "In Kabul and Herat, rebels": the phrase before the comma belongs to a setting.
    private bool IsAnnounced(int comma, int first) => reading.Lower(comma) == "," && Start(first) > sentence.First && reading.Tokens[Start(first) - 1].Tag is Tag.IN && reading.Lower(Start(first) - 1) != "that";

    // "In Maral, Oster district, gunmen": towns are no part of who acted.
    private bool IsPlaceBeforePeople(int first, int head) => (reading.PlaceAt(first) ?? reading.PlaceAt(Start(first))) is { IsMetonymy: false } && reading.PlaceAt(head) is null && AgentAfter.CanAct(reading, head);

    // "Fearing an ambush, the guards": the clause before the first comma is another's.
    private bool IsOpening(int comma) => reading.Lower(comma) == "," && reading.Tokens[sentence.First].Tag is Tag.VBG or Tag.VBN or Tag.TO && Previous(comma, ",") < 0;

    private int VerbInSegment(int comma)
    {
        for (var i = comma - 1; i >= sentence.First && reading.Lower(i) != ","; i--)
        {
            if (reading.Lower(i) is "who" or "which" or "whose") return -1;
            if (reading.Tokens[i].IsVerb && IsFinite(i) && !IsRelative(i)) return i;
        }

        return -1;
    }

    private int VerbBefore(int end)
    {
        for (var i = end - 1; i >= sentence.First; i--)
        {
            if ((reading.Tokens[i].IsVerb || i + 1 < end && reading.Lower(i + 1) is "dead" or "ablaze") && !Voice.IsAuxiliary(reading, i) && IsFinite(i) && !IsRelative(i)) return i;
            if (reading.Lower(i) == "shot" && reading.Lower(i + 1) == "and" && i > sentence.First && IsPhraseEnd(i - 1)) return i; // "Police shot and wounded", shot taken for a noun
        }

        return -1;
    }

    // "was in the back seat and died": only said to be somewhere or something.
    private int CopulaBefore(int end)
    {
        for (var i = end - 1; i >= sentence.First; i--)
        {
            if (reading.Lower(i) is "was" or "were") return IsRelative(i) ? -1 : i;
            if (reading.Tokens[i].IsVerb) return -1;
        }

        return -1;
    }

    private bool IsRelative(int verb)
    {
        var i = Voice.BeforeGroup(reading, verb);
        return i >= sentence.First && reading.Lower(i) is "who" or "which" or "whose" or "where";
    }

    private int Open(int close)
    {
        for (var i = close - 1; i >= sentence.First && i > close - 12; i--)
        {
            if (reading.Lower(i) == "(") return i;
        }

        return close;
    }

    private int Previous(int from, string mark)
    {
        for (var i = from - 1; i >= sentence.First; i--)
        {
            if (reading.Lower(i) == mark) return i;
            if (reading.Lower(i) == ")") i = Open(i);
        }

        return -1;
    }
}
