using Cairn.Ledger;

namespace Cairn.Engine.Tests;

/// <summary>What the queue promises to workers, whatever they do.</summary>
public sealed class The_queue : Queues
{
    private static (QueueClaim, ReportToRecord) Result(QueueClaim claim) => (claim, Coder.Code(claim));

    [Fact]
    public async Task the_same_report_waits_once_also_after_it_was_recorded()
    {
        var (ledger, queue) = await Make();
        Assert.Equal(2, await Put(queue, "a", "b"));
        Assert.Equal(0, await Put(queue, "b", "a", "a"));
        var claims = await queue.ClaimAsync("w", 10, Stop);
        Assert.Equal(2, claims.Count);
        await queue.RecordAsync([.. claims.Select(Result)], Stop);
        Assert.Equal(0, await Put(queue, "a"));
        Assert.Equal(["a", "b"], await Recorded(ledger));
    }

    [Fact]
    public async Task nobody_gets_what_another_has_in_hand()
    {
        var (_, queue) = await Make();
        await Put(queue, "a", "b", "c");
        var (first, second) = (await queue.ClaimAsync("w1", 2, Stop), await queue.ClaimAsync("w2", 2, Stop));
        Assert.Equal(["a", "b"], first.Select(c => c.Entry.ReportId).Order(StringComparer.Ordinal));
        Assert.Equal(["c"], second.Select(c => c.Entry.ReportId));
        Assert.Null(await queue.ClaimOrphanAsync("w2", Stop));
    }

    [Fact]
    public async Task a_later_text_of_a_report_waits_for_the_earlier()
    {
        var (ledger, queue) = await Make();
        await queue.AddAsync([Report("a", "Nothing happened in Mosul.").ToEntry(), Report("a", "A bomb killed 3 people in Mosul on Monday, police said.").ToEntry()], Stop);
        var claim = Assert.Single(await queue.ClaimAsync("w1", 10, Stop));
        Assert.Empty(await queue.ClaimAsync("w2", 10, Stop));
        await queue.RecordAsync([Result(claim)], Stop);
        await queue.RecordAsync([Result(Assert.Single(await queue.ClaimAsync("w2", 10, Stop)))], Stop);
        Assert.Contains("killed 3", (await ledger.ReportAsync("a", Reader.Keeper, cancellationToken: Stop))!.Coded.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_result_whose_lease_was_lost_is_not_written_and_those_beside_it_are()
    {
        var (ledger, queue) = await Make(NoTime);
        await Put(queue, "a", "b");
        var claims = await queue.ClaimAsync("slow", 2, Stop);
        // Another takes one of them up and finishes it; then the slow worker wakes.
        var orphan = (await queue.ClaimOrphanAsync("quick", Stop))!;
        Assert.Equal(2, orphan.Try);
        Assert.Equal([Ledger.Recorded.New], await queue.RecordAsync([Result(orphan)], Stop));
        var late = await queue.RecordAsync([.. claims.OrderBy(c => c.Entry.ReportId, StringComparer.Ordinal).Select(Result)], Stop);
        Assert.Equal([null, Ledger.Recorded.New], late);
        Assert.Equal(["a", "b"], await Recorded(ledger));
        Assert.Equal(2, (await ledger.SummaryAsync(Stop)).TextVersions);
        Assert.Empty((await ledger.VerifyAsync(cancellationToken: Stop)).Faults);
    }

    [Fact]
    public async Task an_orphan_is_tried_once_more_and_then_set_aside()
    {
        var (_, queue) = await Make(NoTime);
        await Put(queue, "a");
        await queue.ClaimAsync("w1", 1, Stop);
        Assert.True(await queue.HasOrphansAsync([], Stop));
        Assert.NotNull(await queue.ClaimOrphanAsync("w2", Stop));
        Assert.Null(await queue.ClaimOrphanAsync("w3", Stop));
        var aside = Assert.Single(await queue.SetAsideAsync(cancellationToken: Stop));
        Assert.Equal(("a", 2, "w2"), (aside.ReportId, aside.Tries, aside.Worker));
        Assert.Contains("silent", aside.Error, StringComparison.Ordinal);
        Assert.False(await queue.HasOrphansAsync([], Stop));
    }

    [Fact]
    public async Task who_has_it_in_hand_does_not_take_its_own_for_an_orphan()
    {
        var (_, queue) = await Make(NoTime);
        await Put(queue, "a");
        var claims = await queue.ClaimAsync("w1", 1, Stop);
        Assert.False(await queue.HasOrphansAsync([.. claims.Select(c => c.Token)], Stop));
    }

    [Fact]
    public async Task a_heartbeat_keeps_the_lease()
    {
        var (_, queue) = await Make();
        await Put(queue, "a");
        var claims = await queue.ClaimAsync("w1", 1, Stop);
        await Run(Connection, "UPDATE queue_report SET lease_until = clock_timestamp() - interval '1 hour'");
        Assert.Equal(1, (await queue.StatusAsync(Stop)).Expired);
        await queue.BeatAsync(new WorkerBeat("w1", "postgres", "here", 1, 0, 0, false), [.. claims.Select(c => c.Token)], Stop);
        var status = await queue.StatusAsync(Stop);
        Assert.Equal((0, 1), (status.Expired, status.InHand));
        var line = Assert.Single(status.Workers);
        Assert.Equal((1, true), (line.InHand, line.IsAlive));
    }

    [Fact]
    public async Task what_is_given_back_has_all_its_tries()
    {
        var (_, queue) = await Make();
        await Put(queue, "a");
        for (var i = 0; i < 5; i++)
        {
            var claim = Assert.Single(await queue.ClaimAsync("w1", 1, Stop));
            Assert.Equal(1, claim.Try);
            await queue.ReturnAsync([claim.Token], Stop);
        }
    }

    [Fact]
    public async Task two_failures_set_a_report_aside_until_somebody_lets_it_wait_again()
    {
        var (_, queue) = await Make();
        await Put(queue, "a");
        Assert.False(await queue.FailAsync(Assert.Single(await queue.ClaimAsync("w1", 1, Stop)), "the first", Stop));
        Assert.True(await queue.FailAsync(Assert.Single(await queue.ClaimAsync("w1", 1, Stop)), "the second", Stop));
        Assert.Empty(await queue.ClaimAsync("w1", 1, Stop));
        Assert.Equal("the second", Assert.Single(await queue.SetAsideAsync(cancellationToken: Stop)).Error);
        Assert.Equal(0, await queue.RetryAsync("b", Stop));
        Assert.Equal(1, await queue.RetryAsync("a", Stop));
        Assert.Equal(1, Assert.Single(await queue.ClaimAsync("w1", 1, Stop)).Try);
    }

    [Fact]
    public async Task one_worker_links_at_a_time()
    {
        var (ledger, queue) = await Make();
        await Put(queue, "a");
        await queue.RecordAsync([Result(Assert.Single(await queue.ClaimAsync("w1", 1, Stop)))], Stop);
        await Run(Connection, "INSERT INTO queue_duty(duty, worker, token, lease_until) VALUES ('link', 'w2', 77, clock_timestamp() + interval '1 hour')");
        Assert.Null(await queue.ConcludeAsync("w1", Stop));
        Assert.Equal(1, (await queue.StatusAsync(Stop)).Unlinked);
        await Run(Connection, "UPDATE queue_duty SET lease_until = clock_timestamp() - interval '1 hour'");
        Assert.Equal(1, (await queue.ConcludeAsync("w1", Stop))!.Incidents);
        Assert.True((await ledger.SummaryAsync(Stop)).UpToDate);
        Assert.Null(await queue.ConcludeAsync("w1", Stop));
    }

    [Fact]
    public async Task a_heartbeat_does_not_keep_the_duty_of_linking()
    {
        var (_, queue) = await Make();
        await Put(queue, "a");
        await queue.RecordAsync([Result(Assert.Single(await queue.ClaimAsync("w1", 1, Stop)))], Stop);
        // A linking of w1 that failed and could not say so; then its lease runs out, unless the heartbeat touched it.
        await Run(Connection, "INSERT INTO queue_duty(duty, worker, token, lease_until) VALUES ('link', 'w1', 77, '2100-01-01')");
        await queue.BeatAsync(new WorkerBeat("w1", "postgres", "here", 1, 0, 0, false), [], Stop);
        await Run(Connection, "UPDATE queue_duty SET lease_until = '2000-01-01' WHERE lease_until = '2100-01-01'");
        Assert.NotNull(await queue.ConcludeAsync("w2", Stop));
    }

    [Fact]
    public async Task a_file_has_no_queue()
    {
        await using var ledger = await Ledgers.OpenAsync(Path.Combine(Directory.CreateTempSubdirectory("cairn-q-").FullName, "x.cairn"), cancellationToken: Stop);
        Assert.Contains("PostgreSQL", (await Assert.ThrowsAsync<LedgerException>(() => ReportQueues.OpenAsync(ledger, cancellationToken: Stop))).Message, StringComparison.Ordinal);
    }
}
