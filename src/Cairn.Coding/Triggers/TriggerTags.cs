using System.Collections.Immutable;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Whether a token can be the verb or the noun that a trigger asks for, whatever the tagger took it for: headlines, participles, gerunds.</summary>
internal static class TriggerTags
{
    public static bool CanBeVerb(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        // "rebel-held", "U.S.-backed": part of an adjective.
        if (i > 0 && tokens[i - 1].Lower == "-" && tokens[i - 1].End == token.Start && token.Tag is Tag.VBN or Tag.JJ or Tag.VBD) return false;
        if (token.IsVerb || token.Tag is Tag.None) return true;
        if (token.Tag is Tag.JJ && i > 0 && tokens[i - 1].Lower is "was" or "were" or "been") return true; // "was flung"
        // A participle taken for an adjective or a noun: "the wounded", "three shot".
        return token.Tag is Tag.JJ or Tag.NN or Tag.NNP && token.Lower.EndsWith("ed", StringComparison.Ordinal);
    }

    // "Rebels kill a trader": a form taken for a noun between a plural and a determiner is a verb.
    public static bool IsBetweenPhrases(ImmutableArray<Token> tokens, int i, Sentence sentence) =>
        i > sentence.First && i + 1 < sentence.End && tokens[i].Tag is Tag.NN or Tag.NNS && tokens[i - 1].Tag is Tag.NNS or Tag.NNPS or Tag.NNP && (tokens[i + 1].Tag is Tag.DT or Tag.CD or Tag.PRPS || tokens[i + 1].Tag is Tag.NNP && tokens[i].Tag is Tag.NN && (tokens[i - 1].Tag is not Tag.NNP || tokens[i].Form is "kill" or "kills" or "abduct" or "abducts" or "injure" or "kidnap" or "behead"));

    // "Elder slain by raiders": a participle taken for a noun.
    public static bool IsDoneBy(ImmutableArray<Token> tokens, int i, Sentence sentence, string verb) =>
        i + 1 < sentence.End && tokens[i + 1].Lower == "by" && tokens[i].Tag is Tag.NN or Tag.JJ && tokens[i].Lower != verb && tokens[i].Lower[^1] is not ('s' or 'g');

    // "Missile tears into mill": the first word of a sentence that can be its verb, where the nouns that the sense asks for stand beside it.
    public static bool IsHeadline(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger)
    {
        var isPlural = tokens[i].Tag is Tag.NN && i > 0 && tokens[i - 1].IsNoun && tokens[i - 1].Lower[^1] == 's' && i + 1 < sentence.End && tokens[i + 1].Tag is Tag.IN or Tag.TO; // "Nurses march to ministry"
        if (tokens[i].Tag is not Tag.NNS && !isPlural || !trigger.Restrictions.Any(r => r.Required) || i == sentence.First || i + 1 >= sentence.End || !tokens[i - 1].IsNoun || tokens[i].Form != tokens[i].Lower || tokens[i + 1].Tag is Tag.Comma or Tag.Period or Tag.Colon or Tag.CC || tokens[i + 1].IsVerb) return false;
        for (var before = sentence.First; before < i; before++)
        {
            if (tokens[before].IsVerb && !(tokens[before].Tag is Tag.VBN && tokens[before + 1].IsNoun) || tokens[before].Tag is Tag.IN or Tag.DT) return false;
        }

        return true;
    }

    // "died in police firing", "hurt in shelling of the port": a preposition before, no object behind.
    public static bool IsGerund(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Tag is Tag.VBG && i > 0 && (i + 1 == tokens.Length || tokens[i + 1].Tag is Tag.IN or Tag.Comma or Tag.Period or Tag.CC)
        && (IsOfEvents(tokens[i - 1]) || i > 1 && tokens[i - 1].IsNoun && IsOfEvents(tokens[i - 2]));

    private static bool IsOfEvents(Token token) => token.Lower is "in" or "during" or "amid";

    public static bool CanBeNoun(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.IsNoun || token.Tag is Tag.None or Tag.JJ or Tag.FW) return true;
        return token.Tag is Tag.VBG or Tag.VB or Tag.VBP or Tag.VBN && i > 0 && tokens[i - 1].Tag is Tag.DT or Tag.JJ or Tag.POS or Tag.PRPS or Tag.CD || IsGerund(tokens, i);
    }
}
