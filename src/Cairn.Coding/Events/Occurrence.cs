using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Whether the words of a trigger tell something that happened, and how they take it up: new, told before, long ago, to nobody.</summary>
internal static class Occurrence
{
    /// <summary>Whether an event noun tells no occurrence: a habit, the name of something else, or violence at large.</summary>
    public static bool TellsNone(ReportReading reading, EventMention mention) => IsGeneric(reading, mention) || IsHabit(reading, mention) || IsAnothersName(reading, mention) || Series.IsOneOf(reading, mention);

    // "the arrested cadres", "a looted rifle": a participle before its noun takes up what was told or lies back.
    public static bool IsOldNews(ReportReading reading, TriggerHit hit, Trigger trigger)
    {
        if (trigger.Kind != TriggerKind.Verb || hit.End != hit.First + 1 || hit.First == 0 || hit.End >= reading.Tokens.Length) return false;
        if (reading.Tokens[hit.Head].Tag is not (Tag.VBN or Tag.JJ or Tag.VBD) || !reading.Tokens[hit.End].IsNoun && reading.Tokens[hit.End].Tag is not (Tag.JJ or Tag.HYPH)) return false;
        if (trigger.Frame.Act is Act.Displacement && reading.Tokens[hit.Head].Tag is Tag.VBN or Tag.JJ && reading.Tokens[hit.End].IsNoun && !Voice.HasBe(reading, hit.Head)) return true; // "a shelter for displaced families"
        var before = hit.First - 1;
        while (before > 0 && reading.Lower(before) is "recently" or "newly" or "previously" or "earlier" or "already") before--; // "the recently arrested courier"
        if (trigger.Frame.Act is Act.Surrender && reading.Lower(before) is "a" or "an") return true;
        if (trigger.Frame.Harm is null || trigger.Frame.Act is Act.Arrest or Act.Displacement or Act.Surrender) return reading.Tokens[before].Tag is Tag.DT or Tag.CD or Tag.PRPS or Tag.JJ && reading.Tokens[hit.Head].Tag is not Tag.VBD;
        return trigger.Frame.Harm is not (FigureKind.Killed or FigureKind.Injured) && reading.Lower(hit.First - 1) is "the" or "these" or "those";
    }

    // "The leader directs roadside bomb attacks": a habit told in the present, no occurrence.
    private static bool IsHabit(ReportReading reading, EventMention mention)
    {
        if (!mention.IsNoun) return false;
        var named = mention.Head;
        while (reading.Tokens[named].Relation == Relation.Compound && reading.Tokens[named].Head > named) named = reading.Tokens[named].Head;
        if (reading.Tokens[named].Tag is not (Tag.NNS or Tag.NNPS)) return false;
        for (int node = reading.Tokens[named].Head, depth = 0; node >= 0 && depth < 3; node = reading.Tokens[node].Head, depth++)
        {
            if (reading.Tokens[node].Tag is Tag.VBZ or Tag.VBP && Cues.Habit.Contains(reading.Tokens[node].Lemma)) return true;
            if (reading.Tokens[node].IsVerb) return false;
        }

        return false;
    }

    // "a roadside bomb facilitator", "an IED network", "bomb-making material": the word only names what follows.
    private static bool IsAnothersName(ReportReading reading, EventMention mention)
    {
        if (!mention.IsNoun || mention.Hit.End >= mention.Sentence.End) return false;
        var i = mention.Hit.End;
        while (i < mention.Sentence.End && reading.Lower(i) is "-" or "/" or "and" or "attack" || i < mention.Sentence.End && Cues.Habitual.Contains(reading.Lower(i))) i++;
        for (var last = i; last < mention.Sentence.End && last < i + 4 && reading.Tokens[last].IsNoun; last++)
        {
            if (Cues.Named.Contains(reading.Tokens[last].Lemma.ToLowerInvariant()) || Cues.Named.Contains(reading.Lower(last))) return true;
        }

        return false;
    }

    // "has carried out similar attacks in the past": others of the kind.
    private static bool IsLikeOthers(ReportReading reading, EventMention mention)
    {
        for (var i = PhraseStart.Of(reading, mention.Head); i < mention.Hit.First; i++)
        {
            if (reading.Lower(i) is "similar" or "such" or "past" or "previous" or "future") return true;
        }

        return false;
    }

    // "have carried out many attacks in the north": done over a time that is not told.
    private static bool IsManyTimes(ReportReading reading, EventMention mention)
    {
        var isOften = false;
        for (var i = PhraseStart.Of(reading, mention.Head); i < mention.Hit.First; i++) isOften |= Often.Contains(reading.Lower(i));
        if (!isOften || NounSlots.LightVerbOf(reading.Text, mention.Head) is not (>= 0 and var verb)) return false;
        if (reading.Tokens[verb].Tag is Tag.VBP or Tag.VBZ) return true;
        for (var i = mention.Sentence.First; i < verb; i++)
        {
            if (reading.Tokens[i].Head == verb && reading.Lower(i) is "have" or "has" or "often" or "regularly" or "frequently") return true;
        }

        return false;
    }

    private static readonly FrozenSet<string> Often = WordSet.Of("many, numerous, several, countless, frequent, repeated, regular, various, multiple, most, dozens, scores, hundreds, periodic, deadly");

    // Bare plurals without time, place, number or victim tell a habit: "an insurgency that carries out bombings".
    private static bool IsGeneric(ReportReading reading, EventMention mention)
    {
        if (!mention.IsNoun || mention.Figures.Count > 0 || reading.Tokens[mention.Head].Tag is not (Tag.NNS or Tag.NNPS)) return false;
        if (IsLikeOthers(reading, mention) || IsManyTimes(reading, mention)) return true;
        if (reading.Tokens[mention.Head] is { Relation: Relation.Obl, Head: >= 0 and var harm } && reading.Tokens[harm].Tag is Tag.VBN or Tag.VBD && reading.Tokens[harm].Lemma is "kill" or "wound" or "injure" or "die" or "hurt" or "destroy" or "damage") return false; // "were killed in air strikes"
        var first = Math.Min(PhraseStart.Of(reading, mention.Head), PhraseStart.Of(reading, mention.Hit.First)); // "a series of raids"
        for (var i = first; i < mention.Hit.First; i++)
        {
            if (reading.Tokens[i].Tag is Tag.DT or Tag.CD or Tag.POS or Tag.PRPS || reading.NumberAt(i) is not null) return false;
        }

        foreach (var child in reading.Text.DependentsOf(mention.Head))
        {
            if (child > mention.Head && reading.Tokens[child].Relation is Relation.Nmod or Relation.Acl or Relation.AclRelcl) return false;
        }

        // "carried out strikes on the town": what stands behind may hang from the verb that carries the act.
        if (NounSlots.LightVerbOf(reading.Text, mention.Head) is >= 0 and var verb)
        {
            foreach (var child in reading.Text.DependentsOf(verb))
            {
                if (child > mention.Head && reading.Tokens[child].Relation is Relation.Obl) return false;
            }
        }

        return reading.Tokens[mention.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass) || reading.Tokens[mention.Head].Head < 0;
    }

    // "police and rebels were involved in a clash": the fight itself, no accusation.
    public static bool IsInvolved(ReportReading reading, TriggerHit hit)
    {
        var i = PhraseStart.Of(reading, hit.Head) - 1;
        return i > 2 && reading.Lower(i) == "in" && reading.Lower(i - 1) is "involved" or "engaged" && reading.Lower(i - 2) is "were" or "was" or "got";
    }

    // "six years after a bomber killed 40 soldiers": the act is as old as that.
    public static bool IsLongAgo(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        for (var i = sentence.First + 2; i < head; i++)
        {
            if (reading.Lower(i) is not ("after" or "since")) continue;
            if (reading.Lower(i - 1) is "years" or "months" or "decades" or "year" or "decade" && (reading.Text.IsUnder(i, head) || !HasComma(reading, i, head))) return true;
        }

        return false;
    }

    /// <summary>Whether a verb stands in a relative clause that says who somebody is: "the leader, who has pledged allegiance to the front".</summary>
    public static bool IsDescribing(ReportReading reading, TriggerHit hit) => reading.Lower(Voice.BeforeGroup(reading, hit.First)) is "who" or "which" or "that"
        // "a small band allied with the Hill Front, …": what it is
        || reading.Tokens[hit.First].Tag is Tag.VBN && hit.First > 0 && reading.Tokens[hit.First - 1].IsNoun && !Voice.HasBe(reading, hit.First) && reading.Lower(PhraseStart.Of(reading, hit.First - 1)) is "a" or "an";

    private static bool HasComma(ReportReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Lower(i) == ",") return true;
        }

        return false;
    }

    public static bool IsDefinite(ReportReading reading, TriggerHit hit)
    {
        for (var i = PhraseStart.Of(reading, hit.Head); i < hit.First; i++)
        {
            if (reading.Lower(i) is "the" or "this" or "that" or "these" or "those" or "latest" || reading.Tokens[i].Tag == Tag.POS || reading.TimeAt(i) is not null) return true;
        }

        return hit.First > 0 && reading.TimeAt(hit.First - 1) is not null || hit.First > 1 && reading.Tokens[hit.First - 1].Tag == Tag.POS;
    }

    /// <summary>Whether an armed group takes people that are none of its own kind: no arrest.</summary>
    public static bool IsByFighters(ReportReading reading, EventMention mention) =>
        mention.Roles.Exists(r => r.Role == FrameRole.Agent && (IsFighters(reading, r.Head) || IsUnknown(reading, r.Head))) && mention.Roles.Exists(r => r.Role == FrameRole.Victim) && !mention.Roles.Exists(r => r.Role == FrameRole.Victim && IsFighters(reading, r.Head));

    // "masked men", "men in plain clothes": whoever takes people without saying who he is abducts them.
    private static bool IsUnknown(ReportReading reading, int head)
    {
        for (var i = PhraseStart.Of(reading, head); i < head; i++)
        {
            if (reading.Lower(i) is "masked" or "hooded" or "unidentified" or "unknown" or "plainclothes" or "plain-clothes" or "balaclava" or "plainclothed" || reading.Lower(i) == "clothes" && reading.Lower(i - 1) is "plain" or "-") return true;
        }

        return reading.Lower(head + 1) is "in" or "wearing" && reading.Lower(head + 2) is "plain" or "plainclothes" or "civilian" or "balaclavas" or "masks" or "camouflage" or "unmarked";
    }

    private static bool IsFighters(ReportReading reading, int head) => Nouns.AreFighters(PeopleReader.GroupAt(reading, head)?.Population) || reading.MentionAt(head) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters };

    /// <summary>Whether a mention says only that something was attacked, and nobody: how is told by another act, if there is one.</summary>
    public static bool IsBroad(ReportReading reading, EventMention mention) =>
        mention is { Act: Model.Act.ArmedAssault, Frame.Harm: null } && mention.Trigger.Words[0] is "attack" or "assault" or "storm" or "target" or "descend" or "barge"
        && !mention.Roles.Any(r => r.Role is FrameRole.Victim or FrameRole.Target && PeopleReader.GroupAt(reading, r.Head) is not null);

    /// <summary>"23 people were taken": where people were told before to have been taken by force, and not where to.</summary>
    public static bool IsTakenToo(ReportReading reading, TriggerHit hit) =>
        reading.TellsOfTaking && Voice.HasBe(reading, hit.Head) && (hit.End >= reading.SentenceOf(hit.Head).End || reading.Tokens[hit.End].Tag is Tag.Comma or Tag.Period || reading.Lower(hit.End) is "," or "." or "and" or "in" or "from" or "during" or "on" or "when" or "away");

    /// <summary>Whether a sentence says that nobody fought: "without a shot", "met no resistance", "unopposed".</summary>
    public static bool IsUnopposed(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "unopposed" or "unresisted" or "bloodlessly" or "peacefully" or "bloodless" or "uncontested") return true;
            if (reading.Lower(i) is not ("without" or "no" or "little" or "not")) continue;
            for (var w = i + 1; w < sentence.End && w < i + 5; w++)
            {
                if (reading.Tokens[w].Lemma is "shot" or "fight" or "resistance" or "opposition" or "bloodshed" or "bullet" or "combat" || reading.Lower(w) is "fighting" or "struggle" && reading.Lower(i) == "without") return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention says that something went off and not what: a grenade, a shell or a mine told beside it is what did.</summary>
    public static bool IsUnnamedBlast(ReportReading reading, EventMention mention) =>
        mention.Act is Model.Act.Bombing && mention.Trigger.Words[^1] is "explosion" or "blast" or "explode" or "off" or "detonate" or "detonation" or "trigger"
        && !mention.Roles.Any(r => r.Role == FrameRole.Weapon && Nouns.ThingOf(reading.Tokens[r.Head]) is "weapon" && reading.Tokens[r.Head].Lemma is "bomb" or "ied" or "device" or "explosive" or "charge" or "dynamite");

    /// <summary>Whether a mention tells of bombing or bombs and neither who nor what brought them: "the bombing", "bombed", "four bombs were dropped", "barrel bombs". An air strike told beside it is what did.</summary>
    public static bool IsPlainBombing(ReportReading reading, EventMention mention)
    {
        if (mention.Act is not Model.Act.Bombing) return false;
        var (word, isAlone) = (mention.Trigger.Words[0], mention.Trigger.Words.Length == 1);
        var before = reading.Lower(mention.Hit.First - 1);
        if (before is "car" or "truck" or "suicide" or "roadside" or "van" or "motorcycle" or "vehicle" or "letter" or "parcel" or "petrol" or "pipe" or "-") return false;
        if (isAlone && (word is "bombing" || !mention.IsNoun && word is "bomb")) return true;
        return word is "bomb" or "bombs" && (before is "barrel" or "cluster" or "container" or "napalm" or "aerial" or "incendiary" or "phosphorus" || Enumerable.Range(mention.Sentence.First, mention.Sentence.Count).Any(i => reading.Tokens[i].Lemma is "drop"));
    }

    // "no shelling", "no rifles were confiscated": what there was none of.
    public static bool IsOfNothing(ReportReading reading, EventMention mention)
    {
        if (mention.IsNoun) return IsNone(reading, mention.Hit.First);
        return mention.Frame.Harm is null && mention.Roles.Count > 0 && mention.Roles.Where(r => r.Role is FrameRole.Target or FrameRole.Weapon).Select(r => r.Head).DefaultIfEmpty(-1).All(h => h >= 0 && IsNone(reading, h));
    }

    private static bool IsNone(ReportReading reading, int head) =>
        PhraseStart.Of(reading, head) is var first && (reading.Lower(first) == "no" || first > 0 && reading.Lower(first - 1) == "no" && reading.SentenceOf(first - 1) == reading.SentenceOf(head));

    // "no one", "nobody", "no civilians" as victim of a harm verb.
    public static bool SaysNobody(ReportReading reading, EventMention mention)
    {
        if (mention.Frame.Harm is not (FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties)) return false;
        return mention.Roles.Any(r => reading.Lower(r.Head) is "nobody" or "one" or "anyone" or "anybody" or "none");
    }
}
