namespace Cairn.Intake;

/// <summary>Words as runs of letters, read one after another without a copy.</summary>
internal static class LetterRuns
{
    /// <summary>The next run from <paramref name="at"/> on, which moves behind it; empty at the end.</summary>
    public static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetter(text[at])) at++;
        var start = at;
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return text[start..at];
    }
}
