using Cairn.Testing;
using Npgsql;

namespace Cairn.Ledger.Tests;

/// <summary>Databases of a PostgreSQL that the tests start themselves; without one installed the tests are skipped, saying so.</summary>
public sealed class PostgresDatabases : Store
{
    private static readonly Lazy<Task<PostgresServer?>> Server = new(PostgresServer.StartAsync);

    public override async Task<string> MakeWhere()
    {
        var server = await Server.Value;
        if (server is null) Assert.Skip("needs PostgreSQL 15: apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3");
        var name = $"t{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server.Connection("app"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return server.Connection(name);
    }
}
