using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// Places that only say where somebody is cared for: "flown to a Norton hospital", "in stable condition at the Medical Center in Oldfield".
/// The verb before decides: a hospital that is bombed or searched is where that happened.
/// </summary>
internal static class CarePlaces
{
    private const int Beside = 4, Before = 8; // tokens

    private static readonly FrozenSet<string> Carrying = FrozenSet.ToFrozenSet(
        ["take", "rush", "transport", "fly", "airlift", "treat", "admit", "die", "pronounce", "list", "hospitalize", "hospitalise", "drive", "bring", "carry", "transfer", "remain", "recover", "succumb", "medevac", "send"], StringComparer.Ordinal);

    /// <summary>Whether the tokens [first, end) name a place of care, or where one is.</summary>
    public static bool IsOne(ReportReading reading, int first, int end)
    {
        var sentence = reading.SentenceOf(first);
        if (IsHome(reading, sentence, first)) return true;
        var house = House(reading, sentence, first, end);
        if (house < 0) return false;
        for (var i = Math.Min(house, first) - 1; i >= sentence.First; i--)
        {
            if (reading.Lower(i) is "condition" && house - i <= Before) return true;
            if (!reading.Tokens[i].IsVerb || reading.Tokens[i].Lemma is "be" or "have" or "nearby") continue;
            return Carrying.Contains(reading.Tokens[i].Lemma.ToLowerInvariant());
        }

        return false;
    }

    // "He is recovering at his home in Norton": where he gets well, or where his people mourn.
    private static bool IsHome(ReportReading reading, Sentence sentence, int first)
    {
        if (reading.Lower(first - 1) != "in" || reading.Lower(first - 2) is not ("home" or "house" or "apartment")) return false;
        for (var i = first - 3; i >= sentence.First && i > first - Before; i--)
        {
            if (reading.Tokens[i].IsVerb) return reading.Tokens[i].Lemma is "recover" or "recuperate" or "heal" or "mourn" or "grieve";
        }

        return false;
    }

    // The token of the hospital that the name is of, is in or is part of; -1 without.
    private static int House(ReportReading reading, Sentence sentence, int first, int end)
    {
        for (var i = end; i < Math.Min(sentence.End, end + 3); i++)
        {
            if (IsHouse(reading, i)) return i;
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not Tag.JJ && reading.Lower(i) is not "'s") break;
        }

        if (reading.Lower(first - 1) is not ("in" or "of" or "at" or "," or "the") && !reading.Tokens[Math.Max(0, first - 1)].IsNoun) return -1;
        for (var i = first - 1; i >= Math.Max(sentence.First, first - Beside); i--)
        {
            if (IsHouse(reading, i)) return i;
            if (reading.Tokens[i].IsVerb) return -1;
        }

        return -1;
    }

    private static bool IsHouse(ReportReading reading, int i) =>
        reading.Lower(i) is "hospital" or "hospitals" or "clinic" or "infirmary" or "morgue" or "mortuary" || reading.Lower(i) is "center" or "centre" && reading.Lower(i - 1) is "medical" or "trauma" or "health" or "burn";
}
