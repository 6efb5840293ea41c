using System.Globalization;
using System.Text;

namespace Cairn.Ledger.Sql;

/// <summary>
/// Incidents added up by country, dates, kind and what readers may see, in the table <c>incident_sum</c>: counts and days of everything are read from it.
/// It holds what <c>incident</c> would give, because the same transaction adds to it what it adds there and takes off what it removes. For one caller at a time.
/// </summary>
internal sealed class IncidentSums(SqlStore store, SqlSession session)
{
    // About 100 MB.
    private const int MostHeld = 250_000;

    /// <summary>The columns by which is added up; every filter that <see cref="IncidentFilter.IsOfSums"/> allows asks for these alone.</summary>
    private static readonly string[] Keys = ["country", "day_start", "day_end", "event_type", "seen", "sensitivity", "review", "new_evidence", "real_one", "background", "contested"];

    // What is added up, over incident i: sums beside the number of incidents that gave any, because a sum of nothing is unknown, not zero.
    private static readonly (string Name, string Of)[] Sums =
    [
        ("incidents", "1"), ("reports", "i.reports"), ("killed_known", Known("COALESCE(i.killed_best, i.killed_low, i.killed_high)")),
        ("killed_day_best", "COALESCE(i.killed_best, i.killed_low, 0)"), ("killed_day_high", "COALESCE(i.killed_high, i.killed_best, i.killed_low, 0)"),
        .. new[] { "killed", "injured" }.SelectMany(kind => new[] { "low", "best", "high" }.SelectMany(bound => new[]
            { ($"{kind}_{bound}", $"COALESCE(i.{kind}_{bound}, 0)"), ($"{kind}_{bound}s", Known($"i.{kind}_{bound}")) }).Append(($"{kind}_open", $"i.{kind}_open"))),
    ];

    private static readonly int[] KeyCells = [.. Keys.Select(Cell)];
    private static readonly (int Low, int Best, int High, int Open)[] Figures = [.. new[] { "killed", "injured" }.Select(k => (Cell($"{k}_low"), Cell($"{k}_best"), Cell($"{k}_high"), Cell($"{k}_open")))];
    private static readonly int Reports = Cell("reports");

    private readonly Dictionary<string, object?[]> _held = new(StringComparer.Ordinal);
    private readonly StringBuilder _name = new();

    /// <summary>The table as it is written in bulk: what is there under a name is added to.</summary>
    public static IncidentTable Table { get; } = new("incident_sum",
        [("name", ColumnKind.Text), .. Keys.Select(k => (k, k is "country" or "event_type" ? ColumnKind.Text : ColumnKind.Int)), .. Sums.Select(s => (s.Name, ColumnKind.Int))]);

    /// <summary>How a row is added to one of its name, after the INSERT of either database.</summary>
    public static string OnConflict { get; } = $"ON CONFLICT(name) DO UPDATE SET {string.Join(", ", Sums.Select(s => $"{s.Name} = incident_sum.{s.Name} + excluded.{s.Name}"))}";

    /// <summary>The definition of the table, in the words of <see cref="SqlStore.Define"/>.</summary>
    public static string Definition { get; } =
        $"CREATE TABLE incident_sum(name {{text}} PRIMARY KEY, {string.Join(", ", Table.Columns.Skip(1).Select((c, i) => $"{c.Name} {(c.Kind == ColumnKind.Text ? "{text}" : "{int}")}{(i < Keys.Length ? "" : " NOT NULL")}"))}){{keyed}}";

    /// <summary>Gives the rows that the incidents as they stand add up to.</summary>
    public static string Anew { get; } =
        $"SELECT {NameSql}, {string.Join(", ", Keys.Select(k => $"i.{k}"))}, {string.Join(", ", Sums.Select(s => $"SUM({s.Of}) AS {s.Name}"))} FROM incident i GROUP BY {string.Join(", ", Keys.Select(k => $"i.{k}"))}";

    /// <summary>Gives the number of rows that are not what the incidents as they stand add up to.</summary>
    public static string Differences { get; } =
        $"SELECT (SELECT COUNT(*) FROM (SELECT {Listed} FROM incident_sum EXCEPT {Anew}) more) + (SELECT COUNT(*) FROM ({Anew} EXCEPT SELECT {Listed} FROM incident_sum) fewer)";

    private static string Listed => string.Join(", ", Table.Columns.Select(c => c.Name));

    /// <summary>Narrows a query to a country by the names, which are the order of the table.</summary>
    public static void Narrow(IncidentFilter filter, IncidentQuery query)
    {
        if (query.Country is not { } country) return;
        filter.Add("i.name >= {0}", country + "|");
        filter.Add("i.name < {0}", country + "}");
    }

    // Text and numbers are written alike by both databases and by Name below.
    private static string NameSql => string.Join(" || '|' || ", Keys.Select(k => k is "country" or "event_type" ? $"COALESCE(i.{k}, '~')" : $"COALESCE(CAST(i.{k} AS TEXT), '~')"));

    /// <summary>The sum of a figure over <c>incident_sum i</c>: null where no incident gave any.</summary>
    public static string Sum(string column) => $"CASE WHEN SUM(i.{column}s) > 0 THEN SUM(i.{column}) END";

    /// <summary>Adds an incident's row of <see cref="IncidentTable.Incident"/>, or with a negative sign takes it off.</summary>
    public async Task AddAsync(object?[] incident, int sign, CancellationToken cancellationToken)
    {
        var name = Name(incident);
        if (!_held.TryGetValue(name, out var row))
        {
            _held[name] = row = new object?[Table.Columns.Count];
            row[0] = name;
            for (var i = 0; i < KeyCells.Length; i++) row[i + 1] = incident[KeyCells[i]];
            for (var i = 1 + Keys.Length; i < row.Length; i++) row[i] = 0L;
        }

        Put(row, incident, sign);
        if (_held.Count >= MostHeld) await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is held.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_held.Count == 0) return;
        await store.InsertAsync(session, Table, [.. _held.Values.OrderBy(r => (string)r[0]!, StringComparer.Ordinal)], cancellationToken).ConfigureAwait(false);
        foreach (var row in _held.Values.Where(r => (long)r[1 + Keys.Length]! <= 0))
            await session.ExecuteAsync("DELETE FROM incident_sum WHERE name = @0 AND incidents = 0", cancellationToken, row[0]).ConfigureAwait(false);
        _held.Clear();
    }

    private static void Put(object?[] row, object?[] incident, int sign)
    {
        var at = 1 + Keys.Length;
        void Next(long value) => row[at] = (long)row[at++]! + (sign * value);
        long? Number(int cell) => (long?)incident[cell];
        var (low, best, high) = (Number(Figures[0].Low), Number(Figures[0].Best), Number(Figures[0].High));
        Next(1);
        Next(Number(Reports) ?? 0);
        Next((best ?? low ?? high) is null ? 0 : 1);
        Next(best ?? low ?? 0);
        Next(high ?? best ?? low ?? 0);
        foreach (var figure in Figures)
        {
            foreach (var bound in new[] { Number(figure.Low), Number(figure.Best), Number(figure.High) })
            {
                Next(bound ?? 0);
                Next(bound is null ? 0 : 1);
            }

            Next(Number(figure.Open) ?? 0);
        }
    }

    private string Name(object?[] incident)
    {
        _name.Clear();
        foreach (var cell in KeyCells) _name.Append(CultureInfo.InvariantCulture, $"{incident[cell] ?? "~"}").Append('|');
        return _name.ToString(0, _name.Length - 1);
    }

    private static int Cell(string column)
    {
        for (var i = 0; i < IncidentTable.Incident.Columns.Count; i++)
        {
            if (IncidentTable.Incident.Columns[i].Name == column) return i;
        }

        throw new InvalidOperationException($"incidents have no column {column}");
    }

    private static string Known(string expression) => $"CASE WHEN {expression} IS NULL THEN 0 ELSE 1 END";
}
