using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>Words for offices that one country has: a report that speaks of its sheriff or its panchayat names no country, but tells it.</summary>
internal static class Institutions
{
    private const int Least = 1;

    private static readonly FrozenDictionary<string, string> Offices = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sheriff"] = "US",
        ["sheriffs"] = "US",
        ["swat"] = "US",
        ["fbi"] = "US",
        ["district attorney"] = "US",
        ["grand jury"] = "US",
        ["state trooper"] = "US",
        ["state troopers"] = "US",
        ["highway patrol"] = "US",
        ["high school"] = "US",
        ["troopers"] = "US",
        ["medical examiner"] = "US",
        ["crime stoppers"] = "US",
        ["amber alert"] = "US",
        ["panchayat"] = "IN",
        ["lakh"] = "IN",
        ["crpf"] = "IN",
        ["tehsildar"] = "IN",
        ["garda"] = "IE",
        ["gardai"] = "IE",
        ["psni"] = "GB",
        ["scotland yard"] = "GB",
        ["rcmp"] = "CA",
        ["oblast"] = "RU",
        ["barangay"] = "PH",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> First = Offices.Keys.Where(o => o.Contains(' ')).Select(o => o[..o.IndexOf(' ')]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The country whose offices a text names most; null when it names none, or those of two alike.</summary>
    public static string? CountryOf(AnnotatedText text)
    {
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = text.Tokens[i].Lower;
            if (IsBlock(text, i)) told["US"] = told.GetValueOrDefault("US") + 1;
            if (!Offices.TryGetValue(word, out var country) && (i + 1 >= text.Tokens.Length || !First.Contains(word) || !Offices.TryGetValue($"{word} {text.Tokens[i + 1].Lower}", out country))) continue;
            told[country] = told.GetValueOrDefault(country) + 1;
        }

        if (told.Count == 0) return null;
        var most = told.Values.Max();
        var first = told.Where(t => t.Value == most).Select(t => t.Key).ToList();
        return most >= Least && first.Count == 1 ? first[0] : null;
    }

    // "the 300 block of Elm Street": how police of the United States tell an address.
    private static bool IsBlock(AnnotatedText text, int i) =>
        i > 0 && text.Tokens[i].Lower is "block" or "blocks" && text.Tokens[i - 1].Form is [.., '0', '0'] number && number.All(char.IsDigit);
}
