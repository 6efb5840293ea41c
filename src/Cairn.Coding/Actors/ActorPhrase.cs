using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// The words of an actor and what they denote: an organisation ("the army", "Free Hill Front"), its people ("Free Hill Front rebels",
/// "members of the army"), or a person by the fullest name the report gives.
/// </summary>
/// <param name="First">First token of the wording, articles and numbers included.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Kind">Organisation, group or individual.</param>
/// <param name="Behind">The organisation whose people these are, with the tokens that name it; null when there is none or it is the actor itself.</param>
internal sealed record ActorPhrase(int First, int End, ActorKind Kind, (Mention Mention, int First, int End)? Behind)
{
    private static readonly FrozenSet<string> Collective = WordSet.Of("army, military, police, government, navy, air force, armed forces, security forces, force, guard, national guard, regime, cartel, mafia, pentagon, coalition, militia, front, movement, party, organization, organisation, authorities, armed forces, intelligence, ministry, security service, security services, intelligence service, intelligence services, secret service, secret services, secret police");
    private static readonly FrozenSet<string> Containers = WordSet.Of("organization, organisation, member, members, group, groups, cell, cells, column, columns, unit, units, band, squad, elements, gang, faction, fighters, men, soldiers, troops, forces, guerrillas, rebels, militants, terrorists, insurgents, officers, leaders, leader, commander, commanders, cadres, cadre, agents, commandos, gunmen");
    private static readonly FrozenSet<string> BeforeForce = WordSet.Of("group, 's, ', terror, terrorist, armed, militant, jihadist, rebel, insurgent, -, affiliated, linked, extremist, faction, guerrilla, urban, suspected");

    /// <summary>Reads the phrase at <paramref name="head"/>.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="head">Its head token.</param>
    /// <param name="named">The mention there, or null.</param>
    /// <param name="resolved">What that mention refers to in the report, or null.</param>
    /// <param name="affiliated">The group that a clause or phrase says these people belong to, or null.</param>
    public static ActorPhrase At(ReportReading reading, int head, Mention? named, Mention? resolved, Mention? affiliated = null)
    {
        var start = Described(reading, PhraseStart.Of(reading, head), head);
        if (start < head && reading.Tokens[start].Tag is Tag.POS) start++; // "Sunday's Norlandian air strike"
        if (named is { Label: MentionLabel.Person }) return new ActorPhrase(named.First, named.End, ActorKind.Individual, null);
        var first = named is null ? start : Math.Min(named.First, start);
        var end = Math.Max(head + 1, named?.End ?? 0);
        var lower = reading.Lower(head);
        if (Containers.Contains(lower) && PeopleOf(reading, end) is { } inner)
        {
            var behind = reading.MentionAt(inner) is { Label: MentionLabel.Actor or MentionLabel.Org } of && (of is { IsGeneric: false } || IsCollective(reading, of.Head)) ? of : null;
            var last = Math.Max(inner + 1, reading.MentionAt(inner)?.End ?? 0);
            return new ActorPhrase(first, last, KindOf(reading, head), behind is null ? null : (reading.Resolve(behind), behind.First, NameEnd(reading, behind)));
        }

        if (affiliated is { IsGeneric: false }) return new ActorPhrase(first, end, KindOf(reading, head), (reading.Resolve(affiliated), affiliated.First, NameEnd(reading, affiliated)));
        affiliated = Tied(reading, head) ?? ((Fighters.Contains(lower) || Serving.Contains(lower)) && named is null or { IsGeneric: true } ? NamedBefore(reading, start, head) ?? NamedApart(reading, start) : null);
        if (affiliated is not null) return new ActorPhrase(first, end, KindOf(reading, head), (reading.Resolve(affiliated), affiliated.First, NameEnd(reading, affiliated)));
        if (named is { IsGeneric: true })
        {
            if (IsCollective(reading, head)) return new ActorPhrase(first, end, ActorKind.Organisation, null);
            return new ActorPhrase(first, end, KindOf(reading, head), resolved is { IsGeneric: false, Entry.Kind: ActorEntryKind.ArmedGroup } ? (resolved, resolved.First, NameEnd(reading, resolved)) : null);
        }

        if (named is not { Label: MentionLabel.Actor or MentionLabel.Org }) return new ActorPhrase(first, end, IsBody(reading, start, head) ? ActorKind.Organisation : KindOf(reading, head), null);
        if (named.Entry is not null && Containers.Contains(lower) && named.End - named.First > 1)
            return new ActorPhrase(first, end, KindOf(reading, head), (named.Entry.Kind is ActorEntryKind.ArmedGroup && NameEnd(reading, named) > named.First || IsOfForce(reading, named)) ? (resolved ?? named, named.First, NameEnd(reading, named)) : null);
        return new ActorPhrase(NameFirst(reading, named), end, ActorKind.Organisation, null);
    }

    /// <summary>The words for the people alone, without the organisation that is told with them: "guerrillas" of "guerrillas of the Free Hill Front" and "Free Hill Front guerrillas"; the whole wording where it is not one of fighters.</summary>
    public (int First, int End) People(ReportReading reading, int head)
    {
        if (Behind is null && Kind != ActorKind.Organisation && End == head + 1 && reading.MentionAt(head) is not { IsGeneric: false }) return (First, Clothes.After(reading, head));
        if (Behind is not { } org || Kind == ActorKind.Organisation || !Fighters.Contains(reading.Lower(head))) return (First, End);
        if (org.First > head && org.First < End) return (First, head + 1);
        if (org.First < First || org.End > head) return (First, End); // told elsewhere
        var first = org.End;
        while (first < head && (reading.Lower(first) is "]" or ")" or "-" or "," or "linked" or "affiliated" or "aligned" || reading.Tokens[first].Tag is Tag.POS)) first++;
        return (first, End);
    }

    private static readonly FrozenSet<string> Fighters = WordSet.Of("guerrilla, guerrillas, guerillas, rebel, rebels, terrorist, terrorists, militant, militants, insurgent, insurgents, fighters, gunmen, gunman, commando, commandos, commandoes, soldiers, troops, militiamen, subversives, extremists, hitmen, combatants");

    /// <summary>Whether words end in one for people who serve an organisation: "hill front columns".</summary>
    public static bool AreServing(string words) => Serving.Contains(words[(words.LastIndexOf(' ') + 1)..]);

    private static readonly FrozenSet<string> Serving = WordSet.Of("sapper, sappers, agent, agents, member, members, activist, activists, column, columns, unit, units, detachment, detachments, forces, men, elements, squad, squads, combatants, cell, cells, personnel, operatives, followers");

    // The name of an organisation without what a report says of it: "the so-called leftist Free Hill Front".
    private static int NameFirst(ReportReading reading, Mention named)
    {
        var first = named.First;
        while (first + 1 < named.End && (Epithets.Contains(reading.Lower(first)) || reading.Lower(first) == "-" || reading.Tokens[first].Tag is Tag.DT || reading.Lower(first) == "so" && reading.Lower(first + 1) == "-")) first++;
        return first;
    }

    private static readonly FrozenSet<string> Epithets = WordSet.Of("so-called, called, new, leftist, rightist, left-wing, right-wing, ultraleftist, ultrarightist, marxist, leninist, maoist, outlawed, banned, proscribed, alleged, suspected, sinister, terrorist, rebel, insurgent, extremist, separatist");

    // "hooded men", "heavily armed individuals": over the participles before a phrase that begins with none.
    private static int Described(ReportReading reading, int start, int head)
    {
        var sentence = reading.SentenceOf(head);
        while (start > sentence.First && !reading.IsTriggerVerb(start - 1) && reading.TimeAt(start - 1) is null)
        {
            var before = reading.Tokens[start - 1];
            var describes = before.Tag is Tag.VBN or Tag.VBG && before.Relation is Relation.Amod && before.Head >= start && before.Head <= head
                || start - 1 == sentence.First && Looks.Contains(before.Lower)
                || before.Tag is Tag.RB && before.Relation is Relation.Advmod && before.Head >= start && before.Head < head;
            if (!describes) break;
            start--;
        }

        return start;
    }

    private static readonly FrozenSet<string> Looks = WordSet.Of("hooded, masked, armed, uniformed, unidentified, suspected, alleged, disguised");

    private static ActorKind KindOf(ReportReading reading, int head) =>
        reading.Tokens[head].Tag is Tag.NN or Tag.NNP && reading.NumberAt(head) is null && !reading.Lower(head).EndsWith('s') && !Several.Contains(reading.Lower(head)) ? ActorKind.Individual : ActorKind.Group;

    private static readonly FrozenSet<string> Several = WordSet.Of("group, band, column, gang, squad, people, grouping, faction, ring, network, movement, organization, organisation, sector");

    private static bool IsCollective(ReportReading reading, int head)
    {
        var lower = reading.Lower(head);
        if (Collective.Contains(lower)) return true;
        return head > 0 && Collective.Contains(reading.Lower(head - 1) + " " + lower);
    }

    // "Norton District Police", "drug cartels"; "two Norlandian police" and "a guard" are people.
    private static bool IsBody(ReportReading reading, int start, int head) =>
        reading.Tokens[head].Lemma is "mafia" or "cartel" || DescribedGroup.IsBody(reading, head) || IsCollective(reading, head) && reading.Lower(head) is not "guard" && !Enumerable.Range(start, head - start).Any(i => reading.NumberAt(i) is not null);

    // The people or organisation after "of" or "from": "members of the navy", "a band of deserters".
    private static int? PeopleOf(ReportReading reading, int end)
    {
        if (end + 1 >= reading.Tokens.Length || reading.Tokens[end + 1].Tag is Tag.VBG || reading.Lower(end) is not ("of" or "from" or "belonging" or "calling" or "identifying" or "identified" or "known" or "called")) return null;
        var sentence = reading.SentenceOf(end);
        for (var i = end + 1; i < sentence.End && i < end + 7; i++)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor or MentionLabel.Org } mention) return mention.Head;
            if (reading.Tokens[i].IsNoun && Nouns.PopulationOf(reading.Tokens[i]) is not null) return i;
            if (reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is not (Tag.VBN or Tag.VBG) || reading.Lower(i) is "," or "." or "who" or "that" or "in") return null;
        }

        return null;
    }

    // "smugglers with ties to the Free Hill Front", "men linked to", "a suspect associated with".
    private static Mention? Tied(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        if (head + 3 < sentence.End && reading.Lower(head + 1) == "," && reading.Lower(head + 2) is "apparently" or "allegedly" or "presumably" or "reportedly" or "possibly" or "probably" or "supposedly") return GroupWithin(reading, head + 3, Math.Min(sentence.End, head + 9)); // "two men, apparently Hill Front members,"
        if (reading.Lower(head + 1) is not ("with" or "linked" or "associated" or "affiliated" or "loyal" or "connected" or "belonging" or "suspected" or "believed" or "allegedly" or "thought")) return null;
        var tie = -1;
        for (var i = head + 1; i < sentence.End && i < head + 10; i++)
        {
            if (reading.Lower(i) is "ties" or "links" or "linked" or "associated" or "affiliated" or "allegiance" or "loyal" or "connections" or "connected" or "belonging") tie = i;
            else if (tie < 0 && reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is not (Tag.VBG or Tag.VBN) || reading.Lower(i) is "," or ";" or "and") return null;
            else if (tie >= 0 && reading.MentionAt(i) is { IsGeneric: false, Label: MentionLabel.Actor, Entry.Kind: ActorEntryKind.ArmedGroup } group) return group;
        }

        return null;
    }

    private static Mention? GroupWithin(ReportReading reading, int first, int end)
    {
        for (var i = first; i < end && !reading.Tokens[i].IsVerb && reading.Lower(i) is not ("," or ";"); i++)
        {
            if (reading.MentionAt(i) is { IsGeneric: false, Label: MentionLabel.Actor, Entry.Kind: ActorEntryKind.ArmedGroup } group) return group;
        }

        return null;
    }

    // "Free Hill Front urban guerrillas", "Free Hill Front [FHF] commandos": the group named before its people in one phrase; null without.
    private static Mention? NamedBefore(ReportReading reading, int start, int head)
    {
        for (var i = head - 1; i >= start; i--)
        {
            if (reading.MentionAt(i) is { IsGeneric: false, Label: MentionLabel.Actor } group && group.End <= head) return group;
        }

        return null;
    }

    // "'Hill Front' guerrillas", "HF [Hill Front] guerrillas": the group named in or before what ends where the phrase for its people begins; null without.
    private static Mention? NamedApart(ReportReading reading, int start)
    {
        var sentence = reading.SentenceOf(start);
        var last = start - 1;
        if (last <= sentence.First) return null;
        if (Phrases.IsQuote(reading.Tokens[last])) return GroupEnding(reading, last);
        if (reading.Lower(last) is not ("]" or ")")) return null;
        for (var open = last - 1; open > sentence.First && open > last - LongestBracket; open--)
        {
            if (reading.Lower(open) is "[" or "(") return GroupEnding(reading, open) ?? GroupEnding(reading, last);
        }

        return null;
    }

    private const int LongestBracket = 12; // tokens

    private static Mention? GroupEnding(ReportReading reading, int end) =>
        reading.MentionAt(end - 1) is { IsGeneric: false, Label: MentionLabel.Actor or MentionLabel.Org, Entry: null or { Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Military or ActorEntryKind.Police } } group && group.End == end ? group : null;

    // One past the name itself: before the noun for its people ("Free Hill Front | rebels").
    private static int NameEnd(ReportReading reading, Mention mention)
    {
        if (!Containers.Contains(reading.Lower(mention.End - 1)) || mention.End - mention.First == 1 || IsOfName(reading, mention) || IsCollective(reading, mention.End - 1)) return mention.End;
        var end = mention.End - 1;
        while (end - 1 > mention.First && BeforeForce.Contains(reading.Lower(end - 1))) end--;
        return end;
    }

    // "Norland army troops": of a force by its own word, not "security forces".
    private static bool IsOfForce(ReportReading reading, Mention named) =>
        named.Entry?.Kind is ActorEntryKind.Military or ActorEntryKind.Police && NameEnd(reading, named) is var end && end > named.First && end < named.End && reading.Lower(end - 1) is "army" or "navy" or "police" or "guard" or "force" or "marines";

    // "Allied Hill Forces", written so and known by that name: the last word belongs to it.
    private static bool IsOfName(ReportReading reading, Mention mention) =>
        reading.Tokens[mention.End - 1].IsName && mention.Entry?.Name is { } name && name.EndsWith(' ' + reading.Tokens[mention.End - 1].Form, StringComparison.Ordinal);
}
