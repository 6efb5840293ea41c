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

    [Fact]
    public async Task a_file_that_another_program_writes_to_is_waited_for()
    {
        var where = await _files.MakeWhere();
        var (ledger, other) = (await _files.Open(where), await _files.Open(where));
        Task<IReadOnlyList<Recorded>> waiting;
        await using (var session = await ((SqlLedger)other).Store.WriteAsync(Stop))
        {
            waiting = Task.Run(() => ledger.Tell(Told.Bombing("r1")), Stop);
            await session.ExecuteAsync("INSERT INTO report(report_id, kind, revision) VALUES ('half', 'news', 0)", Stop);
            // Not committed: the other program breaks off here.
        }

        Assert.Equal([Recorded.New], await waiting);
        Assert.Equal(1, (await ledger.SummaryAsync(Stop)).Reports);
    }

    [Theory]
    [InlineData(5, "another program is writing")]
    [InlineData(8, "no permission to write")]
    [InlineData(10, "is the disk whole")]
    [InlineData(11, "restore a backup")]
    [InlineData(13, "is full")]
    public async Task what_sqlite_refuses_is_said_in_words(int code, string said) =>
        Assert.Contains(said, ((SqlLedger)await _files.Make()).Store.Explain(new Microsoft.Data.Sqlite.SqliteException("refused", code))!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task a_file_that_may_not_be_written_is_said_so_and_recording_goes_on_once_it_may()
    {
        var ledger = await _files.Make();
        await ledger.Tell(Told.Bombing("r1"));
        // What SQLite refuses on a file without write permission, also to the superuser, to whom permissions do not apply.
        await SetQueryOnly(ledger, 1);
        var fault = await Assert.ThrowsAsync<LedgerException>(() => ledger.Tell(Told.Bombing("r2")));
        Assert.Contains("no permission to write", fault.Message, StringComparison.Ordinal);
        await SetQueryOnly(ledger, 0);
        Assert.Equal([Recorded.Known, Recorded.New], await ledger.Tell(Told.Bombing("r1"), Told.Bombing("r2")));
    }

    // The connection goes back to the pool and is the one that is written through next.
    private static async Task SetQueryOnly(ILedger ledger, int on)
    {
        await using var session = await ((SqlLedger)ledger).Store.ReadAsync(Stop);
        await session.ExecuteAsync($"PRAGMA query_only={on}", Stop);
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

    [Fact]
    public async Task what_was_opened_to_be_read_is_not_changed_through_it()
    {
        var where = await _files.MakeWhere();
        var writing = await _files.Open(where);
        var one = await writing.Only(Told.Bombing("r1"));
        await using var reading = await Ledgers.OpenToReadAsync(where, Stop);
        Assert.Single(await reading.Incidents());
        var decision = new Decision { Kind = DecisionKind.Accept, IncidentId = one.Incident.IncidentId!, By = "ana", Reason = "seen" };
        foreach (var change in new Func<Task>[] { () => reading.Tell(Told.Bombing("r2")), () => reading.DecideAsync(decision, Stop), () => reading.RebuildAsync(Stop), () => reading.CreateReleaseAsync("first", "ana", Stop) })
            Assert.Contains("opened to be read", (await Assert.ThrowsAsync<LedgerException>(change)).Message, StringComparison.Ordinal);
        await using (var session = await ((SqlLedger)reading).Store.ReadAsync(Stop))
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => session.ExecuteAsync("DELETE FROM incident", Stop));
        // It sees what others record, and can be copied.
        await writing.DecideAsync(decision, Stop);
        Assert.Equal(ReviewState.Accepted, Assert.Single(await reading.Incidents()).Review);
        var copy = await _files.MakeWhere();
        await reading.BackupAsync(copy, Stop);
        await using var copied = await Ledgers.OpenToReadAsync(copy, Stop);
        Assert.Equal((await writing.SummaryAsync(Stop)).Head, (await copied.SummaryAsync(Stop)).Head);
    }

    [Fact]
    public async Task a_file_that_may_only_be_read_is_seen_as_it_is_at_each_question()
    {
        var where = await _files.MakeWhere();
        await using (var ledger = await Ledgers.OpenAsync(where, cancellationToken: Stop)) await ledger.Only(Told.Bombing("r1"));
        using var unwritten = new Cairn.Ledger.Sqlite.SqliteUnwritten(where);
        var alone = unwritten.Connection();
        Assert.Contains("immutable=1", alone, StringComparison.Ordinal);
        Assert.Equal(alone, unwritten.Connection());
        await using (var ledger = await Ledgers.OpenAsync(where, cancellationToken: Stop))
        {
            await ledger.Tell(Told.Bombing("r2", "Mosul"));
            await ledger.ConcludeAsync(Stop);
            // A writer is there with what the file does not hold yet.
            Assert.True(unwritten.HasAhead);
            Assert.DoesNotContain("immutable", unwritten.Connection(), StringComparison.Ordinal);
        }

        Assert.False(unwritten.HasAhead);
        Assert.Contains("immutable=1", unwritten.Connection(), StringComparison.Ordinal);
        Assert.NotEqual(alone, unwritten.Connection());
        await using var read = new Microsoft.Data.Sqlite.SqliteConnection(unwritten.Connection());
        await read.OpenAsync(Stop);
        await using var count = read.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM report";
        Assert.Equal(2L, await count.ExecuteScalarAsync(Stop));
        Assert.False(File.Exists(where + "-shm"));
    }
}
