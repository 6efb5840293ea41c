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

    private readonly PhraseBefore _phrases = new(reading, sentence);
    private readonly PhraseEdges _edges = new(reading, sentence);
    private readonly ClauseVerbs _verbs = new(reading, sentence);

    /// <summary>Head of the subject of the verb at <paramref name="verb"/>, −1 when the walk finds none.</summary>
    public int Of(int verb) => Of(verb, 0);

    /// <summary>What a participle without auxiliary describes: the phrase right before it ("a blast triggered by", "two men killed in").</summary>
    public int OfParticiple(int verb)
    {
        var i = verb - 1;
        if (i > sentence.First && reading.Lower(i) is "found" or "discovered" or "left" && Voice.HasBe(reading, i)) return Of(i, 0); // "were found shot"
        while (i > sentence.First + 1 && reading.Tokens[i].Tag is Tag.RB && reading.Tokens[i - 1].IsNoun) i--; // "a search jointly led by"
        if (i > sentence.First + 1 && reading.Lower(i) == "," && reading.Tokens[verb].Tag is Tag.VBN or Tag.VBD && verb + 1 < sentence.End && reading.Tokens[verb + 1].Tag is Tag.RB or Tag.RBR or Tag.IN && _phrases.Left(i - 1, 0) is >= 0 and var taken && _phrases.IsObject(taken) && PeopleReader.GroupAt(reading, taken) is { Counts: true }) return taken; // "freed four clerks of the mill, held earlier for digging up a road"
        if (i > sentence.First + 1 && reading.Lower(i) == "," && reading.Tokens[verb].Tag is Tag.VBN && reading.MentionAt(i - 1) is { Label: MentionLabel.Person } && _phrases.IsObject(i - 1)) return i - 1; // "are still holding Jan Kowal, kidnapped in May"
        if (i < sentence.First || !_edges.IsPhraseEnd(i)) return Of(verb, 0);
        var before = _edges.Start(i) - 1;
        if (before < sentence.First || reading.Tokens[before].Tag is not Tag.IN) return Of(verb, 0);
        var isPart = reading.Lower(before) is "of" && reading.NumberAt(before - 1) is not null && reading.NumberAt(_edges.Start(i)) is { Form: NumberForm.Count }; // "one of six skaters injured": six were
        var isBelonging = reading.Lower(before) is "to" && reading.Lower(before - 1) is "belonging"; // "nine rebels belonging to two bands surrendered"
        var isOfNobody = reading.Lower(before) is "of" && before - 1 > sentence.First && reading.Tokens[before - 1].IsNoun && PeopleReader.GroupAt(reading, i) is not null && !PeoplePopulation.IsPerson(reading, before - 1) && Nouns.ThingOf(reading.Tokens[before - 1]) is null or "none" && reading.Tokens[before - 1].Tag is Tag.NN && !Parts.Contains(reading.Lower(before - 1)); // "the burial of the guards killed in June"
        return isPart || isOfNobody || !isBelonging && reading.Lower(before) is not ("of" or "from") ? i : Of(verb, 0);
    }

    // "a number of guards killed"
    private static readonly System.Collections.Frozen.FrozenSet<string> Parts = WordSet.Of("number, group, band, gang, team, party, majority, total, handful, squad, member, family, body, couple, pair, part, half, third, quarter, dozen, crowd, convoy, unit, leader, chief, head, commander, toll, death");

    private int Of(int verb, int depth)
    {
        if (depth > Depth) return -1;
        if (reading.Tokens[verb].Tag is Tag.VBG && !Voice.HasBe(reading, verb))
        {
            if (Found(verb, depth) is >= 0 and var seen) return seen;
            var main = _verbs.Before(verb);
            return main < 0 || Voice.HasBe(reading, main) ? -1 : Of(main, depth + 1);
        }

        var i = BeforeSideClause(Voice.BeforeGroup(reading, verb));
        if (i < sentence.First) return -1;
        var lower = reading.Lower(i);
        if (lower is "who" or "which" or "that" && i - 1 >= sentence.First) return _phrases.Nearest(reading.Lower(i - 1) == "," ? i - 2 : i - 1, depth);
        if (lower is "and" or "but" or "then" or "&" || lower == "," && _verbs.InSegment(i) >= 0 && _phrases.BeforeNaming(i) < 0)
        {
            var earlier = Relative(i, verb) is >= 0 and var relative ? relative : _verbs.Before(i) is var told && told >= 0 ? told : _verbs.CopulaBefore(i);
            return earlier < 0 ? -1 : Of(earlier, depth + 1);
        }

        var found = _phrases.Left(i, depth);
        if (found >= 0 && OutsideRelative(found, depth) is >= 0 and var outside) return outside;
        // "used gelignite to wreck a bridge": who uses it blows it up.
        if (found >= 0 && IsInfinitive(verb) && _phrases.IsObject(found) && reading.Tokens[_edges.Start(found) - 1].IsVerb && !AgentAfter.CanAct(reading, found)) return Of(_edges.Start(found) - 1, depth + 1);
        return found;
    }

    /// <summary>The verb whose subject the verb at <paramref name="verb"/> shares: the first of "were dragged out and shot"; itself where it has its own.</summary>
    public int Leading(int verb)
    {
        for (var depth = 0; depth < Depth; depth++)
        {
            var i = Voice.BeforeGroup(reading, verb);
            if (i < sentence.First || reading.Lower(i) is not ("and" or "but" or "then" or "&") && !(reading.Lower(i) == "," && _verbs.InSegment(i) >= 0)) return verb;
            if ((Relative(i, verb) is >= 0 and var relative ? relative : _verbs.Before(i)) is not (>= 0 and var earlier)) return verb;
            verb = earlier;
        }

        return verb;
    }

    // "named the clerk who was shot and killed": the second participle is of the relative clause too, not of what named him; −1 for another.
    private int Relative(int conjunction, int verb)
    {
        for (var i = conjunction - 1; i > sentence.First && reading.Lower(i) is not (";" or ":"); i--)
        {
            if (reading.Tokens[i].IsVerb && !Voice.IsAuxiliary(reading, i)) return Voice.HasBe(reading, i) && _verbs.IsRelative(i) && !Voice.HasBe(reading, verb) && Voice.IsPassive(reading, verb, verb + 1) is not false ? i : -1;
        }

        return -1;
    }

    // "Guards found a porter, 40, suffering from burns": whom they found; the first of several, −1 for none.
    private int Found(int verb, int depth)
    {
        var end = verb - 1;
        while (end > sentence.First && (reading.Lower(end) is "and" or "," || reading.Tokens[end].Tag is Tag.RB or Tag.JJ && reading.NumberAt(end) is null)) end--; // "found him unconscious and suffering"
        var head = _phrases.Left(end, depth + 1);
        for (var links = 0; head >= 0 && links < Depth; links++)
        {
            var before = _edges.Start(head) - 1;
            if (before < sentence.First) return -1;
            if (reading.Lower(before) is not "and") return Finding.Contains(reading.Tokens[before].Lemma) && reading.Tokens[before].IsVerb && !Voice.HasBe(reading, before) ? head : -1;
            head = _phrases.Left(before - 1, depth + 1);
        }

        return -1;
    }

    /// <summary>What tells in what state somebody was met with: "found him dead".</summary>
    public static readonly HashSet<string> Finding = new(StringComparer.Ordinal) { "find", "discover", "locate", "see", "spot" };

    // "Ten fighters, who had joined last year, surrendered": past the clause that says something of them.
    private int BeforeSideClause(int i)
    {
        if (i < sentence.First) return i;
        foreach (var clause in reading.SideClausesIn(sentence))
        {
            if (clause.End == i + 1 || clause.End == i && reading.Lower(i) is ",") return reading.Lower(clause.First - 1) is "," ? clause.First - 2 : clause.First - 1;
        }

        return i;
    }

    // "Fighters who had come down from the hills took the ford": the hills close the relative clause, its antecedent takes; −1 for none.
    private int OutsideRelative(int found, int depth)
    {
        var finite = false;
        for (var i = _edges.Start(found) - 1; i > sentence.First && i > found - RelativeReach; i--)
        {
            if (reading.Lower(i) is "," or ";" or ":" or "and" or "but" || _verbs.IsSubordinator(i) && reading.Lower(i) != "that" || reading.Tokens[i].IsVerb && ClauseVerbs.Saying.Contains(reading.Tokens[i].Lemma)) return -1;
            if (reading.Lower(i) is "who" or "which" && finite) return reading.Tokens[i - 1].IsNoun ? _phrases.Left(i - 1, depth + 1) : -1;
            finite |= reading.Tokens[i].IsVerb && _verbs.IsFinite(i);
        }

        return -1;
    }

    private const int RelativeReach = 16; // tokens

    private bool IsInfinitive(int verb) => verb - 1 > sentence.First && reading.Lower(verb - 1) == "to";
}
