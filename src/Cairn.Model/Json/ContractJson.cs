using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cairn.Model;

/// <summary>
/// Reads and writes the contract's JSON Lines. Spans are UTF-16 inside and code points outside; this is the one place that converts them.
/// </summary>
public static class ContractJson
{
    private static readonly ContractJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One line, without its line break.</summary>
    public static string Write(Report report) => JsonSerializer.Serialize(report, Context.Report);

    /// <summary>One line, without its line break.</summary>
    public static string Write(ExtractedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(new SpanConversion(report.Text, toUtf16: false).Of(report), Context.ExtractedReport);
    }

    /// <summary>One line, without its line break. Spans are given in UTF-16 over <paramref name="text"/>.</summary>
    public static string Write(AnnotatedReport report, string text) =>
        JsonSerializer.Serialize(new SpanConversion(text, toUtf16: false).Of(report), Context.AnnotatedReport);

    /// <summary>One line, without its line break.</summary>
    public static string Write(CodedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CodedReportWriter.Write(new SpanConversion(report.Report.Text, toUtf16: false).Of(report), Written);
    }

    /// <summary>
    /// One line, without its line break. An incident's spans come from several texts, so they are written as its accounts had them:
    /// code points when the incident was made from contract lines (see <see cref="ReadCoded"/> with <c>spansAsWritten</c>).
    /// </summary>
    public static string Write(Incident incident)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        Write(incident, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same in UTF-8.</summary>
    public static void Write(Incident incident, IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(incident);
        IncidentJsonWriter.Write(to, incident, Written);
    }

    /// <summary>One line, without its line break.</summary>
    public static string Write(CopyGroup group) => JsonSerializer.Serialize(group, Context.CopyGroup);

    /// <summary>What <see cref="Write(CodedReport)"/> must equal: the serialiser's own line.</summary>
    internal static string Serialized(CodedReport report) => JsonSerializer.Serialize(new SpanConversion(report.Report.Text, toUtf16: false).Of(report), Context.CodedReport);

    /// <summary>What <see cref="Write(Incident)"/> must equal.</summary>
    internal static string Serialized(Incident incident) => JsonSerializer.Serialize(incident, Context.Incident);

    /// <summary>Writes an account as it stands in a coded report, spans as they are.</summary>
    internal static string Serialized(Account account) => JsonSerializer.Serialize(account, Context.Account);

    /// <summary>Reads an account out of a coded report, UTF-8, spans as they are written.</summary>
    /// <exception cref="JsonException">It is no account.</exception>
    public static Account ReadAccount(ReadOnlySpan<byte> utf8) => AccountReader.Read(utf8);

    /// <summary>Reads the header of a coded report, UTF-8.</summary>
    /// <exception cref="JsonException">It is no header.</exception>
    public static ReportHeader ReadHeader(ReadOnlySpan<byte> utf8) => HeaderReader.Read(utf8);

    /// <summary>Reads one coded report.</summary>
    /// <param name="line">A line of <c>cairn code</c>.</param>
    /// <param name="spansAsWritten">Leaves spans in code points, for consumers that only hand them on.</param>
    /// <exception cref="JsonException">The line is no coded report.</exception>
    public static CodedReport ReadCoded(string line, bool spansAsWritten = false)
    {
        var report = WholeReport.Of(JsonSerializer.Deserialize(line, Context.CodedReport) ?? throw new JsonException("the line is null, not a coded report"));
        return spansAsWritten ? report : new SpanConversion(report.Report.Text, toUtf16: true).Of(report);
    }

    /// <summary>Reads one incident as <c>cairn link</c> wrote it.</summary>
    /// <exception cref="JsonException">The line is no incident.</exception>
    public static Incident ReadIncident(string line) =>
        JsonSerializer.Deserialize(line, Context.Incident) ?? throw new JsonException("the line is null, not an incident");

    /// <summary>The same from UTF-8.</summary>
    /// <exception cref="JsonException">It is no incident.</exception>
    public static Incident ReadIncident(ReadOnlySpan<byte> utf8) =>
        IncidentReader.Read(utf8) ?? JsonSerializer.Deserialize(utf8, Context.Incident) ?? throw new JsonException("the JSON is null, not an incident");

    /// <summary>Reads one extracted report, spans in UTF-16.</summary>
    /// <exception cref="JsonException">The line is no extracted report.</exception>
    public static ExtractedReport ReadExtracted(string line)
    {
        var report = JsonSerializer.Deserialize(line, Context.ExtractedReport) ?? throw new JsonException("the line is null, not an extracted report");
        return new SpanConversion(report.Text, toUtf16: true).Of(report);
    }
}
