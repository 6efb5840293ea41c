using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cairn.Client;

/// <summary>
/// The versioned API of <c>cairn serve</c>, typed. Spans are in Unicode code points, degrees WGS 84, distances in kilometres.
/// Safe for concurrent use. A refusal is a <see cref="ProblemException"/>; a server that cannot be reached an <see cref="HttpRequestException"/>.
/// </summary>
public sealed class CairnClient
{
    private readonly Wire _wire;

    /// <summary>A client of the server at the base address of <paramref name="http"/>, which stays the caller's.</summary>
    /// <param name="http">Its base address is the server's, such as <c>http://127.0.0.1:5080</c>. Signing in with a password needs a handler that keeps cookies, as the usual one does.</param>
    /// <param name="token">An API token (<c>cairn serve token</c>); null for the local user or a session.</param>
    public CairnClient(HttpClient http, string? token = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.BaseAddress is null) throw new ArgumentException("the HTTP client has no base address", nameof(http));
        _wire = new Wire(http, token);
        (Incidents, Reports, Review, Questions, Desk) = (new Incidents(_wire), new Reports(_wire), new Review(_wire), new Questions(_wire), new Desk(_wire));
    }

    /// <summary>Incidents: lists, map, timeline, one with everything behind it, exports.</summary>
    public Incidents Incidents { get; }

    /// <summary>Reports: read and add.</summary>
    public Reports Reports { get; }

    /// <summary>The queue and the decisions.</summary>
    public Review Review { get; }

    /// <summary>Comparative questions.</summary>
    public Questions Questions { get; }

    /// <summary>Sessions, saved searches and releases.</summary>
    public Desk Desk { get; }

    /// <summary>Scope, rules, versions, coverage and gaps, made from the settings in force.</summary>
    public Task<Methodology> MethodologyAsync(CancellationToken cancellationToken = default) =>
        _wire.GetAsync("methodology", ClientJson.Default.Methodology, cancellationToken);

    /// <summary>Places of the gazetteer by name, as written, as it sounds or as it begins.</summary>
    /// <param name="name">The name.</param>
    /// <param name="country">ISO alpha-2; null looks everywhere.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PlacesFound> PlacesAsync(string name, string? country = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("places").With("name", name).With("country", country).ToString(), ClientJson.Default.PlacesFound, cancellationToken);

    /// <summary>What happens, as it happens, until the server stops or the caller cancels. The first is a <c>hello</c>.</summary>
    public async IAsyncEnumerable<LiveEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var answer = await _wire.SendAsync(HttpMethod.Get, "events", null, null, cancellationToken).ConfigureAwait(false);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var events = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize(data, ClientJson.Default.LiveEvent)!);
        await foreach (var said in events.EnumerateAsync(cancellationToken).ConfigureAwait(false)) yield return said.Data;
    }
}
