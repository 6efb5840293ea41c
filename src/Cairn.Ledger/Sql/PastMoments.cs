using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sqlite;

namespace Cairn.Ledger.Sql;

/// <summary>The incidents as they stood at past revisions: concluded from the record on first use into a temporary file, the last few kept.</summary>
internal sealed class PastMoments(SqlStore store, ILinking linking) : IAsyncDisposable
{
    private const int Kept = 4;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<(long Revision, long Since, SqliteStore Store, string Folder)> _moments = [];

    /// <summary>A store whose incident tables stand at the revision.</summary>
    /// <exception cref="LedgerException">The ledger never had that revision.</exception>
    public async Task<SqlStore> AtAsync(AsOf asOf, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            // Who may see what, and what was erased, is as it is now: a moment that was concluded before such a decision is concluded anew.
            var since = await session.NumberAsync("SELECT COALESCE(MAX(revision), 0) FROM (SELECT MAX(revision) AS revision FROM decision UNION ALL SELECT MAX(revision) FROM erasure) AS latest", cancellationToken).ConfigureAwait(false);
            if (_moments.FirstOrDefault(m => m.Revision == asOf.Revision && m.Since == since) is { Store: { } known }) return known;
            for (var old = _moments.Count - 1; old >= 0; old--) if (_moments[old].Revision == asOf.Revision) await DropAsync(old).ConfigureAwait(false);
            var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
            if (asOf.Revision < 0 || asOf.Revision > head) throw new LedgerException($"the ledger has revisions 0 to {head}, not {asOf.Revision}");
            var folder = Directory.CreateTempSubdirectory("cairn-as-of-").FullName;
            var moment = await SqliteStore.OpenAsync(Path.Combine(folder, "moment.cairn"), false, cancellationToken).ConfigureAwait(false);
            await using (var target = await moment.WriteAsync(cancellationToken).ConfigureAwait(false))
            {
                await new Projector(linking).FillAsync(new RecordReading(store, session, asOf.Revision), moment, target,
                    () => Schema.MakeIncidentTablesAsync(moment, target, cancellationToken), new Dictionary<string, (long, long)>(), cancellationToken).ConfigureAwait(false);
                await Schema.MakeIncidentIndexesAsync(moment, target, cancellationToken).ConfigureAwait(false);
                await target.CommitAsync(cancellationToken).ConfigureAwait(false);
            }

            _moments.Add((asOf.Revision, since, moment, folder));
            if (_moments.Count > Kept) await DropAsync(0).ConfigureAwait(false);
            return moment;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_moments.Count > 0) await DropAsync(0).ConfigureAwait(false);
        _gate.Dispose();
    }

    private async Task DropAsync(int index)
    {
        var (_, _, moment, folder) = _moments[index];
        _moments.RemoveAt(index);
        await moment.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(folder, recursive: true);
    }
}
