using System.Globalization;
using System.Text;
using Cairn.Ledger.Exporting;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>
/// An analyst's own spreadsheet of incidents as reports: each row becomes a text of "column: value" lines, so that every value taken from it still
/// points at the words that say it.
/// </summary>
public static class OwnIncidents
{
    /// <summary>The coder version under which the rows are recorded.</summary>
    public const string CoderVersion = "import csv 1";

    /// <summary>The kind under which they are recorded: each row is what a person decided.</summary>
    public const string Kind = "spreadsheet";

    private static readonly string[] Fields = ["id", "date", "date_end", "country", "admin1", "location", "latitude", "longitude", "event_type", "sub_event_type", "perpetrator", "target", "killed", "killed_low", "killed_high", "injured", "title", "source"];

    /// <summary>The rows of a spreadsheet as coded reports of kind <c>spreadsheet</c>.</summary>
    /// <param name="name">Name of the file, the first part of the ids of rows without one.</param>
    /// <param name="reader">The CSV, its fields divided by commas, semicolons or tabs as its first line is.</param>
    /// <param name="map">For each of our fields the column of theirs; fields that are not named are looked for under their own name.</param>
    /// <param name="runId">The run, for the audit columns.</param>
    /// <param name="unreadable">Told of every row that cannot be read.</param>
    /// <exception cref="LedgerException">The map names a field or a column that is not there.</exception>
    public static IReadOnlyList<ReportToRecord> Read(string name, TextReader reader, IReadOnlyDictionary<string, string> map, string runId, Action<string> unreadable)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(unreadable);
        if (map.Keys.FirstOrDefault(k => !Fields.Contains(k, StringComparer.Ordinal)) is { } unknown) throw new LedgerException($"the map names '{unknown}'; fields are {string.Join(", ", Fields)}");
        var text = reader.ReadToEnd();
        using var records = Csv.Read(new StringReader(text), Csv.SeparatorOf(text)).GetEnumerator();
        if (!records.MoveNext()) throw new LedgerException("the file is empty");
        var columns = records.Current.Select(c => c.Trim()).ToList();
        if (map.Values.FirstOrDefault(c => !columns.Contains(c, StringComparer.Ordinal)) is { } missing) throw new LedgerException($"the file has no column '{missing}'; it has {string.Join(", ", columns)}");
        var reports = new List<ReportToRecord>();
        var line = 1;
        while (records.MoveNext())
        {
            line++;
            if (records.Current is [""]) continue;
            try
            {
                reports.Add(new Row(columns, records.Current, map).ToReport(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}"), runId));
            }
            catch (FormatException fault)
            {
                unreadable(string.Create(CultureInfo.InvariantCulture, $"row {line}: {fault.Message}"));
            }
        }

        return reports;
    }

    private sealed class Row
    {
        private readonly Dictionary<string, (string Value, TextSpan Span)> _cells = new(StringComparer.Ordinal);
        private readonly IReadOnlyDictionary<string, string> _map;
        private readonly string _text;

        public Row(List<string> columns, IReadOnlyList<string> fields, IReadOnlyDictionary<string, string> map)
        {
            _map = map;
            var text = new StringBuilder();
            for (var i = 0; i < columns.Count && i < fields.Count; i++)
            {
                if (fields[i].Length == 0) continue;
                text.Append(columns[i]).Append(": ");
                _cells[columns[i]] = (fields[i], new TextSpan(text.Length, text.Length + fields[i].Length));
                text.Append(fields[i]).Append('\n');
            }

            _text = text.ToString();
        }

        public ReportToRecord ToReport(string fallbackId, string runId)
        {
            var id = Get("id") ?? fallbackId;
            var start = Day("date") ?? throw new FormatException("no date such as 2022-01-21");
            var end = Day("date_end") ?? start;
            var country = Get("country") is { } told ? Countries.Find(Countries.CodeOf(told))?.Alpha2 ?? throw new FormatException($"'{told}' is no country") : null;
            var figures = new[] { Figure(FigureKind.Killed, "killed", "killed_low", "killed_high"), Figure(FigureKind.Injured, "injured", null, null) }.OfType<Figure>().ToList();
            var account = new Account
            {
                Key = $"{id}#1",
                EventType = Get("event_type"),
                SubEventType = Get("sub_event_type"),
                Acts = [Act.OtherViolence],
                When = new When { Start = start, End = end, Precision = start == end ? WhenPrecision.Day : WhenPrecision.Days, AsReported = Get("date"), Evidence = At("date") },
                Where = new Where { Name = Get("location") ?? Get("admin1"), Country = country, Admin1 = Get("admin1"), Lat = Degrees("latitude"), Lon = Degrees("longitude"), WherePrec = Get("location") is not null ? 1 : Get("admin1") is not null ? 4 : 6, AsReported = Get("location"), Evidence = [.. At("location"), .. At("country")] },
                Actors = [.. new[] { Actor(ActorRole.Perpetrator, "perpetrator"), Actor(ActorRole.Target, "target") }.OfType<Actor>()],
                Figures = figures,
                Totals = AccountTotals.Of(figures),
                Evidence = [Span.Of(_text, new TextSpan(0, _text.TrimEnd().Length))],
            };
            var coded = new CodedReport { Id = id, Report = new ReportHeader { Title = Get("title"), Publisher = Get("source"), Published = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), PublishedBasis = PublishedBasis.Given, Text = _text, TextSha256 = TextHash.Sha256(_text) }, Accounts = [account] };
            return new ReportToRecord(coded, TextHash.Sha256(_text), CoderVersion, runId, Kind);
        }

        private string Column(string field) => _map.GetValueOrDefault(field, field);

        private string? Get(string field) => _cells.TryGetValue(Column(field), out var cell) ? cell.Value : null;

        private IReadOnlyList<Span> At(string field) => _cells.TryGetValue(Column(field), out var cell) ? [Span.Of(_text, cell.Span)] : [];

        private DateOnly? Day(string field) => Get(field) is not { } text ? null
            : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "dd MMMM yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException($"'{text}' is no date such as 2022-01-21");

        private int? Number(string? field) => field is null || Get(field) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number");

        private double? Degrees(string field) => Get(field) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no coordinate");

        private Figure? Figure(FigureKind kind, string point, string? low, string? high)
        {
            var (p, l, h) = (Number(point), Number(low), Number(high));
            if ((p ?? l ?? h) is null) return null;
            return new Figure { Kind = kind, Low = l ?? p, Point = p, High = h ?? p, Qualifier = l is null && h is null ? Qualifier.Exact : Qualifier.Range, AsReported = Get(point) ?? Get(low ?? point), Evidence = [.. At(point), .. low is null ? [] : At(low), .. high is null ? [] : At(high)] };
        }

        private Actor? Actor(ActorRole role, string field) => Get(field) is not { } name ? null
            : new Actor { Role = role, Kind = ActorKind.Organisation, Name = name, Named = true, AsReported = name, ActorClass = name.StartsWith("Civilians", StringComparison.OrdinalIgnoreCase) ? 7 : null, Evidence = At(field) };
    }
}
