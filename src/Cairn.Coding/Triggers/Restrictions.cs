using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Decides which sense of a trigger a sentence has, by the nouns in its slots ("fired a coach" is no shooting).</summary>
internal static class Restrictions
{
    /// <summary>The first candidate whose restrictions hold, one that asked for a noun and found it before one that asks for none; null without.</summary>
    public static Trigger? Choose(ReportReading reading, TriggerHit hit)
    {
        Trigger? open = null;
        List<(TriggerShape Shape, FilledSlots Slots)> read = [];
        var words = hit.Candidates[0].Words.Length;
        foreach (var trigger in hit.Candidates)
        {
            if (open is not null && trigger.Words.Length < words) return open; // fewer words are a second thought
            if (!Holds(reading, hit.As(trigger), trigger, read, out var met)) continue;
            if (met) return trigger;
            open ??= trigger;
        }

        return open;
    }

    /// <summary>Acts that the frame of a trigger tells besides, by what fills its slots.</summary>
    public static IEnumerable<Act> AlsoTold(ReportReading reading, TriggerHit hit, Trigger trigger) =>
        trigger.Frame.Also.Where(a => a.When.Word == trigger.Words[0] && IsThere(reading, hit, new FilledSlots(reading, hit, trigger.Kind), a.When)).Select(a => a.Act);

    private const int TakenUpReach = 25; // tokens

    private static FilledSlots SlotsOf(ReportReading reading, TriggerHit hit, Trigger trigger, List<(TriggerShape Shape, FilledSlots Slots)> read)
    {
        foreach (var (shape, filled) in read)
        {
            if (shape == trigger.Shape) return filled;
        }

        var slots = new FilledSlots(reading, hit, trigger.Kind);
        read.Add((trigger.Shape, slots));
        return slots;
    }

    private static bool Holds(ReportReading reading, TriggerHit hit, Trigger trigger, List<(TriggerShape Shape, FilledSlots Slots)> read, out bool met)
    {
        var asked = false;
        met = false;
        if (trigger.Restrictions.IsEmpty) return true;
        var slots = SlotsOf(reading, hit, trigger, read);
        foreach (var restriction in trigger.Restrictions)
        {
            var there = IsThere(reading, hit, slots, restriction);
            if (!restriction.Required && there) return false;
            if (restriction.Always && !there && !IsAskedOfVerb(trigger, restriction) && !(restriction.IfTold && restriction.Slots.All(s => slots.Heads(s).Count == 0))) return false;
            if (restriction.Always) continue;
            if (!restriction.Required || IsAskedOfVerb(trigger, restriction)) continue;
            asked = true;
            met |= there;
        }

        return !asked || met;
    }

    public static bool IsAskedOfVerb(Trigger trigger, Restriction restriction) => trigger.Kind == TriggerKind.Noun && restriction.Slots.All(s => s is Slot.Subj or Slot.Obj);

    private static bool IsThere(ReportReading reading, TriggerHit hit, FilledSlots slots, Restriction restriction)
    {
        foreach (var slot in restriction.Slots)
        {
            if (IsThere(reading, hit, slots, restriction, slot)) return true;
        }

        return false;
    }

    private static bool IsThere(ReportReading reading, TriggerHit hit, FilledSlots slots, Restriction restriction, Slot slot)
    {
        if (slot == Slot.Poss)
        {
            for (var i = PhraseStart.Of(reading, hit.Head); i < hit.First; i++)
            {
                if (IsOneOf(reading, i, restriction)) return true;
            }

            return false;
        }

        foreach (var (token, isWithin) in slots.Nouns(slot, restriction.Always))
        {
            if (isWithin && !restriction.Required && slots.ArePeople(slot)) continue; // "members of a gang" are no gang
            if (IsOneOf(reading, token, restriction, isWithin)) return true;
        }

        if (!restriction.Required) return false;
        var wantsThings = restriction.Words.Contains("@weapon");
        foreach (var head in slots.Heads(slot))
        {
            if (IsTakenUp(reading, head, restriction) || IsShareOf(reading, head, restriction) || slot == Slot.Subj && IsSpeaker(reading, hit, head, restriction) || wantsThings && IsListed(reading, hit, head, restriction)) return true;
        }

        return false;
    }

    // "took a grenade from his coat and threw it", "the shell that boys had found": the arms that a pronoun takes up in its own sentence.
    private static bool IsTakenUp(ReportReading reading, int head, Restriction restriction)
    {
        if (reading.Lower(head) == "which" && reading.Lower(head - 1) == "," && head > 1 && reading.Tokens[head - 2].IsNoun && IsOneOf(reading, head - 2, restriction)) return true; // "the raid, which the governor attributed to rebels"
        if (reading.Lower(head) is not ("it" or "them" or "one" or "that" or "which") || reading.Lower(head) == "one" && head + 1 < reading.Tokens.Length && reading.Tokens[head + 1].IsNoun || !restriction.AsksArms) return false;
        var isRelative = reading.Tokens[head].Tag is Tag.WDT or Tag.WP || reading.Lower(head) == "which";
        var sentence = reading.SentenceOf(head);
        for (var i = head - 1; i >= sentence.First && i > head - TakenUpReach; i--)
        {
            if (reading.Tokens[i].IsNoun && Nouns.PopulationOf(reading.Tokens[i]) is null && IsOneOf(reading, i, restriction)) return true;
            if (isRelative && reading.Tokens[i].IsNoun) return false;
        }

        return false;
    }

    // "Of 40 drones sent overnight, 31 were shot down": a number alone is of what the sentence counts at its beginning.
    private static bool IsShareOf(ReportReading reading, int head, Restriction restriction)
    {
        if (reading.Tokens[head].Tag is not Tag.CD) return false;
        var sentence = reading.SentenceOf(head);
        var of = reading.Lower(sentence.First) == "out" ? sentence.First + 1 : sentence.First;
        return of + 1 < head && reading.Lower(of) == "of" && Phrases.HeadFrom(reading, of + 1, head) is >= 0 and var whole && IsOneOf(reading, whole, restriction);
    }

    // "The front said that it had merged": who speaks of itself.
    private static bool IsSpeaker(ReportReading reading, TriggerHit hit, int head, Restriction restriction)
    {
        if (reading.Lower(head) is not ("it" or "they") || SourceFinder.AttributionAt(reading, hit.Head) is not { } said || said.SourceFirst > head) return false;
        for (var i = said.SourceFirst; i < said.SourceEnd; i++)
        {
            if (IsOneOf(reading, i, restriction)) return true;
        }

        return false;
    }

    // "Two rifles, cartridges, five kettles and a saddle were confiscated": any of the things listed with the one the slot holds.
    private static bool IsListed(ReportReading reading, TriggerHit hit, int head, Restriction restriction)
    {
        var sentence = reading.SentenceOf(head);
        for (var i = head - 1; i >= sentence.First && i > head - 60 && i >= hit.End == head >= hit.End && IsOfList(reading, i); i--)
        {
            if (IsItem(reading, i) && IsOneOf(reading, i, restriction)) return true;
        }

        for (var i = head + 1; i < sentence.End && i < head + 60 && (i < hit.First || head >= hit.End) && IsOfList(reading, i); i++)
        {
            if (IsItem(reading, i) && IsOneOf(reading, i, restriction)) return true;
        }

        return false;
    }

    // A noun that names a thing, not what it is for: the battle in "a gun battle".
    private static bool IsItem(ReportReading reading, int i) => reading.Tokens[i].IsNoun && (i + 1 >= reading.Tokens.Length || !reading.Tokens[i + 1].IsNoun);

    /// <summary>Whether a token can stand inside a list of things.</summary>
    public static bool IsOfList(ReportReading reading, int i)
    {
        var token = reading.Tokens[i];
        return token.IsNoun || token.Tag is Tag.CD or Tag.DT or Tag.JJ or Tag.Comma or Tag.CC or Tag.HYPH || Phrases.IsQuote(token) || token.Lower is "of" or "with" or "along" or "kg" or "kgs" or "," or "-" or "/" or "including" or "besides" or "(" or ")" || reading.NumberAt(i) is not null;
    }

    private static bool IsOneOf(ReportReading reading, int i, Restriction restriction, bool isWithin = false)
    {
        var token = reading.Tokens[i];
        if (restriction.Words.HasForm(token)) return true;
        if (restriction.HasPairs && i > 0 && IsPair(reading, i, restriction)) return true;
        if (Nouns.ThingOf(token) is { } thing && restriction.Words.Contains("@" + thing)) return true;
        if (reading.Lower(i + 1) == "-" && restriction.Words.Contains($"{token.Lower}-{reading.Lower(i + 2)}")) return true; // "F-16s"
        if (i > 1 && reading.Lower(i - 1) == "-" && restriction.Words.Contains($"{reading.Lower(i - 2)}-{token.Lower}")) return true;
        if (restriction.AsksAnything && token.IsNoun && reading.TimeAt(i) is null && reading.PlaceAt(i) is null) return true;
        if (restriction.AsksPerson && !isWithin && NounKinds.IsPerson(reading, i)) return true;
        if (restriction.AsksForce && NounKinds.IsForce(reading, i) || restriction.AsksFighters && NounKinds.IsFighters(reading, i) || restriction.AsksCrowd && NounKinds.IsCrowd(reading, i)) return true;
        if (isWithin) return restriction.Always && restriction.AsksGround && NounClasses.IsGround(token); // "a suspect in Maral" is no place, though one stands in the phrase
        return restriction.AsksPlace && NounKinds.IsPlace(reading, i) || restriction.AsksName && NounKinds.IsName(reading, i)
            || restriction.AsksGround && NounClasses.IsGround(token) || restriction.AsksState && NounKinds.IsState(reading, i);
    }

    // "the air force", "a gas cylinder": a word and the one before it, over a hyphen.
    private static bool IsPair(ReportReading reading, int i, Restriction restriction)
    {
        var before = reading.Lower(i - 1) == "-" ? reading.Lower(i - 2) : reading.Lower(i - 1);
        return restriction.Words.Contains($"{before} {reading.Lower(i)}") || restriction.Words.Contains($"{before} {reading.Tokens[i].Lemma.ToLowerInvariant()}");
    }
}
