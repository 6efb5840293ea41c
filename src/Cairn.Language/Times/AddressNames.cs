namespace Cairn.Language;

/// <summary>Figures and months that are no times, because they stand in an address or in the name of a street or a school: "the 1900 block", "1912 Oak Street", "East March Lane", "June Novak High School".</summary>
internal static class AddressNames
{
    private const int Reach = 4; // tokens from a house number or a month to the word for a street

    /// <summary>Whether four figures are the number of a block or a house.</summary>
    public static bool IsNumber(in TimeText text, int i)
    {
        if (text[i + 1] is "block" or "blocks" || text[i + 1] == "-" && text[i + 2] is "block" or "blocks") return true;
        return text[i - 1] is "at" or "of" or "," or "to" or "near" && IsBeforeStreet(text, i + 1);
    }

    /// <summary>Whether a month is a word of the name of a street or a school. "In June Oldfield High School closed" tells a month.</summary>
    public static bool IsMonth(in TimeText text, int i)
    {
        if (!text.IsCapital(i)) return false;
        if (text.IsCapital(i + 1) && IsStreet(text[i + 1])) return true;
        return text[i - 1] is "at" or "the" or "near" or "outside" or "east" or "west" or "north" or "south" && text.IsCapital(i + 1) && (IsBeforeStreet(text, i + 1) || IsBeforeSchool(text, i + 1));
    }

    private static bool IsBeforeStreet(in TimeText text, int i) => Run(text, i, out var last) && IsStreet(text[last]);

    private static bool IsBeforeSchool(in TimeText text, int i) => Run(text, i, out var last) && text[last] is "school" or "elementary" or "academy";

    // A run of capitalised words and ordinals; its last word.
    private static bool Run(in TimeText text, int i, out int last)
    {
        last = i;
        while (last < i + Reach && (text.IsCapital(last) || text[last] is [>= '0' and <= '9', .., 't' or 's' or 'n' or 'r', 'h' or 't' or 'd'])) last++;
        return --last > i;
    }

    private static bool IsStreet(string word) =>
        word is "street" or "st." or "road" or "rd." or "avenue" or "ave." or "ave" or "lane" or "drive" or "dr." or "boulevard" or "blvd." or "parkway" or "court" or "terrace" or "highway" or "circle" or "trail";
}
