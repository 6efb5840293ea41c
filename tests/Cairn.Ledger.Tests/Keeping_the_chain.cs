using Cairn.Ledger.Sql;
using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Keeping_the_chain_in_sqlite() : Keeping_the_chain(new SqliteFiles());

public sealed class Keeping_the_chain_in_postgres() : Keeping_the_chain(new PostgresDatabases());

public abstract class Keeping_the_chain(Store store) : Conformance(store)
{
    [Theory]
    [InlineData("UPDATE account SET body = replace(body, '12', '13')")]
    [InlineData("UPDATE text_version SET body = 'other words'")]
    [InlineData("UPDATE text_version SET header = replace(header, 'Courier', 'Herald')")]
    [InlineData("DELETE FROM account WHERE account_id = 1")]
    [InlineData("DELETE FROM revision WHERE number = 2")]
    [InlineData("UPDATE revision SET actor = 'somebody else' WHERE number = 1")]
    [InlineData("UPDATE link SET incident_id = 'i0'")]
    [InlineData("UPDATE decision SET body = replace(body, 'ana', 'eve')")]
    [InlineData("UPDATE text_version SET erased = 1, body = ''")]
    [InlineData("UPDATE chain_head SET hash = '00'")]
    public async Task every_change_of_the_record_is_found(string tampering)
    {
        var ledger = await Store.Make();
        var id = (await ledger.Only(Told.Bombing("r1", killed: 12))).Incident.IncidentId!;
        await ledger.DecideAsync(new Decision { Kind = DecisionKind.Accept, IncidentId = id, By = "ana" }, Stop);
        Assert.Empty((await ledger.VerifyAsync(cancellationToken: Stop)).Faults);
        await using (var session = await ((SqlLedger)ledger).Store.WriteAsync(Stop))
        {
            await session.ExecuteAsync(tampering, Stop);
            await session.CommitAsync(Stop);
        }

        Assert.NotEmpty((await ledger.VerifyAsync(cancellationToken: Stop)).Faults);
    }

    [Fact]
    public async Task a_copy_in_the_other_kind_of_store_has_the_same_chain_and_the_same_incidents()
    {
        var ledger = await Store.Make();
        var id = (await ledger.Only(Told.Bombing("r1"), Told.Bombing("r2", publisher: "The Herald"))).Incident.IncidentId!;
        await ledger.DecideAsync(new Decision { Kind = DecisionKind.Note, IncidentId = id, By = "ana", Value = "seen" }, Stop);
        await using var files = new SqliteFiles();
        var copy = await files.Make();
        await ledger.CopyToAsync(copy, Stop);
        Assert.Equal((await ledger.SummaryAsync(Stop)).Head, (await copy.SummaryAsync(Stop)).Head);
        Assert.Equal((await ledger.Incidents()).Select(i => ContractJson.Write(i.Incident)), (await copy.Incidents()).Select(i => ContractJson.Write(i.Incident)));
        var back = await Store.Make();
        await copy.CopyToAsync(back, Stop);
        Assert.Empty((await back.VerifyAsync(incidents: true, Stop)).Faults);
        await Assert.ThrowsAsync<LedgerException>(() => copy.CopyToAsync(back, Stop));
    }

    [Fact]
    public async Task a_backup_holds_what_was_recorded_and_verifies()
    {
        var ledger = await Store.Make();
        await ledger.Only(Told.Bombing("r1"));
        var folder = Directory.CreateTempSubdirectory("cairn-backup-").FullName;
        var file = Path.Combine(folder, "backup.cairn");
        await ledger.BackupAsync(file, Stop);
        await using (var backup = await Ledgers.OpenAsync(file, mustExist: true, cancellationToken: Stop))
        {
            Assert.Equal((await ledger.SummaryAsync(Stop)).Head, (await backup.VerifyAsync(incidents: true, Stop)).Head);
            Assert.Single(await backup.Incidents());
        }

        await Assert.ThrowsAsync<LedgerException>(() => ledger.BackupAsync(file, Stop));
        Directory.Delete(folder, recursive: true);
    }
}
