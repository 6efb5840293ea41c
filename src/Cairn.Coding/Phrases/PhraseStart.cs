using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Where a noun phrase begins: over determiners, adjectives, numbers, nouns and possessives to the left of its head.</summary>
internal static class PhraseStart
{
    /// <summary>First token of the phrase.</summary>
    public static int Of(ReportReading reading, int head)
    {
        var tokens = reading.Tokens;
        var sentence = reading.SentenceOf(head);
        var i = head;
        while (i - 1 >= sentence.First)
        {
            var previous = tokens[i - 1];
            if (previous.Form == ")" && tokens[i].IsNoun && Explained(reading, sentence.First, i) is >= 0 and var open)
            {
                i = open; // "six tolva (a group of villagers) members"
                continue;
            }

            if (previous.Form == ")" && i - 3 > sentence.First && tokens[i - 3].Form == "(" && IsShortName(tokens[i - 2].Form))
            {
                i -= 3; // "seven Border Guard (BG) personnel"
                continue;
            }

            if (Phrases.IsQuote(previous) && BeforeQuote(reading, sentence.First, i) is >= 0 and var quoted)
            {
                i = quoted;
                continue;
            }

            if (reading.NumberAt(i - 1) is { Form: NumberForm.Count } number)
            {
                i = Math.Max(number.First, sentence.First);
                if (i - 1 >= sentence.First && (tokens[i - 1].Lower is "the" or "all" or "other" or "another" || tokens[i - 1].Tag is Tag.PRPS)) i--;
                return i;
            }

            if (tokens[i].Lower is "a" or "an" or "the" && previous.IsNoun && (!previous.IsName || reading.PlaceAt(i - 1) is not null || !IsInOneName(reading, i))) return i; // "In Maral a patrol": the town stands before the phrase
            var inside = previous.Tag is Tag.DT or Tag.PDT or Tag.JJ or Tag.JJR or Tag.JJS or Tag.CD or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.POS or Tag.PRPS or Tag.HYPH or Tag.FW or Tag.AFX
                || (previous.Tag is Tag.VBN or Tag.VBG && i - 2 >= sentence.First && tokens[i - 2].Tag is Tag.DT or Tag.CD or Tag.JJ or Tag.HYPH)
                || (previous.Tag is Tag.None && reading.NumberAt(i - 1) is null && Nouns.PopulationOf(previous) is not null);
            if (!inside || previous.Lower is "ablaze" or "alight" or "afire" or "dead" && tokens[i].Tag is Tag.DT or Tag.CD or Tag.PRPS || reading.IsTriggerVerb(i - 1) || reading.TimeAt(i - 1) is not null) break;
            i--;
        }

        return i;
    }

    // "Jan the Lame"
    private static bool IsInOneName(ReportReading reading, int article) =>
        reading.Lower(article) == "the" && reading.MentionAt(article) is { IsGeneric: false } name && name.First < article;

    // The bracket that explains the word between a number and its noun; −1 for none.
    private static int Explained(ReportReading reading, int first, int i)
    {
        for (var open = i - 3; open > first + 1 && open >= i - LongestBracket; open--)
        {
            if (reading.Lower(open) != "(") continue;
            var number = open - 1;
            while (number > first && number > open - LongestName && (reading.Tokens[number].IsNoun || reading.Lower(number) is "of" or "-") && reading.NumberAt(number) is null) number--;
            return number < open - 1 && reading.NumberAt(number) is { Form: NumberForm.Count } ? open : -1; // "one Home Guard (a village watch) member"
        }

        return -1;
    }

    private const int LongestName = 9; // tokens: "four Farmers' Front of Norland (FFN) fighters"
    private const int LongestBracket = 10; // tokens

    // "five 'commanders'", "five 'field team' members": the quotation mark that a number or a determiner stands before, −1 for none.
    private static int BeforeQuote(ReportReading reading, int first, int i)
    {
        for (var quote = i - 1; quote > first && quote >= i - LongestQuote; quote--)
        {
            if (Phrases.IsQuote(reading.Tokens[quote]) && (reading.Tokens[quote - 1].Tag is Tag.DT or Tag.CD or Tag.JJ || reading.NumberAt(quote - 1) is { Form: NumberForm.Count } || quote - 2 >= first && reading.Tokens[quote - 1].Tag is Tag.NN && reading.Tokens[quote - 2].Tag is Tag.CD)) return quote; // "two militia 'commanders'"
            if (quote < i - 1 && !reading.Tokens[quote].IsNoun && reading.Tokens[quote].Tag is not (Tag.JJ or Tag.HYPH)) return -1;
        }

        return -1;
    }

    private const int LongestQuote = 5; // tokens

    private static bool IsShortName(string form) => form.Length > 1 && form.Length < 8 && form.Count(char.IsUpper) * 2 > form.Length;
}
