using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Follows a list of noun phrases to the right by its commas and conjunctions, and tells members from appositions:
/// "a trader, Karim Aziz, and his two sons" has two members, "two soldiers, a policeman and a guard" three.
/// </summary>
internal sealed class PhraseList(ReportReading reading, Sentence sentence)
{
    private const int AsideReach = 12, VerbReach = 4; // tokens

    /// <summary>Heads of the members, the first included; appositions are left out.</summary>
    /// <param name="head">Head of the first phrase.</param>
    /// <param name="end">Token that the list must end before: the verb of a subject, else the sentence's end.</param>
    public List<int> From(int head, int end)
    {
        var items = new List<PhraseListItem> { new(head, false, true, IsName(head), GroupAt(head)) };
        var start = After(head);
        var named = Enumerable.Range(head + 1, Math.Max(0, start - head - 1)).Any(t => reading.Lower(t) is "identified" or "named") ? 1 : 0;
        for (var i = start; i < end;)
        {
            var comma = reading.Lower(i) is "," or ";" or "-";
            var asWell = IsAsWell(i);
            var joined = asWell || reading.Lower(i) is "and" or "&" or "plus";
            if (!comma && !joined && items.Count == 1 && !items[0].IsName && reading.MentionAt(i) is { Label: MentionLabel.Person } called && called.First == i && CountOf(head) == 1) { i = After(called.End - 1); continue; } // "a member of the band Jan Kowal and four others"
            if (!comma && !joined || reading.Lower(i) is ";" && BeginsClause(i + 1)) break;
            i += asWell ? 3 : 1;
            if (comma && i < end && reading.Lower(i) is "and" or "&") (joined, i) = (true, i + 1);
            if (comma && !joined && AfterAside(i, end) is var aside && aside > i) { i = aside; continue; }
            if (comma && !joined && IsAsWell(i)) (joined, i) = (true, i + 3); // "the mayor of Norton, as well as two clerks"
            if (joined && i < end && reading.Lower(i) is "then" or "later") i++; // "and then another three"
            var identified = i < end && reading.Lower(i) is "identified" or "namely" or "named";
            if (identified || i < end && reading.Lower(i) == "aged") i += reading.Lower(i + 1) == "as" ? 2 : 1;
            if (i < end && reading.Tokens[i].Tag is Tag.CD && IsAge(i) && reading.Lower(i + 1) is not "-") { i++; continue; }
            if (comma && OfThem(i, end) is var past && past > i) { i = past; continue; }
            if (comma && !joined && AfterParticiple(i, end) is var behind && behind > i) { i = behind; continue; }
            if (comma && i < end && reading.SideClauseAt(i) is { } clause && clause.First == i && clause.End < end && reading.Lower(clause.End) is "," or "and") { i = clause.End; continue; }
            if (i >= end || !Phrases.Begins(reading, i)) break;
            var next = Phrases.HeadFrom(reading, i, end);
            if (next < 0 || IsSubject(next, end) || IsOfPlaces(items[^1].Head, i, next) || IsOfForces(items[^1].Head, i, next)) break;
            if (GroupAt(next) is null && UncountedPeople.KinBefore(reading, i, next) is >= 0 and var relative) next = relative;
            if (GroupAt(next) is not { } group)
            {
                if (!comma || joined || !items[^1].IsName || PastDescription(next, end) is not (> 0 and var further)) break;
                i = further;
                continue;
            }

            var last = items[^1];
            var isName = IsName(next) && reading.Tokens[i].Form is not ("a" or "an") && !(comma && !joined && last.IsName && IsTitle(next));
            var member = true;
            if (items.All(m => !m.IsMember || m.Head == head) && !items[0].IsName && (identified || isName && (comma || named > 0) && named < CountOf(head))) (named, member) = (named + 1, false);
            else if (!joined && IsApposition(last, isName, group)) member = false;
            else if (PhraseListRoles.IsOneOfSuch(reading, i) && (!joined ? last.Group is { Point: 1 } : !last.IsMember && items[0].IsName)) member = false;
            else if (comma && !joined && (UncountedPeople.IsBody(reading, next) || PhraseListRoles.IsBareOffice(reading, i, next, last))) member = false;
            else if (joined && !comma && end < sentence.End && IsOfOne(end) is null && !isName && !last.IsMember && items[0].IsName && items.Count == 2 && group is { Point: 1, Number: null } && reading.Lower(i) is "a" or "an") member = false; // "Jan Kowal, a trader and an aide of the mayor, surrendered"
            else if (joined && named > 0 && named < CountOf(head) && reading.Tokens[i].Tag is Tag.PRPS && group is { Point: 1, Number: null } && !items[0].IsName) (named, member) = (named + 1, false); // "two aides, identified as Jan Kowal and his cousin Per Holm"
            else if (joined && !last.IsMember && !last.IsName && !isName && group.Number is null && reading.Tokens[i].Tag is not (Tag.DT or Tag.PRPS)) member = false; // "leader of the party and member of the council"
            else if (joined && !isName && group is { Point: 1, Number: null } && reading.Tokens[i].Tag is Tag.NN && i == next && reading.Lower(next + 1) is "of" && !UncountedPeople.IsKin(reading.Tokens[next]) && IsOfOne(end) is not false) member = false; // "captain of the guard and keeper of the keys"
            else if (!group.Counts && !group.IsAnaphoric) break;
            items.Add(new PhraseListItem(next, joined, member, isName, group));
            i = After(Math.Max(next, group.End - 1));
        }

        if (end < sentence.End && IsOfOne(end) is null && items.TrueForAll(m => !m.IsMember || m.Head == head) && items[0].Group is { Point: 1, Number: null } && LastBefore(head, end) is { } own && PhraseListRoles.IsOwnKin(reading, own)) items.Add(own); // "Jan Kowal, leading a wing of the band in Norton and his wife surrendered"
        else if (IsOfOne(end) is false && items is [{ Group: { Point: 1, Number: null, IsAnaphoric: false } }, ..] && items.TrueForAll(m => !m.IsMember || m.Head == head) && LastBefore(head, end) is { } other) items.Add(other);
        return PhraseListMembers.Of(reading, items, IsOfOne(end));
    }

    // "… 30 officials; the government often gives other figures": what the semicolon opens has a verb of its own.
    private bool BeginsClause(int first)
    {
        for (var i = first; i < sentence.End && reading.Lower(i) is not (";" or "who" or "which" or "that" or "whose" or ","); i++)
        {
            if (reading.Tokens[i].Tag is Tag.VBZ or Tag.VBP or Tag.MD) return true;
        }

        return false;
    }

    // "A rebel, Karl Benz, who had fled in May, and his aide were held": the verb tells of several, so who is told last before it is one of them; null for none.
    private PhraseListItem? LastBefore(int head, int end)
    {
        for (var i = end - 1; i > head; i--)
        {
            if (reading.Lower(i) is not "and" || reading.SideClauseAt(i) is not null && reading.Lower(i - 1) is not "," || !Phrases.Begins(reading, i + 1)) continue;
            var last = Phrases.HeadFrom(reading, i + 1, end);
            if (last >= 0 && GroupAt(last) is null && UncountedPeople.KinBefore(reading, i + 1, last) is >= 0 and var relative) last = relative;
            return last >= 0 && GroupAt(last) is { Counts: true } group && reading.PlaceAt(last) is null ? new PhraseListItem(last, true, true, IsName(last), group) : null;
        }

        return null;
    }

    // "Karl Benz, a trader and a former mayor, was shot": whether the verb that the list ends before tells of one; null where it does not say.
    private bool? IsOfOne(int end)
    {
        if (end >= sentence.End) return null;
        for (var i = end; i > sentence.First && i > end - VerbReach; i--)
        {
            if (reading.Lower(i) is "was" or "is" or "has") return true;
            if (reading.Lower(i) is "were" or "are" or "have") return false;
            if (reading.Lower(i) is ",") return null;
        }

        return null;
    }

    // "Jan Kowal, operating in the hills, and his wife": past what a participle says of him, where the list goes on; else where it began.
    private int AfterParticiple(int i, int end)
    {
        if (i >= end || end >= sentence.End || reading.Tokens[i].Tag is not Tag.VBG || reading.Lower(i) is "including" or "involving") return i;
        for (var t = i + 1; t + 1 < end && t < i + AsideReach; t++)
        {
            if (reading.Tokens[t].Tag is Tag.VBD or Tag.VBZ) return i;
            if (reading.Lower(t) is ",") return reading.Lower(t + 1) is "and" ? t : i;
        }

        return i;
    }

    // "30 millers – including two girls – and four guards", "a clerk, also known as Fox, and two aides": past what stands between, where the list goes on; else where it began.
    private int AfterAside(int i, int end)
    {
        var isAlias = reading.Lower(i) is "also" && reading.Lower(i + 1) is "known" or "called";
        if (!isAlias && reading.Lower(i) is not ("including" or "among")) return i;
        var isDash = reading.Lower(i - 1) is "-" or "–";
        for (var t = i + 1; t + 1 < end && t < i + AsideReach; t++)
        {
            if (isDash ? reading.Lower(t) is "-" or "–" : reading.Lower(t) is ",") return reading.Lower(t + 1) is not "and" ? i : isDash ? t + 1 : t;
        }

        return i;
    }

    // "Karl Benz, head of the armoury in Norton, and Hans Moor": past what a name is said to be, where the list goes on; 0 where it does not.
    private int PastDescription(int next, int end)
    {
        for (var t = next + 1; t + 1 < end && t < next + AsideReach; t++)
        {
            if (reading.Tokens[t].IsVerb) return 0;
            if (reading.Lower(t) is ",") return reading.Lower(t + 1) is "and" ? t : 0;
        }

        return 0;
    }

    private bool IsAsWell(int i) => reading.Lower(i) is "as" && reading.Lower(i + 1) is "well" && reading.Lower(i + 2) is "as";

    // "killed nine millers in the villages of Ada and Bela", "… in Ada and Old Bela": the second name goes on with the first.
    private bool IsOfPlaces(int head, int first, int next) =>
        first - 2 > head && reading.PlaceAt(first - 2) is not null && Enumerable.Range(first, next - first + 1).All(t => reading.Tokens[t].IsName || reading.Lower(t) is "-")
        || first == next && first - 2 > head && reading.Lower(head + 1) is "in" or "at" or "from" or "near" && MayBePlace(next) && MayBePlace(first - 2)
        || reading.Tokens[first].IsName && first - 2 > head && reading.Lower(first - 3) is "of" && reading.Tokens[first - 2].IsName && next + 1 < sentence.End && reading.Tokens[next + 1].Tag is Tag.NNS or Tag.NN; // "leader of Norton and Selm squads"

    // "nine men of the Home Guard and Selm Police": the second force goes on with the first.
    private bool IsOfForces(int head, int first, int next) =>
        reading.Lower(head + 1) is "of" or "from" && reading.Tokens[first].IsName && IsForce(next) && reading.NumberAt(first) is null
        && Phrases.HeadFrom(reading, reading.Lower(head + 2) is "the" ? head + 3 : head + 2, sentence.End) is var of && of >= 0 && of < first && IsForce(of);

    private bool IsForce(int head) => reading.Tokens[head].IsName && (reading.MentionAt(head) is { Label: MentionLabel.Actor or MentionLabel.Org } || Nouns.PopulationOf(reading.Tokens[head]) is Population.StateForces);

    // One name alone behind "from" is a place, whatever the tagger takes it for.
    private bool MayBePlace(int i) => reading.Tokens[i].IsName && reading.MentionAt(i) switch
    {
        { Label: MentionLabel.Actor } => false,
        { Label: MentionLabel.Person } person => person.End - person.First == 1,
        _ => true,
    };

    private PeopleGroup? GroupAt(int head) => PeopleReader.GroupAt(reading, head, animate: true);

    // Past what may follow a member: an age in brackets, an alias, prepositional phrases, "identified as NAME".
    private int After(int head)
    {
        var i = Math.Max(head + 1, reading.MentionAt(head)?.End ?? 0);
        while (i < sentence.End)
        {
            var lower = reading.Lower(i);
            if (lower == "(")
            {
                var close = Close(i);
                if (close < 0) return i;
                i = close + 1;
            }
            else if (Phrases.IsQuote(reading.Tokens[i]))
            {
                i++;
            }
            else if (i == head + 1 && reading.Tokens[i].Tag is Tag.VBG && lower is not "belonging" && Phrases.HeadFrom(reading, Phrases.AfterParticle(reading, i + 1), sentence.End) is >= 0 and var thing && reading.Lower(thing + 1) is "and")
            {
                i = thing + 1; // "a woman hanging out laundry and a man"
            }
            else if (lower is "in" or "on" && i + 1 < sentence.End && reading.TimeAt(i + 1) is { } time)
            {
                i = time.End; // "a woman in the morning and two men in the evening"
            }
            else if (lower is "alias" or "aka" or "@" or "of" or "from" or "in" or "belonging" or "identified" or "named" or "as" or "at" && i + 1 < sentence.End)
            {
                var start = i + 1;
                while (start < sentence.End && reading.Lower(start) is "to" or "as" or "from" or "of") start++;
                var inner = Phrases.HeadFrom(reading, start, sentence.End);
                if (inner < 0 || reading.TimeAt(inner) is not null) return i;
                i = Math.Max(inner + 1, reading.MentionAt(inner)?.End ?? 0);
                while (lower is "of" && i < sentence.End && reading.Tokens[i].IsNoun && reading.TimeAt(i) is null && reading.NumberAt(i) is null) i++; // "a member of Karl Benz squad"
            }
            else
            {
                return i;
            }
        }

        return i;
    }

    // A person's name, or a proper noun that is no known actor.
    private bool IsName(int head)
    {
        if (UnlistedPeople.IsShortName(reading, head - 1, head)) return false;
        if (reading.MentionAt(head) is { Label: MentionLabel.Org } && Nouns.PopulationOf(reading.Tokens[head]) is Population.Officials) return false; // "District Council president"
        if (GroupAt(head) is { IsNamed: true }) return true;
        return reading.Tokens[head].IsName && reading.MentionAt(head) is null or { Entry: null } && Nouns.PopulationOf(reading.Tokens[head]) is null;
    }

    // "Karl Benz, General Manager of a mill": what he is, though it is written like a name.
    private bool IsTitle(int head) =>
        reading.Lower(head + 1) is "of" or "for" && reading.MentionAt(head) is not { Label: MentionLabel.Person, Entry: not null } && (UnlistedPeople.EndsLikeOne(reading.Lower(head)) || reading.Lower(head).EndsWith("tor", StringComparison.Ordinal));

    private int CountOf(int head) => GroupAt(head) is { IsNamed: false } group ? group.Point ?? group.Low ?? 1 : 0;

    // A name beside one person, a description beside a name.
    private bool IsApposition(PhraseListItem last, bool nextIsName, PeopleGroup group)
    {
        if (nextIsName) return !last.IsName && last.Group is { Point: 1 };
        return last.IsName && (group is { Point: 1 } || group.Number is null) && !(reading.Tokens[group.First].Tag is Tag.PRPS && UncountedPeople.IsKin(reading.Tokens[group.Head])); // "Jan Kowal, his son and two guards"
    }

    // "…, and a policeman was injured": the phrase begins a clause of its own.
    private bool IsSubject(int head, int end)
    {
        var i = head + 1;
        if (reading.Lower(i) is "of" && reading.Lower(i + 1) is "them" or "whom" or "these" or "those") i += 2;
        while (i < sentence.End && (Voice.IsBetween(reading, i) || reading.Lower(i) is "others")) i++;
        var verb = i;
        while (verb < end && (reading.Lower(verb) is "was" or "were" or "is" or "are" or "been" or "being" or "has" or "have" or "had" || Voice.IsBetween(reading, verb))) verb++;
        if (verb < end && reading.Lower(verb) is "suspected" or "believed" or "feared" or "alleged" or "reported" or "said" or "thought" or "presumed" && reading.Lower(verb + 1) is "to") verb = end; // "were thought to have been taken"
        if (verb >= end || i >= sentence.End) return false;
        if (reading.Lower(i) is "was" or "were" or "is" or "are" or "has" or "have" or "had") return true;
        return reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBN && reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ || reading.Tokens[i].Tag is Tag.VBN && reading.NumberAt(head) is not null | reading.Lower(head) is "others" or "another" && reading.Lower(i) is "injured" or "wounded" or "killed" or "arrested";
    }

    // "three nurses, two of them sisters, and a driver": what is said of those told is no member; past it, or where it began.
    private int OfThem(int i, int end)
    {
        if (reading.NumberAt(i) is not { } number || reading.Lower(number.End) is not "of" || reading.Lower(number.End + 1) is not ("them" or "whom" or "these" or "those")) return i;
        for (var t = number.End + 2; t < end; t++)
        {
            if (reading.Lower(t) is ",") return t;
            if (reading.Tokens[t].IsVerb && reading.Tokens[t].Tag is not (Tag.VBG or Tag.VBN)) return i;
        }

        return end;
    }

    private bool IsAge(int i) => reading.NumberAt(i) is null or { Form: NumberForm.Age } || i + 1 < sentence.End && reading.Lower(i + 1) is "," or ")";

    private int Close(int open)
    {
        for (var i = open + 1; i < sentence.End && i < open + 12; i++)
        {
            if (reading.Lower(i) == ")") return i;
        }

        return -1;
    }
}
