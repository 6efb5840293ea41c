using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>W3C Web Annotations with PROV, one line for each piece of evidence of a figure. No clock: what was created when a report was published says so.</summary>
internal static class WebAnnotationExport
{
    private const string Normalisation = "none";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(ExportedIncident e)
    {
        foreach (var told in e.Standing)
        {
            for (var i = 0; i < told.Account.Figures.Count; i++)
            {
                foreach (var span in told.Account.Figures[i].Evidence) yield return Line(e, told, i, span);
            }
        }
    }

    private static string Line(ExportedIncident e, RecordedAccount told, int index, Span span)
    {
        var (figure, header) = (told.Account.Figures[index], told.Header);
        var statement = string.Create(CultureInfo.InvariantCulture, $"{told.Account.Key}/figures/{index}");
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
            json.WriteStartObject();
            json.WriteString("prov", "http://www.w3.org/ns/prov#");
            json.WriteString("ce", "https://example.org/conflict-evidence#");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("id", Urn($"{header.TextSha256}\n{statement}\n{span.Start}-{span.End}"));
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", "describing");
            json.WriteStartObject("creator");
            json.WriteString("type", "Software");
            json.WriteString("name", told.CoderVersion);
            json.WriteEndObject();
            Body(json, e, figure, statement, header.Published);
            Target(json, told, span);
            json.WriteString("ce:textSha256", header.TextSha256);
            json.WriteString("ce:textNormalisation", Normalisation);
            json.WriteStartObject("prov:wasGeneratedBy");
            json.WriteString("prov:used", $"sha256:{header.TextSha256}");
            json.WriteString("prov:wasAssociatedWith", told.CoderVersion);
            json.WriteEndObject();
            json.WriteStartObject("ce:verdict");
            json.WriteString("value", e.Recorded.Review == ReviewState.Accepted ? "accepted" : "unreviewed");
            json.WriteEndObject();
            json.WriteBoolean("ce:redacted", span.Quote.Contains('█', StringComparison.Ordinal));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Body(Utf8JsonWriter json, ExportedIncident e, Figure figure, string statement, string? asOf)
    {
        json.WriteStartArray("body");
        json.WriteStartObject();
        json.WriteString("type", "Dataset");
        json.WriteString("format", "application/json");
        json.WriteStartObject("value");
        json.WriteString("ce:statement", statement);
        json.WriteString("ce:incident", e.Id);
        json.WriteString("ce:figureKind", CodeNames.Name(figure.Kind));
        json.WriteString("ce:population", CodeNames.Name(figure.Population));
        json.WriteString("ce:qualifier", CodeNames.Name(figure.Qualifier));
        Number(json, "ce:min", figure.Low);
        Number(json, "ce:point", figure.Point);
        Number(json, "ce:max", figure.High);
        json.WriteString("ce:speakerKind", figure.Source is null ? null : CodeNames.Name(figure.Source.Kind));
        json.WriteString("ce:modality", CodeNames.Name(figure.Modality));
        json.WriteString("ce:scope", CodeNames.Name(figure.Scope));
        json.WriteString("ce:asOf", asOf);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // The quote is authoritative, the position (code points) a hint.
    private static void Target(Utf8JsonWriter json, RecordedAccount told, Span span)
    {
        json.WriteStartObject("target");
        json.WriteString("source", told.Header.Url ?? $"reports/{told.ReportId}");
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.Quote);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
        json.WriteEndArray();
        if (told.Header.Published is { } published)
        {
            json.WriteStartObject("state");
            json.WriteString("type", "TimeState");
            json.WriteString("sourceDate", published);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    // A UUID of version 8 made from the content.
    private static string Urn(string content)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(content))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
