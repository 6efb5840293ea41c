using System.Globalization;

namespace Cairn.Language;

/// <summary>Years, decades and centuries: "1998", "the 1990s", "the nineties", "the 20th century", "218 BC".</summary>
internal static class YearTimes
{
    public static TimeExpression? Read(in TimeText text, int i) => Before(text, i) ?? Decade(text, i) ?? Century(text, i) ?? Year(text, i);

    private static TimeExpression? Year(in TimeText text, int i)
    {
        if (text[i] == "the" && text[i + 1] == "year" && text.Year(i + 2, out var named) is { } known && text[i + 2] != ",") return TimeValues.Year(i, named, known);
        if (text[i] == "fiscal" && TimeText.IsYearForm(text[i + 1], out var fiscal)) return TimeValues.Year(i, i + 2, fiscal);
        if (!TimeText.IsYearForm(text[i], out var year)) return text[i] is "nineteen" or "eighteen" or "two" && SpokenYears.Read(text, i, out var end) is { } spoken ? TimeValues.Year(i, end, spoken) : null;
        if (AddressNames.IsNumber(text, i) || text[i + 1] == "-" && text[i + 2] == "strong") return null; // "a 2000-strong crowd"
        // "1,500 people" is no year, nor is a number in front of a counted noun or behind a sign.
        if (text[i - 1] is "$" or "#" or "no." or "£" or "€" or "₹" or "inr" or "rs" or "rs." or "usd" or "us$" or "pkr" or "eur" or "euro") return null;
        if (year < 1700 && text[i - 1] is not ("in" or "since" or "of" or "by" or "until" or "from" or "around" or "circa")) return null;
        if (text.TagOf(i + 1) is Tag.NNS && text[i - 1] is not ("the" or "of" or "in" or "by" or "since")) return null;
        return TimeValues.Year(i, i + 1, year);
    }

    private static TimeExpression? Before(in TimeText text, int i)
    {
        if (!text.IsDigits(i, out var year) || year == 0 || text[i + 1] is not ("bc" or "b.c." or "bce" or "b.c" or "b.c.e.")) return null;
        return TimeValues.Plain(i, i + 2, Model.TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{year:0000}"));
    }

    private static TimeExpression? Decade(in TimeText text, int i)
    {
        var first = i;
        if (text[i] == "the") i++;
        if (text[i] is "early" or "late" or "mid" && i > first) i++;
        if (text[i] == "-" && text[i - 1] == "mid") i++;
        var word = text[i].StartsWith("mid-", StringComparison.Ordinal) ? text[i][4..] : text[i];
        var end = i + 1;
        if (word == "'" && text[i + 1].Length == 3) (word, end) = ("'" + text[i + 1], i + 2);
        int? year = null;
        if (word.Length == 5 && word[4] == 's' && TimeText.IsYearForm(word[..4], out var full)) year = full;
        else if (word.Length == 4 && word[0] == '\'' && word[3] == 's' && int.TryParse(word.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var two)) year = 1900 + two;
        else if (i > first) year = word switch { "fifties" => 1950, "sixties" => 1960, "seventies" => 1970, "eighties" => 1980, "nineties" => 1990, _ => null };
        return year is { } start ? TimeValues.Decade(first, end, start) : null;
    }

    private static TimeExpression? Century(in TimeText text, int i)
    {
        var first = i;
        if (text[i] == "the") i++;
        if (text[i] is "early" or "late" && i > first) i++;
        var at = text[i + 1] == "-" ? i + 2 : i + 1;
        if (text[at] != "century") return null;
        var word = text[i];
        var nth = TimeWords.Ordinals.GetValueOrDefault(word);
        if (nth == 0 && word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th") _ = int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out nth);
        return nth is >= 2 and <= 30 ? TimeValues.Century(first, at + 1, nth - 1) : null;
    }
}
