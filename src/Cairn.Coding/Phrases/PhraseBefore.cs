using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Walks left over the words of a sentence to the head of the noun phrase that ends before a token: past asides between commas, ages,
/// appositions, participles, measures, portions and prepositional phrases, to the first member of a list.
/// </summary>
internal sealed class PhraseBefore(ReportReading reading, Sentence sentence)
{
    private readonly PhraseEdges _edges = new(reading, sentence);
    private readonly ClauseVerbs _verbs = new(reading, sentence);

    private const int Depth = 8;

    // The noun phrase that ends at or before i.
    public int Left(int i, int depth)
    {
        if (depth > Depth) return -1;
        if (BeforeNaming(i) is var unnamed && unnamed >= sentence.First) return Left(unnamed, depth + 1);
        while (i >= sentence.First)
        {
            if (reading.Lower(i) == ")") { i = _edges.Open(i) - 1; continue; }
            if (Phrases.IsQuote(reading.Tokens[i])) { i--; continue; }
            if (reading.NumberAt(i) is { Form: NumberForm.Age } && i - 1 > sentence.First && reading.Lower(i - 1) == ",") { i -= 2; continue; } // "Ada Weber, 34, and"
            if (reading.Lower(i) != ",") break;
            var opening = _edges.Previous(i, ",");
            if (opening < 0) { i--; continue; }
            if (!IsAside(opening + 1, i)) { i--; break; }
            i = opening - 1;
        }

        if (i < sentence.First || reading.Lower(i) is "," or ";" or ":") return -1;
        if (reading.TimeAt(i) is { } time) return time.First > sentence.First ? Left(time.First - 1, depth + 1) : -1;
        if (!_edges.IsPhraseEnd(i)) return -1;
        var start = _edges.Start(i);
        var before = start - 1;
        while (before > sentence.First && Phrases.IsQuote(reading.Tokens[before]) && reading.Lower(before - 1) is "," or "alias" or "and" or "of") before--;
        if (before < sentence.First) return i;
        if (reading.Lower(before) is "alias" or "aka" or "@") return Left(before - 1, depth + 1);
        if (Measured(before) is var thing && thing >= sentence.First) return Left(thing, depth + 1);
        if (Supposed(before) is var whom && whom >= sentence.First) return Left(whom, depth + 1);
        if (reading.Lower(before) is "including" or "namely" or "comprising") return Left(reading.Lower(before - 1) is "," ? before - 2 : before - 1, depth + 1) is var whole && whole >= 0 ? whole : i;
        if (reading.Lower(before) is "them" or "whom" && reading.Lower(before - 1) is "among" or "amongst") return Left(before - 2, depth + 1) is var of && of >= 0 ? of : i; // "nine hikers among them two boys"
        if (Portion(before) is var many && many >= sentence.First) return Left(many, depth + 1) is var told && told >= 0 ? told : i;
        if (reading.Lower(before) is "than" or "to" or "about" && reading.NumberAt(start) is not null && reading.Lower(before - 1) is not "belonging") return i;
        if (reading.Lower(before) is "among" && reading.Lower(start) is "other" && reading.Lower(i) is "things" or "items" or "articles" && before > sentence.First + 1) return Left(reading.Lower(before - 1) is "," ? before - 2 : before - 1, depth + 1); // "two rifles and a map, among other things, were found"
        if (reading.Lower(before) is "among" or "amongst" or "besides") return i;
        if (reading.Tokens[before].Tag is Tag.VBG && !Voice.HasBe(reading, before) && reading.Lower(before) is not ("during" or "leaving" or "saying" or "adding" or "claiming" or "stating" or "reporting" or "noting" or "confirming" or "insisting"))
        {
            // "two traders carrying maps were held": who carries them
            while (before > sentence.First && reading.Tokens[before - 1].Tag is Tag.RB) before--;
            return Left(before - 1, depth + 1);
        }

        if (reading.Lower(before) is "and" or "&" or ",")
        {
            var last = before - (reading.Lower(before - 1) is "," ? 2 : 1);
            if (last > sentence.First && reading.SideClauseAt(last) is { } clause && !clause.Holds(i)) last = clause.First - (reading.Lower(clause.First - 1) is "," ? 2 : 1); // "A trader, who has a shop in Norton, and two clerks"
            var first = Left(last, depth + 1);
            if (first >= 0 && first == before - 1 && reading.Tokens[first].Tag is Tag.JJ && reading.MentionAt(first) is { Label: MentionLabel.Nationality }) return i; // "Norland and allied forces"
            return first >= 0 && !IsObject(first) && !IsAnnounced(before, first) && !IsOpening(before) && !IsPlaceBeforePeople(first, i) ? first : i;
        }

        if (reading.Tokens[before].Tag is not (Tag.IN or Tag.TO) || _verbs.IsSubordinator(before)) return i;
        return Climb(before, depth) is var above && above >= 0 ? above : -1;
    }

    // Past the preposition, and the participle it hangs on, to the phrase it describes.
    private int Climb(int preposition, int depth)
    {
        var i = preposition - 1;
        while (i >= sentence.First && reading.Tokens[i].Tag is Tag.IN or Tag.TO or Tag.RB or Tag.RP) i--;
        if (i < sentence.First) return -1;
        if (reading.Lower(i) is "belonging" || reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is Tag.VBN or Tag.VBG or Tag.VBD && !Voice.HasBe(reading, i) && !_verbs.IsFinite(i) || reading.Tokens[i].Tag is Tag.JJ && Nouns.PopulationOf(reading.Tokens[i]) is null) i--; // "a guerrilla implicated in"
        else if (reading.SideClauseAt(i) is { IsCharge: true } charge && charge.First == i) i--; // "a rebel wanted in connection with two cases", whatever "wanted" is taken for
        while (i >= sentence.First && reading.Tokens[i].Tag is Tag.RB) i--;
        if (i >= sentence.First && reading.Tokens[i].IsVerb) i = BeforeRelative(i);
        return Left(i, depth + 1);
    }

    /// <summary>Before the naming that a list of names ends, "Three rebels, identified as Jan Kowal (30), his wife Ada and Per Holm"; −1 for none.</summary>
    public int BeforeNaming(int i)
    {
        var (separators, names) = (0, 0);
        for (; i > sentence.First + 1; i--)
        {
            var lower = reading.Lower(i);
            if (lower is "as" && reading.Lower(i - 1) is "identified" or "named") return separators > 0 ? Before(i - 2) : -1;
            if (lower is "identified" or "namely") return separators > 0 ? Before(i - 1) : -1;
            if (reading.Tokens[i].IsName) names++;
            if (lower is "," or "and" or "&") separators += names > 0 ? 1 : 0;
            else if (!reading.Tokens[i].IsName && reading.Tokens[i].Tag is not (Tag.PRPS or Tag.CD) && lower is not ("(" or ")" or "alias" or "aka" or "@" or "years" or "old" or "aged") && reading.NumberAt(i) is null && !Phrases.IsQuote(reading.Tokens[i]) && !UncountedPeople.IsKin(reading.Tokens[i])) return -1;
        }

        return -1;
    }

    private int Before(int i) => reading.Lower(i) is "," or "-" ? i - 1 : i;

    // From the verb of a relative clause to what stands before "who": "a smuggler who lives abroad"; −1 for another verb.
    private int BeforeRelative(int verb)
    {
        var i = Voice.BeforeGroup(reading, verb);
        if (i < sentence.First || reading.Lower(i) is not ("who" or "which" or "that")) return -1;
        return reading.Lower(i - 1) == "," ? i - 2 : i - 1;
    }

    // A relative clause speaks of the nearest people.
    public int Nearest(int i, int depth)
    {
        while (i >= sentence.First && (reading.Lower(i) == ")" || Phrases.IsQuote(reading.Tokens[i]))) i = reading.Lower(i) == ")" ? _edges.Open(i) - 1 : i - 1;
        if (i < sentence.First || !_edges.IsPhraseEnd(i)) return -1;
        return PeopleReader.GroupAt(reading, i) is { Counts: true } || reading.MentionAt(i) is { Label: MentionLabel.Actor } && !_edges.IsAfterOf(i) ? i : Left(i, depth + 1);
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

    // What stands between two commas says something of the phrase before them: an age, an apposition, a participle, a relative clause.
    private bool IsAside(int first, int end)
    {
        if (reading.Lower(first) is "who" or "which" or "whose" or "where" or "including" or "identified" or "aged" or "alias" or "along" or "together" or "belonging" or "hailing") return true;
        for (var i = first; i < end; i++)
        {
            if (reading.Tokens[i].IsVerb && _verbs.IsFinite(i)) return false;
        }

        return true;
    }

    // Whether the phrase is what a verb before it acts on.
    public bool IsObject(int head)
    {
        var before = _edges.Start(head) - 1;
        return before >= sentence.First && (reading.Tokens[before].IsVerb && _verbs.IsFinite(before) && !ClauseVerbs.Saying.Contains(reading.Tokens[before].Lemma) || reading.Lower(before) is "dead" or "down" or "up" or "ablaze");
    }

    // "In Kabul and Herat, rebels": the phrase before the comma belongs to a setting.
    private bool IsAnnounced(int comma, int first) => reading.Lower(comma) == "," && _edges.Start(first) > sentence.First && (reading.Tokens[_edges.Start(first) - 1].Tag is Tag.IN && reading.Lower(_edges.Start(first) - 1) != "that" || OpensInSetting(comma));

    // "During a search by police and army soldiers in Norton, nine rebels": all before the first comma, where no verb stands.
    private bool OpensInSetting(int comma)
    {
        if (reading.Lower(sentence.First) is not ("in" or "during" or "after" or "following" or "at" or "on" or "amid" or "under") || _edges.Previous(comma, ",") >= 0) return false;
        for (var i = sentence.First + 1; i < comma; i++)
        {
            if (reading.Tokens[i].IsVerb) return false;
        }

        return true;
    }

    // "In Maral, Oster district, gunmen": towns are no part of who acted.
    private bool IsPlaceBeforePeople(int first, int head) => (reading.PlaceAt(first) ?? reading.PlaceAt(_edges.Start(first))) is { IsMetonymy: false } && (reading.PlaceAt(first) is not null || reading.MentionAt(first) is not { Label: MentionLabel.Person }) && reading.PlaceAt(head) is null && AgentAfter.CanAct(reading, head);

    // "Fearing an ambush, the guards": the clause before the first comma is another's.
    private bool IsOpening(int comma) => reading.Lower(comma) == "," && reading.Tokens[sentence.First].Tag is Tag.VBG or Tag.VBN or Tag.TO && _edges.Previous(comma, ",") < 0;
}
