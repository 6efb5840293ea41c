using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Cairn.Server;

/// <summary>
/// Asks the server for its first view as soon as it listens, as a browser would: code is compiled, pages of the database are read and the counts of
/// everything made before anybody waits for them. Only where the one local user needs no sign-in.
/// </summary>
internal sealed class FirstView(ServerOptions options, IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    // The order in which the workbench needs the answers.
    private static readonly string[] Asked =
        ["/", "/api/v1/session", "/api/v1/incidents?sort=newest&limit=200", "/api/v1/incidents/timeline", "/api/v1/incidents/facets", "/api/v1/incidents/cells?view=-180,-85,180,85&zoom=1"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.AsksItselfFirst || !options.LoopbackOnly) return;
        try
        {
            await ListeningAsync(stoppingToken).ConfigureAwait(false);
            if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) is not { } address) return;
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
            foreach (var path in Asked)
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stoppingToken).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // Nobody waits for it: whoever asks next makes the answers, or is told what is wrong.
        }
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult).ConfigureAwait(false);
        await listening.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
    }
}
