namespace Cairn.Language;

/// <summary>Years in words: "nineteen ninety-six", "two thousand and three".</summary>
internal static class SpokenYears
{
    public static int? Read(in TimeText text, int i, out int end)
    {
        end = i + 1;
        if (text[i] is "nineteen" or "eighteen" or "twenty" && NumberWords.Tens.TryGetValue(text[i + 1], out var ten) && ten >= (text[i] == "twenty" ? 20 : 10))
        {
            end = i + 2;
            var at = text[end] == "-" ? end + 1 : end;
            var unit = NumberWords.Units.GetValueOrDefault(text[at]);
            if (unit is >= 1 and <= 9) end = at + 1;
            else unit = 0;
            return (text[i] switch { "nineteen" => 1900, "eighteen" => 1800, _ => 2000 }) + (int)ten + (int)unit;
        }

        if (text[i] != "two" || text[i + 1] != "thousand" || text[i - 1] is not ("in" or "year" or "since" or "by" or "until")) return null;
        var from = text[i + 2] == "and" ? i + 3 : i + 2;
        var rest = NumberWords.Units.GetValueOrDefault(text[from]);
        if (text[i - 1] != "year" && rest is < 1 or > 19) return null;
        end = rest is >= 1 and <= 19 ? from + 1 : i + 2;
        return 2000 + (int)rest;
    }
}
