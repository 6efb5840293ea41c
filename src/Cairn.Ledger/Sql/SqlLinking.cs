using System.Threading.Channels;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Links what is new. The first call of a process reads every report in force, later ones those that came since; the result is the same. Each of its methods but the first wants the turn taken.</summary>
internal sealed class SqlLinking(SqlStore store, ILinking linking)
{
    // Beyond this the words of all reports would take more memory than a small machine has (about 5 kB an account).
    private const int MostRemembered = 400_000;

    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private ILinkMemory? _memory;
    private ILinkMemory? _pending; // what was linked, while it is not written yet
    private long _stands; // the revision that either knows

    /// <summary>Takes the turn; whoever has it calls <see cref="GiveBack"/>.</summary>
    public ValueTask TakeAsync(CancellationToken cancellationToken) => _turn.Writer.WriteAsync(true, cancellationToken);

    public void GiveBack() => _turn.Reader.TryRead(out _);

    /// <summary>What changes, and the revision it was read at; 0 when nothing is to be linked.</summary>
    public async Task<(List<(long Account, string Incident)> Links, List<(string Report, string Group, string? Origin, string Kind)> Copies, long Revision)> LinkAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadThroughAsync(cancellationToken).ConfigureAwait(false);
        var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
        if (await session.NumberAsync("SELECT COUNT(*) FROM report_now WHERE linked = 0", cancellationToken).ConfigureAwait(false) == 0) return ([], [], 0);
        var reading = new RecordReading(store, session, head);
        var memory = await TakeInAsync(reading, cancellationToken).ConfigureAwait(false);
        var copying = Task.Run(memory.Copies, cancellationToken); // beside the groups: neither looks at what the other changes
        try
        {
            return await LinksAsync(reading, memory, copying, head, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ((Task)copying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // the memory is given up when anything failed: nobody may still write it
        }
    }

    private async Task<(List<(long Account, string Incident)> Links, List<(string Report, string Group, string? Origin, string Kind)> Copies, long Revision)> LinksAsync(RecordReading reading, ILinkMemory memory, Task<IReadOnlyList<CopyGroup>> copying, long head, CancellationToken cancellationToken)
    {
        var groups = memory.Changed();
        // Of most accounts or of few: either is read in one go.
        List<string> keys = [.. groups.SelectMany(g => g.Keys)];
        var rows = await reading.RowsOfKeysAsync(2 * keys.Count > memory.Accounts ? null : keys, cancellationToken).ConfigureAwait(false);
        var links = groups.SelectMany(g => g.Keys.Select(k => (rows[k].Account, Incident: g.IncidentId, rows[k].Now))).Where(l => l.Now != l.Incident).Select(l => (l.Account, l.Incident)).OrderBy(l => l.Account).ToList();
        var copies = await ChangedCopiesAsync(reading, await copying.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        _pending = memory.Accounts <= MostRemembered ? memory : null;
        _stands = head;
        return (links, copies, head);
    }

    /// <summary>Takes in what was recorded so far.</summary>
    public async Task ReadAheadAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadThroughAsync(cancellationToken).ConfigureAwait(false);
        var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
        _memory = await TakeInAsync(new RecordReading(store, session, head), cancellationToken).ConfigureAwait(false);
        _stands = head;
    }

    /// <summary>The next linking reads everything again.</summary>
    public void Forget() => _memory = _pending = null;

    /// <summary>What <see cref="LinkAsync"/> gave was written.</summary>
    public void Written() => (_memory, _pending) = (_pending, null);

    // Until the result is written it is not known; whatever goes wrong, the next call reads everything again.
    private async Task<ILinkMemory> TakeInAsync(RecordReading reading, CancellationToken cancellationToken)
    {
        var (memory, since) = (_memory ?? linking.Start(), _memory is null ? 0 : _stands);
        _memory = null;
        foreach (var page in await reading.ReportsSinceAsync(since, cancellationToken).ConfigureAwait(false)) memory.Put(await reading.ReportsInForceAsync(page, cancellationToken).ConfigureAwait(false));
        return memory;
    }

    // One row for each report whose group is new or other; an empty group where it left one.
    private static async Task<List<(string, string, string?, string)>> ChangedCopiesAsync(RecordReading reading, IReadOnlyList<CopyGroup> copies, CancellationToken cancellationToken)
    {
        static Dictionary<string, (string Group, string? Origin, string Kind)> Flat(IEnumerable<CopyGroup> groups) =>
            groups.SelectMany(g => g.Reports.Select(r => (r, (g.Group, g.Origin, CodeNames.Name(g.Kind))))).GroupBy(p => p.r, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.First().Item2, StringComparer.Ordinal);
        var (was, now) = (Flat(await reading.CopiesAsync(cancellationToken).ConfigureAwait(false)), Flat(copies));
        return [.. now.Where(p => !was.TryGetValue(p.Key, out var old) || old != p.Value).Select(p => (p.Key, p.Value.Group, p.Value.Origin, p.Value.Kind))
            .Concat(was.Keys.Where(r => !now.ContainsKey(r)).Select(r => (r, "", (string?)null, CodeNames.Name(CopyKind.Near)))).OrderBy(p => p.Item1, StringComparer.Ordinal)];
    }
}
