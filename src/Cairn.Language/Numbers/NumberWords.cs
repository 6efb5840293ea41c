using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Words that are numbers or qualify them (domain.md 4.3), all lower case.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, int> Units = Map(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19");

    public static readonly FrozenDictionary<string, int> Tens = Map("twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    public static readonly FrozenDictionary<string, int> Scales = Map("hundred 100 thousand 1000 lakh 100000 lakhs 100000 million 1000000 crore 10000000 crores 10000000 billion 1000000000 dozen 12 score 20");

    private static readonly FrozenSet<string> Beginnings = Units.Keys.Concat(Tens.Keys).Concat(Scales.Keys).Concat(["a", "half"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a <see cref="Magnitude"/> may begin with a word: one question for most words instead of four.</summary>
    public static bool MayBegin(string lower) => lower.Length > 0 && char.IsAsciiDigit(lower[0]) || Beginnings.Contains(lower);

    /// <summary>Whether a count may stand at a word or begin at the article before it: "dozen" of "a dozen".</summary>
    public static bool MayCount(string lower) =>
        lower != "a" && MayBegin(lower) || Vague.ContainsKey(lower) || None.Contains(lower) || lower is "few" or "couple" or "handful" or "pair" or "trio" or "both" or "single" or "number" or "numbers" or "many";

    /// <summary>Vague words and the floor they are read as.</summary>
    public static readonly FrozenDictionary<string, int> Vague = Map(
        "tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 several 3 multiple 3 some 3 numerous 4 many 4 countless 4 lakhs 100000 millions 1000000 various 3");

    public static readonly FrozenSet<string> None = WordLists.Set("no none nobody zero nil");

    public static readonly FrozenSet<string> About = WordLists.Set("about around approximately roughly some circa approx estimated");
    public static readonly FrozenSet<string> Nearly = WordLists.Set("nearly almost close");
    public static readonly FrozenSet<string> Over = WordLists.Set("over above exceeding");

    public static readonly FrozenSet<string> Months = WordLists.Set("january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.");

    public static readonly FrozenSet<string> Distances = WordLists.Set("km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m feet foot ft yard yards mi nautical cm mm inch inches hectare hectares acre acres");
    public static readonly FrozenSet<string> Times = WordLists.Set("year years month months week weeks day days hour hours minute minutes second seconds decade decades hrs hour-long");
    public static readonly FrozenSet<string> Money = WordLists.Set("dollar dollars rupee rupees euro euros pound pounds peso pesos colon colons yen riyal dinar dinars lira naira shilling shillings usd inr rs rs. cents franc francs baht");
    public static readonly FrozenSet<string> Measures = WordLists.Set("kg kgs kilogram kilograms kilogrammes tonne tonnes ton tons gram grams litre litres liter liters degrees mph kph percent per mm-caliber mg barrels watts");

    private static FrozenDictionary<string, int> Map(string pairs)
    {
        var parts = pairs.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i], i => int.Parse(parts[2 * i + 1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
