namespace Cairn.Ledger;

/// <summary>How a queue stands.</summary>
/// <param name="Waiting">Reports nobody works on.</param>
/// <param name="InHand">Reports lent to workers.</param>
/// <param name="Expired">Of those, the ones whose lease has run out.</param>
/// <param name="Done">Reports recorded.</param>
/// <param name="SetAside">Reports that failed too often.</param>
/// <param name="Unlinked">Recorded reports that no incident speaks of yet.</param>
/// <param name="DoneLastMinute">Reports recorded in the last sixty seconds.</param>
/// <param name="OldestWaitingSeconds">Age of the oldest waiting report; 0 when none waits.</param>
/// <param name="Workers">Workers, by name.</param>
public sealed record QueueStatus(
    long Waiting, long InHand, long Expired, long Done, long SetAside, long Unlinked, long DoneLastMinute, double OldestWaitingSeconds, IReadOnlyList<WorkerLine> Workers)
{
    /// <summary>Whether everything was recorded or set aside, and is linked.</summary>
    public bool IsAtRest => Waiting == 0 && InHand == 0 && Unlinked == 0;
}

/// <summary>A worker as the queue last heard of it.</summary>
/// <param name="Beat">Its last heartbeat.</param>
/// <param name="SeenSecondsAgo">Age of that heartbeat by the database's clock.</param>
/// <param name="UpSeconds">Time since its first.</param>
/// <param name="InHand">Reports lent to it.</param>
/// <param name="IsAlive">Whether the heartbeat is younger than a lease.</param>
public sealed record WorkerLine(WorkerBeat Beat, double SeenSecondsAgo, double UpSeconds, long InHand, bool IsAlive);

/// <summary>A report that was set aside.</summary>
/// <param name="Key">Its key in the queue.</param>
/// <param name="ReportId">The report's id.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Worker">The worker of the last try.</param>
/// <param name="Error">What happened.</param>
public sealed record SetAsideReport(string Key, string ReportId, int Tries, string Worker, string Error);
