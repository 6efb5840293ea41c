using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Cairn.Server;

/// <summary>Token buckets for each client: an API token, a signed-in person, else an address.</summary>
internal static class RateLimits
{
    public static void Set(RateLimiterOptions limits, ServerOptions options)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = async (context, cancellationToken) =>
        {
            var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            var detail = seconds == 1 ? "try again in a second" : string.Create(CultureInfo.InvariantCulture, $"try again in {seconds} seconds");
            await context.HttpContext.Response.WriteAsJsonAsync(new { title = "Too many requests", status = 429, detail }, options: null, "application/problem+json", cancellationToken).ConfigureAwait(false);
        };
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(Client(http), options.RequestsPerSecond, options.RequestsPerSecond * 10));
        limits.AddPolicy("write", http => Bucket(Client(http) + "|write", Math.Max(1, options.RequestsPerSecond / 4), options.RequestsPerSecond));
        limits.AddPolicy("sign-in", http => RateLimitPartition.GetFixedWindowLimiter(Address(http) + "|sign-in", _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }));
    }

    private static RateLimitPartition<string> Bucket(string client, int perSecond, int burst) =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true });

    private static string Client(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        if (authorization.Length > 0) return Passwords.Digest(authorization);
        return http.Request.Cookies[Sessions.Cookie] is { } session ? Passwords.Digest(session) : Address(http);
    }

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
