using System.Diagnostics;

namespace Cairn.Engine;

/// <summary>Links what was recorded, again and again; who links while others record takes turns by a lease in the database.</summary>
internal sealed class WorkerLinking(Func<CancellationToken, Task<bool>> link, WorkerTerms terms, Action<string> say)
{
    // A linking may take a fifth of the time at most; one that failed, on a silo that died say, is tried again at once.
    private const int Share = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Whether the last linking failed.</summary>
    public bool HasFailed { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await OnceAsync(cancellationToken).ConfigureAwait(false);
            var pause = HasFailed ? TimeSpan.Zero : Stopwatch.GetElapsedTime(begun) * Share;
            await Task.Delay(pause < terms.BetweenLinkings ? terms.BetweenLinkings : pause > LongestPause ? LongestPause : pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Links once, when it is this worker's turn.</summary>
    public async Task OnceAsync(CancellationToken cancellationToken)
    {
        using var trace = Telemetry.Traces.StartActivity("link");
        var begun = Stopwatch.GetTimestamp();
        try
        {
            if (await link(cancellationToken).ConfigureAwait(false)) Telemetry.Linking.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            HasFailed = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // coding goes on whatever keeps the linker from linking; it is said, and tried again
        catch (Exception fault)
#pragma warning restore CA1031
        {
            HasFailed = true;
            say($"linking failed and will be tried again: {fault.GetType().Name}: {fault.Message}");
        }
    }
}
