using Cairn.Engine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Cairn.Server;

/// <summary>
/// Asks the server for its first view as a browser would, before it says that it serves: code is compiled and pages of the database are read before anybody
/// waits for them. What the page asks for after its rows, and what codes reports, is made ready behind that, while nobody asks for anything. Only where the
/// one local user needs no sign-in.
/// </summary>
internal sealed class FirstView(ServerOptions options, IServer server, WorkbenchPages pages, Lazy<ReportStages> stages, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    // The order in which the workbench needs the answers.
    private static readonly string[] Rows = ["/", "/api/v1/session", "/api/v1/incidents?sort=newest&limit=200"];
    private static readonly string[] Rest = ["/api/v1/incidents/timeline?", "/api/v1/incidents/facets?", "/api/v1/incidents/cells?view=-180,-85,180,85&zoom=1"];

    private long _asked;

    /// <summary>Whoever asks for something says so here.</summary>
    public void Asked() => Interlocked.Exchange(ref _asked, time.GetTimestamp());

    /// <summary>Done when the rows of the list can be had at once.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        if (!options.AsksItselfFirst || !options.LoopbackOnly) return;
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) is not { } address) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
        foreach (var path in Rows) await GetAsync(client, path, patience.Token).ConfigureAwait(false);
        pages.ReadFirst();
        _ = Task.Run(() => FollowAsync(address, lifetime.ApplicationStopping), CancellationToken.None);
    }

    private async Task FollowAsync(string address, CancellationToken stopping)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
            foreach (var path in Rest)
            {
                await QuietAsync(Breath, stopping).ConfigureAwait(false);
                await GetAsync(client, path, stopping).ConfigureAwait(false);
            }

            await QuietAsync(Later, stopping).ConfigureAwait(false);
            if (!options.ReadOnly) _ = stages.Value;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nobody needs it any more.
        }
    }

    // A browser that has come asks for the rest itself, and has the processors first.
    private async Task QuietAsync(TimeSpan breath, CancellationToken stopping)
    {
        do await Task.Delay(breath, time, stopping).ConfigureAwait(false);
        while (time.GetElapsedTime(Interlocked.Read(ref _asked)) < breath);
    }

    private static async Task GetAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // Whoever asks next makes the answers, or is told what is wrong.
        }
    }
}
