namespace Cairn.Cluster;

/// <summary>Links under the silo's duty lease: were there two of this grain, one of them would find the lease taken, and the fence stops a late one.</summary>
internal sealed class LinkingGrain(WorkerHome home) : Grain, ILinkingGrain
{
    public async Task<bool> LinkAsync() => await Task.Run(() => home.Queue.ConcludeAsync(home.Terms.Name)) is not null;
}
