namespace Cairn.Ledger.Sql;

/// <summary>
/// The tables: migrations go forward only, in one transaction. A script changes the record; the incidents are never changed but concluded anew in the
/// form of this program, so that it knows no other form of them.
/// </summary>
internal static class Schema
{
    /// <summary>The newest version; one that has no script changed the form of the incidents.</summary>
    public const int Version = 6;

    // Versions that changed the record.
    private static readonly int[] Scripts = [1, 6];

    private static readonly string[] IncidentTables =
        ["incident", "incident_body", "incident_account", "incident_actor", "incident_act", "forward", "incident_words", "incident_place", "incident_sum"];

    /// <summary>Whether a store that was opened to be read is of this version; false when it must be brought forward first.</summary>
    /// <exception cref="LedgerException">It was made by a newer program, or by an older one and may not be written.</exception>
    public static async Task<bool> IsCurrentAsync(SqlStore store, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(store, session, cancellationToken).ConfigureAwait(false);
        if (version > Version) throw Newer(store, version);
        if (version < Version && !store.MayBeWritten)
        {
            throw new LedgerException(version == 0 ? $"{store.Where} is no ledger" : $"{store.Where} was written by an older Cairn (schema {version}, this program knows {Version}) and may not be written here, so that it cannot be brought forward; "
                + $"have somebody who may write it run \"cairn ledger info --ledger {store.Where}\" once, or read a copy in a folder of your own");
        }

        return version == Version;
    }

    /// <summary>Brings an opened store to the newest version.</summary>
    /// <param name="store">The store.</param>
    /// <param name="rebuild">Concludes the incidents anew in the session's transaction.</param>
    /// <exception cref="LedgerException">The ledger was made by a newer program.</exception>
    public static async Task MigrateAsync(SqlStore store, Func<SqlSession, CancellationToken, Task> rebuild, CancellationToken cancellationToken)
    {
        await using (var reading = await store.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await VersionAsync(store, reading, cancellationToken).ConfigureAwait(false) == Version) return;
        }

        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(store, session, cancellationToken).ConfigureAwait(false);
        if (version > Version) throw Newer(store, version);
        if (version == 0) await session.ExecuteAsync(store.Define("CREATE TABLE cairn_schema(version {int} PRIMARY KEY){strict}"), cancellationToken).ConfigureAwait(false);
        for (var next = version + 1; next <= Version; next++)
        {
            if (Scripts.Contains(next)) await RunAsync(store, session, Read($"{next:0000}.sql"), cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync("INSERT INTO cairn_schema(version) VALUES (@0)", cancellationToken, (long)next).ConfigureAwait(false);
        }

        if (version == 0) await MakeIncidentsAsync(store, session, cancellationToken).ConfigureAwait(false);
        else if (version < Version) await rebuild(session, cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        await store.SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the tables of the incidents with their indexes.</summary>
    public static async Task MakeIncidentsAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken)
    {
        await MakeIncidentTablesAsync(store, session, cancellationToken).ConfigureAwait(false);
        await MakeIncidentIndexesAsync(store, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the tables alone, to be filled before they are indexed.</summary>
    public static async Task MakeIncidentTablesAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken)
    {
        await RunAsync(store, session, Read("incidents.sql"), cancellationToken).ConfigureAwait(false);
        await RunAsync(store, session, Read($"incidents.{store.Name}.sql"), cancellationToken).ConfigureAwait(false);
        await RunAsync(store, session, IncidentSums.Definition, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Indexes them.</summary>
    public static Task MakeIncidentIndexesAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken) =>
        RunAsync(store, session, Read("incidents.index.sql"), cancellationToken);

    /// <summary>Drops them.</summary>
    public static async Task DropIncidentsAsync(SqlSession session, CancellationToken cancellationToken)
    {
        foreach (var table in IncidentTables) await session.ExecuteAsync($"DROP TABLE IF EXISTS {table}", cancellationToken).ConfigureAwait(false);
    }

    private static LedgerException Newer(SqlStore store, int version) => new($"{store.Where} was written by a newer Cairn (schema {version}, this program knows {Version}); update this one");

    private static async Task<int> VersionAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken)
    {
        var exists = store.Name == "sqlite"
            ? "SELECT COUNT(*) FROM sqlite_master WHERE name = 'cairn_schema'"
            : "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'cairn_schema' AND table_schema = current_schema()";
        if (await session.NumberAsync(exists, cancellationToken).ConfigureAwait(false) == 0) return 0;
        return (int)await session.NumberAsync("SELECT MAX(version) FROM cairn_schema", cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(SqlStore store, SqlSession session, string script, CancellationToken cancellationToken)
    {
        var lines = script.Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal));
        foreach (var statement in string.Join('\n', lines).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            await session.ExecuteAsync(store.Define(statement), cancellationToken).ConfigureAwait(false);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream($"migrations/{name}")!);
        return reader.ReadToEnd();
    }
}
