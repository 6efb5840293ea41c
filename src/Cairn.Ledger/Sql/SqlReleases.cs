using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Freezes and reads releases.</summary>
internal sealed class SqlReleases(SqlStore store, SqlIncidents incidents, TimeProvider time)
{
    public async Task<Release> CreateAsync(string name, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new LedgerException("a release needs a name");
        await using (var before = await store.ReadAsync(cancellationToken).ConfigureAwait(false)) await RequireFreeAsync(before, name, cancellationToken).ConfigureAwait(false);
        var bodies = new List<(string Id, string Body)>();
        await foreach (var incident in incidents.AllAsync(new IncidentQuery { AlsoUnreal = true }, Reader.Public, cancellationToken).ConfigureAwait(false))
            bodies.Add((incident.Incident.IncidentId!, ContractJson.Write(incident.Incident)));
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        await RequireFreeAsync(session, name, cancellationToken).ConfigureAwait(false); // somebody may have taken it while the incidents were read
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

    /// <summary>The incidents of a release as they were frozen, contract lines in the order of their ids. One that was restricted since is masked, one that the public may no longer see at all is only named.</summary>
    public async Task<IReadOnlyList<string>> IncidentsAsync(int number, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (await session.NumberAsync("SELECT COUNT(*) FROM release WHERE number = @0", cancellationToken, (long)number).ConfigureAwait(false) == 0) throw new LedgerException($"there is no release {number}");
        var lines = await session.QueryAsync("SELECT incident_id, body FROM release_incident WHERE number = @0 ORDER BY incident_id", r => (Id: r.GetString(0), Body: r.GetString(1)), cancellationToken, (long)number).ConfigureAwait(false);
        var withheld = await WithheldAsync(session, cancellationToken).ConfigureAwait(false);
        return withheld.Count == 0 ? lines.ConvertAll(l => l.Body) : lines.ConvertAll(l => Shown(l.Id, l.Body, withheld));
    }

    // Whoever cites a release cites its name: two of one name are two answers to one citation.
    private static async Task RequireFreeAsync(SqlSession session, string name, CancellationToken cancellationToken)
    {
        var taken = await session.QueryAsync("SELECT number, at_us FROM release WHERE name = @0", r => (Number: r.GetInt32(0), At: SqlReports.Instant(r.GetInt64(1))), cancellationToken, name).ConfigureAwait(false);
        if (taken.Count > 0) throw new NameTakenException(string.Create(CultureInfo.InvariantCulture, $"release {taken[0].Number} of {taken[0].At:yyyy-MM-dd} is called '{name}'; give this one a name of its own"));
    }

    // What the public may not see as it is: incidents and their accounts by their names, also incidents that were merged into one of them.
    private static async Task<Dictionary<string, Sensitivity>> WithheldAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var withheld = (await session.QueryAsync(
            "SELECT i.incident_id, i.sensitivity FROM incident i WHERE i.sensitivity > 0 UNION SELECT a.key, i.sensitivity FROM incident i JOIN incident_account m ON m.incident_id = i.incident_id JOIN account a ON a.account_id = m.account_id WHERE i.sensitivity > 0",
            r => (Name: r.GetString(0), Level: (Sensitivity)r.GetInt64(1)), cancellationToken).ConfigureAwait(false)).ToDictionary(w => w.Name, w => w.Level, StringComparer.Ordinal);
        if (withheld.Count == 0) return withheld;
        foreach (var (id, to) in await session.QueryAsync("SELECT incident_id, forward_to FROM forward", r => (r.GetString(0), LedgerJson.Strings(r.GetString(1))), cancellationToken).ConfigureAwait(false))
        {
            if (Strictest(to, withheld) is { } level) withheld.TryAdd(id, level);
        }

        return withheld;
    }

    private static Sensitivity? Strictest(IEnumerable<string> names, Dictionary<string, Sensitivity> withheld) =>
        names.Where(withheld.ContainsKey).Select(n => (Sensitivity?)withheld[n]).Max();

    private static string Shown(string id, string body, Dictionary<string, Sensitivity> withheld)
    {
        if (body.EndsWith("\"erased\":true}", StringComparison.Ordinal)) return body;
        var incident = ContractJson.ReadIncident(body);
        return Strictest(incident.Keys.Prepend(id), withheld) switch
        {
            null => body,
            Sensitivity.Restricted => ContractJson.Write(Masking.Of(incident)),
            _ => $$"""{"incident_id":"{{id}}","withheld":true}""",
        };
    }

    private static string Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
