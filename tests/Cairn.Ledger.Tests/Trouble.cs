using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Tests;

public sealed class Trouble : IAsyncLifetime
{
    private readonly SqliteFiles _files = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _files.InitializeAsync();

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Fact]
    public async Task a_full_disk_is_said_so_and_nothing_of_the_batch_is_recorded()
    {
        var where = await _files.MakeWhere();
        var ledger = await _files.Open(where);
        await ledger.Tell(Told.Bombing("r1"));
        // A limit on the pages of the file is to SQLite what a full disk is.
        await using (var session = await ((SqlLedger)ledger).Store.ReadAsync(Stop))
        {
            var pages = await session.NumberAsync("PRAGMA page_count", Stop);
            await session.NumberAsync($"PRAGMA max_page_count={pages + 2}", Stop);
        }

        var fault = await Assert.ThrowsAsync<LedgerException>(() => ledger.Tell([.. Enumerable.Range(0, 400).Select(i => Told.Bombing($"more{i}"))]));
        Assert.Contains("full", fault.Message, StringComparison.Ordinal);
        Assert.Empty((await ledger.VerifyAsync(cancellationToken: Stop)).Faults);
        Assert.Equal(1, (await ledger.SummaryAsync(Stop)).Reports);
    }

    [Theory]
    [InlineData("no such folder/x.cairn", "no folder")]
    [InlineData("", "is a folder")]
    public async Task a_place_that_cannot_hold_a_ledger_is_said_so(string below, string said)
    {
        var folder = Path.GetDirectoryName(await _files.MakeWhere())!;
        var fault = await Assert.ThrowsAsync<LedgerException>(() => Ledgers.OpenAsync(Path.Combine(folder, below), cancellationToken: Stop));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_that_is_no_ledger_is_said_so()
    {
        var where = await _files.MakeWhere();
        await File.WriteAllTextAsync(where, new string('x', 5000), Stop);
        var fault = await Assert.ThrowsAsync<LedgerException>(() => Ledgers.OpenAsync(where, cancellationToken: Stop));
        Assert.Contains("is no ledger", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_ledger_of_a_newer_program_is_not_touched()
    {
        var where = await _files.MakeWhere();
        await using (var ledger = await Ledgers.OpenAsync(where, cancellationToken: Stop))
        await using (var session = await ((SqlLedger)ledger).Store.WriteAsync(Stop))
        {
            await session.ExecuteAsync("INSERT INTO cairn_schema(version) VALUES (99)", Stop);
            await session.CommitAsync(Stop);
        }

        Assert.Contains("newer", (await Assert.ThrowsAsync<LedgerException>(() => Ledgers.OpenAsync(where, cancellationToken: Stop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_ledger_that_is_not_there_is_not_made_for_a_reader() =>
        Assert.Contains("there is no ledger", (await Assert.ThrowsAsync<LedgerException>(async () => await Ledgers.OpenAsync(await _files.MakeWhere(), mustExist: true, cancellationToken: Stop))).Message, StringComparison.Ordinal);
}
