using System.Buffers;
using System.Globalization;

namespace Cairn.Language;

/// <summary>The classes of characters the scanner tells apart.</summary>
internal static class Characters
{
    /// <summary>Spaces of every kind, control characters, and the invisible marks of web pages.</summary>
    public static bool IsSpace(char c) => c <= ' ' || (c > '\x7f' && (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\u200e' or '\u200f' or '\ufeff' or '\u2060'));

    /// <summary>An ASCII digit.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>A letter, digit or combining mark.</summary>
    public static bool IsWord(char c)
    {
        if (c <= '\x7f') return c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
        if (char.IsLetterOrDigit(c) || c == '\u00ad') return true;
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>The apostrophes, straight and typographic.</summary>
    public static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ‘`´");

    /// <summary>An apostrophe, straight or typographic.</summary>
    public static bool IsApostrophe(char c) => Apostrophes.Contains(c);
}
