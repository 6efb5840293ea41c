namespace Cairn.Server;

/// <summary>Waiting in the background.</summary>
internal static class Ticks
{
    /// <summary>Whether to go on: false when the server stops, also before it ever served, which is no failure of who waits.</summary>
    public static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
