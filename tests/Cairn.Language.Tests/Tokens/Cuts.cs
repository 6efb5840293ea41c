namespace Cairn.Language.Tests.Tokens;

/// <summary>Short ways to look at how a text is cut.</summary>
internal static class Cuts
{
    public static string TokensOf(string text) => string.Join('|', EnglishReader.Segment(text).Tokens.Select(t => t.Form));

    public static string[] SentencesOf(string text) => [.. EnglishReader.Segment(text).Sentences.Select(s => s.Span.In(text))];
}
