using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Tells the numbers that say how old somebody is: "aged 22", "his wife, 34,", "two men, 19 and 23,", "pupils between the ages of 8 and 12", "a 12-year-old".</summary>
internal static class Ages
{
    private const int Oldest = 110;
    private const int ListReach = 10; // tokens from "ages" to the last of its numbers

    private static readonly FrozenSet<string> Persons = WordLists.Set(
        "man woman boy girl teenager teen youth child toddler infant baby student wife husband son daughter mother father brother sister sibling cousin niece nephew uncle aunt grandmother grandfather grandson granddaughter stepson stepdaughter stepfather stepmother girlfriend boyfriend fiance fiancee fiancé fiancée partner friend neighbor neighbour mom dad");

    private static readonly FrozenSet<string> Several = WordLists.Set(
        "men women boys girls teenagers teens youths children toddlers infants students sons daughters brothers sisters siblings cousins nieces nephews twins friends victims males females adults");

    public static bool Is(ReadOnlySpan<Token> tokens, Magnitude number, Sentence sentence)
    {
        var (first, end) = (number.First, number.End);
        var before = first > sentence.First ? tokens[first - 1].Lower : "";
        var after = end < sentence.End ? tokens[end].Lower : "";
        var afterNext = end + 1 < sentence.End ? tokens[end + 1].Lower : "";
        if (before is "aged" or "age" || before is "around" or "about" && first - 2 >= sentence.First && tokens[first - 2].Lower is "aged" || IsListed(tokens, first, sentence)) return true;
        if (after is "year" or "years" && afterNext is "old" or "olds" or "-" or "of" && (afterNext != "of" || end + 2 < sentence.End && tokens[end + 2].Lower == "age")) return true;
        if (after == "-" && (NumberWords.Times.Contains(afterNext) || afterNext is "yr" or "yrs") && end + 3 < sentence.End && tokens[end + 2].Lower == "-" && tokens[end + 3].Lower is "old" or "olds" || IsHung(tokens, sentence, end) || IsHalf(tokens, sentence, end)) return true;
        if (!number.IsDigits || number.Value is not (> 0 and < Oldest)) return false;
        if (before == "(" && after == ")") return true;
        if (before is "both" && after is "," or "." or "and" or ")" or "") return true; // "a man and a woman, both 19,"
        return IsBehindComma(tokens, sentence, first, end) || IsOfPair(tokens, sentence, first, end);
    }

    // "Ann Lee, 25; her cousin, Bo Lee, 37; and a friend", "his wife, 34, and", "Bo Lee, 21, of Norton"
    private static bool IsBehindComma(ReadOnlySpan<Token> tokens, Sentence sentence, int first, int end)
    {
        if (first < sentence.First + 2 || tokens[first - 1].Lower != "," || !Closes(tokens, sentence, end)) return false;
        var named = tokens[first - 2];
        if (named.IsName || char.IsUpper(named.Form[0]) && named.Form.Any(char.IsLower)) return IsOverFive(tokens[first]) && (end < sentence.End && tokens[end].Lower is "," or "." || !IsPlaced(tokens, sentence, first - 2));
        return Persons.Contains(named.Lower);
    }

    // A number of people may follow a town: "in Norton, 35 and in Oldfield 12".
    private static bool IsPlaced(ReadOnlySpan<Token> tokens, Sentence sentence, int name)
    {
        while (name > sentence.First && tokens[name].IsName) name--;
        return tokens[name].Lower is "in" or "at" or "near" or "around" or "outside" or "from" or "the" or "to";
    }

    private static bool IsOverFive(Token number) => Magnitude.TryDigits(number.Lower, out var value) && value > 5;

    private static bool Closes(ReadOnlySpan<Token> tokens, Sentence sentence, int end)
    {
        if (end >= sentence.End || tokens[end].Lower is "," or "." or ";" or ":" or ")" or "(" or "—" or "–" or "-" or "--" or "who") return true;
        if (end + 1 >= sentence.End) return tokens[end].Lower is "and";
        return tokens[end].Lower is "and" ? !tokens[end + 1].IsVerb && tokens[end + 1].Tag is not Tag.CD : tokens[end].Lower is "of" && tokens[end + 1].IsName;
    }

    // "two men, 26 and 21, were", "three teenagers, 15, 16 and 17": as many numbers as are told of.
    private static bool IsOfPair(ReadOnlySpan<Token> tokens, Sentence sentence, int first, int end)
    {
        var start = first;
        while (start - 2 > sentence.First && tokens[start - 1].Lower is "," or "and" && IsAgeDigits(tokens[start - 2])) start -= 2;
        if (start < sentence.First + 2 || tokens[start - 1].Lower != "," || !Several.Contains(tokens[start - 2].Lower)) return false;
        var last = end;
        while (last + 1 < sentence.End && tokens[last].Lower is "," or "and" && IsAgeDigits(tokens[last + 1])) last += 2;
        return last - start >= 3 && (last >= sentence.End || !tokens[last].IsNoun);
    }

    // "three inmates, aged 22, 25 and 40", "four men, ages 20-27", "pupils between the ages of 8 and 12", "whose ages were 7, 9 and 13"
    private static bool IsListed(ReadOnlySpan<Token> tokens, int first, Sentence sentence)
    {
        for (var i = first - 1; i >= sentence.First && i > first - ListReach; i--)
        {
            if (tokens[i].Lower is "aged" or "ages") return true;
            if (tokens[i].Lower is not ("," or "and" or "to" or "-" or "–" or "or" or "of" or "were" or "are" or "between" or "from" or ":") && !IsAgeDigits(tokens[i])) return false;
        }

        return false;
    }

    private static bool IsAgeDigits(Token token) => Magnitude.TryDigits(token.Lower, out var value) && value is > 0 and < Oldest;

    // "a nine-and-a-half-year-old pupil"
    private static bool IsHalf(ReadOnlySpan<Token> tokens, Sentence sentence, int end)
    {
        ReadOnlySpan<string> words = ["and", "a", "half", "year", "old"];
        foreach (var word in words)
        {
            if (end + 1 >= sentence.End || tokens[end].Lower is not "-" || tokens[end + 1].Lower != word) return false;
            end += 2;
        }

        return true;
    }

    // "14- and 9-year-old cousins"
    private static bool IsHung(ReadOnlySpan<Token> tokens, Sentence sentence, int end) =>
        end + 6 < sentence.End && tokens[end].Lower == "-" && tokens[end + 1].Lower is "and" or "or" or "to" or "," && tokens[end + 3].Lower == "-" && tokens[end + 4].Lower == "year" && tokens[end + 5].Lower == "-" && tokens[end + 6].Lower is "old" or "olds";
}
