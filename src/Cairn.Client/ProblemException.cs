using System.Net;
using System.Text.Json;

namespace Cairn.Client;

/// <summary>The server refused: its problem details (RFC 9457).</summary>
public sealed class ProblemException : Exception
{
    private ProblemException(HttpStatusCode status, ProblemDetails? details, TimeSpan? retryAfter)
        : base($"{(int)status} {details?.Title ?? status.ToString()}{(details?.Detail is { } detail ? ": " + detail : "")}") =>
        (Status, Details, RetryAfter) = (status, details, retryAfter);

    /// <summary>The status of the answer. 412: somebody decided meanwhile; 428: no version was named; 422: the decision cannot be taken.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What the server says of it; null when the answer held no problem details.</summary>
    public ProblemDetails? Details { get; }

    /// <summary>With 429: how long to wait.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static async Task<ProblemException> OfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        ProblemDetails? details = null;
        if (answer.Content.Headers.ContentType?.MediaType is "application/problem+json" or "application/json")
        {
            try
            {
                details = JsonSerializer.Deserialize(await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), ClientJson.Default.ProblemDetails);
            }
            catch (JsonException)
            {
                // A gateway between may write what it likes; the status says enough.
            }
        }

        return new ProblemException(answer.StatusCode, details, answer.Headers.RetryAfter?.Delta);
    }
}
