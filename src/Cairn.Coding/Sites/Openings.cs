using Cairn.Language;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>The place with which a sentence opens and which holds for all of it: "In Oldfield, …", "Elsewhere in the district of Norton, …".</summary>
internal static class Openings
{
    private const int Reach = 8; // tokens
    private const int LongestAdverb = 8;

    /// <summary>The place, or null.</summary>
    public static ResolvedPlace? Place(ReportReading reading, Sentence sentence)
    {
        var first = AfterAdverb(reading, sentence);
        var end = Math.Min(sentence.End, first + Reach);
        for (var i = first; i < end; i++)
        {
            if (reading.PlaceAt(i) is { IsMetonymy: false, IsDateline: false, IsInName: false } place)
                return i > first && Preposition(reading, i) is var before && IsLocative(reading.Lower(before)) && ClosesPhrase(reading, sentence, place.End, before == first) ? place : null;
            if (reading.Tokens[i].IsVerb || reading.Lower(i) is ",") return null;
        }

        return null;
    }

    // Past "Meanwhile,", "On the other hand,", "In a related incident,", "On Friday,".
    private static int AfterAdverb(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < Math.Min(sentence.End - 1, sentence.First + LongestAdverb); i++)
        {
            if (reading.Lower(i) is ",") return i + 1;
            if (reading.Tokens[i].IsVerb || reading.PlaceAt(i) is not null) break;
        }

        return sentence.First;
    }

    // "in the town of Oldfield", "in Oldfield", "in northern Oldfield"
    private static int Preposition(ReportReading reading, int i)
    {
        for (i--; i > 0 && (reading.Tokens[i].Tag is Tag.DT or Tag.JJ or Tag.NN or Tag.NNP || reading.Lower(i) is "of" or "'s"); i--) { }
        return Math.Max(i, 0);
    }

    private static bool IsLocative(string word) => word is "in" or "at" or "near" or "outside";

    // A comma ends it, or a word for the kind of place or a day and then a comma ("In Oldfield district, …"), or who does something there ("Near Norton the rebels …").
    private static bool ClosesPhrase(ReportReading reading, Sentence sentence, int i, bool isFirst)
    {
        while (i < sentence.End && (reading.Tokens[i].IsNoun || reading.Lower(i) is "'s" || reading.TimeAt(i) is not null) && !IsSubject(reading, i)) i++;
        return i < sentence.End && (reading.Lower(i) is "," || isFirst && reading.Tokens[i].Tag is Tag.DT or Tag.CD or Tag.JJ || isFirst && IsSubject(reading, i));
    }

    private static bool IsSubject(ReportReading reading, int i) => reading.Tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass;
}
