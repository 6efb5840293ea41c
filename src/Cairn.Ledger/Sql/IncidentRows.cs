using System.Buffers;
using System.Data.Common;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>The rows of one incident, ready to be written: made on any thread, numbered by the writer. The first column of <see cref="Shown"/>'s rows is its number.</summary>
internal sealed class IncidentRows
{
    private const long ByAll = 3;
    private const long ByExact = 2;
    private const long ByMasked = 1;

    private IncidentRows(ConcludedIncident concluded)
    {
        var (position, id) = (0L, concluded.Incident.IncidentId!);
        Accounts = [.. concluded.Accounts.Select(a => new object?[] { a.Id, id, a.ReportId, Box(position++), Flag(a.Rejected) })];
    }

    public IReadOnlyList<object?[]> Accounts { get; }

    /// <summary>One for everybody, or one for those who may see it exactly and one masked; none for a withdrawn incident.</summary>
    public List<Row> Shown { get; } = [];

    /// <summary>The rows of an incident; a withdrawn one keeps its accounts only. Pure.</summary>
    public static IncidentRows Of(ConcludedIncident concluded, long created, long changed)
    {
        var rows = new IncidentRows(concluded);
        if (concluded.Review == ReviewState.Rejected) return rows;
        rows.Shown.Add(new Row(concluded, concluded.Incident, concluded.Extra, concluded.Words, concluded.Sensitivity == Sensitivity.Public ? ByAll : ByExact, created, changed));
        if (concluded.Sensitivity == Sensitivity.Restricted)
            rows.Shown.Add(new Row(concluded, Masking.Of(concluded.Incident), concluded.Extra with { MachineValues = IncidentExtra.NoValues }, "", ByMasked, created, changed));
        return rows;
    }

    /// <summary>The JSON of an incident, UTF-8, from the column <c>packed</c>.</summary>
    public static byte[] Json(DbDataReader row, int packed) => PackedJson.Unpack(row.GetFieldValue<byte[]>(packed));

    /// <summary>The incident itself.</summary>
    public static Incident Read(DbDataReader row, int packed) => ContractJson.ReadIncident(Json(row, packed));

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _json;

    private static byte[] Pack(Incident incident)
    {
        var json = _json ??= new ArrayBufferWriter<byte>(1 << 13);
        json.ResetWrittenCount();
        ContractJson.Write(incident, json);
        return PackedJson.Pack(json.WrittenSpan);
    }

    private static long ReportsOf(IReadOnlyList<(long Id, string ReportId, bool Rejected)> accounts) => accounts is [{ Rejected: false }]
        ? 1 : accounts.Where(a => !a.Rejected).Select(a => a.ReportId).Distinct(StringComparer.Ordinal).Count();

    private static object Flag(bool value) => Box(value ? 1 : 0);

    // Most numbers of an incident are small.
    private static object Box(long value) => value >= 0 && value < Small.Length ? Small[value] : value;

    private static object? Box(long? value) => value is { } known ? Box(known) : null;

    private static readonly object[] Small = [.. Enumerable.Range(0, 256).Select(n => (object)(long)n)];

    /// <summary>What one kind of reader sees of an incident.</summary>
    internal sealed class Row
    {
        public Row(ConcludedIncident concluded, Incident incident, IncidentExtra extra, string words, long seen, long created, long changed)
        {
            var (where, when) = (incident.Where, incident.When);
            var (killed, injured) = (incident.Totals.GetValueOrDefault("killed"), incident.Totals.GetValueOrDefault("injured"));
            Incident =
            [
                null, incident.IncidentId, Box(seen), Box((long)concluded.Sensitivity), Box((long)concluded.Review), Flag(concluded.NewEvidence), Flag(concluded.Real), Flag(concluded.BackgroundOnly), Flag(incident.Contested.Count > 0),
                (long?)(when?.Start ?? when?.End)?.DayNumber, (long?)(when?.End ?? when?.Start)?.DayNumber, where?.Country, where?.Admin1, incident.EventType, incident.SubEventType, where?.Lat, where?.Lon, where?.RadiusKm,
                Box(where?.WherePrec), Box(killed?.Low), Box(killed?.Best), Box(killed?.High), Flag(killed?.Open == true), Box(injured?.Low), Box(injured?.Best), Box(injured?.High), Flag(injured?.Open == true),
                Box(ReportsOf(concluded.Accounts)), changed, created,
                extra.Confidence is { } confidence ? (long)Math.Round(1000 * confidence) : null,
            ];
            Body = [null, extra.Write(), Pack(incident)];
            Acts = [.. incident.Acts.Distinct().Select(a => new object?[] { null, Box((long)a) })];
            Actors = [.. incident.Actors.Where(a => a is { Name: not null, Kind: not ActorKind.Individual }).GroupBy(a => (Folded: a.Name!.ToLowerInvariant(), a.Role)).Select(g => new object?[]
                { null, g.First().Name, g.Key.Folded, Box((long)g.Key.Role), Flag(g.Any(a => a.Role == ActorRole.Claimant || a.Certainty is Certainty.Claimed or Certainty.Admitted)) })];
            Words = words.Length > 0 ? [null, words] : null;
            Place = where is { Lat: { } lat, Lon: { } lon } ? [null, lon, lat] : null;
        }

        public object?[] Incident { get; }
        public object?[] Body { get; }
        public IReadOnlyList<object?[]> Acts { get; }
        public IReadOnlyList<object?[]> Actors { get; }
        public object?[]? Words { get; }
        public object?[]? Place { get; }
    }
}
