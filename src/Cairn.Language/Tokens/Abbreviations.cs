using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>
/// Abbreviations that keep their full stop. Those of the training treebanks (EWT, GUM) with the ranks, titles, months and states of agency news.
/// </summary>
internal static class Abbreviations
{
    /// <summary>Stand before the name or number they belong to and so never end a sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set(
        "mr mrs ms drs messrs mme mlle dr prof rev fr hon pres sen sens gov govs reps supt insp det " +
        "gen gens lt col cols maj capt sgt cpl pvt brig adm cmdr comdr cmdt cdr " +
        "st ste ft mt vs e.g i.e eg cf viz approx ca jan feb sept nov attn");

    /// <summary>Stand after what they belong to, or alone, and so may end a sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trailing = Set(
        "inc ltd corp co bros jr sr etc ave blvd assn dept univ intl govt min max est esq ph.d m.sc b.sc d.phil al " +
        "aug oct dec vol ed eds para fax tel ext lb lbs oz yrs hrs mins secs sq n.d a.k.a arr lv conf calif conn tenn penn");

    /// <summary>Everyday words when not capitalised; abbreviations only with a capital and lower case after it ("Sat.", "Mass.").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Capitalised = Set(
        "sat sun mon tue tues wed thu thur thurs fri mar apr jun jul rep fig sec art " +
        "ala ariz ark colo del fla ga ill ind kan ky la md me mass mich minn miss mo mont neb nev okla ore pa tex va vt wash wis wyo que ont");

    /// <summary>Whether a word before a full stop (given without it) belongs in front of a name or number.</summary>
    public static bool IsLeading(ReadOnlySpan<char> word) => word.Length <= 7 && Leading.Contains(word);

    /// <summary>Whether a word before a full stop is an abbreviation that may end a sentence.</summary>
    public static bool IsTrailing(ReadOnlySpan<char> word) =>
        word.Length <= 7 && (Trailing.Contains(word) || (word.Length > 1 && IsTitleCase(word) && Capitalised.Contains(word)));

    /// <summary>Whether a word before a full stop is an abbreviation if a figure follows: "No. 5", "c. 1230".</summary>
    public static bool IsBeforeFigure(ReadOnlySpan<char> word) =>
        word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("nos", StringComparison.OrdinalIgnoreCase) || word is "c" or "p" or "pp";

    private static bool IsTitleCase(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && char.IsLower(word[1]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
