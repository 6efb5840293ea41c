using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Turns what fills an account's roles into actors: names through the report, class, certainty; places and events are never actors.</summary>
internal static class ActorReader
{
    public static List<Actor> Read(ReportReading reading, AccountDraft draft, string? country)
    {
        var roll = new ActorRoll();
        var bystanders = new Bystanders(reading, draft);
        var kinds = new List<(EventMention Mention, int Head)>();
        var counted = OfPeriod(reading, draft);
        foreach (var mention in draft.Mentions)
        {
            foreach (var filler in mention.Roles)
            {
                if (filler.Role == FrameRole.Weapon && !mention.IsNoun) ReadOwner(reading, roll, mention, filler.Head, country);
                if (RoleOf(mention, filler.Role, IsOneself(reading, filler.Head) && (!IsItself(reading, filler.Head) || IsSaidByGroup(reading, mention, filler.Head))) is not { } role || counted.Contains(filler.Head)) continue;
                if (role == ActorRole.Perpetrator && IsOwnClaim(reading, mention, filler.Head)) role = ActorRole.Claimant;
                if (role == ActorRole.Target && bystanders.IsBomber(mention, filler.Head)) role = ActorRole.Perpetrator;
                else if (role == ActorRole.Perpetrator && bystanders.Did(mention)) continue;
                if (role == ActorRole.Perpetrator && IsKindOfDeed(reading, mention, filler.Head))
                {
                    if (reading.Lower(filler.Head) != "criminal") kinds.Add((mention, filler.Head)); // "a criminal attack": judged, not done by one
                    continue;
                }

                Read(reading, roll, mention, filler.Head, role, country);
            }
        }

        foreach (var (mention, head) in kinds.TakeWhile(_ => !roll.HasPerpetrator)) Read(reading, roll, mention, head, ActorRole.Perpetrator, country);
        foreach (var scene in draft.Scenes)
        {
            foreach (var person in scene.NamedVictims) Read(reading, roll, scene.Mentions[^1], person, ActorRole.Target, country);
            foreach (var suspect in scene.NamedSuspects.Select(p => Named(reading, scene.Mentions[^1], p, country)).OfType<Actor>()) roll.Add(suspect with { Certainty = Certainty.Suspected });
        }

        ReadReferences(reading, roll, draft, country);
        return roll.Settle();
    }

    // "At least 12 councillors were killed this year", told beside one: none of those whom it struck.
    private static HashSet<int> OfPeriod(ReportReading reading, AccountDraft draft)
    {
        var isOf = draft.Figures.ToLookup(f => PeriodReader.IsPeriod(reading, reading.SentenceOf(f.Group.Head), f));
        return isOf[false].Any() ? [.. isOf[true].Select(f => f.Group.Head)] : [];
    }

    // "The front said it had planted the bomb", "… that its fighters had fired the rockets": who says so of itself claims it.
    private static bool IsOwnClaim(ReportReading reading, EventMention mention, int head) =>
        mention is { IsDenied: false, Act: { } act } && ActFamily.IsViolence(act) && (IsOneself(reading, head) || reading.Lower(PhraseStart.Of(reading, head)) is "its" or "their" or "our")
        && IsSaidByGroup(reading, mention, head);

    private static bool IsSaidByGroup(ReportReading reading, EventMention mention, int head) =>
        SourceFinder.AttributionAt(reading, mention.Head) is { Kind: SourceKind.ArmedGroup, Cue: not (AttributionCue.Denied or AttributionCue.Accused) } said && said.SourceFirst < head;

    private static bool IsOneself(ReportReading reading, int head) => reading.Lower(head) is "it" or "they" or "we" || IsItself(reading, head);

    // "The front's spokesman said the group had hit the ship"
    private static bool IsItself(ReportReading reading, int head) => reading.Lower(head) is "group" or "movement" or "militia" && head > 0 && reading.Lower(head - 1) == "the";

    // Acts that follow a deed: whoever is held for it has no part in them.
    private static readonly HashSet<Act> Aftermath = [Act.Arrest, Act.Surrender, Act.Release, Act.WeaponsSeizure, Act.WeaponsDisrupted, Act.Protest, Act.Raid];

    // "two captains have been charged with the murder": who is held for what the account tells, and whose murder it was.
    private static void ReadReferences(ReportReading reading, ActorRoll roll, AccountDraft draft, string? country)
    {
        if (draft.References.Count == 0 || draft.Acts.All(a => Aftermath.Contains(a))) return;
        foreach (var mention in draft.References.SelectMany(s => s.Mentions).Where(m => m.IsNoun && (m.Act is not null || m.Frame.Name == "deed")))
        {
            if (HeldForDeed.Of(reading, mention.Head) < 0) continue;
            foreach (var filler in mention.Roles.Where(r => r.Role == FrameRole.Agent)) Read(reading, roll, mention, filler.Head, ActorRole.Perpetrator, country);
        }
    }

    // "the rebel assault": what kind it was; who made it only where no other word says so.
    private static bool IsKindOfDeed(ReportReading reading, EventMention mention, int head) =>
        mention.IsNoun && head < mention.Hit.First && reading.MentionAt(head) is { IsGeneric: true } && Nouns.AreFighters(Nouns.PopulationOf(reading.Tokens[head])) && reading.Tokens[head].Tag is Tag.NN or Tag.JJ or Tag.NNP && reading.Tokens[head + 1].Tag is not Tag.POS && PhraseStart.Of(reading, mention.Hit.First) <= head && !reading.Lower(head).EndsWith('s');

    /// <summary>Who the phrase at a token says did it, if it had done what an event tells; null where it is nobody who could.</summary>
    public static Actor? Named(ReportReading reading, EventMention mention, int head, string? country) => Named(r => Read(reading, r, mention, head, ActorRole.Perpetrator, country));

    private static Actor? Named(ReportReading reading, EventMention mention, Mention person, string? country) => Named(r => Read(reading, r, mention, person, ActorRole.Perpetrator, country));

    private static Actor? Named(Action<ActorRoll> read)
    {
        var roll = new ActorRoll();
        read(roll);
        return roll.Settle().FirstOrDefault();
    }

    // "Norland missiles hit the port", "a militia rocket": whose arms they are did it, unless somebody else is told to have used them.
    private static void ReadOwner(ReportReading reading, ActorRoll roll, EventMention mention, int weapon, string? country)
    {
        if (mention.Act is Act.WeaponsSeizure or Act.WeaponsDisrupted || mention.Roles.Exists(r => r.Role == FrameRole.Agent)) return;
        if (StateActor.Behind(reading, weapon) is not null) Read(reading, roll, mention, weapon, ActorRole.Perpetrator, country);
        else if (OwnCraft.OwnerBefore(reading, weapon) is { IsGeneric: false, Entry.Kind: ActorEntryKind.ArmedGroup } owner) Read(reading, roll, mention, owner.Head, owner, ActorRole.Perpetrator, country);
    }

    private static ActorRole? RoleOf(EventMention mention, FrameRole role, bool isPronoun) => role switch
    {
        FrameRole.Agent => mention.Frame.IsMutual ? ActorRole.Party : mention.Frame.Name == "responsibility" || mention.Frame.Name == "behind" && isPronoun ? ActorRole.Claimant : ActorRole.Perpetrator,
        FrameRole.Party => ActorRole.Party,
        FrameRole.Target when mention.Frame.IsMutual => ActorRole.Party,
        FrameRole.Victim when mention.Frame.Name == "own-death" => ActorRole.Perpetrator,
        FrameRole.Target or FrameRole.Victim => mention.Frame.Name is "responsibility" or "blame" ? null : mention.Frame.Act == Act.Surrender ? ActorRole.Party : ActorRole.Target,
        _ => null,
    };

    private static void Read(ReportReading reading, ActorRoll roll, EventMention mention, int head, ActorRole role, string? country)
    {
        if (reading.TimeAt(head) is not null || reading.Lower(head) is "other" or "others" || role == ActorRole.Target && reading.IsSpeakerOf(head, mention.Head)) return;
        var doer = role is ActorRole.Perpetrator or ActorRole.Claimant or ActorRole.Party;
        head = PeopleReader.Member(reading, SpeakerFor(reading, mention, head, doer));
        if (reading.Tokens[head] is { Relation: Relation.Appos, Head: >= 0 } described && reading.MentionAt(described.Head) is { Label: MentionLabel.Person }) return; // "Luis Vega, a trader": told by name
        if (doer && (IsLabel(reading, head) || IsNobody(reading, head))) return;
        if (doer && reading.MentionAt(head) is { Label: MentionLabel.Person } called && ForceUnits.IsNamed(reading, called))
        {
            Read(reading, roll, mention, called.End, reading.MentionAt(called.End), role, country);
            return;
        }

        if (role == ActorRole.Claimant && SpeaksFor.Of(reading, head) is { } claiming)
        {
            Read(reading, roll, mention, claiming.Head, claiming, role, country);
            return;
        }

        if (doer && NameBehind(reading, head) is { } group)
        {
            Read(reading, roll, mention, group.Head, group, role, country);
            return;
        }

        if (doer && OwnCraft.OwnerOf(reading, head) is { } forces)
        {
            Read(reading, roll, mention, forces.Head, forces, role, country);
            return;
        }

        var persons = NamedPeople.Of(reading, head);
        if (persons.Count == 0 && role == ActorRole.Target) persons = NamedPeople.Equated(reading, head, mention.Hit.End);
        if (persons.Count > 0)
        {
            var named = role == ActorRole.Target && persons.Count == 1 ? ListedNames.Around(reading, persons[0]) : persons;
            List<Mention> told = [.. named.Where(p => role != ActorRole.Target || !reading.IsSpeakerOf(p.Head, mention.Head))]; // "…, including two clerks, the mayor of Selm, Ada Brun, said"
            foreach (var person in told) Read(reading, roll, mention, person, role, country);
            if (told.Count > 0 || reading.Tokens[head].Tag is not (Tag.NNS or Tag.NNPS)) return;
        }

        var whose = reading.MentionAt(head);
        Read(reading, roll, mention, head, whose, role, country);
        if (role is not (ActorRole.Target or ActorRole.Perpetrator) || whose is not { Label: MentionLabel.Person }) return;
        foreach (var person in ListedNames.Around(reading, whose).Where(p => p.First != whose.First && (role == ActorRole.Target || !reading.IsSpeakerOf(p.Head, mention.Head)))) Read(reading, roll, mention, person, role, country);
    }

    // "[BRUN] According to the police": whose turn it is to speak.
    private static bool IsLabel(ReportReading reading, int head)
    {
        var (first, end) = reading.MentionAt(head) is { } mention ? (mention.First, mention.End) : (head, head + 1);
        return first > 0 && first <= reading.SentenceOf(head).First + 3 && end < reading.Tokens.Length && reading.Lower(first - 1) == "[" && reading.Lower(end) == "]";
    }

    // "a leftist organisation, 'Hill Front'", "the terrorist group Hill Front"
    private static Mention? NameBehind(ReportReading reading, int head)
    {
        if (reading.Tokens[head].Lemma is not ("group" or "grouping" or "organization" or "organisation" or "movement" or "faction" or "unit" or "squad" or "cell" or "gang" or "band" or "outfit" or "wing" or "commando" or "command") || reading.MentionAt(head) is { IsGeneric: false }) return null;
        var sentence = reading.SentenceOf(head);
        var i = head + 1;
        while (i < sentence.End && i < head + 4 && (reading.Lower(i) is "," or "the" or "called" || Phrases.IsQuote(reading.Tokens[i]))) i++;
        return i < sentence.End && reading.MentionAt(i) is { Label: MentionLabel.Actor or MentionLabel.Org, IsGeneric: false } name && name.First == i && (name.End >= sentence.End || !reading.Tokens[name.End].IsVerb) ? name : null;
    }

    // "none of the groups has claimed it"
    private static bool IsNobody(ReportReading reading, int head) =>
        PhraseStart.Of(reading, head) is > 1 and var first && reading.Lower(first - 1) == "of" && reading.Lower(first - 2) is "none" or "neither";

    // A person of a list: his name may be one that the reader of names did not know.
    private static void Read(ReportReading reading, ActorRoll roll, EventMention mention, Mention person, ActorRole role, string? country) => Read(reading, roll, mention, person.Head, person, role, country);

    private static void Read(ReportReading reading, ActorRoll roll, EventMention mention, int head, Mention? named, ActorRole role, string? country)
    {
        var doer = role is ActorRole.Perpetrator or ActorRole.Claimant or ActorRole.Party;
        // "a joint Norland and allied force": the first half of one force's name.
        if (named is { Label: MentionLabel.Nationality } && reading.Tokens[head].Tag is Tag.JJ or Tag.NNP && reading.Lower(head + 1) is "and" or "," or "-" or "/" or "–") return;
        if (doer && StateActor.IsOfOthers(reading, head)) return; // those are read by their own word
        var affiliated = named is null or { IsGeneric: true } ? Affiliation.Of(reading, head) : null;
        if (doer && (Sufferers.Contains(reading.Tokens[head].Lemma) || named?.Entry?.Kind is ActorEntryKind.Monitor or ActorEntryKind.Media or ActorEntryKind.Ngo or ActorEntryKind.Un or ActorEntryKind.Health or ActorEntryKind.Rescue)) return;
        var state = StateOf(reading, head, named, doer);
        if (state is null && reading.PlaceAt(head) is { IsMetonymy: false } && named?.Label is not (MentionLabel.Actor or MentionLabel.Org or MentionLabel.Person)) return;
        if (doer && reading.Lower(head) == "enemy" && (named is null || reading.Resolve(named) is { IsGeneric: true })) return; // whose enemy is not told
        var troops = role == ActorRole.Target ? ForceUnits.TroopsAt(reading, head) : null;
        if (troops is null && state is null && Nouns.ThingOf(reading.Tokens[head]) is not null && named?.Label is not (MentionLabel.Actor or MentionLabel.Org) && !(doer && (ForceUnits.IsOne(reading, head) || IsWing(reading, head))))
        {
            if (!doer && NamedPeople.OwnerOf(reading, head) is { } resident) Read(reading, roll, mention, resident.Head, role, country);
            return;
        }

        if (troops is null && named is null && state is null && !(doer && IsForce(reading, head)) && Nouns.PopulationOf(reading.Tokens[head]) is null && (doer || !PeoplePopulation.IsPerson(reading, head))) return;

        var resolved = named is null ? null : reading.Resolve(named);
        if (resolved is null or { IsGeneric: true } && Possessor.Of(reading, head) is { } owner) resolved = reading.Resolve(owner);
        var phrase = ActorPhrase.At(reading, head, named, resolved, affiliated);
        if (doer && resolved is null or { IsGeneric: true } && phrase.Behind is null) state ??= OwnCraft.Of(reading, mention, head) ?? OwnCraft.OfCoalition(reading, head);
        var entry = state ?? resolved?.Entry ?? named?.Entry ?? phrase.Behind?.Mention.Entry;
        var population = troops ?? PeopleReader.GroupAt(reading, head)?.Population ?? (ForceUnits.AreOfState(reading, head) ? Population.StateForces : DescribedGroup.Of(reading, head));
        var isPerson = resolved?.Label == MentionLabel.Person;
        if (isPerson) resolved = reading.FullNames.Of(resolved!);
        var (first, end) = doer ? phrase.People(reading, head) : (phrase.First, phrase.End);
        var name = isPerson ? null : state is not null ? state.Name : resolved is { Label: MentionLabel.Actor or MentionLabel.Org, IsGeneric: false } ? resolved.Name : phrase.Behind is { Mention: { IsGeneric: false } behind } ? behind.Name : null;
        if (name is not null && state is null && entry?.Name != name) entry = phrase.Behind?.Mention.Entry ?? entry;
        if (role == ActorRole.Claimant && name is null && (entry is null || mention.Act is not null))
        {
            if (mention.Act is null) return;
            role = ActorRole.Perpetrator; // "the rebels said they had shot him": nobody who could be asked
        }

        var told = SkipNumber(reading, first, head);
        var isOwnName = name is not null && named is not null && phrase.Behind is { } part && part.First >= named.First && part.End <= named.End && reading.Text.Words(named.First, named.End).EndsWith(name, StringComparison.OrdinalIgnoreCase); // "Hill Security Forces": the force itself, no people of one called "Hill Security"
        var actor = new Actor
        {
            Role = role,
            Kind = isOwnName ? ActorKind.Organisation : isPerson ? ActorKind.Individual : state is not null && phrase.Kind == ActorKind.Individual ? ActorKind.Organisation : troops is not null || IsKindOfDeed(reading, mention, head) && phrase.Kind == ActorKind.Individual ? ActorKind.Group : phrase.Kind,
            Name = name,
            ActorId = name is null ? null : entry?.Id,
            Named = name is not null || isPerson,
            ActorClass = ActorClasses.Told(mention, role, ActorClasses.Of(entry ?? StateActor.National(reading, head), population, country, role == ActorRole.Target)),
            AsReported = isPerson ? reading.Text.Words(PersonName.NameStart(reading, resolved!), resolved!.End) : reading.Text.Words(SkipArticle(reading, told, doer ? first : told), end),
            Certainty = CertaintyOf(reading, mention, phrase.First, head, role),
            Source = (mention.Frame.Name == "blame" ? SourceFinder.OfBlame(reading, mention.Hit) : null) ?? SourceFinder.At(reading, head),
            Evidence = [reading.Text.Evidence(phrase.First, phrase.End)],
        };
        roll.Add(actor, isPerson ? null : reading.Text.Words(told, end));
        if (role == ActorRole.Perpetrator && (EitherOr.Before(reading, head) is >= 0 and var one ? one : EitherOr.With(reading, head)) is >= 0 and var either) ReadEither(reading, roll, mention, either, actor, country);
        if (isOwnName) return;
        // Whose people they are did it through them: the organisation stands beside its "members", "guerrillas", "units".
        if (role is not (ActorRole.Perpetrator or ActorRole.Claimant) || phrase.Behind is not { } org) return;
        roll.Add(actor with
        {
            Kind = ActorKind.Organisation,
            Name = org.Mention.IsGeneric ? null : org.Mention.Name,
            ActorId = org.Mention.IsGeneric ? null : org.Mention.Entry?.Id,
            Named = !org.Mention.IsGeneric,
            AsReported = reading.Text.Words(org.First, org.End),
            Evidence = [reading.Text.Evidence(org.First, org.End)],
        });
    }

    // "either Norlandian or Sudlandian jets": the first of two, by its own name or as the forces of its nation.
    private static void ReadEither(ReportReading reading, ActorRoll roll, EventMention mention, int either, Actor other, string? country)
    {
        if (reading.MentionAt(either) is not { Label: MentionLabel.Nationality, Entry.Countries: [var code] } nation)
        {
            if (!mention.Roles.Exists(r => r.Role == FrameRole.Agent && r.Head == either)) Read(reading, roll, mention, either, ActorRole.Perpetrator, country);
            return;
        }

        if (StateActor.Forces(code) is not { } forces) return;
        roll.Add(other with { Name = forces.Name, ActorId = forces.Id, Named = true, ActorClass = ActorClasses.Of(forces, null, country), AsReported = reading.Text.Words(nation.First, nation.End), Evidence = [reading.Text.Evidence(nation.First, nation.End)] });
    }

    // The state whose forces do it, where a country's name or nationality stands for them.
    private static ActorEntry? StateOf(ReportReading reading, int head, Mention? named, bool doer)
    {
        if (!doer) return null;
        if (named is null or { IsGeneric: true } or { Label: MentionLabel.Nationality } && StateActor.Behind(reading, head) is { } arms) return arms;
        if (named?.Label is MentionLabel.Actor or MentionLabel.Org or MentionLabel.Person) return null;
        return StateActor.At(reading, head);
    }

    // "Kurdish forces", "opposition forces": whose they are is told, though no list has them; "a patrol", "a unit of the army".
    private static bool IsForce(ReportReading reading, int head) =>
        ForceUnits.IsOne(reading, head) || DescribedGroup.Is(reading, head) || IsWing(reading, head) || reading.Lower(head) == "forces" && head > 0 && (reading.Tokens[head - 1].IsName || reading.Tokens[head - 1].Tag is Tag.JJ or Tag.NN && reading.Lower(head - 1) is not ("our" or "other" or "own"));

    // "the front's local branch", "a Hill Front affiliate", "the local wing of the Hill Front"
    private static bool IsWing(ReportReading reading, int head) => Possessor.IsWing(reading, head) && Possessor.Of(reading, head) is not null;

    private static readonly HashSet<string> Sufferers = new(StringComparer.Ordinal) { "victim", "dead", "wounded", "survivor", "hostage", "bystander", "resident", "mourner", "toll", "civilian", "body", "corpse", "patient", "child", "baby", "other" };

    // "The ministry said that it had killed …": who speaks of itself did it. The speaker where a pronoun takes it up, a state before anybody else; else the head itself.
    private static int SpeakerFor(ReportReading reading, EventMention mention, int head, bool doer)
    {
        if (reading.Lower(head) is not ("it" or "they") && !IsItself(reading, head) || SourceFinder.AttributionAt(reading, mention.Head) is not { } said || said.SourceFirst > head) return head;
        var words = Enumerable.Range(said.SourceFirst, said.SourceEnd - said.SourceFirst).Reverse().ToList();
        if (doer && words.FindIndex(i => StateActor.At(reading, i) is not null) is >= 0 and var state) return words[state];
        if (IsItself(reading, head)) return words.Select(reading.MentionAt).FirstOrDefault(m => m is { Label: MentionLabel.Actor, IsGeneric: false, Entry.Kind: ActorEntryKind.ArmedGroup })?.Head ?? head;
        return words.Select(reading.MentionAt).FirstOrDefault(m => m is { Label: MentionLabel.Actor or MentionLabel.Org })?.Head ?? head;
    }

    private static Certainty CertaintyOf(ReportReading reading, EventMention mention, int first, int head, ActorRole role)
    {
        if (role == ActorRole.Claimant) return Certainty.Claimed;
        if (role is not ActorRole.Perpetrator) return Certainty.Stated;
        if (mention.IsDenied) return Certainty.Denied;
        if (mention.Frame.Name is "behind" && reading.Lower(PhraseStart.Of(reading, head)) is "its" or "their" or "our") return Certainty.Claimed; // "The front said its men were behind the attack"
        if (mention.Frame.Name is "blame" or "behind" || Accusation.Accused(reading, mention.Head) >= 0 || mention.IsNoun && HeldForDeed.Of(reading, mention.Head) >= 0) return Certainty.Accused;
        for (var i = first; i <= head; i++)
        {
            if (Phrases.IsHedge(reading.Lower(i))) return Certainty.Suspected;
        }

        if (EitherOr.IsOne(reading, head)) return Certainty.Suspected;
        for (var i = mention.Hit.End; i < first && i < mention.Hit.End + 12; i++)
        {
            if (reading.Lower(i) is "suspected" or "allegedly" or "believed" or "presumed" or "presumably" or "thought") return Certainty.Suspected; // "mines believed to have been laid by rebels"
        }

        if (SourceFinder.AttributionAt(reading, mention.Head) is { } said)
        {
            if (said.Cue == AttributionCue.Denied) return Certainty.Denied;
            if (said.Cue == AttributionCue.Accused) return Certainty.Accused;
            if (said.Cue == AttributionCue.Claimed) return Certainty.Claimed;
        }

        return mention.Modality == Modality.Alleged ? Certainty.Suspected : Certainty.Stated;
    }

    // "the three hooded men": how many did it belongs to the words; articles and what hedges do not.
    private static int SkipArticle(ReportReading reading, int told, int first)
    {
        if (told <= first) return told;
        return reading.NumberAt(told - 1) is { Form: NumberForm.Count, Point: not 0 } number && number.First >= first && reading.Lower(number.First) is not ("to" or "or") ? number.First : told;
    }

    private static int SkipNumber(ReportReading reading, int first, int head)
    {
        while (first < head && (reading.NumberAt(first) is { Form: not NumberForm.Age } || reading.Tokens[first].Tag is Tag.DT || reading.Lower(first) is "only" or "just" or "more" || Phrases.IsHedge(reading.Lower(first)))) first++;
        return first;
    }
}
