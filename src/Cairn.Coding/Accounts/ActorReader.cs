using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Turns what fills an account's roles into actors: names through the report, class, certainty; places and events are never actors.</summary>
internal static class ActorReader
{
    public static List<Actor> Read(ReportReading reading, AccountDraft draft, string? country)
    {
        var actors = new List<Actor>();
        foreach (var mention in draft.Mentions)
        {
            foreach (var filler in mention.Roles)
            {
                if (RoleOf(mention, filler.Role) is not { } role) continue;
                Read(reading, actors, mention, filler.Head, role, country);
            }
        }

        return Tidy(actors);
    }

    private static ActorRole? RoleOf(EventMention mention, FrameRole role) => role switch
    {
        FrameRole.Agent => mention.Frame.IsMutual ? ActorRole.Party : mention.Frame.Name == "responsibility" ? ActorRole.Claimant : ActorRole.Perpetrator,
        FrameRole.Party => ActorRole.Party,
        FrameRole.Target when mention.Frame.IsMutual => ActorRole.Party,
        FrameRole.Target or FrameRole.Victim => mention.Frame.Name is "responsibility" or "blame" ? null : mention.Frame.Act == Act.Surrender ? ActorRole.Party : ActorRole.Target,
        _ => null,
    };

    private static void Read(ReportReading reading, List<Actor> actors, EventMention mention, int head, ActorRole role, string? country)
    {
        if (reading.TimeAt(head) is not null || reading.Lower(head) is "other" or "others") return;
        head = PeopleReader.Member(reading, head);
        var named = reading.MentionAt(head);
        // "a joint Norland and allied force": the first half of one force's name.
        if (named is { Label: MentionLabel.Nationality } && reading.Tokens[head].Tag is Tag.JJ or Tag.NNP && reading.Lower(head + 1) is "and" or "," or "-" or "/" or "–") return;
        var affiliated = named is null or { IsGeneric: true } ? Affiliation.Of(reading, head) : null;
        var doer = role is ActorRole.Perpetrator or ActorRole.Claimant or ActorRole.Party;
        if (doer && Sufferers.Contains(reading.Tokens[head].Lemma)) return;
        var state = doer && named?.Label is not (MentionLabel.Actor or MentionLabel.Org or MentionLabel.Person) ? StateActor.At(reading, head) ?? SpeakingState(reading, mention, head) : null;
        if (state is null && reading.PlaceAt(head) is { IsMetonymy: false } && named?.Label is not (MentionLabel.Actor or MentionLabel.Org or MentionLabel.Person)) return;
        if (Nouns.ThingOf(reading.Tokens[head]) is not null && named?.Label is not (MentionLabel.Actor or MentionLabel.Org)) return;
        if (named is null && state is null && Nouns.PopulationOf(reading.Tokens[head]) is null && !(reading.Tokens[head].IsName && !doer)) return;

        named ??= Speaker(reading, mention, head);
        var resolved = named is null ? null : reading.Resolve(named);
        if (resolved is null or { IsGeneric: true } && Possessor.Of(reading, head) is { } owner) resolved = reading.Resolve(owner);
        var entry = state ?? resolved?.Entry ?? named?.Entry;
        var population = PeopleReader.GroupAt(reading, head)?.Population;
        var phrase = ActorPhrase.At(reading, head, named, resolved, affiliated);
        var isPerson = resolved?.Label == MentionLabel.Person;
        var name = isPerson ? null : state is not null ? state.Name : resolved is { Label: MentionLabel.Actor or MentionLabel.Org, IsGeneric: false } ? resolved.Name : phrase.Behind is { Mention: { IsGeneric: false } behind } ? behind.Name : null;
        if (name is not null && state is null && entry?.Name != name) entry = phrase.Behind?.Mention.Entry ?? entry;
        if (role == ActorRole.Claimant && name is null && entry is null) return;
        var actor = new Actor
        {
            Role = role,
            Kind = isPerson ? ActorKind.Individual : phrase.Kind,
            Name = name,
            ActorId = name is null ? null : entry?.Id,
            Named = name is not null || isPerson,
            ActorClass = ActorClasses.Of(entry, population, country, role == ActorRole.Target) ?? ActorClasses.OfDoing(mention, role),
            AsReported = isPerson ? reading.Text.Words(resolved!.First, resolved.End) : reading.Text.Words(SkipNumber(reading, phrase.First, head), phrase.End),
            Certainty = CertaintyOf(reading, mention, phrase.First, head, role),
            Source = SourceFinder.At(reading, head),
            Evidence = [reading.Text.Evidence(phrase.First, phrase.End)],
        };
        Add(actors, actor);
        // Whose people they are did it through them: the organisation stands beside its "members", "guerrillas", "units".
        if (role is not (ActorRole.Perpetrator or ActorRole.Claimant) || phrase.Behind is not { } org) return;
        Add(actors, actor with
        {
            Kind = ActorKind.Organisation,
            Name = org.Mention.IsGeneric ? null : org.Mention.Name,
            ActorId = org.Mention.IsGeneric ? null : org.Mention.Entry?.Id,
            Named = !org.Mention.IsGeneric,
            AsReported = reading.Text.Words(org.First, org.End),
            Evidence = [reading.Text.Evidence(org.First, org.End)],
        });
    }

    private static bool IsSpeakingPronoun(ReportReading reading, int head) => reading.Lower(head) is "it" or "they";

    private static readonly HashSet<string> Sufferers = new(StringComparer.Ordinal) { "victim", "dead", "wounded", "survivor", "hostage", "bystander", "resident", "mourner", "toll" };

    // "The United States said that it had killed …"
    private static ActorEntry? SpeakingState(ReportReading reading, EventMention mention, int head)
    {
        if (!IsSpeakingPronoun(reading, head) || SourceFinder.AttributionAt(reading, mention.Head) is not { } said || said.SourceFirst > head) return null;
        for (var i = said.SourceEnd - 1; i >= said.SourceFirst; i--)
        {
            if (StateActor.At(reading, i) is { } state) return state;
        }

        return null;
    }

    // "The ministry said that it had killed …": who speaks of itself did it.
    private static Mention? Speaker(ReportReading reading, EventMention mention, int head)
    {
        if (!IsSpeakingPronoun(reading, head) || SourceFinder.AttributionAt(reading, mention.Head) is not { } said || said.SourceFirst > head) return null;
        for (var i = said.SourceEnd - 1; i >= said.SourceFirst; i--)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor or MentionLabel.Org } speaker) return speaker;
        }

        return null;
    }

    private static Certainty CertaintyOf(ReportReading reading, EventMention mention, int first, int head, ActorRole role)
    {
        if (role == ActorRole.Claimant) return Certainty.Claimed;
        if (role is not ActorRole.Perpetrator) return Certainty.Stated;
        if (mention.IsDenied) return Certainty.Denied;
        if (mention.Frame.Name == "blame") return Certainty.Accused;
        for (var i = first; i <= head; i++)
        {
            if (reading.Lower(i) is "suspected" or "alleged" or "presumed") return Certainty.Suspected;
        }

        if (SourceFinder.AttributionAt(reading, mention.Head) is { } said)
        {
            if (said.Cue == AttributionCue.Denied) return Certainty.Denied;
            if (said.Cue == AttributionCue.Accused) return Certainty.Accused;
            if (said.Cue == AttributionCue.Claimed) return Certainty.Claimed;
        }

        return mention.Modality == Modality.Alleged ? Certainty.Suspected : Certainty.Stated;
    }

    private static int SkipNumber(ReportReading reading, int first, int head)
    {
        while (first < head && (reading.NumberAt(first) is not null || reading.Tokens[first].Tag is Tag.DT)) first++;
        return first;
    }

    private static void Add(List<Actor> actors, Actor actor)
    {
        var same = actors.FindIndex(a => a.Role == actor.Role && Key(a) == Key(actor));
        if (same < 0)
        {
            actors.Add(actor);
            return;
        }

        var known = actors[same];
        actors[same] = known with { Evidence = [.. known.Evidence.Concat(actor.Evidence).Distinct()], ActorClass = known.ActorClass ?? actor.ActorClass };
    }

    private static string Key(Actor actor) => (actor.Kind == ActorKind.Organisation ? actor.Name : null) ?? actor.AsReported?.ToLowerInvariant() ?? "";

    // Who claims is also the perpetrator, as claimed; a nameless doer gives way to a named one of the same class; nobody is a target of himself.
    private static List<Actor> Tidy(List<Actor> actors)
    {
        foreach (var claimant in actors.Where(a => a.Role == ActorRole.Claimant).ToList())
        {
            if (!actors.Any(a => a.Role is ActorRole.Perpetrator or ActorRole.Party && Key(a) == Key(claimant)))
                actors.Add(claimant with { Role = ActorRole.Perpetrator });
        }

        // Whoever fights as a party is no perpetrator beside the one who began it.
        var parties = actors.Where(a => a.Role == ActorRole.Party).Select(Key).ToHashSet(StringComparer.Ordinal);
        if (actors.Any(a => a.Role == ActorRole.Perpetrator && !parties.Contains(Key(a)))) actors.RemoveAll(a => a.Role == ActorRole.Perpetrator && parties.Contains(Key(a)));
        Fold(actors);
        return [.. actors.OrderBy(a => a.Role).ThenBy(a => a.Evidence[0].Start)];
    }

    // "gunmen" beside "Islamic State fighters", "the soldiers" beside "Iraqi soldiers": words for people already told of point at the entry there is.
    private static void Fold(List<Actor> actors)
    {
        foreach (var again in actors.Where(a => a is { Kind: ActorKind.Group, Role: ActorRole.Perpetrator or ActorRole.Target }).ToList())
        {
            var before = actors.FindIndex(a => a != again && a.Role == again.Role && a.Kind == ActorKind.Group && a.Name is not null && (again.Name is null || a.Evidence[0].Start < again.Evidence[0].Start)
                && (again.Name is null ? !again.Named && SameKind(again.ActorClass, a.ActorClass) : a.Name == again.Name));
            if (before < 0) continue;
            actors[before] = actors[before] with { Evidence = [.. actors[before].Evidence.Concat(again.Evidence).Distinct()] };
            actors.Remove(again);
        }
    }

    // Nameless fighters (3) may be rebels or militia; other classes must agree.
    private static bool SameKind(int? nameless, int? named) => nameless is not null && (nameless == named || nameless == 3 && named is 2 or 4);
}
