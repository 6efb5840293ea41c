using System.Diagnostics.CodeAnalysis;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>A fetched page or text as a report.</summary>
internal static class AddressReport
{
    public static bool IsAddress(string source, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(source, UriKind.Absolute, out address) && address.Scheme is "http" or "https";

    /// <summary>The outcome of one fetch.</summary>
    /// <param name="id">The report's id: the address as given.</param>
    /// <param name="fetched">What became of the request.</param>
    /// <param name="title">What a feed calls the story, or null.</param>
    /// <param name="published">When a feed says it was published, or null.</param>
    public static ReportOutcome Of(string id, FetchOutcome fetched, string? title = null, string? published = null) => fetched switch
    {
        FetchOutcome.Fetched page => OfPage(id, page, title, published),
        FetchOutcome.Refused refused => new ReportOutcome.Unreadable(id, refused.Code, $"{id}: not fetched, {refused.Message}"),
        FetchOutcome.Failed failed => new ReportOutcome.Unreadable(id, failed.Code, $"{id}: cannot be fetched, {failed.Message}"),
        _ => new ReportOutcome.Unreadable(id, FetchCodes.Status, $"{id}: not changed"),
    };

    private static ReportOutcome OfPage(string id, FetchOutcome.Fetched page, string? title, string? published)
    {
        if (BinaryContent.Describe(page.Bytes.Span) is { } kind) return new ReportOutcome.Unreadable(id, IntakeCodes.Binary, $"{id}: is {kind}");
        var isPlain = page.ContentType == "text/plain";
        var text = TextDecoding.Decode(page.Bytes.Span, mayDeclare: true, page.Charset).Text;
        if (string.IsNullOrWhiteSpace(text)) return new ReportOutcome.Unreadable(id, IntakeCodes.Empty, $"{id}: is empty");
        var report = new Report { Id = id, Text = isPlain ? text : null, Html = isPlain ? null : text, Url = page.Address.AbsoluteUri, Title = title, Published = published };
        return new ReportOutcome.Read(report, isPlain ? ReportForm.CopiedText : ReportForm.Page, new ReportOrigin(page.Address.AbsoluteUri, null, page.BytesSha256), []);
    }
}
