using Cairn.Engine;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Cairn.Cluster;

/// <summary>
/// A thin shell over <see cref="ReportWorker"/>. Should the cluster ever run two of one name, the queue's leases and fencing tokens keep the reports right.
/// </summary>
[PreferLocalPlacement]
[KeepAlive]
internal sealed class WorkerGrain(WorkerHome home, IGrainFactory grains) : Grain, IWorkerGrain, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task<long>? _work;

    public Task StartAsync(bool once)
    {
        var linking = grains.GetGrain<ILinkingGrain>(ILinkingGrain.Key);
        // Off the grain's own turn: coding takes cores, and the grain must still answer.
        _work ??= Task.Run(() => new ReportWorker(home.Queue, home.Code, home.Terms, home.Say, _ => linking.LinkAsync()).RunAsync(once, _stop.Token));
        return Task.CompletedTask;
    }

    public async Task<long> StopAsync()
    {
        await _stop.CancelAsync();
        return _work is null ? 0 : await _work;
    }

    public async Task<bool> IsWorkingAsync()
    {
        if (_work is { IsFaulted: true }) await _work;
        return _work is { IsCompleted: false };
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _stop.CancelAsync();

    public void Dispose() => _stop.Dispose();
}
