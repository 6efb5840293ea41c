using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Takes apart one harm told of several towns: "Two people were killed in Oldfield and one in Norton", "killed four in Oldfield, three in Norton".
/// Each town has its own number, so each is an occurrence of its own; what did it is told of all.
/// </summary>
internal static class TownTolls
{
    /// <summary>Adds to the mentions of a sentence one for each further town, with its number and the acts that tell how.</summary>
    public static void TakeApart(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var harm in mentions.Where(m => m.Frame.Harm is FigureKind.Killed or FigureKind.Injured && m.Modality is Modality.Occurred or Modality.Alleged).ToList())
        {
            var carriers = mentions.Where(m => m != harm && m.Act is not null && !m.IsReference && m.Frame.Harm is null && m.Figures.Count == 0).ToList();
            var shares = TownShares.Of(reading, mentions, harm, carriers);
            if (shares.Count < 2) continue;
            var times = TownShares.Times(carriers.Append(harm), shares);
            foreach (var mention in carriers.Append(harm))
            {
                mention.Places.RemoveAll(p => shares.Exists(s => s.Place == p));
                mention.Places.Add(mention.Town = shares[0].Place);
            }

            if (shares[0].People is { } first && Known(mentions, first).Figure is null) harm.Figures.Insert(0, Draft(harm, first));
            for (var i = 1; i < shares.Count; i++)
            {
                var people = shares[i].People!;
                var (mention, figure) = shares[i].IsAgain ? (null, null) : Known(mentions, people);
                mention?.Figures.Remove(figure!);
                var copy = Copy(harm, shares[i].Place);
                copy.Figures.Add(figure ?? Draft(harm, people));
                var copies = carriers.ConvertAll(c => Copy(c, shares[i].Place));
                foreach (var told in copies.Prepend(copy)) told.Times.RemoveAll(t => times.TryGetValue(t.First, out var share) && share != i);
                mentions.Add(copy);
                mentions.AddRange(copies);
            }

            foreach (var told in carriers.Append(harm)) told.Times.RemoveAll(t => times.TryGetValue(t.First, out var share) && share != 0);
        }
    }

    /// <summary>Copies of the acts that a sibling of a scene takes from the sentences before: "Shells fell on the region. Two died in Oldfield and one in Norton."</summary>
    public static IEnumerable<EventMention> Shared(AccountDraft sibling, Scene scene)
    {
        if (scene.HasStrongAct || scene.Places.FirstOrDefault(Compatibility.IsTown) is not { } town) return [];
        return sibling.Scenes.Where(s => s.Sentence == scene.Sentence || !TellsLess(s, scene)).SelectMany(s => s.Mentions).Where(m => m.Act is { } act && !m.IsWeak && ActFamily.IsViolence(act) && m.Figures.Count == 0).Select(m => Copy(m, town));
    }

    /// <summary>Whether a scene says itself who did what it tells, or how: "A bomb killed three in Oldfield, while gunmen shot a guard in Norton", "…; three died when shells fell on Norton".</summary>
    public static bool TellsOwn(ReportReading reading, Scene scene) =>
        scene.Town is null && scene.Mentions.Exists(m => m.Act is Act.Shelling or Act.AirStrike or Act.DroneStrike or Act.Landmine or Act.Grenade or Act.Bombing || m.Roles.Exists(r => r.Role == FrameRole.Agent && (reading.MentionAt(r.Head) is not null || PeopleReader.GroupAt(reading, r.Head) is not null)));

    // "A bomb killed one soldier in Oldfield. Six rebels died in Norton and two in Selm.": the bomb is how the one died.
    private static bool TellsLess(Scene told, Scene scene) => Most(told) is > 0 and var before && before < Most(scene);

    private static int Most(Scene scene) => scene.Figures.Where(f => f.Kind == FigureKind.Killed && f.SubsetOf is null).Select(f => f.Group.Point ?? f.Group.Low ?? 0).DefaultIfEmpty().Max();

    private static (EventMention? Mention, FigureDraft? Figure) Known(List<EventMention> mentions, PeopleGroup people) =>
        mentions.SelectMany(m => m.Figures.Select(f => ((EventMention?)m, (FigureDraft?)f))).FirstOrDefault(f => TownShares.Is(people, f.Item2!.Group));

    /// <summary>Whether two scenes of one sentence tell of two towns.</summary>
    public static bool AreApart(Scene a, Scene b) =>
        a.Sentence == b.Sentence && (a.Town is { } x && b.Town is { } y && x != y || AreApart(a.Places, a.Figures, b.Places, b.Figures));

    /// <summary>Whether two events have each a toll in a town of its own.</summary>
    public static bool AreApart(IEnumerable<ResolvedPlace> a, IEnumerable<FigureDraft> tollA, IEnumerable<ResolvedPlace> b, IEnumerable<FigureDraft> tollB) =>
        Counts(tollA) && Counts(tollB) && Compatibility.AreOfTwoTowns(a, b);

    private static bool Counts(IEnumerable<FigureDraft> figures) =>
        figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties && f.SubsetOf is null && f.Group.Counts);

    private static FigureDraft Draft(EventMention harm, PeopleGroup people) =>
        new() { Kind = harm.Frame.Harm!.Value, Group = people with { IsAnaphoric = false }, Population = people.Population, Trigger = harm.Head, Modality = harm.Modality, Rule = "town" };

    private static EventMention Copy(EventMention mention, ResolvedPlace place)
    {
        var copy = new EventMention
        {
            Sentence = mention.Sentence,
            Hit = mention.Hit,
            Trigger = mention.Trigger,
            Act = mention.Act,
            IsWeak = mention.IsWeak,
            IsBroad = mention.IsBroad,
            Modality = mention.Modality,
            IsReference = mention.IsReference,
            IsDenied = mention.IsDenied,
            Town = place,
        };
        copy.AlsoActs.AddRange(mention.AlsoActs);
        copy.Roles.AddRange(mention.Roles.Where(r => r.Role is FrameRole.Agent or FrameRole.Weapon));
        copy.Times.AddRange(mention.Times);
        copy.Places.Add(place);
        copy.Reasons.AddRange(mention.Reasons);
        return copy;
    }
}
