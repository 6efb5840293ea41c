using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Cairn.Ledger.Projecting;

namespace Cairn.Ledger.Sql;

/// <summary>
/// Rows of incidents made ready on other threads, a chunk or two ahead of whoever writes them; accounts never change, so a connection beside sees the same as
/// the writer. Begins when it is made; ends, whether everything was taken or not, when it is disposed of.
/// </summary>
internal sealed class RowsAhead : IAsyncDisposable
{
    // What lies between the stages outlives a collection and is copied by it: few enough that it does not weigh.
    private const int Chunk = 32;

    private readonly Channel<Task<List<IncidentRows>>> _chunks = Channel.CreateBounded<Task<List<IncidentRows>>>(Environment.ProcessorCount);
    private readonly CancellationTokenSource _enough;
    private readonly Task _making;

    /// <param name="reading">The record, read through a session of its own.</param>
    /// <param name="plan">Which incidents there are.</param>
    /// <param name="groups">Those of them that are wanted.</param>
    /// <param name="linking">What concludes.</param>
    /// <param name="revisions">At which revisions an incident was created and last changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public RowsAhead(RecordReading reading, Task<Plan> plan, Func<Plan, IReadOnlyCollection<Group>> groups, ILinking linking, Func<string, (long Created, long Changed)> revisions, CancellationToken cancellationToken)
    {
        _enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stop = _enough.Token;
        _making = Task.Run(() => MakeAsync(reading, plan, groups, linking, revisions, stop), CancellationToken.None);
    }

    /// <summary>Chunks in the order of the accounts, which is the order of their pages on the disk.</summary>
    public async IAsyncEnumerable<List<IncidentRows>> ChunksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var chunk in _chunks.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return await chunk.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync().ConfigureAwait(false);
        await _making.ConfigureAwait(false);
        _enough.Dispose();
    }

    private async Task MakeAsync(RecordReading reading, Task<Plan> planning, Func<Plan, IReadOnlyCollection<Group>> groups, ILinking linking, Func<string, (long Created, long Changed)> revisions, CancellationToken stop)
    {
        try
        {
            var plan = await planning.ConfigureAwait(false);
            var concluding = new Concluding(linking, plan.CopiesOf);
            await using var session = await reading.BesideAsync(stop).ConfigureAwait(false);
            var beside = reading.On(session);
            foreach (var chunk in groups(plan).OrderBy(g => g.Accounts.Min).Chunk(Chunk))
            {
                var raw = (await beside.RawAccountsAsync([.. chunk.SelectMany(g => g.Accounts)], [.. chunk.Where(g => g.Accounts.Count > 1).SelectMany(g => g.Accounts)], stop).ConfigureAwait(false)).ToDictionary(r => r.Id);
                await _chunks.Writer.WriteAsync(Task.Run(() => Array.ConvertAll(chunk, g => Rows(g, raw, plan, concluding, revisions)).ToList(), stop), stop).ConfigureAwait(false);
            }

            _chunks.Writer.Complete();
        }
        catch (Exception fault)
        {
            _chunks.Writer.Complete(fault);
        }
    }

    private static IncidentRows Rows(Group group, Dictionary<long, RawAccount> raw, Plan plan, Concluding concluding, Func<string, (long Created, long Changed)> revisions)
    {
        var (created, changed) = revisions(group.Id);
        return IncidentRows.Of(concluding.Of(group, [.. group.Accounts.Select(a => (raw[a].Read(), plan.ById[a]))]), created, changed);
    }
}
