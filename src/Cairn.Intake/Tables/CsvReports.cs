using System.Security.Cryptography;
using System.Text;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Reads the rows of a CSV or TSV file as reports, one outcome a row, in constant memory.</summary>
internal sealed class CsvReports(Stream stream, string path, ReadLimits limits, ColumnMap? map)
{
    public IEnumerable<ReportOutcome> Read(Encoding encoding, char delimiter)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 << 10, leaveOpen: true);
        var rows = new CsvRows(reader, delimiter, limits.MaxReportBytes);
        var header = rows.Next();
        if (header is null)
        {
            yield return new ReportOutcome.Unreadable(path, IntakeCodes.Empty, $"{path}: holds no row");
            yield break;
        }

        var places = ColumnMap.PlacesIn(header, map);
        if (!places.ContainsKey("text") && !places.ContainsKey("html"))
        {
            yield return new ReportOutcome.Unreadable(path, IntakeCodes.NoText, $"{path}, line 1: no column for 'text' or 'html' among {string.Join(", ", header.Take(20))}; name it (text=COLUMN)");
            yield break;
        }

        while (rows.Next() is { } row) yield return Outcome(row, rows, places, header.Count);
    }

    private ReportOutcome Outcome(List<string> row, CsvRows rows, Dictionary<string, int> places, int columns)
    {
        var place = ReportIds.PlaceOf(path, rows.Line);
        var id = Field(row, places, "id") ?? ReportIds.OfLine(path, rows.Line);
        if (rows.IsTooLong) return new ReportOutcome.Unreadable(id, IntakeCodes.TooLarge, $"{place}: the row is longer than {limits.MaxReportBytes} characters (an unclosed quote?)");
        if (row.Count != columns) return new ReportOutcome.Unreadable(id, IntakeCodes.BadField, $"{place}: has {row.Count} fields, the header {columns}");
        var text = Field(row, places, "text");
        var html = text is null ? Field(row, places, "html") : null;
        if (text is null && html is null) return new ReportOutcome.Unreadable(id, IntakeCodes.Empty, $"{place}: the text is empty");

        var notes = new List<Diagnostic>();
        var published = Field(row, places, "published");
        if (published is not null && !IsoDate.IsDayOrInstant(published))
        {
            var read = FeedDate.Read(published);
            notes.Add(new Diagnostic(IntakeCodes.BadDate, read is null ? $"{place}: published '{published}' is no date and was dropped" : $"{place}: published '{published}' was read as {read}"));
            published = read;
        }

        var report = new Report
        {
            Id = id,
            Text = text,
            Html = html,
            Title = Field(row, places, "title"),
            Url = Field(row, places, "url"),
            Publisher = Field(row, places, "publisher"),
            Published = published,
            Language = Field(row, places, "language"),
        };
        var origin = new ReportOrigin(path, rows.Line, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? html!))));
        return new ReportOutcome.Read(report, text is null ? ReportForm.Page : ReportForm.Text, origin, notes);
    }

    private static string? Field(List<string> row, Dictionary<string, int> places, string field) =>
        places.TryGetValue(field, out var place) && place < row.Count && !string.IsNullOrWhiteSpace(row[place]) ? row[place] : null;
}
