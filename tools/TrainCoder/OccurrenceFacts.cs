using System.Globalization;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Tools.TrainCoder;

/// <summary>What a reader said of one occurrence: when, where, who did it, how many.</summary>
/// <param name="First">First possible day (of a month or year that of its first), or null where nothing tells.</param>
/// <param name="Last">Last possible day.</param>
/// <param name="Place">The report's words for its most exact place, or null.</param>
/// <param name="Doers">The report's words for who did it, names first; empty where nobody is told.</param>
/// <param name="Counts">By kind of harm the least and the most people; no most where it is open.</param>
/// <param name="Best">The number of dead to put first where sources disagree, or null.</param>
internal sealed record OccurrenceFacts(DateOnly? First, DateOnly? Last, string? Place, IReadOnlyList<string> Doers, IReadOnlyDictionary<FigureKind, (int Low, int? High)> Counts, int? Best)
{
    private static readonly FigureKind[] Kinds = [FigureKind.Killed, FigureKind.Injured, FigureKind.Arrested, FigureKind.Abducted, FigureKind.Surrendered, FigureKind.Released];

    /// <summary>Reads the object of one letter (<c>labelling.md</c>).</summary>
    public static OccurrenceFacts Of(JsonElement told)
    {
        var days = (Text(told, "day") ?? "").Split('/');
        var counts = new Dictionary<FigureKind, (int, int?)>();
        foreach (var kind in Kinds)
        {
            if (told.TryGetProperty(CodeNames.Name(kind), out var range) && range.ValueKind == JsonValueKind.Array && range[0].ValueKind == JsonValueKind.Number) counts[kind] = (range[0].GetInt32(), range[1].ValueKind == JsonValueKind.Number ? range[1].GetInt32() : null);
        }

        return new(Day(days[0], isEnd: false), Day(days[^1], isEnd: true), Text(told, "place"),
            told.TryGetProperty("doers", out var doers) ? [.. doers.EnumerateArray().Select(d => d.GetProperty("text").GetString()!)] : [],
            counts, told.TryGetProperty("best", out var best) && best.ValueKind == JsonValueKind.Number ? best.GetInt32() : null);
    }

    /// <summary>Whether a time is when the reader said that it was: its first day, or within what the reader left open.</summary>
    public bool IsOn(DateOnly? start, DateOnly? end) => First == start || First is { } first && Last is { } last && start >= first && end <= last;

    /// <summary>Whether a number of people is what the reader read; for nobody told also none.</summary>
    public bool Agrees(FigureKind kind, Total? total)
    {
        if (!Counts.TryGetValue(kind, out var range)) return total is null or { Best: 0 };
        if (total is not { Best: { } best }) return range.Low == 0;
        if (kind == FigureKind.Killed && Best is { } first) return best == first;
        return range.High is { } high ? best >= range.Low && best <= high : Math.Abs(best - range.Low) <= 1 || total.Low == range.Low || best * 2 == range.Low; // "more than 20": 20 or 21; "dozens": 12 or 24
    }

    /// <summary>Whether one of some words for somebody shares a word with what the reader took for a doer.</summary>
    public bool NamesDoer(IEnumerable<string?> words) => words.OfType<string>().Any(w => Doers.Any(d => AreAlike(w, d)));

    /// <summary>Whether two wordings share a word that tells something.</summary>
    public static bool AreAlike(string one, string other) => Words(one).Intersect(Words(other)).Any();

    private static readonly HashSet<string> Little = new(StringComparer.Ordinal) { "the", "of", "in", "a", "an", "al", "and", "near", "at", "on", "from", "by", "district", "province", "city", "town", "village" };

    private static IEnumerable<string> Words(string text) => text.ToLowerInvariant().Split([' ', '-', ',', '\'', '’', '\n', '.', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Little.Contains(w)).Select(w => w.Length > 3 ? w.TrimEnd('s') : w);

    // "2031-05-06", "2031-05", "2031"
    private static DateOnly? Day(string text, bool isEnd)
    {
        if (!DateOnly.TryParseExact(text, (string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        return !isEnd || text.Length == 10 ? day : (text.Length == 7 ? day.AddMonths(1) : day.AddYears(1)).AddDays(-1);
    }

    private static string? Text(JsonElement told, string name) => told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
