using System.IO.Compression;
using Cairn.Ledger.Sql;
using Cairn.Testing;

namespace Cairn.Ledger.Tests;

public sealed class Released_schemas_to_sqlite() : Released_schemas(new SqliteFiles());

public sealed class Released_schemas_to_postgres() : Released_schemas(new PostgresDatabases());

/// <summary>Ledgers as programs of the past wrote them lie in Released, one for each schema; they must open, verify and go on, here and copied into either store.</summary>
public abstract class Released_schemas(Store store) : Conformance(store)
{
    private readonly SqliteFiles _files = new();

    public static IEnumerable<TheoryDataRow<int>> Schemas => Enumerable.Range(1, Schema.Version).Select(n => new TheoryDataRow<int>(n));

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task a_ledger_of_it_opens_verifies_and_goes_on(int schema)
    {
        await using var released = await OpenAsync(schema);
        Assert.Empty((await released.VerifyAsync(cancellationToken: Stop)).Faults);
        var before = await released.SummaryAsync(Stop);
        var ledger = await Store.Make();
        await released.CopyToAsync(ledger, Stop);
        Assert.Equal(before.Head, (await ledger.SummaryAsync(Stop)).Head);
        Assert.NotEmpty(await ledger.Incidents());
        await ledger.Tell(Told.Bombing("new", "Nowhere in particular", day: "1999-01-01"));
        await ledger.ConcludeAsync(Stop);
        Assert.Contains(await ledger.Incidents(), i => i.Incident.Where?.Name == "Nowhere in particular");
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    public override async ValueTask DisposeAsync()
    {
        await _files.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<ILedger> OpenAsync(int schema)
    {
        var where = await _files.MakeWhere();
        await using (var packed = new GZipStream(File.OpenRead(Repository.PathOf("tests", "Cairn.Ledger.Tests", "Released", $"schema-{schema}.cairn.gz")), CompressionMode.Decompress))
        await using (var file = File.Create(where)) await packed.CopyToAsync(file, Stop);
        return await Ledgers.OpenAsync(where, mustExist: true, cancellationToken: Stop);
    }
}
