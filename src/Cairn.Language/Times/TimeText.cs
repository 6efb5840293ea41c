using System.Collections.Immutable;
using System.Globalization;

namespace Cairn.Language;

/// <summary>One sentence as the time readers see it: lower-case words by token index ("" outside the sentence), years and months at a token, and what relative expressions refer to.</summary>
internal readonly ref struct TimeText(ImmutableArray<Token> tokens, Sentence sentence, TimeFocus focus)
{
    public readonly ImmutableArray<Token> Tokens = tokens;
    public readonly Sentence Sentence = sentence;
    public readonly TimeFocus Focus = focus;

    /// <summary>Lower-case word of a token; empty outside the sentence.</summary>
    public string this[int i] => i >= Sentence.First && i < Sentence.End ? Tokens[i].Lower : "";

    /// <summary>Publication, or null.</summary>
    public DateOnly? Anchor => Focus.Published;

    /// <summary>Tag of a token, <see cref="Tag.None"/> outside the sentence.</summary>
    public Tag TagOf(int i) => i >= Sentence.First && i < Sentence.End ? Tokens[i].Tag : Tag.None;

    public bool IsCapital(int i) => i >= Sentence.First && i < Sentence.End && char.IsUpper(Tokens[i].Form[0]);

    public bool Magnitude(int i, out Magnitude magnitude) => Cairn.Language.Magnitude.TryRead(Tokens.AsSpan(), i, Sentence.End, out magnitude);

    /// <summary>Unit code of <see cref="TimeWords.Units"/>, or null.</summary>
    public string? Unit(int i) => TimeWords.Units.GetValueOrDefault(this[i]);

    /// <summary>Month 1–12 at a token, 0 for none; "may" and "march" only where they name a month.</summary>
    public int Month(int i)
    {
        var word = this[i];
        if (!TimeWords.Months.TryGetValue(word, out var month)) return 0;
        if (word is not ("may" or "march" or "mar" or "jan" or "dec" or "sep" or "jun")) return month;
        if (!IsCapital(i) || this[i - 1] is "the" or "a" or "an" or "'s") return 0;
        if (word is "march" && this[i - 1] is "peace" or "protest" or "funeral" or "hunger" or "freedom" or "torchlight" or "solidarity" or "silent" or "their" or "our" or "his" or "its" or "'" && !IsDigits(i + 1, out _)) return 0; // "the peace march"
        if (word is "mar" && this[i - 1] is "del" or "la") return 0; // "Playa del Mar", "La Mar province"
        if (word is "jan" && !IsDigits(i + 1, out _) && !IsDigits(i - 1, out _) && !IsAfterTimeWord(i) && this[i - 1] is not ("in" or "since" or "until" or "by" or "from" or "to" or "during" or "through" or "last" or "this" or "next" or "of" or "early" or "late" or "mid")) return 0; // a man's name
        return word is "may" or "march" && TagOf(i) is not (Tag.NNP or Tag.None or Tag.NN) && !IsAfterTimeWord(i) && !IsDigits(i + 1, out _) && !IsDigits(i - 1, out _) ? 0 : month;
    }

    /// <summary>A whole number of one to four digits.</summary>
    public bool IsDigits(int i, out int value)
    {
        value = 0;
        var word = this[i];
        return word.Length is > 0 and <= 4 && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A year in four digits, 1500 to 2099.</summary>
    public static bool IsYearForm(string word, out int year)
    {
        year = 0;
        return word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1500 and < 2100;
    }

    /// <summary>A year at a token: "1998", ", 1998", "'98", "nineteen ninety-six", "89" after a month.</summary>
    public int? Year(int i, out int end)
    {
        end = i + 1;
        if (this[i] == "," && Year(i + 1, out end) is { } after) return after;
        var word = this[i];
        if (IsYearForm(word, out var year)) return year;
        if (word.Length == 2 && IsDigits(i, out var two) && two > 31) return 1900 + two;
        if (word.Length == 3 && word[0] == '\'' && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var short3)) return Century(short3);
        if (word is "'" && this[i + 1].Length == 2 && IsDigits(i + 1, out var apostrophe))
        {
            end = i + 2;
            return Century(apostrophe);
        }

        return SpokenYears.Read(this, i, out end);
    }

    /// <summary>Day of the month: "3", "3rd", "the 3rd of"; <paramref name="after"/> is the token behind it.</summary>
    public bool DayNumber(int i, out int day, out int after)
    {
        after = i + 1;
        day = 0;
        var word = this[i];
        if (word.Length == 0) return false;
        if (word == "the") return DayNumber(i + 1, out day, out after) && (this[after] == "of" || Month(after) > 0);
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 2 || word[digits..] is not ("" or "st" or "nd" or "rd" or "th")) return false;
        day = int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31;
    }

    private bool IsAfterTimeWord(int i) => this[i - 1] is "in" or "last" or "since" or "until" or "early" or "late" or "this" or "next" or "of" or "by";

    private static int Century(int two) => two > 40 ? 1900 + two : 2000 + two;
}
