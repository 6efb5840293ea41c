using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Cairn.Cluster;

/// <summary>
/// Orleans' membership in PostgreSQL. A change and the new version of the table are one transaction that begins by taking the version it was made on.
/// Heartbeats change neither versions nor etags.
/// </summary>
internal sealed class PostgresMembership(NpgsqlDataSource source, IOptions<ClusterOptions> cluster) : IMembershipTable
{
    private const string Select =
        """
        SELECT v.version, s.address, s.etag, s.status, s.suspects, s.proxy_port, s.host_name, s.silo_name, s.started, s.alive
        FROM cluster_version v LEFT JOIN cluster_silo s ON s.cluster_id = v.cluster_id AND ($2::text IS NULL OR s.address = $2) WHERE v.cluster_id = $1
        """;

    private string Cluster => cluster.Value.ClusterId;

    public async Task InitializeMembershipTable(bool tryInitTableVersion)
    {
        using var script = new StreamReader(typeof(PostgresMembership).Assembly.GetManifestResourceStream("cluster/membership.sql")!);
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        // Two silos that start at once would trip over each other's CREATE TABLE.
        await RunAsync(connection, "SELECT pg_advisory_xact_lock(721906)").ConfigureAwait(false);
        await RunAsync(connection, await script.ReadToEndAsync().ConfigureAwait(false)).ConfigureAwait(false);
        if (tryInitTableVersion) await RunAsync(connection, "INSERT INTO cluster_version(cluster_id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING", Cluster).ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
    }

    public async Task DeleteMembershipTableEntries(string clusterId)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await RunAsync(connection, "WITH gone AS (DELETE FROM cluster_version WHERE cluster_id = $1) DELETE FROM cluster_silo WHERE cluster_id = $1", clusterId).ConfigureAwait(false);
    }

    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await RunAsync(connection, "DELETE FROM cluster_silo WHERE cluster_id = $1 AND status = $2 AND alive < $3", Cluster, (int)SiloStatus.Dead, beforeDate.ToUniversalTime()).ConfigureAwait(false);
    }

    public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadAsync(key.ToParsableString());

    public Task<MembershipTableData> ReadAll() => ReadAsync(null);

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => ChangeAsync(
        tableVersion,
        """
        INSERT INTO cluster_silo(cluster_id, address, etag, status, suspects, proxy_port, host_name, silo_name, started, alive)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 WHERE $11::integer IS NULL ON CONFLICT DO NOTHING
        """, entry, null);

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => ChangeAsync(
        tableVersion,
        """
        UPDATE cluster_silo SET etag = $3, status = $4, suspects = $5, proxy_port = $6, host_name = $7, silo_name = $8, started = $9, alive = $10
        WHERE cluster_id = $1 AND address = $2 AND etag = $11
        """, entry, etag);

    public async Task UpdateIAmAlive(MembershipEntry entry)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await RunAsync(connection, "UPDATE cluster_silo SET alive = $3 WHERE cluster_id = $1 AND address = $2", Cluster, entry.SiloAddress.ToParsableString(), Utc(entry.IAmAliveTime)).ConfigureAwait(false);
    }

    private async Task<bool> ChangeAsync(TableVersion version, string change, MembershipEntry entry, string? etag)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        if (await RunAsync(connection, "UPDATE cluster_version SET version = $3 WHERE cluster_id = $1 AND version = $2", Cluster, MembershipRow.Number(version.VersionEtag), version.Version).ConfigureAwait(false) != 1) return false;
        var changed = await RunAsync(
            connection, change, Cluster, entry.SiloAddress.ToParsableString(), version.Version, (int)entry.Status, MembershipRow.Suspects(entry), entry.ProxyPort, entry.HostName ?? "", entry.SiloName ?? "",
            Utc(entry.StartTime), Utc(entry.IAmAliveTime), etag is null ? DBNull.Value : MembershipRow.Number(etag)).ConfigureAwait(false);
        if (changed != 1) return false;
        await transaction.CommitAsync().ConfigureAwait(false);
        return true;
    }

    // Version and rows in one statement: one moment of the table.
    private async Task<MembershipTableData> ReadAsync(string? address)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand(Select, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = Cluster });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)address ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var (version, entries) = (0, new List<Tuple<MembershipEntry, string>>());
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            version = reader.GetInt32(0);
            if (!reader.IsDBNull(1)) entries.Add(MembershipRow.Read(reader));
        }

        return new MembershipTableData(entries, new TableVersion(version, MembershipRow.Text(version)));
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
#pragma warning disable CA2100 // every text is written in this assembly; values are parameters
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var value in values)
        {
            var parameter = new NpgsqlParameter { Value = value };
            if (value is DBNull) parameter.NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer;
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
