using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Reads the pages of a WARC file as reports: answers with status 200 and a page's content type; everything else in it is no report.</summary>
internal sealed class WarcReports(Stream stream, string path, ReadLimits limits)
{
    public async IAsyncEnumerable<ReportOutcome> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var records = new WarcReader(stream, limits.MaxReportBytes);
        var any = false;
        string? last = null;
        while (true)
        {
            WarcRecord? record = null;
            ReportOutcome.Unreadable? fault = null;
            try
            {
                record = await records.NextAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException)
            {
                fault = new ReportOutcome.Unreadable(path, IntakeCodes.BadArchive, $"{path}, after {last ?? "its start"}: cannot be read further ({broken.Message})");
            }

            if (fault is not null) yield return fault;
            if (record is null)
            {
                if (!any && fault is null) yield return new ReportOutcome.Unreadable(path, IntakeCodes.BadArchive, $"{path}: holds no WARC record");
                yield break;
            }

            any = true;
            last = record.Header("warc-target-uri") ?? last;
            if (await OutcomeAsync(record, cancellationToken).ConfigureAwait(false) is { } outcome) yield return outcome;
        }
    }

    private async Task<ReportOutcome?> OutcomeAsync(WarcRecord record, CancellationToken cancellationToken)
    {
        if (record.Header("warc-type") is not ("response" or "resource") || record.Header("warc-target-uri") is not { } address) return null;
        if (record.IsCut) return new ReportOutcome.Unreadable(address, IntakeCodes.TooLarge, $"{path}, {address}: the record is cut or larger than {limits.MaxReportBytes} bytes");
        byte[] body;
        string? type, charset = null;
        if (record.Header("warc-type") == "response")
        {
            if (record.Header("content-type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == false) return null; // dns and the like
            if (await HttpMessage.ReadAsync(record.Block, limits.MaxReportBytes, cancellationToken).ConfigureAwait(false) is not { } message)
                return new ReportOutcome.Unreadable(address, IntakeCodes.BadArchive, $"{path}, {address}: the answer cannot be read");
            if (message.Status != 200) return null;
            (body, type, charset) = (message.Body, message.MediaType, message.Charset);
        }
        else
        {
            (body, type) = (record.Block, record.Header("content-type")?.Split(';')[0].Trim().ToLowerInvariant());
        }

        if (type is not ("text/html" or "application/xhtml+xml")) return null;
        if (body.Length == 0) return new ReportOutcome.Unreadable(address, IntakeCodes.Empty, $"{path}, {address}: the page is empty");
        var decoded = TextDecoding.Decode(body, mayDeclare: true, charset);
        var origin = new ReportOrigin($"{path}#{address}", null, Convert.ToHexStringLower(SHA256.HashData(body)));
        return new ReportOutcome.Read(new Report { Id = address, Html = decoded.Text, Url = address }, ReportForm.Page, origin, decoded.Note is null ? [] : [new Diagnostic(IntakeCodes.Encoding, $"{path}, {address}: {decoded.Note}")]);
    }
}
