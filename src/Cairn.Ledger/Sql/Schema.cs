namespace Cairn.Ledger.Sql;

/// <summary>The tables: migrations go forward only, each in one transaction.</summary>
internal static class Schema
{
    /// <summary>The newest version.</summary>
    public const int Version = 3;

    private static readonly string[] IncidentTables =
        ["incident", "incident_body", "incident_account", "incident_actor", "incident_act", "forward", "incident_words", "incident_place", "incident_sum"];

    /// <summary>Brings an opened store to the newest version.</summary>
    /// <exception cref="LedgerException">The ledger was made by a newer program.</exception>
    public static async Task MigrateAsync(SqlStore store, CancellationToken cancellationToken)
    {
        await using (var reading = await store.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await VersionAsync(store, reading, cancellationToken).ConfigureAwait(false) == Version) return;
        }

        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(store, session, cancellationToken).ConfigureAwait(false);
        if (version > Version) throw new LedgerException($"{store.Where} was written by a newer Cairn (schema {version}, this program knows {Version}); update this one");
        for (var next = version + 1; next <= Version; next++)
        {
            if (next == 1) await session.ExecuteAsync(store.Define("CREATE TABLE cairn_schema(version {int} PRIMARY KEY){strict}"), cancellationToken).ConfigureAwait(false);
            // A new ledger gets the incident tables as they are now; what came to them since is for older ones.
            if (next == 1 || version > 0) await RunAsync(store, session, Read($"{next:0000}.sql"), cancellationToken).ConfigureAwait(false);
            if (next == 3 && version > 0) await MakeSumsAsync(store, session, cancellationToken).ConfigureAwait(false);
            if (next == 1) await MakeIncidentsAsync(store, session, cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync("INSERT INTO cairn_schema(version) VALUES (@0)", cancellationToken, (long)next).ConfigureAwait(false);
        }

        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
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

    private static async Task MakeSumsAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken)
    {
        await RunAsync(store, session, IncidentSums.Definition, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync($"INSERT INTO incident_sum({string.Join(", ", IncidentSums.Table.Columns.Select(c => c.Name))}) {IncidentSums.Anew}", cancellationToken).ConfigureAwait(false);
    }

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
