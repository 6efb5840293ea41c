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
        foreach (var attribution in reading.Text.Attributions)
        {
            if (offset < attribution.Content.Start || offset >= attribution.Content.End || attribution.SourceFirst < 0) continue;
            if (best is null || attribution.Content.Length < best.Content.Length) best = attribution;
        }

        return best;
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
