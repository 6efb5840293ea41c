using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads the events of one sentence: triggers, their sense, roles, figures, factuality, times and places.</summary>
internal sealed class EventReader(TriggerMatcher matcher)
{
    public List<EventMention> Read(ReportReading reading, Sentence sentence)
    {
        var mentions = new List<EventMention>();
        var hits = matcher.Match(reading, sentence);
        foreach (var hit in hits.Where(h => h.End > h.First + 1 || IsClearVerb(reading, h)).Where(h => h.Candidates.All(t => t.Kind == TriggerKind.Verb))) reading.MarkTriggerVerb(hit.First, hit.End);
        foreach (var hit in hits)
        {
            if (Restrictions.Choose(reading, hit) is not { } trigger) continue;
            if (Read(reading, sentence, hit, trigger) is { } mention) mentions.Add(mention);
        }

        DropShadowed(mentions);
        DropFound(reading, mentions);
        TakeUp(reading, mentions);
        JoinCasualties(reading, mentions);
        TollReader.Read(reading, sentence, mentions);
        SubsetReader.Read(reading, sentence, mentions);
        CircumstanceReader.Read(reading, sentence, mentions);
        return mentions;
    }

    // Not the participle inside a phrase ("two injured men").
    private static bool IsClearVerb(ReportReading reading, TriggerHit hit) =>
        reading.Tokens[hit.Head].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB || Voice.HasBe(reading, hit.Head) || Voice.IsPassive(reading, hit.Head, hit.End) == false || !reading.Tokens[hit.Head].Lower.EndsWith("ed", StringComparison.Ordinal);

    private static EventMention? Read(ReportReading reading, Sentence sentence, TriggerHit hit, Trigger trigger)
    {
        if (IsOldNews(reading, hit, trigger)) return null;
        var factuality = Factuality.At(reading, hit.Head, trigger.Kind == TriggerKind.Verb && !trigger.Roles.Any(r => r.Slot == Slot.Obj));
        var mention = new EventMention
        {
            Sentence = sentence,
            Hit = hit,
            Trigger = trigger,
            Act = trigger.Frame.Act,
            IsWeak = trigger.Frame.IsWeak,
            Modality = trigger.Frame.Modality ?? factuality.Modality,
            IsReference = factuality.IsReference,
            IsDefinite = trigger.Kind == TriggerKind.Noun && IsDefinite(reading, hit),
        };
        if (factuality.Cue >= 0)
        {
            var cue = reading.Tokens[factuality.Cue].Lemma.ToLowerInvariant();
            mention.IsFeared = mention.Modality == Modality.Hypothetical && Cues.Fear.Contains(cue);
            mention.IsDenied = Cues.Deny.Contains(cue);
            if (mention.IsDenied) mention.Modality = Modality.Occurred;
        }

        if (trigger.Frame.IsMutual && IsInvolved(reading, hit)) mention.IsReference = false;
        mention.IsWeak |= mention is { IsDefinite: true, Act: Act.ArmedAssault }; // "the attack" takes up whatever it was
        mention.IsReference |= IsLongAgo(reading, hit.Head);
        mention.Reasons.Add(new Reason("act", $"frame:{trigger.Frame.Name}", string.Join(' ', trigger.Words), reading.Text.Evidence(hit.First, hit.End)));
        if (factuality.Cue >= 0) mention.Reasons.Add(new Reason("modality", "cue", factuality.Modality.ToString(), reading.Text.Evidence(factuality.Cue, factuality.Cue + 1)));

        foreach (var (role, slot) in trigger.Roles)
        {
            foreach (var head in SlotFiller.Fill(reading, hit, trigger.Kind, slot))
            {
                foreach (var part in Parts(reading, hit, trigger, slot, head))
                {
                    if (part >= hit.First && part < hit.End || reading.IsSpeakerOf(part, hit.Head)) continue;
                    if (!mention.Roles.Any(r => r.Head == part)) mention.Roles.Add(new RoleFiller(role, part));
                }
            }
        }

        mention.AlsoActs.AddRange(Restrictions.AlsoTold(reading, hit, trigger));
        if (trigger.Frame.Harm is { } harm) AddFigures(reading, mention, harm);
        if (factuality.IsNegated)
        {
            // "No one was killed" says zero; any other negated event did not happen and is not told as one.
            return mention.Figures.Any(f => f.Group is { Low: 0, High: 0 }) || SaysNobody(reading, mention) ? mention : null;
        }

        // "no women were detained": what was done to nobody was not done.
        if (mention.Figures.Count > 0 && mention.Figures.All(f => f.Group is { Low: 0, High: 0 })) mention.Act = null;
        return IsGeneric(reading, mention) || IsHabit(reading, mention) || IsAnothersName(reading, mention) ? null : mention;
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

    // "the arrested cadres", "a looted rifle": a participle before its noun takes up what was told or lies back.
    private static bool IsOldNews(ReportReading reading, TriggerHit hit, Trigger trigger)
    {
        if (trigger.Kind != TriggerKind.Verb || hit.End != hit.First + 1 || hit.First == 0 || hit.End >= reading.Tokens.Length) return false;
        if (reading.Tokens[hit.Head].Tag is not (Tag.VBN or Tag.JJ or Tag.VBD) || !reading.Tokens[hit.End].IsNoun && reading.Tokens[hit.End].Tag is not (Tag.JJ or Tag.HYPH)) return false;
        if (trigger.Frame.Harm is null) return reading.Tokens[hit.First - 1].Tag is Tag.DT or Tag.CD or Tag.PRPS or Tag.JJ && reading.Tokens[hit.Head].Tag is not Tag.VBD;
        return trigger.Frame.Harm is not (FigureKind.Killed or FigureKind.Injured) && reading.Lower(hit.First - 1) is "the" or "these" or "those";
    }

    // "police and rebels were involved in a clash": the fight itself, no accusation.
    private static bool IsInvolved(ReportReading reading, TriggerHit hit)
    {
        var i = PeopleReader.PhraseStart(reading, hit.Head) - 1;
        return i > 2 && reading.Lower(i) == "in" && reading.Lower(i - 1) is "involved" or "engaged" && reading.Lower(i - 2) is "were" or "was" or "got";
    }

    // Subjects and objects of verbs are followed over the words of their list, other slots over the tree.
    private static IReadOnlyList<int> Parts(ReportReading reading, TriggerHit hit, Trigger trigger, Slot slot, int head)
    {
        var sentence = reading.SentenceOf(head);
        if (slot is Slot.Between && Clause.Coordinated(reading.Text, head) is { Count: 1 }) return new PhraseList(reading, sentence).From(head, sentence.End);
        if (trigger.Kind != TriggerKind.Verb || slot is not (Slot.Subj or Slot.Obj)) return Clause.Coordinated(reading.Text, head);
        return new PhraseList(reading, sentence).From(head, head < hit.First ? hit.First : sentence.End);
    }

    private static void AddFigures(ReportReading reading, EventMention mention, FigureKind harm)
    {
        if (mention.IsNoun && IsCase(reading, mention)) return;
        var victims = mention.Roles.Where(r => r.Role == FrameRole.Victim).Select(r => r.Head).Distinct().ToList();
        if (mention.IsNoun && victims.Count == 0 && PeopleReader.GroupAt(reading, mention.Head) is { Number: not null } counted)
            mention.Figures.Add(Draft(counted, mention, harm));
        else if (mention.IsNoun && CountOf(reading, mention) is { } number)
            mention.Figures.Add(Draft(number, mention, harm));

        var groups = PeopleReader.Join(Separate(victims.Select(v => PeopleReader.GroupAt(reading, v, animate: true)).OfType<PeopleGroup>()));
        foreach (var listed in groups)
        {
            // In a list nobody is everybody: "three persons and a policeman" are four.
            var group = groups.Count == 1 ? listed : listed with { Population = listed.Population == Population.All ? Population.Unknown : listed.Population, IsAnaphoric = listed.IsAnaphoric && reading.Tokens[listed.Head].Tag is Tag.PRP };
            // "a rebel leader and planner": one person in two words
            if (group is { Low: 1, Number: null, IsNamed: false } && reading.Lower(group.First - 1) is "and" && group.First == group.Head && mention.Figures.Count > 0 && mention.Figures[^1].Group is { Point: 1, Number: null } one && one.End == group.First - 1) continue;
            // "no women or children": none of either
            var none = group.Number is null && reading.Lower(group.First - 1) is "or" or "nor" && group.First > 1 && PeopleReader.GroupAt(reading, group.First - 2) is { Low: 0, High: 0 };
            if (victims.Count > 1 && group.IsMore) mention.Figures.Add(Draft(group with { IsMore = false }, mention, harm)); // "the man and three additional suspects": of one act
            else if (none) mention.Figures.Add(Draft(group with { Low = 0, Point = 0, High = 0, Qualifier = Qualifier.Exact }, mention, harm));
            else if (group.Counts && !(group.Unit == FigureUnit.Bodies && harm == FigureKind.Abducted)) mention.Figures.Add(Draft(group, mention, harm));
        }
    }

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
        var first = PeopleReader.PhraseStart(reading, mention.Head);
        if (first > 1 && reading.Lower(first - 1) == "of" && reading.NumberAt(first - 2) is { Form: NumberForm.Count } whole) first = whole.First; // "dozens of casualties"
        for (var i = mention.Head - 1; i >= first; i--)
        {
            if (reading.NumberAt(i) is not { Form: NumberForm.Count } number) continue;
            if (mention.Frame.Harm is null || !reading.Tokens[mention.Head].Lower.EndsWith('s')) return null;
            return new PeopleGroup
            {
                First = first,
                End = mention.Head + 1,
                Head = mention.Head,
                Number = number,
                Low = number.Low,
                Point = number.Point,
                High = number.High,
                Qualifier = number.Qualifier,
                Population = Population.All,
                IsMore = number.IsIncrement,
            };
        }

        return null;
    }

    private static FigureDraft Draft(PeopleGroup group, EventMention mention, FigureKind harm) => new()
    {
        Kind = harm,
        Group = group,
        Population = group.Population,
        Trigger = mention.Head,
        Modality = mention.Modality,
        Cumulation = group.IsMore ? Cumulation.Increment : Cumulation.Standalone,
        Rule = $"frame:{mention.Frame.Name}",
    };

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

    // "six years after a bomber killed 40 soldiers": the act is as old as that.
    private static bool IsLongAgo(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        for (var i = sentence.First + 2; i < head; i++)
        {
            if (reading.Lower(i) is not ("after" or "since")) continue;
            if (reading.Lower(i - 1) is "years" or "months" or "decades" or "year" or "decade" && (reading.Text.IsUnder(i, head) || !HasComma(reading, i, head))) return true;
        }

        return false;
    }

    private static bool HasComma(ReportReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Lower(i) == ",") return true;
        }

        return false;
    }

    private static bool IsDefinite(ReportReading reading, TriggerHit hit)
    {
        for (var i = PeopleReader.PhraseStart(reading, hit.Head); i < hit.First; i++)
        {
            if (reading.Lower(i) is "the" or "this" or "that" or "these" or "those" or "latest" || reading.Tokens[i].Tag == Tag.POS || reading.TimeAt(i) is not null) return true;
        }

        return hit.First > 0 && reading.TimeAt(hit.First - 1) is not null || hit.First > 1 && reading.Tokens[hit.First - 1].Tag == Tag.POS;
    }

    // "no one", "nobody", "no civilians" as victim of a harm verb.
    private static bool SaysNobody(ReportReading reading, EventMention mention)
    {
        if (mention.Frame.Harm is not (FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties)) return false;
        return mention.Roles.Any(r => reading.Lower(r.Head) is "nobody" or "one" or "anyone" or "anybody" or "none");
    }

    // Bare plurals without time, place, number or victim tell a habit: "an insurgency that carries out bombings".
    private static bool IsGeneric(ReportReading reading, EventMention mention)
    {
        if (!mention.IsNoun || mention.Figures.Count > 0 || reading.Tokens[mention.Head].Tag is not (Tag.NNS or Tag.NNPS)) return false;
        var first = PeopleReader.PhraseStart(reading, mention.Head);
        for (var i = first; i < mention.Hit.First; i++)
        {
            if (reading.Tokens[i].Tag is Tag.DT or Tag.CD or Tag.POS or Tag.PRPS || reading.NumberAt(i) is not null) return false;
        }

        foreach (var child in reading.Text.DependentsOf(mention.Head))
        {
            if (child > mention.Head && reading.Tokens[child].Relation is Relation.Nmod or Relation.Acl or Relation.AclRelcl) return false;
        }

        return reading.Tokens[mention.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass) || reading.Tokens[mention.Head].Head < 0;
    }

    // "40 miners were killed or wounded", "30 dead and hurt": one number for both, so neither.
    private static void JoinCasualties(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var killed in mentions.Where(m => m.Frame.Harm == FigureKind.Killed).ToList())
        {
            var injured = mentions.Find(m => m.Frame.Harm == FigureKind.Injured && m.Sentence == killed.Sentence && Math.Abs(m.Head - killed.Head) == 2
                && reading.Lower(Math.Min(m.Head, killed.Head) + 1) is "or" or "and" or "/");
            if (injured is null) continue;
            var either = reading.Lower(Math.Min(injured.Head, killed.Head) + 1) is "or" or "/";
            foreach (var figure in killed.Figures.ToList())
            {
                var twin = injured.Figures.Find(f => f.Group.Head == figure.Group.Head);
                if (twin is null && !either) continue;
                if (twin is not null) injured.Figures.Remove(twin);
                killed.Figures.Remove(figure);
                killed.Figures.Add(new FigureDraft { Kind = FigureKind.Casualties, Group = figure.Group, Population = figure.Population, Trigger = figure.Trigger, Modality = figure.Modality, Cumulation = figure.Cumulation, Rule = "killed or injured" });
            }

            foreach (var figure in either ? injured.Figures.ToList() : [])
            {
                injured.Figures.Remove(figure);
                killed.Figures.Add(new FigureDraft { Kind = FigureKind.Casualties, Group = figure.Group, Population = figure.Population, Trigger = figure.Trigger, Modality = figure.Modality, Cumulation = figure.Cumulation, Rule = "killed or injured" });
            }
        }
    }

    // "recovered two landmines": what is found or taken has not gone off.
    private static void DropFound(ReportReading reading, List<EventMention> mentions)
    {
        var found = mentions.Where(m => m.Frame.Act is Act.WeaponsSeizure or Act.WeaponsDisrupted).SelectMany(m => m.Roles)
            .Where(r => r.Role is FrameRole.Weapon or FrameRole.Target).Select(r => r.Head).ToHashSet();
        mentions.RemoveAll(m => m.IsNoun && m.Frame.Act is Act.Bombing or Act.Landmine or Act.Grenade or Act.SuicideBombing && Nouns.ThingOf(reading.Tokens[m.Head]) == "weapon"
            && (found.Contains(m.Head) || m.Head > 1 && reading.Lower(PeopleReader.PhraseStart(reading, m.Head) - 1) == "of" && found.Any(f => f < m.Head && f >= m.Head - 5)));
    }

    // A weak trigger that only carries a stronger one ("launched an attack") tells nothing of its own.
    private static void DropShadowed(List<EventMention> mentions) =>
        mentions.RemoveAll(m => m.Frame.Name == "carry-out-attack" && mentions.Any(o => o != m && o.Sentence == m.Sentence && o.Act is not null && !o.IsWeak && o.Head > m.Head));
}
