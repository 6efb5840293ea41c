using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What hangs on a trigger by a preposition: by the tree, then by the words behind it.</summary>
internal static class PrepositionSlots
{
    private const int Reach = 12; // tokens

    /// <summary>Head tokens in the slot of the word at <paramref name="head"/>, in the order of the text.</summary>
    public static IReadOnlyList<int> Fill(ReportReading reading, TriggerHit hit, int head, Slot slot)
    {
        if (slot == Slot.Beside) return Beside(reading, hit);
        var preposition = Preposition(slot);
        // "pulled out of Olmari": the trigger ends with the preposition itself
        if (hit.End > hit.First + 1 && reading.Lower(hit.End - 1) == preposition) return SlotFiller.One(Phrases.HeadFrom(reading, hit.End, reading.SentenceOf(head).End));
        var found = Clause.ByPreposition(reading.Text, head, preposition).Where(t => t >= hit.End || t < hit.First).ToList();
        if (slot == Slot.On && reading.Tokens[hit.Head].Lemma == "blame") found.RemoveAll(t => IsBehindFor(reading, hit.End, t)); // "blamed the rebels for the attack on the mill"
        if (slot == Slot.Between && Sides(reading, hit) is { } sides && !sides.TrueForAll(s => found.Exists(f => Clause.Coordinated(reading.Text, f).Contains(s)))) return sides;
        if (found.Count > 0) return found;
        if (BehindObject(reading, hit, preposition) is var behind && behind >= 0) return [behind];
        if (PastObject(reading, hit, preposition) is var past && past >= 0) return [past];
        if (slot == Slot.From && PastGoods(reading, hit) is var owner && owner >= 0) return [owner];
        if (slot == Slot.On && reading.Tokens[hit.Head].Lemma == "blame" || slot == Slot.To && reading.Tokens[hit.Head].Lemma == "attribute") return SlotFiller.One(Blamed(reading, hit, preposition));
        if (slot == Slot.With && Armed(reading, hit) is var arms && arms >= 0) return [arms];
        var next = hit.End;
        var end = reading.SentenceOf(head).End;
        // "a duel ensued between the ships"
        while (next < end && next < hit.End + 5 && (reading.Lower(next) is "took" or "place" or "taken" or "occurred" or "ensued" or "broke" or "out" or "erupted" or "has" or "had" or "was" or "reported" or "started" or "began" or "also")) next++;
        if (slot == Slot.On && next > hit.End && reading.Lower(next - 1) is "place" or "occurred" or "began" or "started") return []; // "took place on market day"
        return next < end && reading.Lower(next) == preposition ? SlotFiller.One(NounBeside.After(reading, next + 1)) : [];
    }

    // "fighting between the army and front rebels resumed": both who can act, where the tree loses one; null for other words.
    private static List<int>? Sides(ReportReading reading, TriggerHit hit)
    {
        var end = reading.SentenceOf(hit.Head).End;
        var between = hit.End; // "raged in Oldfield on Friday between the army and"
        while (between < end && between < hit.End + Reach && reading.Lower(between) is not ("between" or "," or ";" or "and" or "as" or "when" or "after" or "that")) between++;
        if (between + 3 >= end || reading.Lower(between) is not "between") return null;
        var one = Phrases.HeadFrom(reading, between + 1, end);
        if (one < 0 || !AgentAfter.CanAct(reading, one)) return null;
        for (var i = one + 1; i + 1 < end && i < one + Reach && !reading.Tokens[i].IsVerb && !reading.Tokens[i].IsComma; i++)
        {
            if (reading.Lower(i) is "and") return Phrases.HeadFrom(reading, i + 1, end) is >= 0 and var other && AgentAfter.CanAct(reading, other) ? Clause.Coordinated(reading.Text, one).Any(c => c > i && c < other) ? [one] : [one, other] : null; // "M23" of "M23 rebels"
        }

        return null;
    }

    // "took full control of the port", "signed a hard-won truce with": behind the object that belongs to the trigger, which is not at once beside its verb.
    private static int BehindObject(ReportReading reading, TriggerHit hit, string preposition)
    {
        if (hit.End != hit.First + 1 || hit.Candidates is not [{ Kind: TriggerKind.Verb, Words: { Length: > 1 } words }, ..]) return -1;
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i + 2 < sentence.End && i < hit.End + 10; i++)
        {
            if (reading.Lower(i) == words[^1] || reading.Lower(i) == words[^1] + "s") return reading.Lower(i + 1) == preposition ? Phrases.HeadFrom(reading, i + 2, sentence.End) : -1;
        }

        return -1;
    }

    // "drove the rebels from the port", "cleared a village of mines": past the object, which the tree may hang it on.
    private static int PastObject(ReportReading reading, TriggerHit hit, string preposition)
    {
        var clears = preposition == "of" && reading.Tokens[hit.Head].Lemma is "clear" or "rid" or "free" or "cleanse" or "purge";
        if (!clears && preposition is not ("from" or "to") || !hit.Candidates.Any(t => t.Kind is TriggerKind.Verb or TriggerKind.Noun && t.Frame.Act is Model.Act.TerritoryTaken or Model.Act.TerritoryRegained or Model.Act.TerritoryTransferred)) return -1;
        var sentence = reading.SentenceOf(hit.Head);
        var found = -1;
        for (var i = hit.End + 1; i + 1 < sentence.End && i < hit.End + Reach && reading.Tokens[i].Tag is not Tag.Comma && (!reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.VBN); i++)
        {
            if (reading.Lower(i) != preposition) continue;
            found = Phrases.HeadFrom(reading, i + 1, sentence.End);
            if (preposition != "of") break; // "cleared the village of Olmari of mines": the last
        }

        return found;
    }

    // "seized 300 dinars in cash, a phone and two bags from them": past the list of what was taken; −1 for none.
    private static int PastGoods(ReportReading reading, TriggerHit hit)
    {
        if (!hit.Candidates.Any(t => t is { Kind: TriggerKind.Verb, Frame.Act: Model.Act.WeaponsSeizure })) return -1;
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i + 1 < sentence.End && i < hit.End + GoodsReach; i++)
        {
            if (reading.Lower(i) is "from") return Phrases.HeadFrom(reading, i + 1, sentence.End);
            if (reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD || reading.Lower(i) is "who" or "which" or "that" or "after" or "when") return -1;
        }

        return -1;
    }

    private const int GoodsReach = 40; // tokens

    // "blamed the attack on the rebels", "attributed the murder of two clerks on Monday to smugglers": past the object, which the tree may hang them on.
    private static int Blamed(ReportReading reading, TriggerHit hit, string preposition)
    {
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End + 1; i + 1 < sentence.End && i < hit.End + BlameReach && reading.Tokens[i].Tag is not Tag.Colon && reading.Lower(i) != "for"; i++)
        {
            if (reading.Lower(i) != preposition) continue;
            var whom = Phrases.HeadFrom(reading, i + 1, sentence.End);
            if (whom >= 0 && reading.TimeAt(whom) is null && (AgentAfter.CanAct(reading, whom) || reading.PlaceAt(whom) is null && i < hit.End + Reach && !HasVerb(reading, hit.End, i))) return whom;
        }

        return -1;
    }

    private const int BlameReach = 30; // tokens

    private static bool IsBehindFor(ReportReading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Lower(i) == "for") return true;
        }

        return false;
    }

    private static bool HasVerb(ReportReading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Tokens[i].IsVerb) return true;
        }

        return false;
    }

    // "attacked a mill with rifles": past the object, which the tree may hang it on.
    private static int Armed(ReportReading reading, TriggerHit hit)
    {
        var end = Math.Min(reading.SentenceOf(hit.Head).End, hit.End + Reach);
        for (var i = hit.End; i + 1 < end; i++)
        {
            if (reading.Lower(i) is "with" or "using") return Phrases.HeadFrom(reading, i + 1, end) is var arms && arms >= 0 && Nouns.ThingOf(reading.Tokens[arms]) is "weapon" ? arms : -1;
            if (reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.Comma or Tag.CC) return -1;
        }

        return -1;
    }

    // "in front of the ministry", "next to a school": what stands beside the place of the act.
    private static IReadOnlyList<int> Beside(ReportReading reading, TriggerHit hit)
    {
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i + 2 < sentence.End && i < hit.End + Reach; i++)
        {
            if (reading.Tokens[i].Tag is Tag.Comma or Tag.Colon || reading.Tokens[i].IsVerb) return [];
            var after = (reading.Lower(i), reading.Lower(i + 1), reading.Lower(i + 2)) switch
            {
                ("in", "front", "of") or ("in", "back", "of") => i + 3,
                ("the", "vicinity", "of") => i + 3,
                ("next" or "close" or "opposite" or "adjacent", "to", _) or ("across", "from", _) => i + 2,
                ("outside" or "opposite" or "inside" or "between" or "behind" or "beneath" or "underneath", _, _) => i + 1,
                _ => -1,
            };
            if (after >= 0) return SlotFiller.One(NounBeside.After(reading, after));
        }

        return [];
    }

    internal static string Preposition(Slot slot) => slot switch
    {
        Slot.On => "on",
        Slot.Against => "against",
        Slot.At => "at",
        Slot.With => "with",
        Slot.In => "in",
        Slot.From => "from",
        Slot.Into => "into",
        Slot.Between => "between",
        Slot.Within => "within",
        Slot.Before => "before",
        Slot.To => "to",
        Slot.For => "for",
        Slot.Of => "of",
        Slot.By => "by",
        Slot.Near => "near",
        Slot.Outside => "outside",
        Slot.Inside => "inside",
        Slot.Under => "under",
        Slot.Over => "over",
        Slot.Through => "through",
        Slot.Onto => "onto",
        Slot.Toward => "toward",
        Slot.Towards => "towards",
        _ => "",
    };
}
