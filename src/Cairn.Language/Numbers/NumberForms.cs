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
        if (before is "$" or "€" or "£" or "rs" or "rs." or "rupees" or "inr" or "usd" or "us$" || NumberWords.Money.Contains(after)) return NumberForm.Money;
        if (after is "%" or "percent" || after == "per" && afterNext == "cent") return NumberForm.Percentage;
        if (NumberWords.Distances.Contains(after) || after == "-" && NumberWords.Distances.Contains(afterNext)) return NumberForm.Distance;
        if (NumberWords.Measures.Contains(after)) return NumberForm.Measure;
        if (Ages.Is(tokens, number, sentence)) return NumberForm.Age;
        if (NumberWords.Times.Contains(after) || after == "-" && NumberWords.Times.Contains(afterNext)) return NumberForm.Measure;
        if (number.IsDigits && number.Value <= 31 && (NumberWords.Months.Contains(before) || NumberWords.Months.Contains(after) && char.IsUpper(tokens[end].Form[0]))) return NumberForm.Date;
        if (after is "a.m." or "p.m." or "am" or "pm" or "o'clock" or "hours" or "gmt" || before is "at" && tokens[first].Lower.Length == 4 && number.IsDigits && tokens[first].Lower[0] is '0') return NumberForm.ClockTime;
        if (number.IsDigits && tokens[first].Lower.Length == 4 && end == first + 1 && number.Value is >= 1700 and <= 2100 && IsYear(before, after, tokens, end)) return NumberForm.Year;
        if (before is "no." or "no" && number.IsDigits || before is "route" or "highway" or "brigade" or "flight" or "battalion" or "unit" or "article" or "section" or "resolution" or "page" or "chapter" or "channel" or "act" or "#" or "ward" or "phase" or "camp" or "sector" or "boeing" or "mig" or "f" or "ak" or "t" or "room" or "grade" or "class" or "platoon" or "number" or "version" or "m" or "nh") return NumberForm.Identifier;
        if (number.IsDigits && (after is "bore" or ".bore" or "gauge" || after is "." or "-" && afterNext is "bore" or "gauge")) return NumberForm.Identifier; // "a 12-bore rifle"
        if (IsLabel(tokens, number, sentence)) return NumberForm.Identifier;
        if (number.IsDigits && tokens[first].Lower[0] == '0' && number.Value > 0 && !tokens[first].Lower.Contains('.', StringComparison.Ordinal)) return NumberForm.Identifier;
        if (after == "-" && afterNext.Length > 0 && char.IsAsciiDigit(afterNext[0]) && number.Value < 30 && before is "by" or "a" or "won") return NumberForm.Score;
        if (after is "th" or "st" or "nd" or "rd") return NumberForm.Ordinal;
        return NumberForm.Count;
    }

    // "an AK-47", "a K-9", "855-TIPS-247", "image 5 of 44"
    private static bool IsLabel(ReadOnlySpan<Token> tokens, Magnitude number, Sentence sentence)
    {
        var (first, end) = (number.First, number.End);
        if (!number.IsDigits) return false;
        var isJoined = first >= sentence.First + 2 && IsHyphen(tokens[first - 1]) && tokens[first - 2].End == tokens[first - 1].Start && tokens[first - 1].End == tokens[first].Start;
        if (isJoined && tokens[first - 2].Form.All(char.IsAsciiLetterUpper)) return true;
        if (isJoined && tokens[first - 2].IsNoun && first - 2 > sentence.First && char.IsAsciiLetterUpper(tokens[first - 2].Form[0]) && tokens[first - 2].Lower is not ("killed" or "dead" or "deaths" or "injured" or "wounded" or "arrested" or "total")) return true; // "Camp-55", "the Highway-9"
        if (end + 2 < sentence.End && IsHyphen(tokens[end]) && IsHyphen(tokens[end + 2]) && tokens[end].Start == tokens[end - 1].End && (char.IsAsciiDigit(tokens[end + 1].Form[0]) || tokens[end + 1].Form.All(char.IsAsciiLetterUpper))) return true;
        return IsOfSeries(tokens, first, sentence);
    }

    private static bool IsOfSeries(ReadOnlySpan<Token> tokens, int first, Sentence sentence) =>
        first > sentence.First && (tokens[first - 1].Lower is "image" or "photo" or "slide" or "picture" or "video"
        || first >= sentence.First + 3 && tokens[first - 1].Lower is "of" && Magnitude.TryDigits(tokens[first - 2].Lower, out _) && tokens[first - 3].Lower is "image" or "photo" or "slide" or "picture" or "video");

    private static bool IsHyphen(Token token) => token.Lower is "-";

    // 1,200 people are a count, "in 2019" a year; a bare four-digit number before a plural noun counts.
    private static bool IsYear(string before, string after, ReadOnlySpan<Token> tokens, int end)
    {
        if (before is "in" or "since" or "of" or "until" or "by" or "from" or "during" or "after" or "before" or "late" or "early" or "mid" or "the" or "," or "and" or "through" or "to" or "(" or "between" or "year" or "©") return !(end < tokens.Length && tokens[end].Tag is Tag.NNS && before is not "the");
        return !(end < tokens.Length && (tokens[end].Tag is Tag.NNS || after is "people" or "others"));
    }
}
