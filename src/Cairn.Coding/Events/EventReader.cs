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
        foreach (var hit in hits.Where(h => h.Completed >= 0)) reading.MarkTriggerVerb(hit.Completed, hit.Completed + 1);
        foreach (var found in hits)
        {
            var hit = found;
            var chosen = Restrictions.Choose(reading, hit);
            while (chosen is null && matcher.Shorter(reading, sentence, hit) is { } shorter) (hit, chosen) = (shorter, Restrictions.Choose(reading, shorter));
            if (chosen is not { } trigger) continue;
            if (Read(reading, sentence, hit.As(trigger), trigger) is { } mention) mentions.Add(mention);
        }

        if (EventTidying.Tidy(reading, mentions)) reading.LastAccident = sentence.Index;
        // "… a gas leak. Two clerks were injured.": what it did is told on.
        else if (reading.LastAccident == sentence.Index - 1 && mentions.Count > 0 && mentions.TrueForAll(m => m.Frame.Harm is not null && ActsBeside.CanBeAccident(reading, m)))
        {
            reading.LastAccident = sentence.Index;
            mentions.Clear();
        }

        TollReader.Read(reading, sentence, mentions);
        FatalParts.Read(reading, sentence, mentions);
        SubsetReader.Read(reading, sentence, mentions);
        GrownTolls.Read(reading, sentence, mentions);
        CircumstanceReader.Read(reading, sentence, mentions);
        EarlierClause.SetAside(reading, sentence, mentions);
        TownTolls.TakeApart(reading, mentions);
        return mentions;
    }

    // "drove their tractors to the capital to protest": who went there for it did.
    private static bool IsPurposeMet(ReportReading reading, TriggerHit hit, Factuality factuality) =>
        hit.First > 0 && reading.Lower(hit.First - 1) == "to" && factuality.Cue >= 0 && factuality.Cue < hit.First && reading.Tokens[factuality.Cue].Tag is Tag.VBD && !Cues.Wish.Contains(reading.Tokens[factuality.Cue].Lemma) && !Cues.Plan.Contains(reading.Tokens[factuality.Cue].Lemma);

    // Not the participle inside a phrase ("two injured men").
    private static bool IsClearVerb(ReportReading reading, TriggerHit hit) =>
        !Phrases.IsNewlyDone(reading, hit.First) && (reading.Tokens[hit.Head].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VB || Voice.HasBe(reading, hit.Head) || Voice.IsPassive(reading, hit.Head, hit.End) == false || !reading.Tokens[hit.Head].Lower.EndsWith("ed", StringComparison.Ordinal));

    private static EventMention? Read(ReportReading reading, Sentence sentence, TriggerHit hit, Trigger trigger)
    {
        if (Occurrence.IsOldNews(reading, hit, trigger)) return null;
        if (trigger.Frame.Name == "taken-told" && !Occurrence.IsTakenToo(reading, hit)) return null;
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
            IsDefinite = trigger.Kind == TriggerKind.Noun && Occurrence.IsDefinite(reading, hit),
        };
        if (factuality.Cue >= 0)
        {
            var cue = reading.Tokens[factuality.Cue].Lemma.ToLowerInvariant();
            mention.IsFeared = mention.Modality == Modality.Hypothetical && Cues.Fear.Contains(cue);
            mention.IsDenied = Cues.Deny.Contains(cue);
            if (mention.IsDenied) mention.Modality = Modality.Occurred;
        }

        if (mention.Act == Act.Protest && mention.Modality == Modality.Hypothetical && IsPurposeMet(reading, hit, factuality)) mention.Modality = Modality.Occurred;
        if (trigger.Frame.IsMutual && Occurrence.IsInvolved(reading, hit)) mention.IsReference = false;
        mention.IsWeak |= mention is { IsDefinite: true, Act: Act.ArmedAssault }; // "the attack" takes up whatever it was
        mention.IsReference |= Occurrence.IsLongAgo(reading, hit.Head) || mention.Act == Act.GroupChange && Occurrence.IsDescribing(reading, hit);
        mention.Reasons.Add(new Reason("act", $"frame:{trigger.Frame.Name}", string.Join(' ', trigger.Words), reading.Text.Evidence(hit.First, hit.End)));
        if (factuality.Cue >= 0) mention.Reasons.Add(new Reason("modality", "cue", factuality.Modality.ToString(), reading.Text.Evidence(factuality.Cue, factuality.Cue + 1)));

        foreach (var (role, slot) in trigger.Roles)
        {
            foreach (var head in SlotFiller.Fill(reading, hit, trigger.Kind, slot))
            {
                foreach (var part in Parts(reading, hit, trigger, slot, head))
                {
                    if (part >= hit.First && part < hit.End && slot is not Slot.Within || reading.IsSpeakerOf(part, hit.Head)) continue;
                    if (!mention.Roles.Any(r => r.Head == part)) mention.Roles.Add(new RoleFiller(role, part));
                }
            }
        }

        if (trigger.Frame.Harm is not null && Antecedent.Owner(reading, hit, mention.IsDoneBy) is var owner && owner >= 0 && !mention.Roles.Any(r => r.Head == owner)) mention.Roles.Add(new RoleFiller(FrameRole.Victim, owner));
        if (mention.Act == Act.Arrest && Occurrence.IsByFighters(reading, mention)) mention.Act = Act.Abduction;
        if (OwnFallen.AreTaken(reading, mention)) return null;
        if (mention.Act is Act.TerritoryTaken or Act.TerritoryRegained && Occurrence.IsUnopposed(reading, sentence)) mention.Act = Act.TerritoryTransferred;
        if (Mishap.Did(reading, mention)) mention.Act = null;
        mention.IsBroad = Occurrence.IsBroad(reading, mention);
        mention.IsUnnamedBlast = Occurrence.IsUnnamedBlast(reading, mention);
        if (trigger.Frame.Name == "bodies-found" && FoundBodies.TellKilling(reading, sentence)) (mention.Act, mention.IsWeak) = (Act.ArmedAssault, true);
        mention.AlsoActs.AddRange(Restrictions.AlsoTold(reading, hit, trigger));
        if (trigger.Frame.Name == "bodies-found" && mention.AlsoActs.Contains(Act.WeaponsSeizure)) FoundBodies.WithArms(reading, sentence, mention);
        if (trigger.Frame.Harm is { } harm) EventFigures.Add(reading, mention, mention.Act == Act.Abduction ? FigureKind.Abducted : harm == FigureKind.Injured && reading.Lower(hit.First - 1) is "fatally" or "mortally" ? FigureKind.Killed : harm);
        // "no women were detained": what was done to nobody was not done.
        if (mention.Figures.Count > 0 && mention.Figures.All(f => f.Group is { Low: 0, High: 0 })) mention.Act = null;
        if (factuality.IsNegated || Occurrence.IsOfNothing(reading, mention))
        {
            // "No one was killed" says zero; any other negated event did not happen and is not told as one.
            return mention.Figures.Any(f => f.Group is { Low: 0, High: 0 }) || Occurrence.SaysNobody(reading, mention) ? mention : null;
        }

        if (Occurrence.TellsNone(reading, mention)) return null;
        reading.TellsOfTaking |= mention.Act is Act.Abduction or Act.HostageTaking;
        return mention;
    }

    // Subjects and objects of verbs are followed over the words of their list, other slots over the tree.
    private static IReadOnlyList<int> Parts(ReportReading reading, TriggerHit hit, Trigger trigger, Slot slot, int head)
    {
        var sentence = reading.SentenceOf(head);
        if (slot is Slot.Between && Clause.Coordinated(reading.Text, head) is { Count: 1 }) return new PhraseList(reading, sentence).From(head, sentence.End);
        if (trigger.Kind is TriggerKind.Adjective or TriggerKind.Phrase && slot is Slot.Subj && head < hit.First && reading.NumberAt(hit.First - 1) is null) return new PhraseList(reading, sentence).From(head, hit.First);
        if (trigger.Kind != TriggerKind.Verb || slot is not (Slot.Subj or Slot.Obj)) return Clause.Coordinated(reading.Text, head);
        return new PhraseList(reading, sentence).From(head, head >= hit.First ? sentence.End : new SubjectBefore(reading, sentence).Leading(hit.First) is var leading && leading > head ? leading : hit.First);
    }
}
