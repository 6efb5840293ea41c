using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>What the engine measures of itself, under the name <c>Cairn</c>. Costs nothing while nobody listens.</summary>
public static class Telemetry
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "Cairn";

    private static readonly Meter Meter = new(Name);

    /// <summary>Reports by state in the queue, as this worker last saw it; tag <c>state</c>.</summary>
    internal static Gauge<long> Queue { get; } = Meter.CreateGauge<long>("cairn.queue.reports", "{report}");

    internal static ActivitySource Traces { get; } = new(Name);

    /// <summary>Reports recorded; tag <c>outcome</c>: new, updated, recoded, known.</summary>
    internal static Counter<long> Recorded { get; } = Meter.CreateCounter<long>("cairn.reports.recorded", "{report}");

    /// <summary>Tries that failed; tag <c>set_aside</c>.</summary>
    internal static Counter<long> Failed { get; } = Meter.CreateCounter<long>("cairn.reports.failed", "{report}");

    /// <summary>Results that were dropped because their lease was lost.</summary>
    internal static Counter<long> FencedOut { get; } = Meter.CreateCounter<long>("cairn.reports.fenced_out", "{report}");

    /// <summary>Extracting and coding one report.</summary>
    internal static Histogram<double> Coding { get; } = Meter.CreateHistogram<double>("cairn.coding.duration", "s");

    /// <summary>One transaction of results.</summary>
    internal static Histogram<double> Recording { get; } = Meter.CreateHistogram<double>("cairn.recording.duration", "s");

    /// <summary>One linking of what was new.</summary>
    internal static Histogram<double> Linking { get; } = Meter.CreateHistogram<double>("cairn.linking.duration", "s");

    internal static void Show(QueueStatus status)
    {
        foreach (var (state, count) in new[] { ("waiting", status.Waiting), ("in_hand", status.InHand), ("done", status.Done), ("set_aside", status.SetAside), ("unlinked", status.Unlinked) })
            Queue.Record(count, new KeyValuePair<string, object?>("state", state));
    }
}
