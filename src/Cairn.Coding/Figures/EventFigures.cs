using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The figures that one event gives: its victims counted, or the event noun itself ("12 deaths").</summary>
internal static class EventFigures
{
    /// <summary>Adds to a mention the numbers of people it harms.</summary>
    public static void Add(ReportReading reading, EventMention mention, FigureKind harm)
    {
        if (mention.IsNoun && IsCase(reading, mention)) return;
        var victims = mention.Roles.Where(r => r.Role == FrameRole.Victim).Select(r => r.Head).Distinct().ToList();
        if (mention.IsNoun && victims.Count == 0 && PeopleReader.GroupAt(reading, mention.Head) is { Number: not null } counted)
            mention.Figures.Add(Draft(counted, mention, harm));
        else if (mention.IsNoun && CountOf(reading, mention) is { } number)
            mention.Figures.Add(Draft(number, mention, harm));

        var groups = PeopleReader.Join(Separate(victims.Select(v => PeopleReader.GroupAt(reading, v, animate: true)).OfType<PeopleGroup>().Select(g => PartWhole.Of(reading, mention, g))));
        for (var i = 0; i < groups.Count; i++)
        {
            var listed = groups[i];
            if (reading.Lower(listed.Head + 1) is "of" && Deeds.Contains(reading.Lower(listed.Head))) continue; // "the deaths of five rebels and the recovery of four rifles"
            if (harm == FigureKind.Injured && (reading.Lower(listed.Head) is "dead" || mention.Trigger.Kind != TriggerKind.Verb && listed.Unit == FigureUnit.Bodies)) continue; // "found dead with bullet injuries", "two bodies with bullet wounds"
            if (harm is FigureKind.Killed or FigureKind.Injured && Generality.Is(reading, mention, listed)) continue;
            if (mention.Frame.Name == "carried-to-hospital" && (listed.IsAnaphoric || listed.IsNamed || reading.Tokens[listed.First].Tag is Tag.PRPS)) continue; // who was told of before, and may be dead
            if (i > 0 && (harm == FigureKind.Killed && IsHurt(reading, listed) || SharesNumber(reading, groups[i - 1], listed))) continue;
            // In a list nobody is everybody: "three persons and a policeman" are four.
            var group = groups.Count == 1 ? listed : listed with { Population = listed.Population == Population.All ? Population.Unknown : listed.Population, IsAnaphoric = listed.IsAnaphoric && reading.Tokens[listed.Head].Tag is Tag.PRP };
            group = OfThem.Settle(reading, mention, group);
            if (i > 0 && groups[i - 1].Population is Population.ArmedGroup or Population.StateForces && AreHisMen(reading, group)) group = group with { Population = groups[i - 1].Population };
            // "a rebel leader and planner": one person in two words
            if (groups.Count == 2 && !UncountedPeople.IsKin(reading.Tokens[group.Head]) && group is { Low: 1, Number: null, IsNamed: false } && reading.Lower(group.First - 1) is "and" && group.First == group.Head && mention.Figures.Count > 0 && mention.Figures[^1].Group is { Point: 1, Number: null } one && one.End == group.First - 1 && !AreTwo(reading, mention, group)) continue;
            // "no women or children": none of either
            var none = group.Number is null && reading.Lower(group.First - 1) is "or" or "nor" && group.First > 1 && PeopleReader.GroupAt(reading, group.First - 2) is { Low: 0, High: 0 };
            if (victims.Count > 1 && group.IsMore) mention.Figures.Add(Draft(group with { IsMore = false }, mention, harm)); // "the man and three additional suspects": of one act
            else if (none) mention.Figures.Add(Draft(group with { Low = 0, Point = 0, High = 0, Qualifier = Qualifier.Exact }, mention, harm));
            else if (group.Counts && !(group.Unit == FigureUnit.Bodies && harm == FigureKind.Abducted)) mention.Figures.Add(Draft(group, mention, harm));
        }
    }

    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal) { "recovery", "seizure", "discovery", "destruction", "arrest", "capture", "detention", "rescue", "release", "wounding", "loss" };

    // "a rebel commander and four of his men": of the force whose he is.
    private static bool AreHisMen(ReportReading reading, PeopleGroup group) =>
        reading.Tokens[group.End - 1].Lemma is "man" or "guard" or "bodyguard" or "follower" or "aide" && reading.Lower(group.End - 2) is "his" or "her" && group.Population is not Population.ArmedGroup;

    // "a man and woman", "the driver and cleaner were held": by the second noun, or by the verb.
    private static bool AreTwo(ReportReading reading, EventMention mention, PeopleGroup second) =>
        second.Population is Population.Women or Population.Children || second.Head < mention.Head && Enumerable.Range(second.End, Math.Max(0, mention.Head - second.End)).Any(t => reading.Lower(t) is "were" or "are" or "have");

    // "killed three rebels and injured others", "found two dead hikers and two injured climbers": the others live.
    private static bool IsHurt(ReportReading reading, PeopleGroup group) =>
        Enumerable.Range(group.First, group.Head + 1 - group.First).Any(t => reading.Lower(t) is "injured" or "wounded" or "surviving") || group.First == group.Head && reading.Lower(group.First - 1) is "injured" or "wounded" || group.Number?.Head == group.Head && reading.Lower(group.End) is "injured" or "wounded" or "hurt"; // "nine bodies and 32 injured"

    // "25 soldiers and militiamen": one number for both.
    private static bool SharesNumber(ReportReading reading, PeopleGroup counted, PeopleGroup group) =>
        counted is { Number: not null, Point: not 1 } && group is { Number: null, IsNamed: false, IsOther: false } && group.First == counted.End + 1 && reading.Lower(counted.End) is "and"
        && reading.Tokens[group.First].Tag is not (Tag.DT or Tag.PRPS) && (group.Low == 2 || reading.Tokens[group.Head].Tag is Tag.NN && group.First == group.Head);

    // "wanted in nine cases including five murders": what courts count.
    private static bool IsCase(ReportReading reading, EventMention mention)
    {
        for (var i = mention.Head - 1; i >= mention.Sentence.First && i > mention.Head - 10; i--)
        {
            if (reading.Lower(i) is "case" or "cases" or "charges") return true;
            if (reading.Tokens[i].Tag is Tag.Comma or Tag.VBD) return false;
        }

        return mention.Head + 1 < mention.Sentence.End && reading.Lower(mention.Head + 1) is "case" or "cases" or "charge" or "charges";
    }

    // A name inside a list of names that was counted whole is no further victim.
    private static IEnumerable<PeopleGroup> Separate(IEnumerable<PeopleGroup> groups)
    {
        var end = -1;
        foreach (var group in groups.OrderBy(g => g.Head))
        {
            if (group.Head < end) continue;
            end = group.End;
            yield return group;
        }
    }

    // "12 deaths", "three arrests", "no casualties": the event noun itself is counted.
    private static PeopleGroup? CountOf(ReportReading reading, EventMention mention)
    {
        var first = PhraseStart.Of(reading, mention.Head);
        if (first > 1 && reading.Lower(first - 1) == "of" && reading.NumberAt(first - 2) is { Form: NumberForm.Count } whole) first = whole.First; // "dozens of casualties"
        for (var i = mention.Head - 1; i >= first; i--)
        {
            if (reading.NumberAt(i) is not { Form: NumberForm.Count } number) continue;
            if (mention.Frame.Harm is null || !reading.Tokens[mention.Head].Lower.EndsWith('s')) return null;
            return new PeopleGroup { First = first, End = mention.Head + 1, Head = mention.Head, IsMore = number.IsIncrement }.CountedBy(number);
        }

        return null;
    }

    private static FigureDraft Draft(PeopleGroup group, EventMention mention, FigureKind harm) => new()
    {
        Kind = harm,
        Group = group,
        Population = mention.Frame.Name == "own-death" ? Population.Perpetrators : group.Population,
        Trigger = mention.Head,
        Modality = mention.Modality,
        Cumulation = group.IsMore ? Cumulation.Increment : Cumulation.Standalone,
        Rule = $"frame:{mention.Frame.Name}",
    };
}
