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
        Accounts = [.. concluded.Accounts.Select(a => new object?[] { a.Id, id, a.ReportId, Boxed.Of(position++), Boxed.Of(a.Rejected) })];
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

    /// <summary>What one kind of reader sees of an incident.</summary>
    internal sealed class Row
    {
        public Row(ConcludedIncident concluded, Incident incident, IncidentExtra extra, string words, long seen, long created, long changed)
        {
            var (where, when) = (incident.Where, incident.When);
            var (killed, injured) = (incident.Totals.GetValueOrDefault("killed"), incident.Totals.GetValueOrDefault("injured"));
            Incident =
            [
                null, incident.IncidentId, Boxed.Of(seen), Boxed.Of((long)concluded.Sensitivity), Boxed.Of((long)concluded.Review), Boxed.Of(concluded.NewEvidence), Boxed.Of(concluded.Real), Boxed.Of(concluded.BackgroundOnly), Boxed.Of(incident.Contested.Count > 0),
                (long?)(when?.Start ?? when?.End)?.DayNumber, (long?)(when?.End ?? when?.Start)?.DayNumber, where?.Country, where?.Admin1, incident.EventType, incident.SubEventType, where?.Lat, where?.Lon, where?.RadiusKm,
                Boxed.Of(where?.WherePrec), Boxed.Of(killed?.Low), Boxed.Of(killed?.Best), Boxed.Of(killed?.High), Boxed.Of(killed?.Open == true), Boxed.Of(injured?.Low), Boxed.Of(injured?.Best), Boxed.Of(injured?.High), Boxed.Of(injured?.Open == true),
                Boxed.Of(ReportsOf(concluded.Accounts)), changed, created,
                extra.Confidence is { } confidence ? (long)Math.Round(1000 * confidence) : null,
            ];
            Body = [null, extra.Write(), Pack(incident)];
            Acts = incident.Acts is [var act] ? [[null, Boxed.Of((long)act)]] : [.. incident.Acts.Distinct().Select(a => new object?[] { null, Boxed.Of((long)a) })];
            Actors = ActorsOf(incident.Actors);
            Words = words.Length > 0 ? [null, words] : null;
            Place = where is { Lat: { } lat, Lon: { } lon } ? (lon, lat) : null;
        }

        // One row for a name in a role; who takes it on himself anywhere claims it.
        private static List<object?[]> ActorsOf(IReadOnlyList<Actor> actors)
        {
            var rows = new List<object?[]>(actors.Count);
            foreach (var actor in actors)
            {
                if (actor is not { Name: { } name, Kind: not ActorKind.Individual }) continue;
                var (folded, role) = (name.ToLowerInvariant(), Boxed.Of((long)actor.Role));
                var claims = actor.Role == ActorRole.Claimant || actor.Certainty is Certainty.Claimed or Certainty.Admitted;
                if (rows.Find(r => (string)r[2]! == folded && r[3]!.Equals(role)) is not { } known) rows.Add([null, name, folded, role, Boxed.Of(claims)]);
                else if (claims) known[4] = Boxed.Of(true);
            }

            return rows;
        }

        public object?[] Incident { get; }
        public object?[] Body { get; }
        public IReadOnlyList<object?[]> Acts { get; }
        public IReadOnlyList<object?[]> Actors { get; }
        public object?[]? Words { get; }

        /// <summary>Longitude and latitude, degrees.</summary>
        public (double Lon, double Lat)? Place { get; }
    }
}
