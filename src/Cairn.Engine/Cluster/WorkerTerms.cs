namespace Cairn.Engine;

/// <summary>How a worker works.</summary>
public sealed record WorkerTerms
{
    /// <summary>Its name, unique in the cluster.</summary>
    public required string Name { get; init; }

    /// <summary>How it runs: <c>postgres</c> or <c>orleans</c>.</summary>
    public string Home { get; init; } = "postgres";

    /// <summary>Reports coded at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Reports in hand at once, those being coded and those waiting beside.</summary>
    public int InHand { get; init; } = Environment.ProcessorCount * 8;

    /// <summary>Results recorded in one transaction at most.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Time between looks at an empty queue.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Time between linkings at least; a linking that took long makes the next wait longer.</summary>
    public TimeSpan BetweenLinkings { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a stop waits for what is in hand before it gives it back.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A report that codes longer than this has hung: the worker ends, and the report's try is counted.</summary>
    public TimeSpan LongestCoding { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A name from the machine, the process and chance.</summary>
    public static string NewName() => $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..4]}";
}
