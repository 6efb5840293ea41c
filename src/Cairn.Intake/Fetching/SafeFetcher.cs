using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;

namespace Cairn.Intake;

/// <summary>
/// Fetches pages and feeds from the open web with care: http and https only, public addresses only (checked after DNS and on every redirect),
/// limits on size, time and redirects, decompression within the size limit, checked content types, robots.txt, one request a host at a time.
/// Safe for several threads.
/// </summary>
public sealed class SafeFetcher : IDisposable
{
    private const int RobotsBytes = 500 << 10; // RFC 9309 asks for at least that
    private const int MostRobots = 20_000;
    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromMinutes(1);

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HostPace _pace;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, RobotsRules> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">Limits and manners.</param>
    /// <param name="mayReach">Which addresses may be reached; <see cref="PublicAddress.IsPublic"/> when null.</param>
    /// <param name="time">The clock of delays and time limits; the system's when null.</param>
    public SafeFetcher(FetchOptions options, Func<IPAddress, bool>? mayReach = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time) = (options, time ?? TimeProvider.System);
        _pace = new HostPace(_time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new GuardedConnection(mayReach ?? PublicAddress.IsPublic).OpenAsync,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches one address; everything expected is an outcome, only the caller's cancellation throws.</summary>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limit = new TimeBudget(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var passed = new List<Uri>();
        try
        {
            var address = request.Address;
            while (true)
            {
                var (outcome, next) = await StepAsync(request with { Address = address }, passed, limit, both.Token).ConfigureAwait(false);
                if (outcome is not null) return outcome;
                passed.Add(address);
                if (passed.Count > _options.MaxRedirects) return new FetchOutcome.Refused(request.Address, FetchCodes.Redirects, $"more than {_options.MaxRedirects} redirects");
                address = next!;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return new FetchOutcome.Failed(request.Address, FetchCodes.Timeout, $"not done within {_options.Timeout.TotalSeconds} s");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException)
        {
            return Faulted(request.Address, fault);
        }
    }

    private async Task<(FetchOutcome? Outcome, Uri? Next)> StepAsync(FetchRequest request, List<Uri> passed, TimeBudget limit, CancellationToken cancellationToken)
    {
        var address = request.Address;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            return (new FetchOutcome.Refused(address, FetchCodes.Scheme, "only http and https are fetched"), null);
        var robots = _options.ObeysRobots ? await RobotsAsync(address, cancellationToken).ConfigureAwait(false) : RobotsRules.AllowAll;
        if (!robots.Allows(address.PathAndQuery)) return (new FetchOutcome.Refused(address, FetchCodes.Robots, "robots.txt forbids it"), null);

        limit.Pause();
        using var turn = await _pace.WaitAsync(address.Authority, DelayOf(robots), cancellationToken).ConfigureAwait(false);
        limit.Resume();
        using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        if (status == 304) return (new FetchOutcome.NotModified(address), null);
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            return Uri.TryCreate(address, location, out var next) ? (null, next) : (new FetchOutcome.Failed(address, FetchCodes.Status, "the redirect leads nowhere"), null);
        if (status is < 200 or > 299) return (new FetchOutcome.Failed(address, FetchCodes.Status, $"the server answered {status}", RetryAfter(response), status), null);

        var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
        if (type is not null && !_options.ContentTypes.Contains(type, StringComparer.Ordinal))
            return (new FetchOutcome.Refused(address, FetchCodes.ContentType, $"content type {type} is not read"), null);
        if (response.Content.Headers.ContentLength > _options.MaxBytes) return (TooLarge(address), null);

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = await BoundedBody.ReadAsync(body, response.Content.Headers.ContentEncoding, _options.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is null) return (TooLarge(address), null);
        return (new FetchOutcome.Fetched(address, [.. passed], type, response.Content.Headers.ContentType?.CharSet?.Trim('"'), bytes,
            Convert.ToHexStringLower(SHA256.HashData(bytes)), response.Headers.ETag?.ToString(), response.Content.Headers.LastModified), null);
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        message.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        if (request.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed)) message.Headers.IfNoneMatch.Add(parsed);
        if (request.LastModified is { } last) message.Headers.IfModifiedSince = last;
        return await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The host's robots.txt, asked once: none there allows all, a server in trouble forbids all for now.</summary>
    private async Task<RobotsRules> RobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        var root = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(root, out var known)) return known;
        using var response = await RobotsAnswerAsync(new Uri(root + "/robots.txt"), cancellationToken).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        RobotsRules rules;
        if (status >= 500) return RobotsRules.DisallowAll;
        if (status is < 200 or > 299)
        {
            rules = RobotsRules.AllowAll;
        }
        else
        {
            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var bytes = await BoundedBody.ReadAsync(body, response.Content.Headers.ContentEncoding, RobotsBytes, cancellationToken).ConfigureAwait(false);
            rules = bytes is null ? RobotsRules.DisallowAll : RobotsRules.Parse(Encoding.UTF8.GetString(bytes), _options.RobotName);
        }

        if (_robots.Count > MostRobots) _robots.Clear();
        return _robots.GetOrAdd(root, rules);
    }

    /// <summary>The answer to a request for robots.txt, redirects followed as RFC 9309 asks; each is checked like any other address.</summary>
    private async Task<HttpResponseMessage> RobotsAnswerAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await SendAsync(new FetchRequest(address), cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || redirects == _options.MaxRedirects || response.Headers.Location is not { } location
                || !Uri.TryCreate(address, location, out var next) || next.Scheme is not ("http" or "https")) return response;
            response.Dispose();
            address = next;
        }
    }

    private TimeSpan DelayOf(RobotsRules robots)
    {
        var asked = robots.CrawlDelay ?? TimeSpan.Zero;
        var kept = asked < LongestCrawlDelay ? asked : LongestCrawlDelay;
        return kept > _options.HostDelay ? kept : _options.HostDelay;
    }

    private FetchOutcome.Refused TooLarge(Uri address) => new(address, FetchCodes.TooLarge, $"more than {_options.MaxBytes} bytes");

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date is { } date ? date - _time.GetUtcNow() : null) : null;

    private static FetchOutcome Faulted(Uri address, Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException!)
        {
            if (inner is ForbiddenAddressException forbidden) return new FetchOutcome.Refused(address, FetchCodes.Address, forbidden.Message);
            if (inner is AuthenticationException) return new FetchOutcome.Failed(address, FetchCodes.Unreachable, "the server's certificate is not valid");
        }

        var broken = fault is InvalidDataException or HttpIOException or HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded or HttpRequestError.ConfigurationLimitExceeded };
        return new FetchOutcome.Failed(address, broken ? FetchCodes.Broken : FetchCodes.Unreachable, fault.Message);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
