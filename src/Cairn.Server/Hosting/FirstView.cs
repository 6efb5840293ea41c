using Cairn.Engine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Cairn.Server;

/// <summary>
/// Asks the server for its first view as a browser would, before it says that it serves: code is compiled and pages of the database are read before anybody
/// waits for them. What the page asks for after its rows, and what codes reports, is made ready behind that. Only where the one local user needs no sign-in.
/// </summary>
internal sealed class FirstView(ServerOptions options, IServer server, Lazy<ReportStages> stages, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    // The order in which the workbench needs the answers.
    private static readonly string[] Rows = ["/", "/api/v1/session", "/api/v1/incidents?sort=newest&limit=200"];
    private static readonly string[] Rest = ["/api/v1/incidents/timeline?", "/api/v1/incidents/facets?", "/api/v1/incidents/cells?view=-180,-85,180,85&zoom=1"];

    /// <summary>Done when the rows of the list can be had at once.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        if (!options.AsksItselfFirst || !options.LoopbackOnly) return;
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) is not { } address) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        await GetAsync(address, Rows, patience.Token).ConfigureAwait(false);
        _ = Task.Run(() => FollowAsync(address, lifetime.ApplicationStopping), CancellationToken.None);
    }

    private async Task FollowAsync(string address, CancellationToken stopping)
    {
        try
        {
            // A browser that was waiting has both processors first.
            await Task.Delay(Breath, time, stopping).ConfigureAwait(false);
            await GetAsync(address, Rest, stopping).ConfigureAwait(false);
            await Task.Delay(Later, time, stopping).ConfigureAwait(false);
            _ = stages.Value;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nobody needs it any more.
        }
    }

    private static async Task GetAsync(string address, string[] paths, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
            foreach (var path in paths)
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // Whoever asks next makes the answers, or is told what is wrong.
        }
    }
}
