using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Who says what stands at a token: the innermost attribution whose content covers it; null where the outlet speaks for itself.</summary>
internal static class SourceFinder
{
    public static Source? At(ReportReading reading, int token)
    {
        var best = AttributionAt(reading, token);
        return best is null ? null : ToSource(reading, best);
    }

    /// <summary>The innermost attribution over a token, or null.</summary>
    public static Attribution? AttributionAt(ReportReading reading, int token)
    {
        var offset = reading.Tokens[token].Start;
        Attribution? best = null;
        foreach (var attribution in reading.SaidIn(reading.SentenceOf(token)))
        {
            if (offset < attribution.Content.Start || offset >= attribution.Content.End || attribution.SourceFirst < 0) continue;
            if (best is null || attribution.Content.Length < best.Content.Length) best = attribution;
        }

        return best;
    }

    /// <summary>Everybody who says something in these sentences, once each, in the order of the text.</summary>
    public static List<Source> In(ReportReading reading, IEnumerable<Sentence> sentences)
    {
        var found = new List<Source>();
        foreach (var sentence in sentences)
        {
            foreach (var attribution in reading.SpeakersIn(sentence))
            {
                var source = ToSource(reading, attribution);
                var isAgain = found.Exists(s => s.Name is not null ? s.Name == source.Name : s.Kind == source.Kind && source.AsReported?.StartsWith("the ", StringComparison.OrdinalIgnoreCase) == true);
                if (!isAgain && source.AsReported is { Length: > 3 }) found.Add(source);
            }
        }

        return found;
    }

    public static Source ToSource(ReportReading reading, Attribution attribution) => new()
    {
        Name = attribution.Name,
        AsReported = reading.Text.Words(attribution.SourceFirst, attribution.SourceEnd),
        Kind = attribution.Kind,
        Named = attribution.Named,
        Evidence = [reading.Text.Evidence(attribution.SourceFirst, attribution.SourceEnd)],
    };
}
