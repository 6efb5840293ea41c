namespace Cairn.Cluster;

/// <summary>The worker of one silo, under the silo's name: pulls reports from the queue, codes and records them. Any silo may ask it.</summary>
public interface IWorkerGrain : IGrainWithStringKey
{
    /// <summary>Begins to work; a worker that works already goes on.</summary>
    /// <param name="once">End when the queue is at rest.</param>
    Task StartAsync(bool once);

    /// <summary>Finishes what is being coded, gives the rest back.</summary>
    /// <returns>Reports that it recorded.</returns>
    [ResponseTimeout("00:02:00")]
    Task<long> StopAsync();

    /// <summary>Whether it still works.</summary>
    /// <exception cref="Ledger.LedgerException">What ended it.</exception>
    Task<bool> IsWorkingAsync();
}
