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
        var found = Clause.ByPreposition(reading.Text, head, preposition).Where(t => t >= hit.End || t < hit.First).ToList();
        if (found.Count > 0) return found;
        if (slot == Slot.On && reading.Tokens[hit.Head].Lemma == "blame") return SlotFiller.One(Blamed(reading, hit));
        if (slot == Slot.With && Armed(reading, hit) is var arms && arms >= 0) return [arms];
        var next = hit.End;
        var end = reading.SentenceOf(head).End;
        // "a duel ensued between the ships"
        while (next < end && next < hit.End + 5 && (reading.Lower(next) is "took" or "place" or "taken" or "occurred" or "ensued" or "broke" or "out" or "erupted" or "has" or "had" or "was" or "reported" or "started" or "began" or "also")) next++;
        if (slot == Slot.On && next > hit.End && reading.Lower(next - 1) is "place" or "occurred" or "began" or "started") return []; // "took place on market day"
        return next < end && reading.Lower(next) == preposition ? SlotFiller.One(NounBeside.After(reading, next + 1)) : [];
    }

    // "blamed the attack on the rebels": past the object, which the tree may hang them on.
    private static int Blamed(ReportReading reading, TriggerHit hit)
    {
        var end = Math.Min(reading.SentenceOf(hit.Head).End, hit.End + Reach);
        for (var i = hit.End + 1; i + 1 < end && !reading.Tokens[i].IsVerb; i++)
        {
            if (reading.Lower(i) == "on") return Phrases.HeadFrom(reading, i + 1, reading.SentenceOf(hit.Head).End);
        }

        return -1;
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
                ("next" or "close", "to", _) => i + 2,
                ("outside" or "opposite" or "inside", _, _) => i + 1,
                _ => -1,
            };
            if (after >= 0) return SlotFiller.One(NounBeside.After(reading, after));
        }

        return [];
    }

    private static string Preposition(Slot slot) => slot switch
    {
        Slot.On => "on",
        Slot.Against => "against",
        Slot.At => "at",
        Slot.With => "with",
        Slot.In => "in",
        Slot.From => "from",
        Slot.Into => "into",
        Slot.Between => "between",
        Slot.Before => "before",
        Slot.To => "to",
        Slot.For => "for",
        Slot.Of => "of",
        Slot.By => "by",
        Slot.Near => "near",
        Slot.Outside => "outside",
        Slot.Inside => "inside",
        Slot.Under => "under",
        _ => "",
    };
}
