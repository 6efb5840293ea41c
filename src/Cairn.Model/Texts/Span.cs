namespace Cairn.Model;

/// <summary>
/// An evidence span: a half-open range over a report's text and the words it must equal.
/// Inside Cairn the range counts UTF-16 code units; in the contract's JSON it counts Unicode code points
/// (<see cref="CodePoints"/> converts once, at the boundary).
/// </summary>
public sealed record Span(int Start, int End, string Quote)
{
    /// <summary>The evidence span of <paramref name="range"/> in <paramref name="text"/>.</summary>
    public static Span Of(string text, TextSpan range) => new(range.Start, range.End, range.In(text));

    /// <summary>The range without its quote.</summary>
    public TextSpan Range() => new(Start, End);

    /// <summary>Whether the quote stands at its range in <paramref name="text"/> (UTF-16).</summary>
    public bool Matches(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Start >= 0 && End <= text.Length && Start <= End && text.AsSpan(Start, End - Start).SequenceEqual(Quote);
    }
}
