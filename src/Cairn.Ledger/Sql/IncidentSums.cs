using System.Globalization;
using System.Text;

namespace Cairn.Ledger.Sql;

/// <summary>
/// Incidents added up by country, dates, kind and what readers may see, in the table <c>incident_sum</c>: counts and days of everything are read from it.
/// It holds what <c>incident</c> would give, because the same transaction adds to it what it adds there and takes off what it removes. For one caller at a time.
/// </summary>
internal sealed class IncidentSums(SqlStore store, SqlSession session)
{
    // What is held outlives many collections and is copied by each: few. A ledger is filled in the order of its reports, so that most that falls together comes together.
    private const int MostHeld = 8192;

    /// <summary>The killed of <c>incident i</c> by whatever bound somebody gave.</summary>
    public const string AnyKilled = "COALESCE(i.killed_best, i.killed_low, i.killed_high)";

    /// <summary>The columns by which is added up, the four that are no small numbers first; every filter that <see cref="IncidentFilter.IsOfSums"/> allows asks for these alone.</summary>
    private static readonly string[] Keys = ["country", "day_start", "day_end", "event_type", "seen", "sensitivity", "review", "new_evidence", "real_one", "background", "contested"];

    // What is added up, over incident i: sums beside the number of incidents that gave any, because a sum of nothing is unknown, not zero.
    private static readonly (string Name, string Of)[] Sums =
    [
        ("incidents", "1"), ("reports", "i.reports"), ("killed_known", Known(AnyKilled)),
        .. new[] { "killed", "injured" }.SelectMany(kind => new[] { "low", "best", "high" }.SelectMany(bound => new[]
            { ($"{kind}_{bound}", Counted(kind, bound)), ($"{kind}_{bound}s", Known($"i.{kind}_{bound}")) }).Append(($"{kind}_open", $"i.{kind}_open"))),
    ];

    private static readonly int[] KeyCells = [.. Keys.Select(Cell)];
    private static readonly (int Low, int Best, int High, int Open)[] Figures = [.. new[] { "killed", "injured" }.Select(k => (Cell($"{k}_low"), Cell($"{k}_best"), Cell($"{k}_high"), Cell($"{k}_open")))];
    private static readonly int Reports = Cell("reports");

    private readonly Dictionary<Key, long[]> _held = [];

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

    /// <summary>The same over <c>incident i</c>.</summary>
    public static string SumOfIncidents(string column) => $"CASE WHEN COUNT(i.{column}) > 0 THEN SUM({Sums.First(s => s.Name == column).Of}) END";

    /// <summary>
    /// What <c>incident i</c> adds to a sum of a bound, <c>best</c> say, of <c>killed</c> or <c>injured</c>: where nobody gave that bound, the next one below it, so that sums stand as bounds do,
    /// low ≤ best ≤ high. Losses that one side admits and the other puts higher have no best figure, "at least 40" may have no highest: sums that passed over
    /// them would lie below the sum of the lowest.
    /// </summary>
    public static string Counted(string kind, string bound) => bound switch
    {
        "low" => $"COALESCE(i.{kind}_low, 0)",
        "best" => $"COALESCE(i.{kind}_best, i.{kind}_low, 0)",
        "high" => $"COALESCE(i.{kind}_high, i.{kind}_best, i.{kind}_low, 0)",
        _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "low, best or high"),
    };

    /// <summary>Adds an incident's row of <see cref="IncidentTable.Incident"/>, or with a negative sign takes it off.</summary>
    public Task AddAsync(object?[] incident, int sign, CancellationToken cancellationToken)
    {
        var key = new Key(incident);
        if (!_held.TryGetValue(key, out var sums)) _held[key] = sums = new long[Sums.Length];
        Put(sums, incident, sign);
        return _held.Count >= MostHeld ? WriteAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Writes what is held.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_held.Count == 0) return;
        var rows = _held.Select(h => Row(h.Key, h.Value)).ToList();
        rows.Sort((a, b) => string.CompareOrdinal((string)a[0]!, (string)b[0]!));
        await store.InsertAsync(session, Table, rows, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows.Where(r => (long)r[1 + Keys.Length]! <= 0))
            await session.ExecuteAsync("DELETE FROM incident_sum WHERE name = @0 AND incidents = 0", cancellationToken, row[0]).ConfigureAwait(false);
        _held.Clear();
    }

    private static object?[] Row(Key key, long[] sums)
    {
        var row = new object?[1 + Keys.Length + sums.Length];
        var name = new StringBuilder(64);
        for (var i = 0; i < Keys.Length; i++)
        {
            if (i > 0) name.Append('|');
            if ((row[1 + i] = key[i]) is long number) name.Append(CultureInfo.InvariantCulture, $"{number}");
            else name.Append((string?)row[1 + i] ?? "~");
        }

        row[0] = name.ToString();
        for (var i = 0; i < sums.Length; i++) row[1 + Keys.Length + i] = Boxed.Of(sums[i]);
        return row;
    }

    // In the order of Sums.
    private static void Put(long[] sums, object?[] incident, int sign)
    {
        sums[0] += sign;
        sums[1] += sign * ((long?)incident[Reports] ?? 0);
        sums[2] += ((long?)incident[Figures[0].Best] ?? (long?)incident[Figures[0].Low] ?? (long?)incident[Figures[0].High]) is null ? 0 : sign;
        var at = 3;
        foreach (var figure in Figures)
        {
            var (low, best, high) = ((long?)incident[figure.Low], (long?)incident[figure.Best], (long?)incident[figure.High]);
            Bound(low, low ?? 0);
            Bound(best, best ?? low ?? 0);
            Bound(high, high ?? best ?? low ?? 0);
            sums[at++] += sign * ((long?)incident[figure.Open] ?? 0);
        }

        void Bound(long? given, long counted)
        {
            sums[at++] += sign * counted;
            sums[at++] += given is null ? 0 : sign;
        }
    }

    /// <summary>The cells of an incident's row by which is added up, compared by value: days and texts by themselves, the small numbers together.</summary>
    private readonly struct Key : IEquatable<Key>
    {
        private const int NoFlags = 4; // keys that stand before them
        private const int Bits = 4; // of each small number: flags, and codes below 16

        private readonly string? _country, _type;
        private readonly long _start, _end, _small;

        public Key(object?[] incident)
        {
            (_country, _type) = ((string?)incident[KeyCells[0]], (string?)incident[KeyCells[3]]);
            (_start, _end) = ((long?)incident[KeyCells[1]] ?? long.MinValue, (long?)incident[KeyCells[2]] ?? long.MinValue);
            for (var key = NoFlags; key < KeyCells.Length; key++) _small = (_small << Bits) | (long)incident[KeyCells[key]]!;
        }

        public object? this[int key] => key switch
        {
            0 => _country,
            1 => Day(_start),
            2 => Day(_end),
            3 => _type,
            _ => Boxed.Of((_small >> (Bits * (KeyCells.Length - 1 - key))) & ((1 << Bits) - 1)),
        };

        public bool Equals(Key other) => _start == other._start && _end == other._end && _small == other._small && _country == other._country && _type == other._type;

        private static object? Day(long day) => day == long.MinValue ? null : day;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(_country, _start, _end, _type, _small);
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
