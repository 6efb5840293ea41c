using System.Security.Cryptography;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Reads an .eml message (a newsletter, a forwarded story) as a report: its HTML part, else its plain text.</summary>
internal static class MailReport
{
    public static ReportOutcome Read(ReadOnlyMemory<byte> bytes, string path)
    {
        var message = MailParser.Parse(bytes);
        if (message.Headers.Count == 0) return new ReportOutcome.Unreadable(path, IntakeCodes.NoText, $"{path}: has no e-mail headers");
        var leaves = MailParser.Leaves(message).ToList();
        var html = leaves.FirstOrDefault(l => l.MediaType is "text/html");
        var plain = leaves.FirstOrDefault(l => l.MediaType is "text/plain");
        var chosen = html is not null && !string.IsNullOrWhiteSpace(MailText.Of(html)) ? html : plain;
        if (chosen is null) return new ReportOutcome.Unreadable(path, IntakeCodes.NoText, $"{path}: the message holds no text");

        var text = MailText.Of(chosen);
        if (string.IsNullOrWhiteSpace(text)) return new ReportOutcome.Unreadable(path, IntakeCodes.Empty, $"{path}: the message is empty");
        var report = new Report
        {
            Id = path,
            Html = chosen == html ? text : null,
            Text = chosen == html ? null : text,
            Title = message.Header("subject") is { } subject ? MailText.Header(subject) : null,
            Publisher = SenderOf(message.Header("from")),
            Published = FeedDate.Read(message.Header("date")),
        };
        var origin = new ReportOrigin(path, null, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        return new ReportOutcome.Read(report, chosen == html ? ReportForm.Page : ReportForm.CopiedText, origin, []);
    }

    /// <summary>The sender's name, or the domain of the address when there is none; a private address is not kept.</summary>
    private static string? SenderOf(string? from)
    {
        if (from is null) return null;
        var decoded = MailText.Header(from);
        var bracket = decoded.IndexOf('<', StringComparison.Ordinal);
        var name = (bracket > 0 ? decoded[..bracket] : "").Trim().Trim('"');
        if (name.Length > 0) return name;
        var at = decoded.LastIndexOf('@');
        return at < 0 ? null : decoded[(at + 1)..].Trim(' ', '>');
    }
}
