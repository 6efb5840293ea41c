using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The actors of one account while it is read: one entry for each role and wording, its evidence gathered. Owned by one <see cref="ActorReader"/>.</summary>
internal sealed class ActorRoll
{
    private readonly List<Entry> _entries = [];

    private sealed class Entry(Actor actor, string? told = null)
    {
        private readonly HashSet<Span> _known = [.. actor.Evidence];
        private readonly List<Span> _evidence = [.. actor.Evidence];

        public Actor Actor { get; private set; } = actor;

        public ActorRole Role => Actor.Role;

        public string Key { get; } = (actor.Kind == ActorKind.Organisation ? actor.Name : null) ?? (told ?? actor.AsReported)?.ToLowerInvariant() ?? "";

        public int Start => _evidence[0].Start;

        public void Gather(IEnumerable<Span> evidence) => _evidence.AddRange(evidence.Where(_known.Add));

        public void Gather(Entry other) => Gather(other._evidence);

        public void Classify(int? actorClass) => Actor = Actor with { ActorClass = Actor.ActorClass ?? actorClass };

        public Entry As(ActorRole role) => new(Settled() with { Role = role }, told);

        public Actor Settled() => Actor with { Evidence = [.. _evidence] };
    }

    /// <summary>Whether somebody who is no civilian is told to have done it.</summary>
    public bool HasPerpetrator => _entries.Exists(e => e.Role is ActorRole.Perpetrator or ActorRole.Claimant && e.Actor.ActorClass != 7);

    /// <summary>Adds an actor, or its evidence and class to the entry there is.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="told">Its words without their number, by which it is known again; null for all of them.</param>
    public void Add(Actor actor, string? told = null)
    {
        var entry = new Entry(actor, told);
        if (_entries.Find(e => e.Role == entry.Role && e.Key == entry.Key) is not { } known)
        {
            _entries.Add(entry);
            return;
        }

        known.Gather(actor.Evidence);
        known.Classify(actor.ActorClass);
    }

    /// <summary>The actors, by role and place in the text: who claims is also the perpetrator, as claimed; words for people already told of are folded.</summary>
    public List<Actor> Settle()
    {
        if (_entries is [{ Role: not ActorRole.Claimant } only]) return [only.Settled()];
        foreach (var claimant in _entries.Where(e => e.Role == ActorRole.Claimant).ToList())
        {
            if (!_entries.Exists(e => e.Role is ActorRole.Perpetrator && e.Key == claimant.Key)) _entries.Add(claimant.As(ActorRole.Perpetrator));
        }

        // "Israeli" of "Israeli air strike", and the strike: one force, told by both words.
        _entries.RemoveAll(e => e.Actor.Name is { } name && _entries.Exists(o => o != e && o.Role == e.Role && o.Actor.Name == name && o.Start == e.Start && e.Key.StartsWith(o.Key + " ", StringComparison.OrdinalIgnoreCase) && !ActorPhrase.AreServing(e.Key)));

        // A person who suffered it did not do it.
        var sufferers = _entries.Where(e => e is { Role: ActorRole.Target, Actor.Kind: ActorKind.Individual, Actor.Named: true }).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        _entries.RemoveAll(e => e.Role == ActorRole.Perpetrator && sufferers.Contains(e.Key));

        // Whoever fights as a party is no perpetrator beside the one who began it.
        var parties = _entries.Where(e => e.Role == ActorRole.Party).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        parties.ExceptWith(_entries.Where(e => e.Role == ActorRole.Claimant).Select(e => e.Key));
        if (_entries.Exists(e => e.Role == ActorRole.Perpetrator && !parties.Contains(e.Key))) _entries.RemoveAll(e => e.Role == ActorRole.Perpetrator && parties.Contains(e.Key));
        Fold();
        // "the army killed nine when jets bombed the town": craft of no name are of whoever is told to have done it.
        if (_entries.Exists(e => e.Role == ActorRole.Perpetrator && !IsCraft(e))) _entries.RemoveAll(e => e.Role == ActorRole.Perpetrator && IsCraft(e));
        return [.. _entries.OrderBy(e => e.Role).ThenBy(e => e.Start).Select(e => e.Settled())];
    }

    private static bool IsCraft(Entry entry) => entry.Actor is { Named: false, Name: null } && OwnCraft.IsBare(entry.Key);

    // "gunmen" beside "Islamic State fighters", "the soldiers" beside "Iraqi soldiers": words for people already told of point at the entry there is.
    private void Fold()
    {
        foreach (var again in _entries.Where(e => e.Actor.Kind == ActorKind.Group && e.Role is ActorRole.Perpetrator or ActorRole.Target).ToList())
        {
            var before = _entries.Find(e => e != again && e.Role == again.Role && e.Actor is { Kind: ActorKind.Group, Name: not null } && IsAgain(again, e));
            if (before is null) continue;
            before.Gather(again);
            _entries.Remove(again);
        }
    }

    private static bool IsAgain(Entry again, Entry before) => again.Actor.Name is { } name
        ? before.Actor.Name == name && before.Start < again.Start
        : !again.Actor.Named && SameKind(again.Actor.ActorClass, before.Actor.ActorClass);

    // Nameless fighters (3) may be rebels or militia; other classes must agree.
    private static bool SameKind(int? nameless, int? named) => nameless is not null && (nameless == named || nameless == 3 && named is 2 or 4);
}
