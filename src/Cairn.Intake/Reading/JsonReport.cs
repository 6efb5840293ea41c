using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Reads one JSON object of contract section 1, field by field, so that one bad field costs as little as it can.</summary>
internal static class JsonReport
{
    private static readonly string[] Known = ["id", "text", "html", "title", "url", "publisher", "published", "language"];

    /// <summary>The outcome of one line. <paramref name="place"/> is "file, line n", for messages; <paramref name="fallbackId"/> is for a line that says no id, and off a file no words either.</summary>
    public static ReportOutcome Read(ReadOnlyMemory<byte> line, string fallbackId, string place, ReportOrigin origin)
    {
        var notes = new List<Diagnostic>();
        if (!Utf8.IsValid(line.Span))
        {
            line = Encoding.UTF8.GetBytes(TextDecoding.Windows1252.GetString(line.Span));
            notes.Add(new Diagnostic(IntakeCodes.Encoding, $"{place}: is not valid UTF-8; read as windows-1252"));
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Of(json.RootElement, fallbackId, place, origin, notes)
                : new ReportOutcome.Unreadable(fallbackId, IntakeCodes.BadJson, $"{place}: is no JSON object");
        }
        catch (JsonException fault)
        {
            return new ReportOutcome.Unreadable(fallbackId, IntakeCodes.BadJson, $"{place}: is no JSON (byte {fault.BytePositionInLine + 1 ?? 1}){(IsOpening(line.Span) ? OneALine : "")}");
        }
        catch (InvalidOperationException)
        {
            return new ReportOutcome.Unreadable(fallbackId, IntakeCodes.BadJson, $"{place}: a string holds half a surrogate pair");
        }
    }

    /// <summary>What is said where JSON stands on several lines.</summary>
    public const string OneALine = "; JSON Lines has one whole object a line";

    /// <summary>Whether a line only begins something, as JSON that was written to be read by people does, or is a list of what should be lines.</summary>
    public static bool IsOpening(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8) is [(byte)'{'] or [(byte)'[', ..];

    private static ReportOutcome Of(JsonElement json, string fallbackId, string place, ReportOrigin origin, List<Diagnostic> notes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in json.EnumerateObject())
        {
            if (!seen.Add(field.Name)) notes.Add(new Diagnostic(IntakeCodes.BadField, $"{place}: '{Short(field.Name)}' stands there twice; the last was taken"));
            if (!Known.Contains(field.Name, StringComparer.Ordinal))
                notes.Add(new Diagnostic(IntakeCodes.UnknownField, $"{place}: field '{Short(field.Name)}' is not known and was left out"));
            else if (field.Value.ValueKind == JsonValueKind.String) fields[field.Name] = field.Value.GetString()!;
            else if (field.Value.ValueKind == JsonValueKind.Number && field.Name == "id") fields["id"] = field.Value.GetRawText();
            else if (field.Value.ValueKind != JsonValueKind.Null) wrong.Add(field.Name);
        }

        var text = fields.GetValueOrDefault("text");
        var html = fields.GetValueOrDefault("html");
        var words = text ?? html;
        var isPiped = origin.Where == ReportIds.StandardInput && !string.IsNullOrWhiteSpace(words);
        var id = fields.TryGetValue("id", out var given) && given.Length > 0 ? given : isPiped ? ReportIds.OfText(words!) : fallbackId;
        foreach (var name in wrong)
        {
            if ((name == "text" && html is null) || (name == "html" && text is null))
                return new ReportOutcome.Unreadable(id, IntakeCodes.BadField, $"{place}: '{name}' must be a string");
            notes.Add(new Diagnostic(IntakeCodes.BadField, $"{place}: '{name}' must be a string and was left out"));
        }

        if (words is null) return new ReportOutcome.Unreadable(id, IntakeCodes.NoText, $"{place}: has neither 'text' nor 'html'{Instead(json)}");
        if (string.IsNullOrWhiteSpace(words)) return new ReportOutcome.Unreadable(id, IntakeCodes.Empty, $"{place}: '{(text is null ? "html" : "text")}' is empty");
        if (text is not null && html is not null) notes.Add(new Diagnostic(IntakeCodes.TextAndHtml, $"{place}: has 'text' and 'html'; 'text' was taken"));

        var report = new Report
        {
            Id = id,
            Text = text,
            Html = text is null ? html : null,
            Title = fields.GetValueOrDefault("title"),
            Url = fields.GetValueOrDefault("url"),
            Publisher = fields.GetValueOrDefault("publisher"),
            Published = Date(fields.GetValueOrDefault("published"), place, notes),
            Language = fields.GetValueOrDefault("language"),
        };
        return new ReportOutcome.Read(report, text is null ? ReportForm.Page : ReportForm.Text, origin, notes);
    }

    /// <summary>What is likely to have been meant where there are no words.</summary>
    private static string Instead(JsonElement json)
    {
        var other = json.EnumerateObject().Select(f => f.Name)
            .LastOrDefault(n => n is not ("text" or "html") && (n.Equals("text", StringComparison.OrdinalIgnoreCase) || n.Equals("html", StringComparison.OrdinalIgnoreCase)));
        return other is not null ? $" ('{other}' is another name: they are in lower case)"
            : json.TryGetProperty("accounts", out _) ? "; it is a coded report, which cairn link takes, and cairn ingest with --coded" : "";
    }

    private static string? Date(string? given, string place, List<Diagnostic> notes)
    {
        if (string.IsNullOrWhiteSpace(given)) return null;
        if (IsoDate.IsDayOrInstant(given)) return given;
        notes.Add(new Diagnostic(IntakeCodes.BadDate, string.Create(CultureInfo.InvariantCulture,
            $"{place}: published '{Short(given)}' is no ISO 8601 date (2022-01-21 or 2022-01-21T09:30:00Z) and was dropped")));
        return null;
    }

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
