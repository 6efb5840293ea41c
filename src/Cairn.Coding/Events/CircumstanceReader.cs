using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Gives each time expression and place of a sentence to the event it belongs to: the one it hangs under, else the nearest.</summary>
internal static class CircumstanceReader
{
    private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal)
    {
        "ministry", "government", "army", "military", "authority", "parliament", "navy", "force", "intelligence", "state", "media", "agency", "embassy", "cabinet", "court", "leadership", "regime", "administration", "delegation",
    };

    public static void Read(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        if (mentions.Count == 0) return;
        var outside = mentions.FindAll(m => reading.SideClauseAt(m.Head) is not { IsCharge: true });
        if (outside.Count == 0) outside = mentions;
        var answered = reading.AnsweredIn(sentence);
        var parts = ClauseParts.Of(reading, sentence, mentions);
        foreach (var time in reading.TimesIn(sentence))
        {
            if (time.Start is null && time.PartOfDay is null) continue;
            if (reading.IsOfPage(time) || IsOfService(reading, sentence, mentions, time) || IsSayingTime(reading, time) || IsOfName(reading, time) || LaterDeaths.IsTimeOf(reading, time, mentions.Exists(m => m.Act is not null)) || IsOfAnother(reading, sentence, mentions, time)) continue;
            var candidates = Baselines.IsOne(reading, sentence, time)
                ? Baselines.When(reading, sentence, time) is >= 0 and var then ? mentions.FindAll(m => m.Head > then) : []
                : OfPart(OfClause(Candidates(reading, mentions, outside, time.First, WhenChooser.Coarseness(time) >= WhenChooser.OfMonth), answered, time.First), parts, time.First);
            if (candidates.Count == 0) continue;
            var owner = OnTheWay(reading, candidates, OfOneDay(candidates, Owner(reading, candidates, time.First, time.End), time), time.First);
            if (owner.TakesUp is { } named && time.First < named.Hit.First) continue; // of the clause around it
            owner.Times.Add(time);
        }

        foreach (var place in reading.PlacesIn(sentence))
        {
            if (place.IsMetonymy || place.IsDateline) continue;
            if (reading.PlaceAt(place.First) is { Relation: not null } position && position != place || !IsSetting(reading, place)) continue; // the anchor of "35 miles north of B"
            if (IsOfSpeaker(reading, sentence, place) || IsOfEcho(reading, mentions, place)) continue;
            if (mentions.Any(m => m.Roles.Any(r => r.Role is FrameRole.Agent && r.Head >= place.First && r.Head < place.End))) continue; // "accused Russia of the strike"
            var candidates = Candidates(reading, mentions, outside, place.First, false);
            if (candidates.Count == 0) candidates = mentions;
            candidates = OfPart(OfClause(candidates, answered, place.First), parts, place.First);
            if (candidates.Count == 0) continue;
            var owner = OnTheWay(reading, candidates, Owner(reading, candidates, place.First, place.End), place.First);
            if (!IsOfNextClause(reading, owner, place)) owner.Places.Add(place);
        }
    }

    // "said Luis Vega, a doctor at the hospital in Norton", "hospital staff in Norton counted": where who speaks is, if a place was told before.
    private static bool IsOfSpeaker(ReportReading reading, Sentence sentence, ResolvedPlace place)
    {
        if (place.First <= reading.FirstTown) return false;
        foreach (var said in reading.SpeakersIn(sentence))
        {
            if (said.SourceFirst >= place.First) continue;
            if (said.CueFirst >= said.SourceEnd ? place.End <= said.CueFirst : !HasVerb(reading, said.SourceFirst, place.First)) return true;
        }

        return false;
    }

    // "killed two guards in Oldfield and fled to Norland": another country, told behind a verb that goes on and tells no event.
    private static bool IsOfNextClause(ReportReading reading, EventMention owner, ResolvedPlace place)
    {
        if (owner.IsNoun || owner.Places.Count == 0 || place.Country is null || owner.Places.Exists(p => p.Country is null || p.Country == place.Country)) return false;
        return Enumerable.Range(owner.Places[^1].End, Math.Max(0, place.First - owner.Places[^1].End)).Any(i => reading.Tokens[i].Tag is Tag.VBD && reading.Lower(i - 1) is "and" or "," && !reading.IsTriggerVerb(i));
    }

    // "The bombings raise doubts in Norland over …": what people think of it and where, behind a verb in the present that tells no event and whose subject the event is.
    private static bool IsOfEcho(ReportReading reading, List<EventMention> mentions, ResolvedPlace place) =>
        mentions.TrueForAll(m => m.IsNoun && reading.Tokens[m.Head] is { Relation: Relation.Nsubj, Head: >= 0 and var verb } && verb < place.First && reading.Tokens[verb].Tag is Tag.VBP or Tag.VBZ && !Happening.Contains(reading.Tokens[verb].Lemma));

    private static readonly HashSet<string> Happening = new(StringComparer.Ordinal) { "be", "have", "take", "happen", "occur", "come", "go", "continue", "begin", "start", "end", "leave", "bring", "mark", "hit", "strike" };

    /// <summary>Whether a verb stands among some tokens.</summary>
    internal static bool HasVerb(ReportReading reading, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(i => reading.Tokens[i].IsVerb);

    // "a guard of the mill since 2007, surrendered": when what he is began, not what he did.
    private static bool IsOfService(ReportReading reading, Sentence sentence, List<EventMention> mentions, TimeExpression time) =>
        reading.Lower(time.First - 1) == "since" && time.First - 1 > sentence.First && !Baselines.IsOne(reading, sentence, time) && time.Precision is not (WhenPrecision.Day or WhenPrecision.Days) && mentions.TrueForAll(m => m.Head > time.First);

    // "under the Harbour Act 1998"
    private static bool IsOfName(ReportReading reading, TimeExpression time) =>
        reading.Lower(time.First - 1) is "act" or "bill" or "rules" or "ordinance" or "code" or "constitution" || reading.Lower(time.First - 1) is "," && reading.Lower(time.First - 2) is "act" or "ordinance";

    // "a leader, who had founded the movement in 2005, was hurt": the date of a relative clause that tells no event of ours.
    private static bool IsOfAnother(ReportReading reading, Sentence sentence, List<EventMention> mentions, TimeExpression time)
    {
        var hasVerb = false;
        for (var i = time.First - 1; i > sentence.First && i > time.First - 40; i--)
        {
            if (reading.Lower(i) is "," or ";" or "when" || mentions.Any(m => i >= m.Hit.First && i < m.Hit.End)) return false;
            if (reading.Lower(i) is "who" or "which" or "whose" or "where" || reading.Lower(i) is "that" && reading.Tokens[i - 1].IsNoun && reading.Tokens[i + 1].IsVerb) return hasVerb;
            hasVerb |= reading.Tokens[i].IsVerb;
        }

        return false;
    }

    // What a side clause tells has the circumstances told in it, and the sentence around it has none of them; a year or month in it is always its own.
    private static List<EventMention> Candidates(ReportReading reading, List<EventMention> mentions, List<EventMention> outside, int token, bool isCoarse) =>
        reading.SideClauseAt(token) is { } clause && (clause.IsCharge || isCoarse) ? mentions.FindAll(m => clause.Holds(m.Head)) : outside;

    // "fired rockets on Monday in response to the killing of a commander last month": what is answered has the circumstances told with it; what the worst is reckoned from has no others ("Wednesday was the bloodiest day since May, when …").
    private static List<EventMention> OfClause(List<EventMention> candidates, AnsweredClause answered, int token)
    {
        if (answered.First < 0) return candidates;
        var side = candidates.FindAll(m => answered.Holds(m.Head) == answered.Holds(token));
        return side.Count > 0 || answered.IsSince && !answered.Holds(token) ? side : candidates;
    }

    // "Gunmen killed nine guards in Norland, and a bomb tore through a bus in Sudland": each where its own clause says.
    private static List<EventMention> OfPart(List<EventMention> candidates, List<int> parts, int token) =>
        parts.Count > 0 && candidates.FindAll(m => ClauseParts.Number(parts, m.Head) == ClauseParts.Number(parts, token)) is { Count: > 0 } own ? own : candidates;

    // "was arrested on Friday over the murder of a porter on 3 May": what has its day has no other; the second is of the event told last before it.
    private static EventMention OfOneDay(List<EventMention> candidates, EventMention owner, TimeExpression time) =>
        time is { Precision: WhenPrecision.Day, Start: not null } && owner.Times.Find(t => t is { Precision: WhenPrecision.Day, Start: not null } && t.First < time.First && Compatibility.AreApart(t, time)) is { } own
            ? candidates.Where(m => m != owner && m.Head > own.First && m.Head < time.First).MaxBy(m => m.Head) ?? owner : owner;

    private static EventMention Owner(ReportReading reading, List<EventMention> mentions, int first, int end)
    {
        if (mentions.Count == 1) return mentions[0];
        // Up the tree from the token through which the expression hangs.
        var root = first;
        for (var i = first; i < end; i++)
        {
            var head = reading.Tokens[i].Head;
            if (head < first || head >= end) root = i;
        }

        for (var node = reading.Tokens[root].Head; node >= 0; node = reading.Tokens[node].Head)
        {
            var owner = mentions.Find(m => node >= m.Hit.First && node < m.Hit.End);
            if (owner is not null) return owner;
            // A light verb or a verb of the clause: the event that is its object or subject.
            var under = mentions.Find(m => reading.Tokens[m.Head].Head == node);
            if (under is not null) return under;
        }

        return mentions.OrderBy(m => Math.Min(Math.Abs(m.Head - first), Math.Abs(m.Head - end))).ThenBy(m => m.Head).First();
    }

    // "Weavers were going to attack a clan in Norton on Sunday when they were ambushed": when and where they got no further.
    private static EventMention OnTheWay(ReportReading reading, List<EventMention> mentions, EventMention owner, int token)
    {
        if (owner.Modality is Modality.Occurred or Modality.Alleged || owner.Head > token) return owner;
        return mentions.Find(m => m.Head > token && m.Modality is Modality.Occurred && m.Act is not null && m.Times.Count == 0 && Enumerable.Range(token, m.Head - token).Any(t => reading.Lower(t) is "when")) ?? owner;
    }

    // "…, the ministry said on Friday" dates the saying.
    internal static bool IsSayingTime(ReportReading reading, TimeExpression time)
    {
        if (time.End < reading.Tokens.Length && reading.Lower(time.End) is "said" or "claimed" or "denied" or "announced" or "confirmed" or "condemned" or "accused" or "blamed" or "warned" or "reported" or "told") return true;
        var start = time.First > 0 && reading.Lower(time.First - 1) is "on" or "late" or "early" ? time.First - 2 : time.First - 1;
        if (start < 0) return false;
        for (var i = start; i >= 0 && i > start - 4; i--)
        {
            var token = reading.Tokens[i];
            if (token.Lower is "said" or "says" or "told" or "announced" or "reported" or "confirmed" or "added" or "saying" or "stated") return !reading.Text.IsUnder(time.First, -2);
            if (token.IsVerb || token.Tag is Tag.Comma) return false;
        }

        return false;
    }

    /// <summary>Whether a place is where something happens, not where somebody is from or what a force is called.</summary>
    private static bool IsSetting(ReportReading reading, ResolvedPlace place)
    {
        if (place.Relation is not null) return true;
        var before = place.First > 0 ? reading.Lower(place.First - 1) : "";
        if (before == "the" && place.First > 1) before = reading.Lower(place.First - 2);
        if (before is "against" or "by" or "with" || IsSeat(reading, place) || Envoys.IsSent(reading, place) || LaterDeaths.IsPlaceOf(reading, place.First, place.End) || CarePlaces.IsOne(reading, place.First, place.End)) return false;
        // Inside an actor's name or before a person noun: "Aleppo governor", "the Kabul government".
        if (reading.MentionAt(place.First) is { Label: MentionLabel.Actor or MentionLabel.Org or MentionLabel.Person } mention && mention.Head != place.End - 1) return false;
        return !IsOrigin(reading, place);
    }

    /// <summary>Whether a place only says whose something is: "the Norland-based monitor", "U.S.-led strikes", "an organisation banned in Norland".</summary>
    public static bool IsSeat(ReportReading reading, ResolvedPlace place) =>
        reading.Lower(place.End) is "-" or "–" && place.End + 1 < reading.Tokens.Length && reading.Lower(place.End + 1) is "based" or "led" or "backed" or "born" or "made" or "run" or "supported" or "sponsored" or "registered" or "funded" or "style"
        || reading.Lower(place.First - 1) == "in" && reading.Lower(place.First - 2) is "banned" or "outlawed" or "based" or "headquartered" or "registered" or "exiled";

    // "two peacekeepers from Norland", "rockets fired from Norland hit Oldfield": the country they came from, where another place is told beside it.
    private static bool IsWhereFrom(ReportReading reading, ResolvedPlace place)
    {
        if (place.WherePrec is not >= 6 || place.First < 2 || reading.Lower(place.First - 1) is not "from") return false;
        var before = reading.Tokens[place.First - 2];
        return Nouns.PopulationOf(before) is not null || before.Lower is "fired" or "launched" && reading.PlacesIn(reading.SentenceOf(place.First)).Any(p => p != place && p.WherePrec is < 6 && !p.IsDateline);
    }

    // "U.S. service members", "Aleppo residents", "Kabul police": where somebody is from or of, not where it happens.
    private static bool IsOrigin(ReportReading reading, ResolvedPlace place)
    {
        if (IsWhereFrom(reading, place)) return true;
        if (place.First > 0 && reading.Tokens[place.First - 1].Tag is Tag.IN) return false;
        for (var i = place.End; i < reading.Tokens.Length && i < place.End + 4 && reading.Tokens[i].Sentence == reading.Tokens[place.First].Sentence; i++)
        {
            if (reading.Tokens[i].Tag is Tag.POS) continue;
            if (i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].Lemma is "camp" or "centre" or "center" or "settlement" or "area" or "quarter" or "colony") return false; // "the Oldfield refugee camp"
            if (Nouns.PopulationOf(reading.Tokens[i]) is not null || Institutions.Contains(reading.Tokens[i].Lemma.ToLowerInvariant())) return true;
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not (Tag.JJ or Tag.HYPH)) return false;
        }

        return false;
    }
}
