using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What people say that they come together for, behind what they do: the demand of "packed the square to demand", "parked their taxis, demanding", "filed past in silence over".</summary>
internal static class AimSlot
{
    private const int Reach = 28; // tokens
    private static readonly FrozenSet<string> Against = WordSet.Of("against, over");
    private static readonly FrozenSet<string> Nearer = WordSet.Of("who, which, when, while, where, but, although, though, because, whose, ;");

    /// <summary>The verbs and nouns that tell it, in the order of the text.</summary>
    public static IReadOnlyList<int> Of(ReportReading reading, TriggerHit hit)
    {
        List<int>? found = null;
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i < sentence.End && i < hit.End + Reach; i++)
        {
            if (Nearer.Contains(reading.Lower(i))) break;
            if (reading.Tokens[i].IsVerb && (reading.Tokens[i].Tag is Tag.VBG || reading.Lower(i - 1) is "to" or "and") && (reading.Tokens[i].Lemma is not "call" || reading.Lower(i + 1) is "for" or "on") || Against.Contains(reading.Lower(i)) && IsCause(reading, i, sentence.End)) (found ??= []).Add(i);
            else if (reading.Lower(i) is "in" && reading.Lower(i + 1) is "protest" or "solidarity" or "support" or "anger") (found ??= []).Add(i + 1);
        }

        return found ?? (IReadOnlyList<int>)[];
    }

    // "over unpaid wages", not "over the bridge", "over 300".
    private static bool IsCause(ReportReading reading, int preposition, int end) =>
        Phrases.HeadFrom(reading, preposition + 1, end) is var what and >= 0 && reading.NumberAt(what) is null && reading.NumberAt(preposition + 1) is null && reading.TimeAt(what) is null && reading.PlaceAt(what) is null
        && !NounClasses.IsGround(reading.Tokens[what]) && Nouns.ThingOf(reading.Tokens[what]) is null;
}
