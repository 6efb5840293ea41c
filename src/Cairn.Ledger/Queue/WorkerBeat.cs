namespace Cairn.Ledger;

/// <summary>What a worker says of itself with every heartbeat.</summary>
/// <param name="Worker">Its name, unique in the cluster.</param>
/// <param name="Home">How it runs: <c>postgres</c> (alone) or <c>orleans</c>.</param>
/// <param name="Host">Machine.</param>
/// <param name="ProcessId">Process on that machine.</param>
/// <param name="Recorded">Reports it recorded since it started.</param>
/// <param name="Failed">Tries of it that failed.</param>
/// <param name="Stopping">Whether it takes no more reports.</param>
public sealed record WorkerBeat(string Worker, string Home, string Host, int ProcessId, long Recorded, long Failed, bool Stopping);
