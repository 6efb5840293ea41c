using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Linking.Tests.Copies;

/// <summary>Stories for tests about copies: made-up paragraphs, different for each topic number, and reports that print them.</summary>
internal static class Stories
{
    private static readonly string[] Who = ["Gunmen", "Villagers", "Soldiers", "Officials", "Traders", "Drivers", "Teachers", "Rebels", "Nurses", "Herders", "Pilots"];
    private static readonly string[] Did = ["blocked", "crossed", "left", "reached", "searched", "watched", "burned", "shelled", "guarded", "rebuilt", "entered", "circled", "surrounded"];
    private static readonly string[] What = ["the bridge", "the market", "a school", "two checkpoints", "the old mill", "the grain store", "a bus depot", "the river bank", "the clinic", "a court house", "the airfield", "a power station", "the water works", "the town hall", "a fuel depot", "the radio mast", "the ferry"];
    private static readonly string[] When = ["before dawn", "on Monday night", "at noon", "after prayers", "during a sandstorm", "late on Friday", "in heavy rain", "for three hours", "without a shot"];

    /// <summary>A paragraph of four sentences that no other topic or number shares a run of five words with, but for chance.</summary>
    public static string Paragraph(int topic, int number) =>
        string.Join(' ', Enumerable.Range(0, 4).Select(i => Sentence(topic * 9973 + number * 613 + i * 89)));

    /// <summary>A story of <paramref name="paragraphs"/> paragraphs of about 40 words.</summary>
    public static string Story(int topic, int paragraphs = 6) => string.Join("\n\n", Enumerable.Range(0, paragraphs).Select(n => Paragraph(topic, n)));

    public static ExtractedReport Report(string id, string text) => new() { Id = id, Text = text };

    public static IReadOnlyList<CopyGroup> Find(params ExtractedReport[] reports) => CopyFinder.Find([.. reports.Select(CopySketch.Of)]);

    private static string Sentence(int n)
    {
        var k = (int)((uint)n * 2654435761u >> 8);
        return $"{Of(Who, k)} {Of(Did, k / 7)} {Of(What, k / 53)} {Of(When, k / 311)} and {Of(Did, k / 1009)} {Of(What, k / 4001)} near kilometre {k % 977}.";
    }

    private static string Of(string[] words, int n) => words[n % words.Length];
}
