using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Cairn.Engine;

/// <summary>Runs a pure stage over a stream on all cores, bounded, with the results in the order of the input.</summary>
public static class OrderedRun
{
    private const int Waiting = 32; // results a worker that may wait: for a long item before them, or for whoever takes them to have written a batch

    /// <summary>One result for each item, in input order.</summary>
    /// <param name="source">The input; read no further ahead than the bound.</param>
    /// <param name="stage">The stage; called on several threads at once.</param>
    /// <param name="workers">Number of items worked on at once.</param>
    public static async IAsyncEnumerable<TResult> Each<T, TResult>(
        IAsyncEnumerable<T> source, Func<T, TResult> stage, int workers, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var window = Channel.CreateBounded<Task<TResult>>(workers * Waiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(workers);
        var feed = Task.Run(async () =>
        {
            try
            {
                await foreach (var item in source.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    await slots.WaitAsync(stop.Token).ConfigureAwait(false);
                    var work = Task.Run(() =>
                    {
                        try
                        {
                            return stage(item);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    }, CancellationToken.None);
                    await window.Writer.WriteAsync(work, stop.Token).ConfigureAwait(false);
                }

                window.Writer.Complete();
            }
            catch (Exception fault)
            {
                window.Writer.Complete(fault);
            }
        }, CancellationToken.None);

        try
        {
            await foreach (var work in window.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return await work.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feed.ConfigureAwait(false);
        }
    }
}
