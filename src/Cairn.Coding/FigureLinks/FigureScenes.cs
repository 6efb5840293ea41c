using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Where each figure of an account stands: its scene, who did what it counts, and which scenes name a place of their own. Made once an account.</summary>
internal sealed class FigureScenes
{
    private const int BesideReach = 12; // tokens from one group to the next

    private readonly Dictionary<FigureDraft, Scene> _scenes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, Mention?> _doers = [];
    private readonly Dictionary<FigureDraft, int> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FigureDraft, bool> _periods = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FigureDraft, bool> _claims = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Scene> _withOwnPlace = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<FigureKind> _byAttackers = []; // kinds of harm that fighters are told to have done to others

    private readonly ReportReading _reading;

    public FigureScenes(ReportReading reading, AccountDraft draft)
    {
        _reading = reading;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scene in draft.Scenes)
        {
            if (scene.Places.Any(p => p.WherePrec <= 2 && !told.Contains(p.Name ?? ""))) _withOwnPlace.Add(scene);
            foreach (var place in scene.Places) told.Add(place.Name ?? "");
            foreach (var mention in scene.Mentions)
            {
                if (mention.Figures.Count > 1) Number(mention);
                if (mention.Figures.Count > 0 && !_doers.ContainsKey(mention.Head)) _doers[mention.Head] = DoerOf(reading, mention);
                if (mention.Roles.Exists(r => r.Role == FrameRole.Agent && Nouns.AreFighters(PeopleReader.GroupAt(reading, r.Head)?.Population)))
                {
                    _byAttackers.UnionWith(mention.Figures.Where(f => !Nouns.AreFighters(f.Population)).Select(f => f.Kind));
                }

                foreach (var figure in mention.Figures) _scenes.TryAdd(figure, scene);
            }
        }
    }

    public ReportReading Reading => _reading;

    /// <summary>The scene that tells a figure, or null.</summary>
    public Scene? Of(FigureDraft figure) => _scenes.GetValueOrDefault(figure);

    /// <summary>Whether the figure's scene names a town or a nearer place that no scene before it named.</summary>
    public bool HasOwnPlace(FigureDraft figure) => Of(figure) is { } scene && _withOwnPlace.Contains(scene);

    /// <summary>Whether a figure is of a period or a whole war.</summary>
    public bool IsPeriod(FigureDraft figure)
    {
        if (!_periods.TryGetValue(figure, out var told)) _periods[figure] = told = PeriodReader.IsPeriod(_reading, _reading.SentenceOf(figure.Group.Head), figure);
        return told;
    }

    /// <summary>Whether a figure is what a side of the fighting says: a rival of what others count, no whole of which theirs would be a part.</summary>
    public bool IsClaim(FigureDraft figure)
    {
        if (!_claims.TryGetValue(figure, out var told)) _claims[figure] = told = SourceTier.IsParty(SourceFinder.Of(_reading, figure)?.Kind);
        return told;
    }

    /// <summary>"Three attackers were also killed", "a farmer too was abducted": beside what was told, no part of it.</summary>
    public bool IsAdded(FigureDraft figure) => !SureLinks.IsAmong(_reading, figure) && Enumerable.Range(figure.Trigger - 2, 4).Any(t => _reading.Lower(t) == "also" || _reading.Lower(t) == "too" && t < figure.Trigger && _reading.Tokens[t + 1].IsVerb);

    /// <summary>"…, and a second blast killed two rescuers": what a separate attack did is no part of what the first did.</summary>
    public bool AreSeparate(FigureDraft a, FigureDraft b) => Of(a) is { } one && Of(b) is { } other && one != other && (one.IsSeparate || other.IsSeparate);

    /// <summary>"killed two guards, a cook and a driver": one beside the other in what a verb is said of, no part of it and no second telling.</summary>
    public bool AreJoined(FigureDraft a, FigureDraft b) => _lists.TryGetValue(a, out var one) && _lists.TryGetValue(b, out var other) && one == other;

    /// <summary>"Gunmen killed nine people. Police said six died … three of the attackers were shot": who attacked is no part of those whom the attackers are told to have harmed.</summary>
    public bool AreKillers(FigureDraft figure, FigureDraft other) =>
        figure.Population == Population.Perpetrators && other.Population is not (Population.Perpetrators or Population.ArmedGroup) && _byAttackers.Contains(other.Kind);

    // Numbers the lists of a verb: groups that stand beside one another.
    private void Number(EventMention mention)
    {
        var told = mention.Figures.Where(f => f.Rule != "subset").OrderBy(f => f.Group.First).ToList();
        for (var i = 1; i < told.Count; i++)
        {
            if (!AreBeside(told[i - 1].Group, told[i].Group) && !AreSubjects(mention, told[i - 1].Group, told[i].Group)) continue;
            if (!_lists.TryGetValue(told[i - 1], out var list)) _lists[told[i - 1]] = list = _lists.Count;
            _lists[told[i]] = list;
        }
    }

    // "A member of the band, who had fled, and a member of its council surrendered": however far apart, the verb is said of both.
    private bool AreSubjects(EventMention mention, PeopleGroup one, PeopleGroup other) =>
        one.End <= other.First && other.End <= mention.Head && one is { Number: null, Point: 1 } && other is { Number: null, Point: 1 } && _reading.Lower(one.First) is "a" or "an" or "the" && _reading.Lower(other.First - 1) is "and"
        && mention.Roles.Exists(r => r.Role == FrameRole.Victim && r.Head == one.Head) && mention.Roles.Exists(r => r.Role == FrameRole.Victim && r.Head == other.Head);

    private bool AreBeside(PeopleGroup one, PeopleGroup other)
    {
        var before = other.First - 1;
        if (before < one.End || other.First - one.End > BesideReach) return false;
        var end = one.End;
        while (end < before && Phrases.IsQuote(_reading.Tokens[end])) end++; // "a 'captain', four 'scouts' and"
        if (before == end && _reading.Lower(before) == "," && !one.IsNamed && !other.IsNamed && other.Number?.Head != other.Head) return true;
        var start = _reading.Lower(before) switch
        {
            "and" or "&" => before,
            "then" when _reading.Lower(before - 1) == "and" => before - 1,
            "as" when _reading.Lower(before - 1) == "well" => before - 2,
            "with" when _reading.Lower(before - 1) is "along" or "together" => before - 1,
            _ => -1,
        };
        if (start < one.End) return false;
        for (var t = one.End; t < start; t++)
        {
            if (_reading.Lower(t) is "(" or "," && t + 1 < start && _reading.NumberAt(t + 1) is { Form: NumberForm.Age } age) { t = age.End - (_reading.Lower(age.End) == ")" ? 0 : 1); continue; }
            if (_reading.Lower(t) == "," && t == start - 1) continue;
            if (_reading.Lower(t) is "," or ";" or ":" or "and" or "or" or "including" || _reading.Tokens[t].IsVerb || _reading.NumberAt(t) is not null) return false;
        }

        return true;
    }

    /// <summary>Whether two figures are told of doers on different sides: what one side did is no part of what the other did.</summary>
    public bool DoersDiffer(FigureDraft a, FigureDraft b) =>
        _doers.GetValueOrDefault(a.Trigger) is { } x && _doers.GetValueOrDefault(b.Trigger) is { } y && x.Name != y.Name && (IsFighters(x) || IsFighters(y)); // forces of a state act together

    /// <summary>Whether two figures are two people by full name: "killed Jan Kowal … Emil Brandt also died".</summary>
    public bool AreOthers(FigureDraft a, FigureDraft b) =>
        a.Group is { IsNamed: true, Point: 1, Mention: { } one } && b.Group is { IsNamed: true, Point: 1, Mention: { } two } && one.End - one.First > 1 && two.End - two.First > 1
        && !Enumerable.Range(one.First, one.End - one.First).Any(t => Enumerable.Range(two.First, two.End - two.First).Any(u => _reading.Lower(t) == _reading.Lower(u)));

    private static bool IsFighters(Mention doer) => doer.Entry?.Kind is null or ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters;

    private static Mention? DoerOf(ReportReading reading, EventMention mention)
    {
        foreach (var role in mention.Roles)
        {
            if (role.Role != FrameRole.Agent) continue;
            var named = reading.MentionAt(role.Head) is { IsGeneric: false } own ? own : Possessor.Of(reading, role.Head) ?? reading.MentionAt(role.Head);
            if (named is not null && reading.Resolve(named) is { IsGeneric: false } doer) return doer;
        }

        return null;
    }
}
