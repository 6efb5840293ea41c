using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Linking_as_reports_come_in_sqlite() : Linking_as_reports_come(new SqliteFiles());

public sealed class Linking_as_reports_come_in_postgres() : Linking_as_reports_come(new PostgresDatabases());

public abstract class Linking_as_reports_come(Store store) : Conformance(store)
{
    private static readonly string[] Places = ["Baghdad", "Mosul", "Ramadi", "Hit"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task a_ledger_concluded_after_every_report_holds_the_same_bytes_as_one_concluded_at_the_end(int seed)
    {
        var random = new Random(seed);
        var (each, once) = (await Store.Make(), await Store.Make());
        for (var n = 0; n < 40; n++)
        {
            var report = Random(random, n);
            await each.Tell(report);
            await once.Tell(report);
            await each.ConcludeAsync(Stop);
            if (n == 25) await EraseAsync(report, each, once);
        }

        await once.ConcludeAsync(Stop);
        await HoldsTheSameAsync(once, each);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task a_ledger_that_reads_ahead_while_it_records_holds_the_same_bytes(int seed)
    {
        var random = new Random(seed);
        var (ahead, plain) = (await Store.Make(), await Store.Make());
        for (var n = 0; n < 40; n++)
        {
            var report = Random(random, n);
            await ahead.Tell(report);
            await plain.Tell(report);
            if (n % 3 != 0) await ahead.ReadAheadAsync(Stop);
            if (n == 20) await EraseAsync(report, ahead, plain);
            if (n == 25) await ahead.ConcludeAsync(Stop);
        }

        await Task.WhenAll(ahead.ReadAheadAsync(Stop), ahead.ConcludeAsync(Stop));
        await plain.ConcludeAsync(Stop);
        await HoldsTheSameAsync(plain, ahead);
    }

    [Fact]
    public async Task what_another_program_linked_meanwhile_is_not_taken_from_what_was_read_ahead()
    {
        var where = await Store.MakeWhere();
        var (one, other, alone) = (await Store.Open(where), await Store.Open(where), await Store.Make());
        var random = new Random(8);
        for (var n = 0; n < 24; n++)
        {
            var report = Random(random, n);
            await (n % 2 == 0 ? one : other).Tell(report);
            await alone.Tell(report);
            await one.ReadAheadAsync(Stop);
            if (n % 5 == 0) await other.ConcludeAsync(Stop);
        }

        await one.ConcludeAsync(Stop);
        await alone.ConcludeAsync(Stop);
        Assert.Equal(await Lines(alone), await Lines(one));
    }

    [Fact]
    public async Task two_programs_that_link_one_ledger_leave_it_as_one_would()
    {
        var where = await Store.MakeWhere();
        var (one, other, alone) = (await Store.Open(where), await Store.Open(where), await Store.Make());
        var random = new Random(7);
        for (var n = 0; n < 24; n++)
        {
            var report = Random(random, n);
            await (n % 2 == 0 ? one : other).Tell(report);
            await alone.Tell(report);
            await (n % 3 == 0 ? one : other).ConcludeAsync(Stop);
        }

        await Task.WhenAll(one.ConcludeAsync(Stop), other.ConcludeAsync(Stop));
        await alone.ConcludeAsync(Stop);
        Assert.Equal(await Lines(alone), await Lines(one));
    }

    // Few places, days and tolls, so that much is linked; texts that repeat, so that there are copies; ids that come back, so that texts are replaced.
    private static ReportToRecord Random(Random random, int n)
    {
        var (place, day, killed) = (Places[random.Next(Places.Length)], $"2022-01-{random.Next(18, 22)}", random.Next(1, 4));
        var text = random.Next(3) == 0 ? $"A bomb killed {killed} people in {place} on {day}, police said. The market was crowded with families who had come to buy food before the holiday, witnesses told reporters." : null;
        return Told.Bombing($"r{random.Next(Math.Max(6, n))}", place, day: day, killed: killed, text: text, publisher: $"Outlet {random.Next(4)}");
    }

    private static async Task EraseAsync(ReportToRecord report, params ILedger[] ledgers)
    {
        foreach (var ledger in ledgers) await ledger.EraseReportAsync(report.Coded.Id, "ana", "asked for by the outlet", Stop);
    }

    private static async Task HoldsTheSameAsync(ILedger expected, ILedger ledger)
    {
        Assert.Equal(await Lines(expected), await Lines(ledger));
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    private static async Task<List<string>> Lines(ILedger ledger) => [.. (await ledger.Incidents()).Select(i => ContractJson.Write(i.Incident))];
}
