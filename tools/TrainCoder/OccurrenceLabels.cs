using System.Text.Json;
using Cairn.Coding;
using Cairn.Model;

namespace Cairn.Tools.TrainCoder;

/// <summary>A report of which somebody has said for every word that tells an act which occurrence it tells.</summary>
/// <param name="Report">The report.</param>
/// <param name="Marks">By offset of the word: a letter, several joined by <c>+</c>, <c>-</c> for no single occurrence, <c>?</c> where readers would differ.</param>
/// <param name="Facts">By letter what the reader said of the occurrence; empty where nobody was asked.</param>
internal sealed record OccurrenceLabels(ExtractedReport Report, IReadOnlyDictionary<int, string> Marks, IReadOnlyDictionary<string, OccurrenceFacts> Facts)
{
    /// <summary>Reads JSON Lines with id, text, published, marks and occurrences.</summary>
    public static List<OccurrenceLabels> Read(string file) =>
        [.. File.ReadLines(file).Select(l => JsonDocument.Parse(l).RootElement).Select(e => new OccurrenceLabels(
            ReportSource.Of(e),
            e.GetProperty("marks").EnumerateObject().ToDictionary(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture), p => p.Value.GetString()!),
            e.TryGetProperty("occurrences", out var told) ? told.EnumerateObject().ToDictionary(p => p.Name, p => OccurrenceFacts.Of(p.Value), StringComparer.Ordinal) : []))];

    /// <summary>The letters of some events, each as often as it is told.</summary>
    public IEnumerable<string> Of(ReportReading reading, IEnumerable<EventMention> mentions) =>
        mentions.Select(m => Marks.GetValueOrDefault(reading.Tokens[m.Head].Start)).OfType<string>().Where(l => l != "?").SelectMany(l => l.Split('+'));

    /// <summary>The letter told most often, <c>-</c> only where there is no other; null without a label.</summary>
    public string? Main(ReportReading reading, IEnumerable<EventMention> mentions)
    {
        var letters = Of(reading, mentions).ToList();
        return letters.Where(l => l != "-").GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? letters.FirstOrDefault();
    }
}
