using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// A number with the words before and after it that change what it says: "at least 11", "10 to 15", "20+", "no more than three", "up to 50 kilometres".
/// Counts, money, distances and percentages have bounds; years, dates and the like have none.
/// </summary>
internal static class NumberBounds
{
    /// <summary>Whether numbers of this form are quantities.</summary>
    public static bool Has(NumberForm form) => form is NumberForm.Count or NumberForm.Money or NumberForm.Distance or NumberForm.Percentage;

    /// <summary>The phrase around a plain number.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="number">The plain number.</param>
    /// <param name="form">What sort of number it is.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="floor">First token that no phrase before has taken.</param>
    public static NumberPhrase Read(ReadOnlySpan<Token> tokens, Magnitude number, NumberForm form, Sentence sentence, int floor)
    {
        if (number.Value > int.MaxValue) return new NumberPhrase(number.First, number.End, number.End - 1, null, null, null, Qualifier.Exact, form, false, number.Value);
        var before = number.First;
        if (form == NumberForm.Money && before > floor && tokens[before - 1].Lower is "$" or "€" or "£" or "rs" or "rs." or "inr" or "usd" or "us$") before--;
        if (Range(tokens, number, form, sentence, before, floor) is { } range) return range;
        var (end, value) = (number.End, number.Whole);
        if (end + 1 < sentence.End && tokens[end].Lower == "or" && tokens[end + 1].Lower is "more" or "so")
        {
            var more = tokens[end + 1].Lower == "more";
            return new NumberPhrase(number.First, end + 2, end - 1, more ? value : null, value, null, more ? Qualifier.AtLeast : Qualifier.About, form, false, number.Value);
        }

        if (end < sentence.End && tokens[end].Form == "+" && tokens[end].Start == tokens[end - 1].End) return new NumberPhrase(number.First, end + 1, end - 1, value, value, null, Qualifier.AtLeast, form, false, number.Value);
        if (end + 1 < sentence.End && tokens[end].Lower == "-" && tokens[end + 1].Lower == "odd") return new NumberPhrase(number.First, end + 2, end - 1, null, value, null, Qualifier.About, form, false, number.Value);
        var increment = end < sentence.End && tokens[end].Lower is "more" or "additional" or "further" && !(end + 1 < sentence.End && tokens[end + 1].Lower is "than");
        if (before > floor && tokens[before - 1].Lower is "another" or "additional" or "further") return new NumberPhrase(before - 1, end, end - 1, value, value, value, Qualifier.Exact, form, true, number.Value);
        var (words, qualifier) = Before(tokens, before, floor, value);
        var (low, point, high) = Bounds(qualifier, value, words == 1 && NumberWords.Nearly.Contains(tokens[before - 1].Lower) || words == 2 && tokens[before - 2].Lower == "close");
        // "12 confirmed dead"
        if (qualifier == Qualifier.Exact && end + 1 < sentence.End && tokens[end].Lower == "confirmed" && tokens[end + 1].Lower is "dead" or "deaths" or "killed") (high, qualifier) = (null, Qualifier.AtLeast);
        return new NumberPhrase(words > 0 ? before - words : number.First, end, end - 1, low, point, high, qualifier, form, increment, number.Value);
    }

    // The qualifier before a number and how many words it has.
    private static (int Words, Qualifier Qualifier) Before(ReadOnlySpan<Token> tokens, int first, int floor, int value)
    {
        var one = first - 1 >= floor ? tokens[first - 1].Lower : "";
        var two = first - 2 >= floor ? tokens[first - 2].Lower : "";
        var three = first - 3 >= floor ? tokens[first - 3].Lower : "";
        return one switch
        {
            "least" when two is "at" => (2, Qualifier.AtLeast),
            "minimum" => (1, Qualifier.AtLeast),
            "of" when two is "minimum" => (three is "a" ? 3 : 2, Qualifier.AtLeast),
            "of" when two is "maximum" => (three is "a" ? 3 : 2, Qualifier.AtMost),
            "of" when two is "excess" && three is "in" => (3, Qualifier.MoreThan),
            "of" when two is "upwards" or "upward" => (2, Qualifier.MoreThan),
            "than" when two is "more" or "greater" or "higher" => three is "no" or "not" ? (3, Qualifier.AtMost) : (2, Qualifier.MoreThan),
            "than" when two is "fewer" or "less" or "lower" => three is "no" or "not" ? (3, Qualifier.AtLeast) : (2, Qualifier.FewerThan),
            "to" when two is "up" => (2, Qualifier.AtMost),
            "to" when two is "close" => (2, Qualifier.About),
            "as" when two is "many" or "much" && three is "as" => (3, Qualifier.AtMost),
            "most" when two is "at" => (2, Qualifier.AtMost),
            "under" when value > 5 => (1, Qualifier.FewerThan),
            _ when NumberWords.Over.Contains(one) => (1, Qualifier.MoreThan),
            _ when NumberWords.Nearly.Contains(one) || NumberWords.About.Contains(one) => (1, Qualifier.About),
            _ => (0, Qualifier.Exact),
        };
    }

    // Bounds as the contract reads them (domain.md 4.3).
    private static (int? Low, int? Point, int? High) Bounds(Qualifier qualifier, int value, bool isNearly) => qualifier switch
    {
        Qualifier.AtLeast => (value, value, null),
        Qualifier.MoreThan => (value == int.MaxValue ? value : value + 1, null, null),
        Qualifier.FewerThan => (null, null, Math.Max(0, value - 1)),
        Qualifier.AtMost => (null, null, value),
        Qualifier.About => (null, value, isNearly ? value : null),
        _ => (value, value, value),
    };

    // "10 to 15", "10-15", "between 10 and 15", "10 or 15", "between two and three dozen", "15 to 20 dollars".
    private static NumberPhrase? Range(ReadOnlySpan<Token> tokens, Magnitude number, NumberForm form, Sentence sentence, int before, int floor)
    {
        var end = number.End;
        if (end + 1 >= sentence.End || tokens[end].Lower is not ("to" or "-" or "–" or "and" or "or")) return null;
        var open = tokens[end].Lower is "to" or "and" ? Open(tokens, end + 1, sentence.End) : 0; // "from 500 to well over 1,000"
        if (!Magnitude.TryRead(tokens, end + 1 + open, sentence.End, out var upper) || upper.Value > int.MaxValue) return null;
        if (tokens[end].Lower is "and" && !(before > floor && tokens[before - 1].Lower == "between")) return null;
        var whole = NumberForms.Of(tokens, upper, sentence);
        if (whole != NumberForm.Count && (!Has(whole) || form != NumberForm.Count && form != whole) || form is not NumberForm.Count && whole == NumberForm.Count) return null;
        var low = number.Value * Scale(tokens, number, upper);
        if (upper.Value <= low || low > int.MaxValue) return null;
        var first = before;
        if (first > floor && tokens[first - 1].Lower is "between" or "from") first--;
        else first = number.First;
        if (first - 2 >= floor && tokens[first - 2].Lower == "at" && tokens[first - 1].Lower == "least") first -= 2;
        return new NumberPhrase(first, upper.End, upper.End - 1, (int)Math.Round(low), null, open > 0 ? null : upper.Whole, Qualifier.Range, whole, false, whole == NumberForm.Count ? number.Value : upper.Value);
    }

    // How many words say that the upper bound is no bound.
    private static int Open(ReadOnlySpan<Token> tokens, int at, int end)
    {
        var words = at < end && tokens[at].Lower is "well" ? 1 : 0;
        if (at + words < end && tokens[at + words].Lower is "over" or "above") return words + 1;
        return at + words + 1 < end && tokens[at + words].Lower is "more" && tokens[at + words + 1].Lower is "than" ? words + 2 : 0;
    }

    // The scale that a bare lower bound shares with the upper one: "two and three dozen", "2 to 3 million".
    private static double Scale(ReadOnlySpan<Token> tokens, Magnitude number, Magnitude upper)
    {
        if (number.End != number.First + 1 || upper.End != upper.First + 2 || !NumberWords.Scales.TryGetValue(tokens[upper.End - 1].Lower, out var scale)) return 1;
        return number.Value < upper.Value / scale ? scale : 1;
    }
}
