namespace Cairn.Intake;

/// <summary>When a source is visited next. Units: time spans of the clock.</summary>
/// <param name="Shortest">Wait after a visit that brought something new. Default 10 minutes.</param>
/// <param name="Longest">No wait is longer, whatever a server asks. Default one day.</param>
public sealed record WatchPlan(TimeSpan Shortest, TimeSpan Longest)
{
    private const double SlowDown = 1.5;

    /// <summary>Ten minutes to one day.</summary>
    public static WatchPlan Default { get; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromDays(1));

    /// <summary>After a visit that worked: soon again when there was news, half as long again as last time when there was none.</summary>
    public WatchSource AfterVisit(WatchSource source, bool hadNews, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        var wait = hadNews || source.Wait is null ? Shortest : Within(source.Wait.Value * SlowDown);
        return source with { Wait = wait, Due = now + wait, Failures = 0 };
    }

    /// <summary>After a failure: twice as long each time, and never sooner than the server asked.</summary>
    public WatchSource AfterFailure(WatchSource source, TimeSpan? retryAfter, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        var failures = source.Failures + 1;
        var wait = Within(Shortest * Math.Pow(2, Math.Min(failures, 20)));
        if (retryAfter is { } asked && asked > wait) wait = Within(asked);
        return source with { Failures = failures, Wait = wait, Due = now + wait };
    }

    private TimeSpan Within(TimeSpan wait) => wait > Longest ? Longest : wait;
}
