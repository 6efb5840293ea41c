using System.Globalization;
using System.Text.Json;
using Cairn.Ledger.Exporting;
using Cairn.Ledger.Sql;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>Reads UCDP GED (49 columns) and ACLED-style CSV as reference rows. Columns are found by name, so newer versions with more of them are read too.</summary>
public static class ReferenceFile
{
    private static readonly string[] GedNeeded = ["id", "date_start", "date_end", "best", "low", "high", "country"];
    private static readonly string[] AcledNeeded = ["event_id_cnty", "event_date", "event_type", "fatalities", "country"];

    /// <summary>The rows of a file.</summary>
    /// <param name="format"><c>ged</c> or <c>acled</c>.</param>
    /// <param name="reader">The CSV.</param>
    /// <param name="unreadable">Told of every row that cannot be read.</param>
    /// <exception cref="LedgerException">It is not that format.</exception>
    public static IReadOnlyList<ReferenceRow> Read(string format, TextReader reader, Action<string> unreadable)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        using var records = Csv.Read(reader).GetEnumerator();
        if (!records.MoveNext()) throw new LedgerException("the file is empty");
        var columns = records.Current.Select((name, i) => (Name: name.Trim(), i)).GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().i, StringComparer.OrdinalIgnoreCase);
        var missing = (format == "ged" ? GedNeeded : AcledNeeded).Where(c => !columns.ContainsKey(c)).ToList();
        if (missing.Count > 0) throw new LedgerException($"this is no {format} file: column {string.Join(", ", missing)} is missing");
        var rows = new List<ReferenceRow>();
        var line = 1;
        while (records.MoveNext())
        {
            line++;
            var fields = records.Current;
            if (fields is [""]) continue;
            string? Get(string column) => columns.TryGetValue(column, out var i) && i < fields.Count && fields[i].Length > 0 ? fields[i] : null;
            if ((format == "ged" ? Ged(Get) : Acled(Get)) is { } row) rows.Add(row with { Body = Body(columns, fields) });
            else unreadable(string.Create(CultureInfo.InvariantCulture, $"row {line}: no id or no date"));
        }

        return rows;
    }

    private static ReferenceRow? Ged(Func<string, string?> get) => get("id") is not { } id || Day(get("date_start")) is not { } start ? null : new ReferenceRow
    {
        Id = id,
        Start = start,
        End = Day(get("date_end")) ?? start,
        Country = CountryOf(get("country")),
        EventType = get("type_of_violence"),
        Actors = [.. new[] { get("side_a"), get("side_b") }.OfType<string>()],
        KilledLow = Number(get("low")),
        KilledBest = Number(get("best")),
        KilledHigh = Number(get("high")),
        Lat = Degrees(get("latitude")),
        Lon = Degrees(get("longitude")),
    };

    private static ReferenceRow? Acled(Func<string, string?> get) => get("event_id_cnty") is not { } id || Day(get("event_date")) is not { } day ? null : new ReferenceRow
    {
        Id = id,
        Start = day,
        End = day,
        Country = CountryOf(get("country")),
        EventType = get("event_type"),
        Actors = [.. new[] { get("actor1"), get("actor2") }.OfType<string>()],
        KilledLow = Number(get("fatalities")),
        KilledBest = Number(get("fatalities")),
        KilledHigh = Number(get("fatalities")),
        Lat = Degrees(get("latitude")),
        Lon = Degrees(get("longitude")),
    };

    private static string Body(Dictionary<string, int> columns, IReadOnlyList<string> fields) => JsonSerializer.Serialize(
        columns.Where(c => c.Value < fields.Count).OrderBy(c => c.Value).ToDictionary(c => c.Key, c => fields[c.Value], StringComparer.Ordinal), LedgerJson.Own.DictionaryStringString);

    private static DateOnly? Day(string? text)
    {
        if (text is null) return null;
        var date = text.Length > 10 && text[10] is ' ' or 'T' ? text[..10] : text;
        return DateOnly.TryParseExact(date, ["yyyy-MM-dd", "dd MMMM yyyy", "d MMMM yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    // UCDP writes "Yemen (North Yemen)", ACLED plain names.
    private static string? CountryOf(string? name)
    {
        if (name is null) return null;
        var plain = name.Split('(')[0].Trim();
        return Countries.All.FirstOrDefault(c => c.Name.Equals(plain, StringComparison.OrdinalIgnoreCase) || c.Alpha3.Equals(plain, StringComparison.OrdinalIgnoreCase) || c.Aliases.Contains(plain, StringComparer.OrdinalIgnoreCase) || c.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))?.Alpha2;
    }

    private static int? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (int)number : null;

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
