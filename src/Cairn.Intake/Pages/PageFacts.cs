using AngleSharp.Html.Dom;
using Cairn.Model;

namespace Cairn.Intake.Pages;

/// <summary>What a page says of itself.</summary>
internal sealed class PageFacts
{
    private string? _title;

    public static PageFacts Read(IHtmlDocument page, Report report) => new() { _title = page.Title };

    public bool IsTitle(string text) => _title is not null && _title.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    public ExtractedReport Fill(ExtractedReport extracted, Report report) => extracted with { Title = report.Title ?? _title };
}
