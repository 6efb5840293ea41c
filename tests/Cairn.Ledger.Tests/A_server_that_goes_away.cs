using Cairn.Testing;
using Npgsql;

namespace Cairn.Ledger.Tests;

/// <summary>A PostgreSQL of its own, for it is stopped in the middle.</summary>
public sealed class A_server_that_goes_away
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task recording_waits_for_it_and_loses_nothing()
    {
        var server = await PostgresServer.StartAsync();
        if (server is null) Assert.Skip("needs PostgreSQL 15: apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3");
        await using var ledger = await Ledgers.OpenAsync(server.Connection("app"), cancellationToken: Stop);
        var half = new TaskCompletionSource();
        var recording = Task.Run(async () =>
        {
            for (var batch = 0; batch < 40; batch++)
            {
                if (batch == 20) half.SetResult();
                await ledger.RecordAsync([.. Enumerable.Range(batch * 5, 5).Select(n => Told.Bombing($"r{n}"))], Stop);
                if (batch % 10 == 9) await ledger.ConcludeAsync(Stop);
            }
        }, Stop);
        await half.Task;
        await server.StopNowAsync();
        // Whoever only asks is told at once, in words.
        var fault = await Assert.ThrowsAsync<LedgerException>(() => ledger.CountAsync(new IncidentQuery(), Reader.Analyst, Stop));
        Assert.Contains("does not answer", fault.Message, StringComparison.Ordinal);
        await server.StartAgainAsync();
        await recording;
        Assert.Equal(200, (await ledger.SummaryAsync(Stop)).Reports);
        await using (var source = NpgsqlDataSource.Create(server.Connection("app")))
        await using (var twice = source.CreateCommand("SELECT COUNT(*) FROM (SELECT report_id FROM coding GROUP BY report_id HAVING COUNT(*) > 1) AS t"))
            Assert.Equal(0L, await twice.ExecuteScalarAsync(Stop));
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }
}
