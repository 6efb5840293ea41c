using System.Text.Json;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Tools.TrainCoder;

/// <summary>A line of an evaluation set as the report that the coder would be given: its day too, where only its text tells it.</summary>
internal static class ReportSource
{
    public static ExtractedReport Of(JsonElement source) => Extractor.Extract(new Report { Id = source.GetProperty("id").ToString(), Title = Text(source, "title"), Text = source.GetProperty("text").GetString()!, Published = Text(source, "published") });

    private static string? Text(JsonElement source, string name) => source.TryGetProperty(name, out var value) ? value.GetString() : null;
}
