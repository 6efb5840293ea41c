namespace Cairn.Language;

/// <summary>Tells what sort of number a plain number is, from the words around it.</summary>
internal static class NumberForms
{
    public static NumberForm Of(ReadOnlySpan<Token> tokens, Magnitude number, Sentence sentence)
    {
        var (first, end) = (number.First, number.End);
        var before = first > sentence.First ? tokens[first - 1].Lower : "";
        var after = end < sentence.End ? tokens[end].Lower : "";
        var afterNext = end + 1 < sentence.End ? tokens[end + 1].Lower : "";
        if (before is "$" or "€" or "£" or "rs" or "rs." or "inr" or "usd" or "us$" || NumberWords.Money.Contains(after)) return NumberForm.Money;
        if (after is "%" or "percent" || after == "per" && afterNext == "cent") return NumberForm.Percentage;
        if (NumberWords.Distances.Contains(after) || after == "-" && NumberWords.Distances.Contains(afterNext)) return NumberForm.Distance;
        if (NumberWords.Measures.Contains(after)) return NumberForm.Measure;
        if (before is "aged" or "age" || before == "," && number.IsDigits && after is "," or "." && first >= 2 && tokens[first - 2].IsName && number.Value is > 5 and < 105) return NumberForm.Age;
        if (IsAgeOfSeveral(tokens, first, sentence)) return NumberForm.Age;
        if (before == "(" && after == ")" && number.IsDigits && number.Value is > 0 and < 110) return NumberForm.Age;
        if (after is "year" or "years" && afterNext is "old" or "-" or "of" && (afterNext != "of" || end + 2 < sentence.End && tokens[end + 2].Lower == "age")) return NumberForm.Age;
        if (IsHungAge(tokens, sentence, end)) return NumberForm.Age;
        if (after == "-" && NumberWords.Times.Contains(afterNext)) return end + 3 < sentence.End && tokens[end + 2].Lower == "-" && tokens[end + 3].Lower == "old" ? NumberForm.Age : NumberForm.Measure;
        if (NumberWords.Times.Contains(after)) return NumberForm.Measure;
        if (number.IsDigits && number.Value <= 31 && (NumberWords.Months.Contains(before) || NumberWords.Months.Contains(after) && char.IsUpper(tokens[end].Form[0]))) return NumberForm.Date;
        if (after is "a.m." or "p.m." or "am" or "pm" or "o'clock" or "hours" or "gmt" || before is "at" && tokens[first].Lower.Length == 4 && number.IsDigits && tokens[first].Lower[0] is '0') return NumberForm.ClockTime;
        if (number.IsDigits && tokens[first].Lower.Length == 4 && end == first + 1 && number.Value is >= 1700 and <= 2100 && IsYear(before, after, tokens, end)) return NumberForm.Year;
        if (before is "no." or "no" && number.IsDigits || before is "route" or "highway" or "brigade" or "flight" or "battalion" or "unit" or "article" or "section" or "resolution" or "page" or "chapter" or "channel" or "act" or "#" or "ward" or "phase" or "camp" or "sector" or "boeing" or "mig" or "f" or "ak" or "t" or "room" or "grade" or "number" or "version" or "m" or "nh") return NumberForm.Identifier;
        if (number.IsDigits && tokens[first].Lower[0] == '0' && number.Value > 0 && !tokens[first].Lower.Contains('.', StringComparison.Ordinal)) return NumberForm.Identifier;
        if (after == "-" && afterNext.Length > 0 && char.IsAsciiDigit(afterNext[0]) && number.Value < 30 && before is "by" or "a" or "won") return NumberForm.Score;
        if (after is "th" or "st" or "nd" or "rd") return NumberForm.Ordinal;
        return NumberForm.Count;
    }

    // "three inmates, aged 22, 25 and 40"
    private static bool IsAgeOfSeveral(ReadOnlySpan<Token> tokens, int first, Sentence sentence)
    {
        for (var i = first - 1; i > sentence.First && i > first - 8; i--)
        {
            if (tokens[i].Lower is "aged" or "ages") return true;
            if (tokens[i].Lower is not ("," or "and") && !char.IsAsciiDigit(tokens[i].Lower[0])) return false;
        }

        return false;
    }

    // "14- and 9-year-old cousins"
    private static bool IsHungAge(ReadOnlySpan<Token> tokens, Sentence sentence, int end) =>
        end + 6 < sentence.End && tokens[end].Lower == "-" && tokens[end + 1].Lower is "and" or "or" or "to" or "," && tokens[end + 3].Lower == "-" && tokens[end + 4].Lower == "year" && tokens[end + 5].Lower == "-" && tokens[end + 6].Lower == "old";

    // 1,200 people are a count, "in 2019" a year; a bare four-digit number before a plural noun counts.
    private static bool IsYear(string before, string after, ReadOnlySpan<Token> tokens, int end)
    {
        if (before is "in" or "since" or "of" or "until" or "by" or "from" or "during" or "after" or "before" or "late" or "early" or "mid" or "the" or "," or "and" or "through" or "to" or "(" or "between" or "year" or "©") return !(end < tokens.Length && tokens[end].Tag is Tag.NNS && before is not "the");
        return !(end < tokens.Length && (tokens[end].Tag is Tag.NNS || after is "people" or "others"));
    }
}
