using System.Buffers.Binary;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Sqlite;

/// <summary>
/// Fills an empty R*Tree in one go, in the form that SQLite documents for its three tables (sqlite.org/rtree.html, "The Shadow Tables"): points sorted into
/// stripes by longitude and along each by latitude, so that boxes hardly overlap. Point by point a tree costs six times as much and is larger;
/// its answers are the same, because bounds are rounded as SQLite rounds them, and <c>rtreecheck</c> finds it sound.
/// </summary>
internal static class SqlitePlaces
{
    private const long Root = 1;
    private const int Head = 4; // bytes of a node before its cells: depth of the tree (in the root), number of cells
    private const int CellBytes = 8 + (4 * sizeof(float));
    private const int AtOnce = 4096; // rows made at once
    private const double Full = 0.8; // of a node, so that points that come later find room

    // Which node a point, or a node, lies in.
    private static readonly IncidentTable OfPoints = new("incident_place_rowid", [("rowid", ColumnKind.Int), ("nodeno", ColumnKind.Int)]);
    private static readonly IncidentTable OfNodes = new("incident_place_parent", [("nodeno", ColumnKind.Int), ("parentnode", ColumnKind.Int)]);

    /// <summary>Puts points into <c>incident_place</c>, which holds none yet.</summary>
    public static async Task FillAsync(SqlSession session, IReadOnlyList<PlacedRow> points, CancellationToken cancellationToken)
    {
        if (points.Count == 0) return;
        var bytes = (int)await session.NumberAsync("SELECT length(data) FROM incident_place_node WHERE nodeno = 1", cancellationToken).ConfigureAwait(false);
        var most = (int)((bytes - Head) / CellBytes * Full);
        var level = Striped([.. points.Select(p => new Cell(p.Row, Down(p.Lon), Up(p.Lon), Down(p.Lat), Up(p.Lat)))], most);
        for (var (depth, next) = (0, Root + 1); ; depth++)
        {
            var isRoot = level.Count <= most;
            var (above, lies) = (new List<Cell>(), new List<(long Id, object Node)>(level.Count));
            foreach (var cells in level.Chunk(isRoot ? level.Count : most))
            {
                var node = isRoot ? Root : next++;
                object boxed = node;
                await session.ExecuteAsync("INSERT OR REPLACE INTO incident_place_node(nodeno, data) VALUES (@0, @1)", cancellationToken, boxed, Node(cells, isRoot ? depth : 0, bytes)).ConfigureAwait(false);
                above.Add(new Cell(node, cells.Min(c => c.West), cells.Max(c => c.East), cells.Min(c => c.South), cells.Max(c => c.North)));
                lies.AddRange(cells.Select(c => (c.Id, boxed)));
            }

            lies.Sort((a, b) => a.Id.CompareTo(b.Id));
            foreach (var some in lies.Chunk(AtOnce)) SqliteBulk.Insert(session, depth == 0 ? OfPoints : OfNodes, Array.ConvertAll(some, l => new object?[] { l.Id, l.Node }), cancellationToken);
            if (isRoot) return;
            level = Striped(above, most);
        }
    }

    // As many stripes as each has nodes.
    private static List<Cell> Striped(List<Cell> cells, int most)
    {
        var stripe = most * Math.Max(1, (int)Math.Ceiling(Math.Sqrt(cells.Count / (double)most)));
        cells.Sort((a, b) => (a.West, a.South, a.Id).CompareTo((b.West, b.South, b.Id)));
        for (var from = 0; from < cells.Count; from += stripe)
            cells.Sort(from, Math.Min(stripe, cells.Count - from), Comparer<Cell>.Create((a, b) => (a.South, a.West, a.Id).CompareTo((b.South, b.West, b.Id))));
        return cells;
    }

    private static byte[] Node(Cell[] cells, int depth, int bytes)
    {
        var node = new byte[bytes];
        BinaryPrimitives.WriteUInt16BigEndian(node, (ushort)depth);
        BinaryPrimitives.WriteUInt16BigEndian(node.AsSpan(2), (ushort)cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = node.AsSpan(Head + (i * CellBytes));
            BinaryPrimitives.WriteInt64BigEndian(cell, cells[i].Id);
            BinaryPrimitives.WriteSingleBigEndian(cell[8..], cells[i].West);
            BinaryPrimitives.WriteSingleBigEndian(cell[12..], cells[i].East);
            BinaryPrimitives.WriteSingleBigEndian(cell[16..], cells[i].South);
            BinaryPrimitives.WriteSingleBigEndian(cell[20..], cells[i].North);
        }

        return node;
    }

    // Single floats at or below and at or above a value, as SQLite has them.
    private static float Down(double value) => (float)value > value ? (float)(value * (value < 0 ? Away : Towards)) : (float)value;

    private static float Up(double value) => (float)value < value ? (float)(value * (value < 0 ? Towards : Away)) : (float)value;

    private const double Towards = 1 - (1 / 8388608.0);
    private const double Away = 1 + (1 / 8388608.0);

    private readonly record struct Cell(long Id, float West, float East, float South, float North);
}
