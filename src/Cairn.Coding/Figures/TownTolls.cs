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
    private const int PhraseReach = 6; // tokens between a number and the preposition of its town

    /// <summary>Adds to the mentions of a sentence one for each further town, with its number and the acts that tell how.</summary>
    public static void TakeApart(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var harm in mentions.Where(m => m.Frame.Harm is FigureKind.Killed or FigureKind.Injured && m.Modality is Modality.Occurred or Modality.Alleged).ToList())
        {
            var carriers = mentions.Where(m => m != harm && m.Act is not null && !m.IsReference && m.Frame.Harm is null && m.Figures.Count == 0).ToList();
            var tolls = Tolls(reading, mentions, harm, carriers);
            if (tolls.Count < 2) continue;
            foreach (var mention in carriers.Append(harm))
            {
                mention.Places.RemoveAll(p => tolls.Exists(t => t.Place == p));
                mention.Places.Add(mention.Town = tolls[0].Place);
            }

            if (tolls[0].Number is { } first && Known(mentions, first).Figure is null) harm.Figures.Insert(0, Draft(reading, harm, first));
            foreach (var (place, number) in tolls.Skip(1))
            {
                var (mention, figure) = Known(mentions, number!);
                mention?.Figures.Remove(figure!);
                var copy = Copy(harm, place);
                copy.Figures.Add(figure ?? Draft(reading, harm, number!));
                mentions.Add(copy);
                foreach (var carrier in carriers) mentions.Add(Copy(carrier, place));
            }
        }
    }

    /// <summary>Copies of the acts that a sibling of a scene takes from the sentences before: "Shells fell on the region. Two died in Oldfield and one in Norton."</summary>
    public static IEnumerable<EventMention> Shared(AccountDraft sibling, Scene scene)
    {
        if (scene.HasStrongAct || scene.Places.FirstOrDefault(Compatibility.IsTown) is not { } town) return [];
        return sibling.Scenes.SelectMany(s => s.Mentions).Where(m => m.Act is { } act && !m.IsWeak && ActFamily.IsViolence(act) && m.Figures.Count == 0).Select(m => Copy(m, town));
    }

    private static (EventMention? Mention, FigureDraft? Figure) Known(List<EventMention> mentions, NumberPhrase number) =>
        mentions.SelectMany(m => m.Figures.Select(f => ((EventMention?)m, (FigureDraft?)f))).FirstOrDefault(f => f.Item2!.Group.Number == number);

    /// <summary>Whether two scenes of one sentence tell of two towns.</summary>
    public static bool AreApart(Scene a, Scene b) =>
        a.Sentence == b.Sentence && (a.Town is { } x && b.Town is { } y && x != y || AreApart(a.Places, a.Figures, b.Places, b.Figures));

    /// <summary>Whether two events have each a toll in a town of its own.</summary>
    public static bool AreApart(IEnumerable<ResolvedPlace> a, IEnumerable<FigureDraft> tollA, IEnumerable<ResolvedPlace> b, IEnumerable<FigureDraft> tollB) =>
        Counts(tollA) && Counts(tollB) && Compatibility.AreOfTwoTowns(a, b);

    private static bool Counts(IEnumerable<FigureDraft> figures) =>
        figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties && f.SubsetOf is null && f.Group.Counts);

    // The towns in the order told, each with the number before it; the first may have its number before the verb.
    private static List<(ResolvedPlace Place, NumberPhrase? Number)> Tolls(ReportReading reading, List<EventMention> mentions, EventMention harm, List<EventMention> carriers)
    {
        var found = new List<(ResolvedPlace Place, NumberPhrase? Number)>();
        foreach (var town in harm.Places.Concat(carriers.SelectMany(c => c.Places)).Where(p => Compatibility.IsTown(p) || p.Relation is null && p.WherePrec is 3 or 4).OrderBy(p => p.First))
        {
            var number = NumberBefore(reading, harm, town);
            if (number is not null && (IsOfAnother(mentions, harm, number) || IsIncluded(reading, harm, number))) continue;
            if (number is null && (found.Count > 0 || !FollowsHarm(reading, harm, town))) continue;
            if (!found.Exists(f => Compatibility.MayBeOne(f.Place, town) || Compatibility.Holds(f.Place, town) || Compatibility.Holds(town, f.Place))) found.Add((town, number));
        }

        return found.Count < 2 || found[0].Number is null || DropsTotal(harm, found) ? found : [];
    }

    // "killed 12 people, seven in Oldfield and five in Norton": the total goes when the towns make it up; false when they do not, then they are its parts.
    private static bool DropsTotal(EventMention harm, List<(ResolvedPlace Place, NumberPhrase? Number)> tolls)
    {
        var totals = harm.Figures.Where(f => f.SubsetOf is null && f.Group.Number is not null && !tolls.Exists(t => t.Number == f.Group.Number)).ToList();
        if (totals.Count == 0) return true;
        if (totals.Count > 1 || totals[0].Group.Point != tolls.Sum(t => t.Number!.Point ?? t.Number.Low)) return false;
        harm.Figures.RemoveAll(f => f == totals[0] || f.SubsetOf == totals[0] && !tolls.Exists(t => t.Number == f.Group.Number));
        foreach (var part in harm.Figures) part.SubsetOf = null;
        return true;
    }

    // "killed in Oldfield": the number stands before the verb.
    private static bool FollowsHarm(ReportReading reading, EventMention harm, ResolvedPlace town)
    {
        if (town.First < harm.Hit.End) return false;
        for (var i = harm.Hit.End; i < town.First; i++)
        {
            if (reading.Tokens[i].IsVerb && !reading.Tokens[i].IsNoun || reading.Lower(i) is ";") return false;
        }

        return true;
    }

    // "one in Norton", "three other people near Norton": the number right before the town's preposition.
    private static NumberPhrase? NumberBefore(ReportReading reading, EventMention harm, ResolvedPlace town)
    {
        var i = town.First - 1;
        while (i > harm.Sentence.First && (reading.Tokens[i].Tag is Tag.DT or Tag.JJ || reading.Lower(i) is "of" or "town" or "city" or "village" or "district" or "province" or "region")) i--;
        if (!reading.SaysWhere(i)) return null;
        for (var k = i - 1; k >= Math.Max(harm.Sentence.First, i - PhraseReach); k--)
        {
            if (reading.NumberAt(k) is { Form: NumberForm.Count } number && !(reading.Lower(number.First - 1) is "of" && reading.Lower(number.End) is "family" or "household")) return number; // "nine members of one family in Norton"
            if (reading.NumberAt(k) is not null || reading.Lower(k) is "of" && reading.NumberAt(k + 1) is not null) continue;
            if (!reading.Tokens[k].IsNoun && reading.Tokens[k].Tag is not (Tag.JJ or Tag.JJR) || reading.PlaceAt(k) is not null) return null;
        }

        return null;
    }

    // "and three were wounded in Norton": told by another verb, which has its place.
    private static bool IsOfAnother(List<EventMention> mentions, EventMention harm, NumberPhrase number) =>
        mentions.Exists(m => m != harm && m.Frame.Harm is not null && m.Frame.Harm != harm.Frame.Harm && m.Figures.Exists(f => f.Group.Number == number));

    // "killed 23 in Oldfield, including nine in Norton": a part of those, whatever it is called.
    private static bool IsIncluded(ReportReading reading, EventMention harm, NumberPhrase number) =>
        Enumerable.Range(harm.Hit.End, Math.Max(0, number.First - harm.Hit.End)).Any(t => reading.Lower(t) is "including" or "included" or "among");

    private static FigureDraft Draft(ReportReading reading, EventMention harm, NumberPhrase number)
    {
        var head = number.End < harm.Sentence.End && reading.Tokens[number.End].IsNoun ? number.End : number.Head;
        var group = PeopleReader.GroupAt(reading, head) ?? new PeopleGroup { First = number.First, End = number.End, Head = number.Head }.CountedBy(number);
        return new FigureDraft { Kind = harm.Frame.Harm!.Value, Group = group with { IsAnaphoric = false }, Population = group.Population, Trigger = harm.Head, Modality = harm.Modality, Rule = "town" };
    }

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
