namespace Cairn.Intake;

/// <summary>What became of one request.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A body within the limits, decompressed.</summary>
    /// <param name="Address">The address that answered, after redirects.</param>
    /// <param name="Redirects">The addresses on the way, the asked one first; empty when none.</param>
    /// <param name="ContentType">Media type, lower case, or null.</param>
    /// <param name="Charset">Declared character set, or null.</param>
    /// <param name="Bytes">The body.</param>
    /// <param name="BytesSha256">SHA-256 of the body, lower-case hexadecimal.</param>
    public sealed record Fetched(
        Uri Address, IReadOnlyList<Uri> Redirects, string? ContentType, string? Charset, ReadOnlyMemory<byte> Bytes, string BytesSha256, string? ETag, DateTimeOffset? LastModified) : FetchOutcome;

    /// <summary>The server says that nothing changed since the last visit.</summary>
    public sealed record NotModified(Uri Address) : FetchOutcome;

    /// <summary>Not fetched: our own rules forbid it (<see cref="FetchCodes"/>). Trying again is of no use.</summary>
    public sealed record Refused(Uri Address, string Code, string Message) : FetchOutcome;

    /// <summary>Tried and failed. <paramref name="RetryAfter"/> is what the server asked for, <paramref name="Status"/> the HTTP status it answered with.</summary>
    public sealed record Failed(Uri Address, string Code, string Message, TimeSpan? RetryAfter = null, int? Status = null) : FetchOutcome;
}
