namespace Cairn.Intake;

/// <summary>The time that one address may take. It does not run while we wait for a host's turn: that is our own politeness, which may ask for a minute.</summary>
internal sealed class TimeBudget : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly TimeProvider _time;
    private TimeSpan _left;
    private long _since;

    public TimeBudget(TimeSpan whole, TimeProvider time)
    {
        (_time, _left, _since) = (time, whole, time.GetTimestamp());
        _limit = new CancellationTokenSource(whole, time);
    }

    /// <summary>Cancelled when the time is used up.</summary>
    public CancellationToken Token => _limit.Token;

    /// <summary>Stops the clock.</summary>
    public void Pause()
    {
        _left -= _time.GetElapsedTime(_since);
        _limit.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lets the clock run on.</summary>
    public void Resume()
    {
        _since = _time.GetTimestamp();
        if (_left > TimeSpan.Zero) _limit.CancelAfter(_left);
        else _limit.Cancel();
    }

    public void Dispose() => _limit.Dispose();
}
