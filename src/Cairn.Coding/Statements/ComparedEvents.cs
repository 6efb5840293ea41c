using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What a sentence compares where the word that compares stands apart from it: "The strike was the worst since May".</summary>
internal static class ComparedEvents
{
    private const int Reach = 16; // tokens from a verb back to its subject

    /// <summary>The noun of an event, or of a day, that a copula ties to a superlative; −1 without: "The weekend's killings are the worst in Norland since February".</summary>
    public static int Subject(ReportReading reading, Sentence sentence, int superlative)
    {
        var copula = superlative - 1;
        while (copula > sentence.First && reading.Lower(copula) is "the" or "among" or "one" or "of" or "also" or "by" or "far" or "its" or "their") copula--;
        return reading.Lower(copula) is "is" or "was" or "are" or "were" or "been" ? Before(reading, sentence, copula) : -1;
    }

    /// <summary>The noun of an event before a verb, −1 without.</summary>
    public static int Before(ReportReading reading, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= sentence.First && i > verb - Reach; i--)
        {
            if (reading.Tokens[i].Class is WordClass.Aux || reading.Lower(i) is "had" or "has" or "have" or "been") continue;
            if (reading.Tokens[i].IsVerb && !ComparisonReader.Measures.Contains(reading.Tokens[i].Lemma) || reading.Lower(i) is ";") return -1;
            if (reading.Tokens[i].IsNoun && ComparisonReader.Measures.Contains(reading.Tokens[i].Lemma) && !(i + 1 < sentence.End && reading.Tokens[i + 1].IsNoun)) return i;
        }

        return -1;
    }
}
