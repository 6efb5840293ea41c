using Cairn.Ledger.Sql;
using Cairn.Ledger.Sqlite;

namespace Cairn.Ledger.Tests;

/// <summary>An R*Tree filled in one go is a sound one, holds what one filled point by point holds, and takes further points.</summary>
public sealed class Places_in_one_go : IAsyncLifetime
{
    private readonly SqliteFiles _files = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _files.InitializeAsync();

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(1_601)]
    [InlineData(70_000)]
    public async Task answer_as_those_put_in_one_by_one(int number)
    {
        var random = new Random(7);
        // Many at one point, as a town's are.
        List<PlacedRow> points = [.. Enumerable.Range(1, number).Select(n => random.Next(3) == 0 ? new PlacedRow(n, 44.3661, 33.3152) : new PlacedRow(n, (random.NextDouble() * 360) - 180, (random.NextDouble() * 180) - 90))];
        var expected = await In(point: true, points);
        var got = await In(point: false, points);
        Assert.Equal(number, got.Rows.Count);
        Assert.Equal(expected.Rows, got.Rows);
        Assert.Equal(expected.Boxes, got.Boxes);
        Assert.Equal("ok", got.Check);
    }

    private async Task<(List<string> Rows, List<string> Boxes, string? Check)> In(bool point, List<PlacedRow> points)
    {
        var store = ((SqlLedger)await _files.Make()).Store;
        await using var session = await store.WriteAsync(Stop);
        object?[][] Rows(IEnumerable<PlacedRow> some) => [.. some.Select(p => new object?[] { p.Row, p.Lon, p.Lat })];
        if (point) await store.InsertAsync(session, IncidentTable.Place, Rows(points), Stop);
        else await store.FillPlacesAsync(session, points, Stop);
        var rows = await session.QueryAsync("SELECT row_id, west, east, south, north FROM incident_place ORDER BY row_id", r => $"{r.GetInt64(0)} {r.GetDouble(1):R} {r.GetDouble(2):R} {r.GetDouble(3):R} {r.GetDouble(4):R}", Stop);
        // Further points, and some taken out again.
        await store.InsertAsync(session, IncidentTable.Place, Rows(Enumerable.Range(0, 300).Select(n => new PlacedRow(1_000_000 + n, 44 + (n / 100.0), 33))), Stop);
        await session.ExecuteAsync("DELETE FROM incident_place WHERE row_id % 7 = 0", Stop);
        var boxes = new List<string>();
        foreach (var (west, south) in new[] { (44.0, 33.0), (-180.0, -90.0), (0.0, 0.0), (44.3661, 33.3152) })
            boxes.Add(string.Join(' ', await session.QueryAsync("SELECT row_id FROM incident_place WHERE west >= @0 AND east <= @1 AND south >= @2 AND north <= @3 ORDER BY row_id", r => r.GetInt64(0), Stop, west, west + 20, south, south + 20)));
        return (rows, boxes, await session.FirstAsync("SELECT rtreecheck('incident_place')", r => r.GetString(0), Stop));
    }
}
