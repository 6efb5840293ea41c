using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What the people without arms of an occurrence do, which decides between ACLED's protests, riots and violence against civilians.</summary>
/// <param name="Demonstrate">The occurrence is, or befalls, a demonstration.</param>
/// <param name="AreViolent">They attack people or things.</param>
/// <param name="AreShot">They are shot at, run over or killed while they demonstrate.</param>
/// <param name="Stop">They stop traffic or trade.</param>
/// <param name="AreHeldUp">They are turned back, carried off, kept from where they go.</param>
internal readonly record struct Crowds(bool Demonstrate, bool AreViolent, bool AreShot, bool Stop, bool AreHeldUp)
{
    private const int Few = 3; // so many attackers are no crowd
    private static readonly FrozenSet<string> Demonstrators = WordSet.Of("protester, protestor, demonstrator, marcher, picketer, counter-protester, counter-demonstrator, protesting, demonstrating, picketing, striker, sit-in, placard, placards, chanting");
    private static readonly FrozenSet<string> Crowded = WordSet.Of("crowd, mob, relative, people, inhabitant, neighbour, neighbor, bystander, onlooker, townspeople, townsfolk, passers-by, youth, public, community, villager, local, resident, vigilante, inmate, prisoner, detainee, convict, driver, hundred, thousand, dozen, score");

    // Kin who quarrel are no crowd; herders, tribes and clans fight armed.
    private static readonly FrozenSet<string> NoCrowd = WordSet.Of("brother, sister, cousin, son, father, mother, uncle, nephew, husband, family, couple, friend, herder, herdsman, herdsmen, nomad, pastoralist, tribal, tribesman, tribesmen, contractor, foreigner, national, teen, teenager, child, boy, girl, woman, bodyguard, priest, settler, arsonist");
    private static readonly FrozenSet<string> Firearms = WordSet.Of("gun, rifle, gunfire, firearm, pistol, kalashnikov, ak-47, gunman, bullet, shotgun, gunshot");

    // Who fights the police, or is fought by it, in the name of a cause.
    private static readonly FrozenSet<string> Causes = WordSet.Of("supporter, activist, striker, miner, worker, student, farmer, teacher, opponent, unionist, opposition");
    private static readonly FrozenSet<string> Means = WordSet.Of("barricade, barricades, demanding, protest");
    private static readonly FrozenSet<string> Tyres = WordSet.Of("tyre, tire");
    private static readonly FrozenSet<string> Accused = WordSet.Of("thief, suspect, suspected, accused, accuse, robber, witchcraft, pickpocket, burglar");

    // What a crowd that fights comes from, where one fights.
    private static readonly FrozenSet<string> Calls = WordSet.Of("bandh, hartal, dharna, strike, shutdown, shutter-down");
    private static readonly FrozenSet<string> Mobs = WordSet.Of("lynch, lynched, lynching, mob, vigilante, vigilantes, witchcraft, sorcery, rakshak, rakshaks");

    /// <summary>Reads them from the events of an occurrence.</summary>
    public static Crowds Of(ReportReading reading, AccountDraft draft)
    {
        var acts = draft.Acts;
        var told = draft.Mentions.Where(m => m.Act is not null && !m.IsReference && m.Modality is Modality.Occurred or Modality.Alleged).ToList();
        var sentences = told.Where(m => acts.Contains(m.Act!.Value)).Select(m => m.Sentence).Distinct().ToList();
        var stop = told.Exists(m => m.Act == Act.ForcedStoppage && Doers(reading, m) is { Count: > 0 } doers && doers.TrueForAll(d => IsCrowd(reading, d)));
        var demonstrate = stop || told.Exists(m => m.Act is Act.Protest or Act.CrowdDispersal) || sentences.Exists(s => Has(reading, s, Demonstrators) || IsOnStrike(reading, s));
        var cause = demonstrate || sentences.Exists(s => Has(reading, s, Means) || Has(reading, s, Tyres) && !Has(reading, s, Accused) || Has(reading, s, Causes) && FacesPolice(reading, s));
        var armed = sentences.Exists(s => Has(reading, s, Firearms));
        // "Bandits raided a village … vigilantes killed two of them": who fights raiders off is no mob.
        var raided = told.Exists(m => m.Act is { } act && (ActFamily.Kills(act) || act is Act.Abduction) && Doers(reading, m).Exists(d => IsArmedGroup(reading, d)));
        var violent = told.Exists(m => m.Act == Act.Riot || !(raided && m.Roles.Exists(r => r.Role is FrameRole.Victim or FrameRole.Target && IsArmedGroup(reading, PeopleReader.Member(reading, r.Head)))) && (IsByCrowd(reading, m, cause, armed) || IsByMob(reading, m)));
        var shot = told.Exists(m => m.Act is Act.ArmedAssault or Act.Execution or Act.Assassination && !m.Figures.Exists(f => f.Group.Point is 0) && (demonstrate || HitsCrowd(reading, m)) && !IsByCrowd(reading, m, cause, armed) && !HitsForces(reading, m));
        shot |= told.Exists(m => m is { Act: Act.CrowdDispersal, Frame.Harm: FigureKind.Injured }); // "treated for pellet wounds"
        violent &= !shot || told.Exists(m => m.Act == Act.Riot && !m.IsWeak);
        var protests = told.FindAll(m => m.Act == Act.Protest);
        var heldUp = demonstrate && !violent && !shot && protests.Select(m => m.Sentence).Distinct().Any(s => HoldsUp(reading, s, protests));
        return new Crowds(demonstrate || shot || violent && (cause || sentences.Exists(s => Has(reading, s, Calls)) || told.Exists(m => FightsPolice(reading, m))), violent, shot, stop, heldUp);
    }

    private static List<int> Doers(ReportReading reading, EventMention mention) =>
        [.. mention.Roles.Where(r => r.Role is FrameRole.Agent or FrameRole.Party || mention.Frame.IsMutual && r.Role == FrameRole.Target).Select(r => PeopleReader.Member(reading, r.Head))];

    // "Miners fought police on the steps": people with a cause against those who guard order.
    private static bool FightsPolice(ReportReading reading, EventMention mention) =>
        mention.Act == Act.Clash && Doers(reading, mention) is { Count: > 1 } sides && sides.Exists(d => IsForce(reading, d)) && sides.Exists(d => Causes.HasForm(reading.Tokens[d]) && IsCrowd(reading, d));

    // "riot police", "officers" beside those who have a cause: a demonstration, whatever it is called.
    private static bool FacesPolice(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "riot" && reading.Lower(i + 1) is "police" or "squads" or "squad" or "officers") return true;
            if (reading.Lower(i) is "to" && reading.Lower(i + 1) is "protest" or "demand") return true;
            if (reading.Lower(i) is "demanding" or "election" or "fees" or "wages" or "eviction" or "evictions" or "prices" or "fares" or "results" || reading.Lower(i) == "result" && reading.Lower(i - 1) != "a") return true;
        }

        return false;
    }

    // "miners on strike", "striking nurses"
    private static bool IsOnStrike(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (reading.Lower(i) == "on" && reading.Lower(i + 1) is "strike") return true;
            if (reading.Lower(i) == "striking" && i + 1 < reading.Tokens.Length && Nouns.PopulationOf(reading.Tokens[i + 1]) is Population.Civilians) return true;
        }

        return false;
    }

    // People come together: whoever fires on them fires on a demonstration.
    private static readonly FrozenSet<string> Gathered = WordSet.Of("crowd, mourner, striker, procession, march, marcher, rally, sit-in, vigil, picket, protest, demonstration, rank");
    private static readonly FrozenSet<string> Rows = WordSet.Of("column, line, row, group, gathering, throng");

    // Soldiers or police who fire on "the crowd", "a procession", "a column of students".
    private static bool HitsCrowd(ReportReading reading, EventMention mention) =>
        mention.Frame.Harm is null && Doers(reading, mention) is { Count: > 0 } doers && doers.TrueForAll(d => IsForce(reading, d))
        && mention.Roles.Exists(r => r.Role is FrameRole.Target or FrameRole.Victim && (Gathered.HasForm(reading.Tokens[r.Head]) || Causes.HasForm(reading.Tokens[r.Head]) && IsCrowd(reading, r.Head) && doers.TrueForAll(d => reading.Lower(d) is "police" or "policemen") || Rows.HasForm(reading.Tokens[r.Head]) && reading.Lower(r.Head + 1) == "of" && Phrases.HeadFrom(reading, r.Head + 2, reading.SentenceOf(r.Head).End) is >= 0 and var of && IsCrowd(reading, of)));

    private static readonly FrozenSet<string> Restraints = WordSet.Of("cordon, block, seal, turn, bar, prevent, foil, thwart, halt, carry, drag, bundle, haul, hustle, push, shove, remove, disperse, confiscate, snatch, seize, tear, hold, detain, pick, round, whisk, escort, load, herd, intercept, surround, encircle, kettle, intervene, lift, dismantle, put, cram, pack, bus");
    private static readonly FrozenSet<string> Takings = WordSet.Of("carry, drag, bundle, haul, hustle, remove, lift, whisk, escort, load, herd, turn, hold, detain, pick, round, kettle, disperse, confiscate, intercept, put, push, shove, cram, pack, bus");

    // "Police cordoned off the square and turned them back", "they were hustled off": whatever is done to hold demonstrators up.
    private static bool HoldsUp(ReportReading reading, Sentence sentence, List<EventMention> protests)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!reading.Tokens[i].IsVerb || !Restraints.Contains(reading.Tokens[i].Lemma)) continue;
            var about = new SubjectBefore(reading, sentence).Of(i);
            if (about < 0) continue;
            if (Voice.HasBe(reading, i) ? Takings.Contains(reading.Tokens[i].Lemma) && (IsCrowd(reading, about) || reading.Lower(about) is "they" || protests.Exists(p => p.IsDoneBy(about)) || IsShareOfCrowd(reading, about)) : reading.Tokens[i].Tag is not Tag.VB && IsForce(reading, about)) return true;
        }

        return false;
    }

    // "Fifty of the women were loaded into vans"
    private static bool IsShareOfCrowd(ReportReading reading, int head) =>
        reading.Tokens[head].Tag is Tag.CD && reading.Lower(head + 1) == "of" && Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End) is >= 0 and var whole && NounKinds.IsCrowd(reading, whole);

    private static bool IsByMob(ReportReading reading, EventMention mention) =>
        mention.Act is Act.ArmedAssault or Act.OtherViolence or Act.Execution && Has(reading, mention.Sentence, Mobs) && Doers(reading, mention).TrueForAll(d => !IsArmedGroup(reading, d) && !IsForce(reading, d));

    // "Villagers beat a thief", "fans clashed with police", "cars were torched during the march".
    private static bool IsByCrowd(ReportReading reading, EventMention mention, bool demonstrate, bool armed)
    {
        if (mention.Act is not (Act.ArmedAssault or Act.OtherViolence or Act.Execution or Act.Arson or Act.PropertyDestruction or Act.Robbery or Act.Clash)) return false;
        var doers = Doers(reading, mention);
        if (doers.Exists(d => IsArmedGroup(reading, d)) || mention.Act != Act.Clash && doers.Exists(d => IsForce(reading, d))) return false;
        if (doers.Exists(d => NoCrowd.Contains(reading.Tokens[d].Lemma.ToLowerInvariant()))) return false;
        if (mention.Act == Act.Clash && doers.Exists(d => PeopleReader.GroupAt(reading, d) is not null && reading.Lower(d) is not ("other" or "another") && !IsCrowd(reading, d) && !IsForce(reading, d))) return false;
        if (mention.Roles.Exists(r => (r.Role is FrameRole.Agent or FrameRole.Party) && IsCrowd(reading, PeopleReader.Member(reading, r.Head)))) return demonstrate || !armed;
        return demonstrate && doers.Count == 0 && mention.Act is Act.Arson or Act.PropertyDestruction or Act.Robbery or Act.Clash;
    }

    private static bool HitsForces(ReportReading reading, EventMention mention) =>
        mention.Roles.Where(r => r.Role is FrameRole.Victim or FrameRole.Target).ToList() is { Count: > 0 } hit && hit.TrueForAll(r => IsForce(reading, r.Head) || IsArmedGroup(reading, r.Head));

    private static bool IsCrowd(ReportReading reading, int head)
    {
        var token = reading.Tokens[head];
        if (reading.MentionAt(head) is { Entry.Kind: ActorEntryKind.Protesters or ActorEntryKind.Rioters }) return true;
        var group = PeopleReader.GroupAt(reading, head);
        var lemma = token.Lemma.ToLowerInvariant();
        if (lemma is not ("community" or "crowd" or "mob") && (group is { Number: not null, Point: <= Few } || group is { Point: 1 })) return false;
        if (Crowded.Contains(lemma)) return token.Tag is Tag.NNS or Tag.NNPS || lemma is not ("youth" or "villager" or "local" or "resident" or "vigilante" or "inmate" or "prisoner" or "detainee" or "convict" or "driver" or "relative" or "inhabitant" or "neighbour" or "neighbor" or "bystander" or "onlooker");
        return token.Tag is Tag.NNS or Tag.NNPS && Nouns.PopulationOf(token) is Population.Civilians;
    }

    private static bool IsForce(ReportReading reading, int head) =>
        reading.MentionAt(head) is { Entry.Kind: ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers or ActorEntryKind.Intelligence } || Nouns.PopulationOf(reading.Tokens[head]) is Population.StateForces;

    private static bool IsArmedGroup(ReportReading reading, int head) =>
        reading.MentionAt(head) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters } && reading.Lower(head) is not ("vigilante" or "vigilantes") || Nouns.PopulationOf(reading.Tokens[head]) is Population.ArmedGroup or Population.Perpetrators;

    private static bool Has(ReportReading reading, Sentence sentence, FrozenSet<string> words)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (words.HasForm(reading.Tokens[i])) return true;
        }

        return false;
    }
}
