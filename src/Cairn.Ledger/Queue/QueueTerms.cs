namespace Cairn.Ledger;

/// <summary>The terms on which reports are lent to workers. Every worker of one queue should hold to the same.</summary>
public sealed record QueueTerms
{
    /// <summary>How long a report is lent by the database's clock; a worker that lives renews in time.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After so many tries that failed a report is set aside.</summary>
    public int Tries { get; init; } = 2;

    /// <summary>How long a session may sit in a transaction that records before the database ends it: a hung worker must not keep the others waiting.</summary>
    public TimeSpan IdleRecording { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The same for the transaction that writes incidents, which thinks between its statements.</summary>
    public TimeSpan IdleConcluding { get; init; } = TimeSpan.FromSeconds(12);
}
