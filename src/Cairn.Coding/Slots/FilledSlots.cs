using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The nouns in the slots around a trigger read in one sense, looked up once however many restrictions ask for them. Owned by the reader of one trigger.</summary>
internal sealed class FilledSlots(ReportReading reading, TriggerHit hit, TriggerKind kind)
{
    private static readonly HashSet<string> Substances = new(StringComparer.Ordinal) { "material", "substance", "powder", "chemical", "component", "item", "part", "piece", "gel" };
    private static readonly HashSet<string> Loaded = new(StringComparer.Ordinal) { "filled", "packed", "laden", "loaded", "laced", "rigged", "tipped", "stuffed", "wired", "primed", "crammed", "fitted" };

    private readonly Dictionary<Slot, IReadOnlyList<int>> _heads = [];
    private readonly Dictionary<(Slot, bool), List<(int Token, bool IsWithin)>> _nouns = [];

    /// <summary>Head tokens in a slot.</summary>
    public IReadOnlyList<int> Heads(Slot slot)
    {
        if (!_heads.TryGetValue(slot, out var heads)) _heads[slot] = heads = SlotFiller.Fill(reading, hit, kind, slot);
        return heads;
    }

    /// <summary>The nouns of a slot: its heads, what is coordinated with them, and what they are made of or hold.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="ofOnly">Of what they hold only what "of" names.</param>
    public IReadOnlyList<(int Token, bool IsWithin)> Nouns(Slot slot, bool ofOnly)
    {
        if (_nouns.TryGetValue((slot, ofOnly), out var nouns)) return nouns;
        _nouns[(slot, ofOnly)] = nouns = [];
        foreach (var head in Heads(slot))
        {
            foreach (var part in Clause.Coordinated(reading.Text, head))
            {
                nouns.Add((part, false));
                if (AppositionOf(reading, part) is >= 0 and var same) nouns.Add((same, true));
                nouns.AddRange((ofOnly ? ChainOf(reading, part) : ContentsOf(reading, part)).Select(c => (c, true)));
            }
        }

        return nouns;
    }

    /// <summary>Whether people stand in a slot.</summary>
    public bool ArePeople(Slot slot) => Heads(slot).Any(h => Coding.Nouns.ThingOf(reading.Tokens[h]) is null && Coding.Nouns.PopulationOf(reading.Tokens[h]) is not null);

    // "the device, a stick grenade, went off": what it is called besides; −1 without.
    private static int AppositionOf(ReportReading reading, int head) =>
        head + 3 < reading.SentenceOf(head).End && reading.Lower(head + 1) == "," && reading.Lower(head + 2) is "a" or "an" ? Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End) : -1;

    // Past the words that say what something holds ("of", "carrying", "packed with", "full of"); 0 for other words.
    private static int Within(ReportReading reading, int i) =>
        reading.Lower(i) is "of" or "with" or "containing" or "carrying" or "holding" ? i + 1
        : Loaded.Contains(reading.Lower(i)) && reading.Lower(i + 1) == "with" || reading.Lower(i) is "full" && reading.Lower(i + 1) == "of" ? i + 2 : 0;

    // "members of the front": only what "of" names, never where something was found.
    private static IEnumerable<int> ChainOf(ReportReading reading, int head)
    {
        if (head + 2 < reading.SentenceOf(head).End && reading.Lower(head + 1) == "of" && Phrases.HeadFrom(reading, head + 2, reading.SentenceOf(head).End) is var inner and >= 0) yield return inner;
    }

    // "two bags of explosives", "a sack with grenades", "explosive material", "a can bomb": what the phrase is made of.
    private static IEnumerable<int> ContentsOf(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        for (var at = head; at + 2 < sentence.End && Within(reading, at + 1) is > 0 and var past && past < sentence.End;)
        {
            var inner = Phrases.HeadFrom(reading, past, sentence.End);
            if (inner < 0) break;
            yield return inner;
            if (Substances.Contains(reading.Tokens[inner].Lemma)) yield return inner - 1;
            at = inner;
        }

        if (Substances.Contains(reading.Tokens[head].Lemma) && head > sentence.First) yield return head - 1;
        for (var i = head; i > sentence.First && i > head - 5; i--)
        {
            if (Loaded.Contains(reading.Lower(i))) yield return reading.Lower(i - 1) == "-" ? i - 2 : i - 1; // "an explosives-laden lorry"
        }

        foreach (var child in reading.Text.DependentsOf(head))
        {
            if (child > head && reading.Tokens[child].Relation == Relation.Nmod)
            {
                yield return child;
                yield break;
            }
        }
    }
}
