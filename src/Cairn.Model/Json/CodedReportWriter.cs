using System.Buffers;
using System.Text;
using System.Text.Json;
using static Cairn.Model.JsonWriting;

namespace Cairn.Model;

/// <summary>
/// Writes a coded report as its serialisation does, to the byte (a test holds the two together), property by property. The serialiser makes
/// its machinery for every type at run time, which cost a third of the start; this is ready when the program is.
/// </summary>
internal static class CodedReportWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static string Write(CodedReport report, JsonWriterOptions options)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1 << 14);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, options)) Write(json, report);
        var line = Encoding.UTF8.GetString(buffer.WrittenSpan);
        if (buffer.Capacity > 1 << 20) _buffer = null;
        return line;
    }

    private static void Write(Utf8JsonWriter json, CodedReport report)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, report.Id);
        json.WritePropertyName("report"u8);
        Write(json, report.Report);
        Each(json, "accounts"u8, report.Accounts, AccountWriter.Write);
        Each(json, "statements"u8, report.Statements, AccountWriter.Write);
        Each(json, "diagnostics"u8, report.Diagnostics, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportHeader header)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, header.Title);
        json.WriteString("publisher"u8, header.Publisher);
        Texts(json, "byline"u8, header.Byline);
        json.WriteString("published"u8, header.Published);
        json.WriteString("published_basis"u8, CodeNames.Name(header.PublishedBasis));
        json.WriteString("language"u8, header.Language);
        json.WriteString("text"u8, header.Text);
        json.WriteString("text_sha256"u8, header.TextSha256);
        json.WriteString("republished_from"u8, header.RepublishedFrom);
        json.WriteString("url"u8, header.Url);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, diagnostic.Code);
        json.WriteString("message"u8, diagnostic.Message);
        if (diagnostic.Span is not null) Span(json, "span"u8, diagnostic.Span);
        json.WriteEndObject();
    }

    public static void Span(Utf8JsonWriter json, ReadOnlySpan<byte> name, Span? span)
    {
        json.WritePropertyName(name);
        if (span is null) json.WriteNullValue();
        else Write(json, span);
    }

    public static void Spans(Utf8JsonWriter json, IReadOnlyList<Span> spans) => Each(json, "evidence"u8, spans, Write);

    private static void Write(Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject();
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        json.WriteString("quote"u8, span.Quote);
        json.WriteEndObject();
    }
}
