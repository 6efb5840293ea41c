using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Cairn.Intake;
using Cairn.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cairn.Server;

/// <summary>Posts incidents that are new to a saved search to its webhook. Public addresses only; what cannot be delivered is tried again after 5, 10, 20 … seconds, then given up; the saved search says so.</summary>
internal sealed partial class Webhooks(ILedger ledger, DeskFile desk, LedgerWatch watch, TimeProvider time, ILogger<Webhooks> log, Func<IPAddress, bool>? mayReach = null) : BackgroundService
{
    private const int MostAtOnce = 200;
    private const int MostTries = 7;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, (int Tries, DateTimeOffset Again)> _failing = new(StringComparer.Ordinal);

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            foreach (var address in await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false))
            {
                if (!(mayReach ?? PublicAddress.IsPublic)(address)) continue;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(address, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            }

            throw new HttpRequestException("the webhook's address is not public");
        },
    })
    { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Looks for news of every saved search, once.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var head = watch.Head;
        foreach (var search in desk.State.Searches.Where(s => s.Webhook is not null && s.Seen < head).ToList())
        {
            var (tries, again) = _failing.GetValueOrDefault(search.Id);
            if (tries > 0 && time.GetUtcNow() < again) continue;
            var created = await CreatedAsync(search.Seen, cancellationToken).ConfigureAwait(false);
            var (told, trouble) = created.Count > 0 ? await TellAsync(search, created, cancellationToken).ConfigureAwait(false) : (false, null);
            var waits = trouble is not null && tries + 1 < MostTries;
            if (waits) _failing[search.Id] = (tries + 1, time.GetUtcNow() + (FirstWait * Math.Pow(2, tries)));
            else _failing.Remove(search.Id);
            SavedSearch After(SavedSearch was) => was with { Seen = waits ? was.Seen : head, Told = told ? time.GetUtcNow() : was.Told, Trouble = told ? null : trouble ?? was.Trouble };
            desk.Change(s => s with { Searches = [.. s.Searches.Select(x => x.Id == search.Id ? After(x) : x)] });
        }
    }

    private async Task<HashSet<string>> CreatedAsync(long after, CancellationToken cancellationToken)
    {
        var created = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var page = await ledger.ChangesAsync(after, 1000, cancellationToken).ConfigureAwait(false);
            created.UnionWith(page.Items.Where(c => c.What == "created").Select(c => c.IncidentId));
            if (page.Next is null || page.Items.Count == 0) return created;
            after = page.Items[^1].Revision;
        }
    }

    private async Task<(bool Told, string? Trouble)> TellAsync(SavedSearch search, HashSet<string> created, CancellationToken cancellationToken)
    {
        IncidentQuery query;
        try
        {
            query = Filters.Parse(search.Query).Query() with { Order = IncidentOrder.Changed };
        }
        catch (RequestProblem fault)
        {
            // Saved by an older Cairn, which took any words.
            return (false, fault.Message);
        }

        var page = await ledger.IncidentsAsync(query, Sight.Of(search.Role), null, MostAtOnce, cancellationToken).ConfigureAwait(false);
        var news = page.Items.Where(i => created.Contains(i.Incident.IncidentId!)).Select(IncidentRow.Of).Select(r => new { incident_id = r.IncidentId, text = SearchesApi.Say(r), path = $"/incidents/{r.IncidentId}" }).ToList();
        if (news.Count == 0) return (false, null);
        string trouble;
        try
        {
            using var answer = await _client.PostAsJsonAsync(search.Webhook, new { search = search.Name, text = string.Join("\n", news.Select(n => n.text)), incidents = news }, cancellationToken).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode) return (true, null);
            trouble = $"it answered {((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }
        catch (HttpRequestException fault)
        {
            trouble = fault.HttpRequestError == HttpRequestError.Unknown ? fault.Message : fault.HttpRequestError.ToString();
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            trouble = "no answer in 10 s";
        }

        Undelivered(search.Id, trouble);
        return (false, trouble);
    }

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), time);
        while (await Ticks.NextAsync(timer, stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await TellAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (LedgerException fault)
            {
                Undelivered("all", fault.Message);
            }
        }
    }

    [LoggerMessage(EventId = 5201, Level = LogLevel.Warning, Message = "The webhook of saved search {Search} was not delivered: {Reason}")]
    private partial void Undelivered(string search, string reason);
}
