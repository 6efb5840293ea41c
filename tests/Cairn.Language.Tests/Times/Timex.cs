using System.Globalization;

namespace Cairn.Language.Tests.Times;

/// <summary>Time expressions of a sentence as "words=value", in the order of the text.</summary>
internal static class Timex
{
    /// <summary>Read against a publication date (ISO), or none.</summary>
    public static string Of(string sentence, string? published = "2022-03-16") => string.Join("; ", Read(sentence, published).Select(t => t.Words + "=" + t.Time.Value));

    /// <summary>The days that bound the only expression of a sentence.</summary>
    public static string Bounds(string sentence, string? published = "2022-03-16")
    {
        var (_, time) = Assert.Single(Read(sentence, published));
        return $"{time.Start:yyyy-MM-dd}..{time.Last:yyyy-MM-dd}";
    }

    public static IEnumerable<(string Words, TimeExpression Time)> Read(string sentence, string? published)
    {
        var text = EnglishReader.Default.Read(sentence, published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture));
        return text.Times.Select(t => (text.Words(t.First, t.End), t));
    }
}
