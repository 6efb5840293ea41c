using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "A weaver was hurt by a bomb; he died at dawn": who is told of as hurt and then as dead is one of the dead. "Five were hurt … one of them has died": four are hurt.
/// </summary>
internal static class DiedOfWounds
{
    private const int Reach = 3; // sentences from the wound to the death

    private static readonly HashSet<string> Living = new(StringComparer.Ordinal) { "survive", "survived", "survives", "surviving", "stable", "recover", "recovering", "recovered", "non-life", "nonlife", "discharged" };

    public static List<FigureDraft> Settle(ReportReading reading, List<FigureDraft> figures, IReadOnlyList<FigureDraft> told)
    {
        if (!figures.Exists(f => f.Kind == FigureKind.Injured)) return figures;
        var settled = figures.FindAll(f => !IsToldDead(reading, f, figures));
        foreach (var death in figures.Where(f => f is { Kind: FigureKind.Killed, SubsetOf: null, Group.Point: not null } && (f.Group.IsAnaphoric || IsOfThem(reading, f.Group))))
        {
            var hurt = settled.FindLast(f => f is { Kind: FigureKind.Injured, SubsetOf: null, Group: { Point: not null, Qualifier: Qualifier.Exact } } && !ShotPeople.IsShot(reading, f) && IsBefore(reading, f, death));
            if (hurt is null) continue;
            var left = FigureLinker.Value(hurt) - FigureLinker.Value(death);
            if (IsOfThem(reading, death.Group) && left > 0) settled = Replace(settled, hurt, settled.Exists(f => f.Kind == FigureKind.Injured && f != hurt && FigureLinker.Value(f) == left) ? null : hurt.Less(death, left));
            else if (death.Group.IsAnaphoric && FigureLinker.Value(hurt) == 1 && left == 0 && !Lives(reading, hurt)) settled = Replace(settled, hurt, null);
        }

        if (settled.Exists(f => f.Kind == FigureKind.Killed))
        {
            foreach (var hurt in settled.FindAll(f => f is { Kind: FigureKind.Injured, Group.Point: 1 } && IsPronouncedDead(reading, f) && !settled.Exists(p => p.SubsetOf == f))) settled = Replace(settled, hurt, null);
        }

        settled = ToldAgain(reading, SettleTold(reading, settled), told);
        var dead = settled.Where(f => f is { Kind: FigureKind.Killed, SubsetOf: null }).ToList();
        if (dead is not [var only] || FigureLinker.Value(only) != 1) return settled;
        return settled.Find(f => IsTheDead(reading, f, only)) is { } him ? Replace(settled, him, null) : settled;
    }

    // "was hurt and died on the way", "hurt his father, who later succumbed": who was hurt is dead, and counted so where nobody has yet;
    // "was shot at … Weber succumbed to his injuries", "killed after he was hit": the one hurt is the one dead.
    private static List<FigureDraft> SettleTold(ReportReading reading, List<FigureDraft> figures)
    {
        var hurt = figures.FindAll(f => f is { Kind: FigureKind.Injured, SubsetOf: null });
        if (hurt is not [{ Group: { Point: 1, Qualifier: Qualifier.Exact } } one] || Lives(reading, one)) return figures;
        var dead = figures.FindAll(f => f is { Kind: FigureKind.Killed, SubsetOf: null });
        if (DiesThere(reading, one)) return Replace(figures, one, dead.Count > 0 ? null : one.As(FigureKind.Killed, "died of wounds"));
        if (dead is not [{ Group.Point: 1 } only]) return figures;
        var isHe = reading.Lower(one.Group.Head) is "he" or "she" or "him" or "her" && only.Trigger < one.Trigger && reading.Tokens[one.Group.Head].Sentence - reading.Tokens[only.Trigger].Sentence < Reach;
        return isHe && only.Group.IsNamed == false && reading.Lower(only.Group.First) is not "another" || IsBefore(reading, one, only) && IsOfWounds(reading, only.Trigger) ? Replace(figures, one, null) : figures;
    }

    // "was pronounced dead after suffering a gunshot wound", "suffered a gunshot wound, was driven to a clinic and later declared dead": one sentence tells both of him.
    private static bool IsPronouncedDead(ReportReading reading, FigureDraft hurt)
    {
        if (reading.Tokens[hurt.Trigger].Lemma is not ("suffer" or "sustain" or "receive") && hurt.Rule is not "frame:carried-to-hospital") return false;
        var sentence = reading.SentenceOf(hurt.Trigger);
        if (reading.Tokens[hurt.Trigger].Tag is Tag.VBG) return reading.Lower(hurt.Trigger - 1) is "after" or "from" && VerbBefore(reading, sentence, hurt.Trigger - 1) is >= 0 and var verb && IsDeath(reading, verb);
        for (var i = hurt.Trigger + 1; i < sentence.End; i++)
        {
            if (IsDeath(reading, i)) return Voice.BeforeGroup(reading, i) is var before && before > hurt.Trigger && reading.Lower(before) is "and" or "but" or "who" or "he" or "she" or ",";
            if (Living.Contains(reading.Lower(i))) return false;
        }

        return false;
    }

    private static int VerbBefore(ReportReading reading, Sentence sentence, int token)
    {
        var i = token - 1;
        while (i >= sentence.First && !reading.Tokens[i].IsVerb) i--;
        return i >= sentence.First ? i : -1;
    }

    // "died", "was pronounced dead", "declared deceased"
    private static bool IsDeath(ReportReading reading, int verb) =>
        reading.Tokens[verb].IsVerb && (Dies(reading, verb) || reading.Tokens[verb].Lemma is "pronounce" or "declare" && reading.Lower(verb + 1) is "dead" or "deceased");

    private static bool Dies(ReportReading reading, int verb) => reading.Tokens[verb].Lemma is "die" or "succumb";

    // The verb of the wound goes on to the death of the same: "and died", "who later succumbed", "where he died".
    private static bool DiesThere(ReportReading reading, FigureDraft hurt)
    {
        var sentence = reading.SentenceOf(hurt.Trigger);
        for (var i = hurt.Trigger + 1; i < sentence.End; i++)
        {
            if (!Dies(reading, i) || !reading.Tokens[i].IsVerb) continue;
            var before = Voice.BeforeGroup(reading, i);
            return before > hurt.Trigger && reading.Lower(before) is "and" or "but" or "who" or "he" or "she";
        }

        return false;
    }

    // "succumbed", "died of his wounds"
    private static bool IsOfWounds(ReportReading reading, int verb) =>
        reading.Tokens[verb].Lemma is "succumb" || reading.Tokens[verb].Lemma is "die" && LaterDeaths.IsOfWounds(reading, verb);

    // "The bomb killed a porter. Guards found him bleeding … He died": a death told again is still of whoever was told of as hurt right before.
    private static List<FigureDraft> ToldAgain(ReportReading reading, List<FigureDraft> figures, IReadOnlyList<FigureDraft> told)
    {
        if (!figures.Exists(f => f.Kind == FigureKind.Killed && f.Group.Point > 0)) return figures;
        foreach (var death in told.Where(f => f is { Kind: FigureKind.Killed, Modality: Modality.Occurred, Group: { IsAnaphoric: true, IsOther: false, Point: 1 } } && reading.Lower(f.Group.Head) is "he" or "she" && (Dies(reading, f.Trigger) || reading.Tokens[f.Trigger].Lemma is "pronounce" or "dead")))
        {
            var hurt = figures.FindLast(f => f is { Kind: FigureKind.Injured, SubsetOf: null, Group: { IsOther: false, Qualifier: Qualifier.Exact } } && IsBefore(reading, f, death));
            if (hurt is null || FigureLinker.Value(hurt) != 1 || figures.Exists(f => f.SubsetOf == hurt) || Lives(reading, hurt) || !AreOfOneSex(reading, hurt.Group, death.Group)) continue;
            if (told.Any(f => f.Kind == FigureKind.Killed && f.Group.Head > hurt.Group.Head && f.Group.Head < death.Group.Head && !f.Group.IsAnaphoric)) continue;
            figures = Replace(figures, hurt, null);
        }

        return figures;
    }

    private static bool AreOfOneSex(ReportReading reading, PeopleGroup hurt, PeopleGroup death) =>
        !(reading.Lower(death.Head) is "he" ? hurt.Population == Population.Women || reading.Tokens[hurt.Head].Lemma is "woman" or "girl" or "mother" or "wife" or "daughter" or "sister" : reading.Tokens[hurt.Head].Lemma is "man" or "boy" or "father" or "husband" or "son" or "brother");

    // "A porter who was badly hurt in the blast has died", "three people wounded in the strike died": the same people, named once for both.
    private static bool IsToldDead(ReportReading reading, FigureDraft hurt, List<FigureDraft> figures) =>
        hurt is { Kind: FigureKind.Injured, SubsetOf: null } && !figures.Exists(f => f.SubsetOf == hurt)
        && figures.Exists(f => f.Kind == FigureKind.Killed && f.Group.Head == hurt.Group.Head && f.Trigger > hurt.Trigger && (Dies(reading, f.Trigger) || f is { SubsetOf: null, Group.Point: 1 } && hurt.Group.Point == 1));

    // "found Dana Kowal with a gunshot wound": a report that names one of several names the dead.
    private static bool IsFound(ReportReading reading, FigureDraft hurt) =>
        hurt.Group.First > 0 && SubjectBefore.Finding.Contains(reading.Tokens[hurt.Group.First - 1].Lemma) && !Enumerable.Range(hurt.Trigger, Math.Min(LifeReach, reading.Tokens.Length - hurt.Trigger)).Any(i => Living.Contains(reading.Lower(i)) || reading.Lower(i) is "condition");

    private const int LifeReach = 60; // tokens

    // "found the victim with a gunshot wound" beside one dead: the victim, unless he lives.
    private static bool IsTheDead(ReportReading reading, FigureDraft hurt, FigureDraft dead) =>
        hurt is { Kind: FigureKind.Injured, SubsetOf: null, Group: { Point: 1 } } && (hurt.Group is { IsAnaphoric: true, IsNamed: false } || hurt.Group.IsNamed && !dead.Group.IsNamed && !dead.IsOwnDeath && IsFound(reading, hurt)) && reading.Tokens[hurt.Group.Head].IsNoun && !reading.Tokens[hurt.Trigger].IsVerb && reading.Tokens[hurt.Trigger].Tag is not Tag.JJ
        && (hurt.Population == dead.Population || hurt.Population is Population.All or Population.Civilians or Population.Children or Population.Women || hurt.Group.IsNamed && hurt.Population is Population.Unknown) && !Lives(reading, hurt);

    /// <summary>Whether what follows a wound says that who has it lives.</summary>
    public static bool Lives(ReportReading reading, FigureDraft hurt)
    {
        var sentence = reading.SentenceOf(hurt.Trigger);
        for (var i = hurt.Trigger + 1; i < sentence.End; i++)
        {
            if (Living.Contains(reading.Lower(i)) || reading.Lower(i) is "life" && reading.Lower(i - 1) is "-" && reading.Lower(i - 2) is "non") return true;
            if (reading.Tokens[i].Lemma is "die" or "kill") return false;
        }

        return false;
    }

    private static bool IsBefore(ReportReading reading, FigureDraft hurt, FigureDraft death) =>
        hurt.Trigger < death.Group.First && reading.Tokens[death.Group.Head].Sentence - reading.Tokens[hurt.Trigger].Sentence < Reach;

    // "one of them", "two of the wounded"
    private static bool IsOfThem(ReportReading reading, PeopleGroup group)
    {
        if (group.Number is not { } number || reading.Lower(number.End) is not "of") return false;
        return reading.Lower(number.End + 1) is "them" or "whom" || reading.Lower(number.End + 1) is "the" or "those" && reading.Lower(number.End + 2) is "wounded" or "injured" or "hurt" or "victims" or "casualties";
    }

    /// <summary>"one of the wounded", "two of the injured": none of those who were dead before.</summary>
    public static bool IsOfTheHurt(ReportReading reading, PeopleGroup group) =>
        group.Number is { } number && reading.Lower(number.End) is "of" && reading.Lower(number.End + 1) is "the" or "those" && reading.Lower(number.End + 2) is "wounded" or "injured" or "hurt";

    private static List<FigureDraft> Replace(List<FigureDraft> figures, FigureDraft old, FigureDraft? instead)
    {
        foreach (var part in figures.Where(f => f.SubsetOf == old)) part.SubsetOf = instead;
        return [.. figures.Select(f => f == old ? instead : f).OfType<FigureDraft>()];
    }
}
