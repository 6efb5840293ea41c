using Cairn.Testing;
using Npgsql;

namespace Cairn.Cluster.Tests;

/// <summary>Databases of a PostgreSQL that the tests start themselves; without one installed the tests are skipped, saying so.</summary>
internal static class Databases
{
    private static readonly Lazy<Task<PostgresServer?>> Server = new(PostgresServer.StartAsync);

    /// <summary>Makes an empty one; its connection string.</summary>
    public static async Task<string> Make()
    {
        var server = await Server.Value;
        if (server is null) Assert.Skip("needs PostgreSQL 15: apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3");
        var name = $"c{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server.Connection("app"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return server.Connection(name);
    }
}
