namespace Cairn.Language;

/// <summary>Dotted acronyms ("U.S.", "a.m.", "Ph.D.") and the initials of names ("J. Smith").</summary>
internal static class Initials
{
    /// <summary>Whether a dot after <paramref name="before"/>, the word so far with its dots, goes on inside one token.</summary>
    public static bool GoesOn(ReadOnlySpan<char> before, char after, char next)
    {
        if (!char.IsLetter(after)) return false;
        var last = before[(before.LastIndexOf('.') + 1)..];
        return last.Length == 1 && char.IsLetter(last[0])
            ? !char.IsLetter(next) || before.Contains('.') && char.IsUpper(after) == char.IsUpper(last[0]) && !char.IsLower(next)
            : last is "Ph" && after == 'D';
    }

    /// <summary>Whether a word with inner dots is an acronym, so that a dot after it belongs to it.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word) => word.Contains('.');

    /// <summary>Whether the single letter at <paramref name="at"/> is a name's initial: a capital, a dot, and a name after it on the same line.</summary>
    public static bool IsInitial(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsUpper(text[at]) || (at > 0 && text[at - 1] is not (' ' or '(' or '"' or '“' or '.' or '\n' or '-'))) return false;
        var next = at + 2;
        while (next < text.Length && text[next] == ' ') next++;
        if (next + 1 >= text.Length || !char.IsUpper(text[next])) return false;
        return text[at] is not ('I' or 'A') || at < 2 || !char.IsLower(WordBefore(text, at)) || text[at] is 'A' && text[..(at - 1)].EndsWith(" and");
    }

    /// <summary>First character of the word before a position: "I" after a name is an initial, after a common word it is the pronoun.</summary>
    private static char WordBefore(ReadOnlySpan<char> text, int at)
    {
        var end = at - 1;
        while (end > 0 && Characters.IsWord(text[end - 1])) end--;
        return text[end];
    }
}
