using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Settles the events of one sentence among themselves: carriers dropped, finds told from blasts, relative clauses joined to what they tell of, one number for two harms.</summary>
internal static class EventTidying
{
    private const int LongestList = 60; // tokens

    /// <summary>Settles the mentions in place.</summary>
    /// <returns>Whether an accident or the weather did all that is told.</returns>
    public static bool Tidy(ReportReading reading, List<EventMention> mentions)
    {
        DropShadowed(mentions);
        mentions.RemoveAll(m => m.Frame.Name == "deed" && !(m.Roles.Count > 0 && IsToldBefore(reading, m.Head)));
        PlaceAccusations(reading, mentions);
        TellBlame(mentions);
        Grievance.SetAside(reading, mentions);
        Grievance.SetAsideFledFrom(reading, mentions);
        HeldForDeed.SetAside(reading, mentions);
        DropFound(reading, mentions);
        DropHeldWith(reading, mentions);
        PlantedFinds.Turn(reading, mentions);
        StoppageTimes.Drop(reading, mentions);
        TurnFired(reading, mentions);
        var isAccident = ActsBeside.Settle(reading, mentions);
        TakeUp(reading, mentions);
        CountPronouns(reading, mentions);
        JoinCasualties(reading, mentions);
        return isAccident;
    }

    // "the crime", "these crimes": what was told, not crime at large.
    private static bool IsToldBefore(ReportReading reading, int noun)
    {
        var isOne = reading.Tokens[noun].Tag is not (Tag.NNS or Tag.NNPS);
        for (var i = PhraseStart.Of(reading, noun); i < noun; i++)
        {
            if (isOne ? reading.Lower(i) is "the" or "this" or "that" : reading.Lower(i) is "these") return true;
        }

        return false;
    }

    // "intercepted a missile fired by the militia", "found mines buried by rebels": where what is stopped or found came from, no attack beside; who sent or laid it is told.
    private static void TurnFired(ReportReading reading, List<EventMention> mentions)
    {
        var finds = mentions.FindAll(m => m.Frame is { Act: Act.WeaponsDisrupted or Act.WeaponsSeizure, Stand: FrameStand.Alone });
        if (finds.Count == 0) return;
        var found = finds.SelectMany(m => m.Roles).Where(r => r.Role is FrameRole.Weapon or FrameRole.Target).Select(r => r.Head).ToHashSet();
        foreach (var origin in mentions.Where(m => Fired.Contains(reading.Lower(m.Head)) && !Voice.HasBe(reading, m.Head) && !finds.Contains(m) && found.Any(f => f < m.Head && f >= m.Head - (reading.Lower(f + 1) is "which" or "that" ? RelativeReach : 4))))
        {
            (origin.Act, origin.IsWeak) = (finds[0].Act, false);
            origin.AlsoActs.Clear();
        }
    }

    private const int RelativeReach = 9; // "a device which unknown men had planted"

    private static readonly HashSet<string> Fired = new(StringComparer.Ordinal) { "fired", "launched", "aimed", "lobbed", "planted", "buried", "hidden", "concealed", "placed", "laid", "left", "attached", "rigged" };

    // "holds the militia responsible for the bombing": whoever is blamed, the bombing happened and is news.
    private static void TellBlame(List<EventMention> mentions)
    {
        if (!mentions.Exists(m => m.Frame.Name == "responsibility" || m.Frame.Name == "blame" && m.Trigger.Words[0] is not "accuse")) return;
        foreach (var mention in mentions) mention.IsReference = false;
    }

    // "beheaded three men accused of spying": who is accused did only what he is accused of.
    private static void PlaceAccusations(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var accusation in mentions.Where(m => m.Frame.Name == "blame" && m.Trigger.Words[0] == "accuse" && reading.Lower(m.Hit.End) == "of" && !Voice.HasBe(reading, m.Head)).ToList())
        {
            var of = mentions.Find(m => m != accusation && m.Act is not null && m.Head > accusation.Head && m.Head < accusation.Head + AccusationReach);
            if (of is null) mentions.Remove(accusation);
            else accusation.IsReference = of.IsReference;
        }
    }

    private const int AccusationReach = 16; // tokens

    // A weak trigger that only carries a stronger one ("launched an attack") tells nothing of its own.
    private static void DropShadowed(List<EventMention> mentions) =>
        mentions.RemoveAll(m => m.Frame.Name == "carry-out-attack" && mentions.Any(o => o != m && o.Sentence == m.Sentence && o.Act is not null && !o.IsWeak && o.Head > m.Head));

    // "recovered two landmines": what is found or taken has not gone off.
    private static void DropFound(ReportReading reading, List<EventMention> mentions)
    {
        var finds = mentions.Where(m => m.Frame is { Act: Act.WeaponsSeizure or Act.WeaponsDisrupted, Stand: FrameStand.Alone }).ToList();
        var found = finds.SelectMany(m => m.Roles).Where(r => r.Role is FrameRole.Weapon or FrameRole.Target).Select(r => r.Head).ToHashSet();
        if (finds.Count > 0) mentions.RemoveAll(m => m.Trigger.Kind == TriggerKind.Phrase && m.Frame.Act is Act.Bombing);
        mentions.RemoveAll(m => m.IsNoun && m.Frame.Act is Act.Bombing or Act.Landmine or Act.Grenade or Act.SuicideBombing or Act.Shelling or Act.DroneStrike or Act.AirStrike && Nouns.ThingOf(reading.Tokens[m.Head]) == "weapon"
            && (found.Contains(m.Head) || finds.Exists(f => IsListed(reading, f, m)) || m.Hit.First > 1 && reading.Lower(m.Hit.First - 1) is "(" && found.Contains(m.Hit.First - 2) || m.Head > 1 && reading.Lower(PhraseStart.Of(reading, m.Head) - 1) == "of" && found.Any(f => f < m.Head && f >= m.Head - 5)));
    }

    // "was arrested with a bomb": what somebody is taken with has not gone off; "arrested in connection with a bombing" may have.
    private static void DropHeldWith(ReportReading reading, List<EventMention> mentions)
    {
        if (!mentions.Exists(m => m is { IsNoun: false } && m.AlsoActs.Contains(Act.WeaponsSeizure))) return;
        mentions.RemoveAll(m => m.IsNoun && m.Frame.Act is Act.Bombing or Act.Landmine or Act.Grenade && m.Figures.Count == 0 && Nouns.ThingOf(reading.Tokens[m.Head]) == "weapon" && IsBehindWith(reading, PhraseStart.Of(reading, m.Head) - 1));
    }

    private static bool IsBehindWith(ReportReading reading, int with) =>
        with > 0 && reading.Lower(with) is "with" && reading.Lower(with - 1) is not ("connection" or "link" or "linked" or "connected" or "charged" or "relation");

    // "recovered two guns, a pouch and two bombs": one list from the verb to the noun, or from the noun to the verb.
    private static bool IsListed(ReportReading reading, EventMention find, EventMention thing)
    {
        var (from, to) = find.Head < thing.Head ? (find.Hit.End, thing.Head) : (thing.Head + 1, find.Hit.First);
        if (find.IsNoun || find.Sentence != thing.Sentence || to - from > LongestList) return false;
        for (var i = from; i < to; i++)
        {
            if (!Restrictions.IsOfList(reading, i) && reading.Lower(i) is not ("was" or "were" or "been" or "had" or "have" or "also")) return false;
        }

        return true;
    }

    // "the bombing of 2017, which killed 587": the verb tells of the event named before it, as real and as old as that.
    private static void TakeUp(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var mention in mentions.Where(m => !m.IsNoun))
        {
            var i = mention.Hit.First - 1;
            while (i > mention.Sentence.First && reading.Tokens[i].Tag is Tag.RB || reading.Lower(i) is "had" or "has" or "have") i--;
            if (reading.Tokens[Math.Max(i, 0)].Tag is not Tag.WDT) continue;
            var named = mentions.Where(m => m.Head < i && i - m.Head < 12).MaxBy(m => m.Head);
            if (named is not { IsNoun: true }) continue;
            mention.IsReference = named.IsReference;
            mention.TakesUp = named;
            mention.Roles.RemoveAll(r => r.Role == FrameRole.Agent);
        }
    }

    // "kidnapped four fishermen and murdered them": as many as the pronoun takes up.
    private static void CountPronouns(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var mention in mentions.Where(m => m.Frame.Harm is not null && m.Figures.Count == 0))
        {
            var pronoun = mention.Roles.Where(r => r.Role == FrameRole.Victim && reading.Lower(r.Head) is "them" or "both" or "they").Select(r => r.Head).DefaultIfEmpty(-1).First();
            if (Both(reading, mention) is { } two)
            {
                mention.Figures.Add(new FigureDraft { Kind = mention.Frame.Harm!.Value, Group = two, Population = two.Population, Trigger = mention.Head, Modality = mention.Modality, Rule = "pronoun" });
                continue;
            }

            if (pronoun < 0)
            {
                if (FreedAgain(reading, mention) is { } freed) mention.Figures.Add(new FigureDraft { Kind = mention.Frame.Harm!.Value, Group = freed, Population = freed.Population, Trigger = mention.Head, Modality = mention.Modality, Rule = "again" });
                continue;
            }

            var told = mentions.Where(m => m.Head < mention.Head).SelectMany(m => m.Figures).Where(f => f.Group.Head < pronoun && f.Group.Point is not 1 && f.SubsetOf is null).MaxBy(f => f.Group.Head);
            if ((told?.Group ?? Antecedent.Of(reading, pronoun, i => mention.IsDoneBy(i) || mention.Roles.Exists(r => r.Role == FrameRole.Agent && r.Head < i && PeopleReader.Member(reading, r.Head) == i))) is not { } people) continue;
            mention.Figures.Add(new FigureDraft { Kind = mention.Frame.Harm!.Value, Group = people, Population = told?.Population ?? people.Population, Trigger = mention.Head, Modality = mention.Modality, Rule = "pronoun" });
        }
    }

    // "fired at a miller and his son, injuring both": two, where none of a number were told of.
    private static PeopleGroup? Both(ReportReading reading, EventMention mention)
    {
        var at = mention.Hit.End;
        if (mention.IsNoun || at + 1 >= mention.Sentence.End || reading.Lower(at) is not "both" || reading.Tokens[at + 1].IsNoun || reading.Tokens[at + 1].Tag is Tag.DT or Tag.CD or Tag.JJ) return null;
        return new PeopleGroup { First = at, End = at + 1, Head = at, Population = Population.Unknown, Low = 2, Point = 2, High = 2, Qualifier = Qualifier.Exact };
    }

    // "kidnapped two clerks … The clerks were freed": as many as were last counted by the word.
    private static PeopleGroup? FreedAgain(ReportReading reading, EventMention mention)
    {
        if (mention.Frame.Harm is not (FigureKind.Released or FigureKind.Rescued) || mention.IsNoun) return null;
        var again = mention.Roles.Where(r => r.Role == FrameRole.Victim && reading.Tokens[r.Head].Tag is Tag.NNS && PhraseStart.Of(reading, r.Head) == r.Head - 1 && reading.Lower(r.Head - 1) == "the").Select(r => r.Head).DefaultIfEmpty(-1).First();
        if (again < 0) return null;
        for (var i = mention.Sentence.First - 1; i >= 0 && i > again - AgainReach; i--)
        {
            if (reading.Tokens[i].Tag is Tag.NNS && reading.Tokens[i].Lemma == reading.Tokens[again].Lemma && PeopleReader.GroupAt(reading, i) is { Number: not null, Counts: true, IsOther: false } group) return group;
        }

        return null;
    }

    private const int AgainReach = 200; // tokens

    // "40 miners were killed or wounded", "30 dead and hurt": one number for both, so neither.
    private static void JoinCasualties(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var killed in mentions.Where(m => m.Frame.Harm == FigureKind.Killed).ToList())
        {
            var injured = mentions.Find(m => m.Frame.Harm == FigureKind.Injured && m.Frame.Name != "shot" && m.Sentence == killed.Sentence && Math.Abs(m.Head - killed.Head) == 2
                && reading.Lower(Math.Min(m.Head, killed.Head) + 1) is "or" or "and" or "/");
            if (injured is null) continue;
            var either = reading.Lower(Math.Min(injured.Head, killed.Head) + 1) is "or" or "/";
            foreach (var figure in killed.Figures.ToList())
            {
                var twin = injured.Figures.Find(f => f.Group.Head == figure.Group.Head);
                if (twin is null && !either) continue;
                if (twin is not null) injured.Figures.Remove(twin);
                killed.Figures.Remove(figure);
                killed.Figures.Add(figure.As(FigureKind.Casualties, "killed or injured"));
            }

            foreach (var figure in either ? injured.Figures.ToList() : [])
            {
                injured.Figures.Remove(figure);
                killed.Figures.Add(figure.As(FigureKind.Casualties, "killed or injured"));
            }
        }
    }
}
