using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Whether a sentence may hold a statement (<see cref="StatementReader"/>) or a toll (<see cref="TollReader"/>), by its words alone.</summary>
internal static class PossibleStatements
{
    public static bool MayStand(UntaggedText text, PossibleWords words, Sentence sentence) =>
        words.HasAny(StatementReader.Warnings) || words.HasAny(StatementReader.Denials) || words.Has("responsibility") || words.HasAny(StatementReader.Worries) && words.HasAny(StatementReader.Voicing)
        || words.Has("toll") || words.Has("tally") || words.Has("number") && words.HasAny(TollReader.Dead)
        || MayCompare(words) || MayBeStrength(text, words, sentence) || MayBeTerritory(text, sentence);

    private static bool MayCompare(PossibleWords words) =>
        words.HasAny(ComparisonReader.Superlatives) && (words.HasAny(ComparisonReader.Measures) || words.HasAny(ComparisonReader.Units))
        || words.Has("than") && words.HasAny(ComparisonReader.Comparatives) && words.HasAny(ComparisonReader.Measures);

    // A number before forces or fighters, and a verb of having.
    private static bool MayBeStrength(UntaggedText text, PossibleWords words, Sentence sentence)
    {
        if (!words.HasAny(StatementReader.StrengthVerbs)) return false;
        var counted = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (counted && text.FormsOf(i).Any(f => Nouns.PopulationOf(f) is Population.StateForces or Population.ArmedGroup)) return true;
            counted |= text.MayCount(i);
        }

        return false;
    }

    // A verb of holding and a word for ground; a part only of something.
    private static bool MayBeTerritory(UntaggedText text, Sentence sentence)
    {
        bool ground = false, held = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            ground |= text.FormsOf(i).Any(f => StatementReader.Ground.Contains(f) && (f is not ("part" or "stretch" or "chunk") || i + 1 < sentence.End && text.Tokens[i + 1].Lower == "of"));
            held |= text.FormsOf(i).Any(f => StatementReader.Holding.Contains(f) || StatementReader.Taking.Contains(f));
        }

        return ground && held;
    }
}
