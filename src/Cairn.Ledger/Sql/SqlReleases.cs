using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Freezes and reads releases.</summary>
internal sealed class SqlReleases(SqlStore store, SqlIncidents incidents, TimeProvider time)
{
    public async Task<Release> CreateAsync(string name, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new LedgerException("a release needs a name");
        var bodies = new List<(string Id, string Body)>();
        await foreach (var incident in incidents.AllAsync(new IncidentQuery { AlsoUnreal = true }, Reader.Public, cancellationToken).ConfigureAwait(false))
            bodies.Add((incident.Incident.IncidentId!, ContractJson.Write(incident.Incident)));
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        var chain = await ChainWriter.OpenAsync(session, time, cancellationToken).ConfigureAwait(false);
        var (asOf, at) = (chain.Number, chain.NowUs);
        var number = 1 + (int)await session.NumberAsync("SELECT COALESCE(MAX(number), 0) FROM release", cancellationToken).ConfigureAwait(false);
        var reports = (int)await session.NumberAsync("SELECT COUNT(*) FROM report_now", cancellationToken).ConfigureAwait(false);
        var accounts = (int)await session.NumberAsync("SELECT COUNT(*) FROM incident_account", cancellationToken).ConfigureAwait(false);
        var coders = await session.QueryAsync("SELECT DISTINCT c.coder_version FROM report_now n JOIN coding c ON c.coding_id = n.coding_id ORDER BY 1", r => r.GetString(0), cancellationToken).ConfigureAwait(false);
        var manifest = JsonSerializer.Serialize(new ReleaseManifest(number, name, bodies.Count, accounts, reports, coders, Hash(bodies.Select(b => b.Body))), LedgerJson.Own.ReleaseManifest);
        var revision = await chain.AddAsync("release", name, Payloads.Release(name, manifest), by, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO release(number, name, as_of, manifest, actor, at_us, revision) VALUES (@0, @1, @2, @3, @4, @5, @6)", cancellationToken, (long)number, name, asOf, manifest, by, at, revision).ConfigureAwait(false);
        foreach (var (id, body) in bodies) await session.ExecuteAsync("INSERT INTO release_incident(number, incident_id, body) VALUES (@0, @1, @2)", cancellationToken, (long)number, id, body).ConfigureAwait(false);
        await chain.CloseAsync(cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new Release(number, name, new AsOf(asOf), manifest, by, SqlReports.Instant(at));
    }

    public async Task<IReadOnlyList<Release>> ListAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync("SELECT number, name, as_of, manifest, actor, at_us FROM release ORDER BY number",
            r => new Release(r.GetInt32(0), r.GetString(1), new AsOf(r.GetInt64(2)), r.GetString(3), r.GetString(4), SqlReports.Instant(r.GetInt64(5))), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The incidents of a release as they were frozen, contract lines in the order of their ids.</summary>
    public async Task<IReadOnlyList<string>> IncidentsAsync(int number, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (await session.NumberAsync("SELECT COUNT(*) FROM release WHERE number = @0", cancellationToken, (long)number).ConfigureAwait(false) == 0) throw new LedgerException($"there is no release {number}");
        return await session.QueryAsync("SELECT body FROM release_incident WHERE number = @0 ORDER BY incident_id", r => r.GetString(0), cancellationToken, (long)number).ConfigureAwait(false);
    }

    private static string Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
