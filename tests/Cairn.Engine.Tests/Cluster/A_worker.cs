using Cairn.Intake;
using Cairn.Ledger;
using Cairn.Testing;

namespace Cairn.Engine.Tests;

/// <summary>Workers over a queue, as <c>cairn worker --no-orleans</c> runs them.</summary>
public sealed class A_worker : Queues
{
    private static WorkerTerms Terms(string name) => new() { Name = name, Threads = 2, InHand = 8, Idle = TimeSpan.FromMilliseconds(10) };

    private static Task<long> Run(IReportQueue queue, string name, Func<QueueClaim, ReportToRecord>? code = null) =>
        new ReportWorker(queue, code ?? Coder.Code, Terms(name), _ => { }).RunAsync(once: true, Stop);

    private static async Task<string> Export(ILedger ledger)
    {
        var lines = new List<string>();
        await foreach (var incident in ledger.AllAsync(new IncidentQuery { AlsoUnreal = true, Order = IncidentOrder.Id }, Reader.Analyst, Stop)) lines.Add(Model.ContractJson.Write(incident.Incident));
        return string.Join('\n', lines);
    }

    [Fact]
    public async Task gives_the_ledger_that_a_local_run_gives()
    {
        string[] sources = [Repository.PathOf("data", "samples", "samples.jsonl")];
        var (ledger, queue) = await Make();
        var count = await new Enqueue(queue).RunAsync(new ReportReader().ReadAsync(sources, Stop), null, null, null, Stop);
        Assert.Equal(count.Read, count.Queued);
        Assert.Equal(count.Queued, await Run(queue, "w1"));

        await using var local = await Ledgers.OpenAsync(Path.Combine(Directory.CreateTempSubdirectory("cairn-q-").FullName, "local.cairn"), cancellationToken: Stop);
        await new Ingest(Stages, local, "coder-1", "run-1").RunAsync(new ReportReader().ReadAsync(sources, Stop), null, null, null, Stop);
        Assert.Equal(await Export(local), await Export(ledger));
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task shares_with_another_and_each_report_is_recorded_once()
    {
        var (ledger, queue) = await Make();
        var ids = Enumerable.Range(100, 60).Select(i => $"r{i}").ToArray();
        await Put(queue, ids);
        var recorded = await Task.WhenAll(Run(queue, "w1"), Run(queue, "w2"));
        Assert.Equal(60, recorded.Sum());
        Assert.Equal(ids, await Recorded(ledger));
        Assert.Equal(60, (await ledger.SummaryAsync(Stop)).TextVersions);
        Assert.True((await queue.StatusAsync(Stop)).IsAtRest);
    }

    [Fact]
    public async Task sets_a_poisoned_report_aside_with_its_error_and_records_the_others()
    {
        var (ledger, queue) = await Make();
        await Put(queue, "a", "bad", "c");
        await Run(queue, "w1", claim => claim.Entry.ReportId == "bad" ? throw new InvalidOperationException("no sense in it") : Coder.Code(claim));
        Assert.Equal(["a", "c"], await Recorded(ledger));
        var aside = Assert.Single(await queue.SetAsideAsync(cancellationToken: Stop));
        Assert.Equal(("bad", 2), (aside.ReportId, aside.Tries));
        Assert.StartsWith("InvalidOperationException: no sense in it", aside.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task sets_aside_what_the_database_cannot_hold_and_records_the_others()
    {
        var (ledger, queue) = await Make();
        await queue.AddAsync([Report("a").ToEntry(), Report("nul", "A bomb killed 3 people\0 in Mosul on Monday, police said.").ToEntry(), Report("c").ToEntry()], Stop);
        await Run(queue, "w1");
        Assert.Equal(["a", "c"], await Recorded(ledger));
        Assert.Contains("cannot be recorded", Assert.Single(await queue.SetAsideAsync(cancellationToken: Stop)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_up_what_a_silent_worker_left()
    {
        var (ledger, queue) = await Make();
        await Put(queue, "a", "b", "c");
        await queue.ClaimAsync("dead", 3, Stop);
        await Run(Connection, "UPDATE queue_report SET lease_until = '2000-01-01'");
        // As if the database had been up all the while.
        var patient = await ReportQueues.OpenAsync(ledger, new QueueTerms { Lease = TimeSpan.FromMilliseconds(300) }, cancellationToken: Stop);
        await Run(patient, "w2");
        Assert.Equal(["a", "b", "c"], await Recorded(ledger));
    }

    [Fact]
    public async Task that_is_stopped_finishes_what_it_codes_and_gives_the_rest_back()
    {
        var (ledger, queue) = await Make();
        await Put(queue, [.. Enumerable.Range(100, 20).Select(i => $"r{i}")]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var coding = new SemaphoreSlim(0);
        using var go = new ManualResetEventSlim();
        var worker = new ReportWorker(queue, claim =>
        {
            coding.Release();
            go.Wait(Stop);
            return Coder.Code(claim);
        }, Terms("w1"), _ => { }).RunAsync(once: false, stop.Token);
        await coding.WaitAsync(Stop);
        await coding.WaitAsync(Stop);
        await stop.CancelAsync();
        go.Set();
        Assert.Equal(2, await worker);
        Assert.Equal(2, (await Recorded(ledger)).Count);
        var status = await queue.StatusAsync(Stop);
        Assert.Equal((18, 0, 0), (status.Waiting, status.InHand, status.SetAside));
        Assert.True(Assert.Single(status.Workers).Beat.Stopping);
    }
}
