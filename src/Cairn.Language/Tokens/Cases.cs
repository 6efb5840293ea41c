namespace Cairn.Language;

/// <summary>Tells how a stretch of text is written.</summary>
internal static class Cases
{
    /// <summary>The case of <paramref name="text"/>; stretches with fewer than three letters count as mixed.</summary>
    public static LetterCase Of(ReadOnlySpan<char> text)
    {
        var (lower, upper) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLower(c)) lower++;
            else if (char.IsUpper(c)) upper++;
            if (lower > 0 && upper > 0) return LetterCase.Mixed;
        }

        if (lower + upper < 3) return LetterCase.Mixed;
        return upper == 0 ? LetterCase.Lower : LetterCase.Upper;
    }
}
