namespace Cairn.Intake;

/// <summary>The headers and body of one MIME part; header names lower case, folded lines joined.</summary>
internal sealed record MailPart(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>Media type, lower case; text/plain when none is given, as RFC 2045 says.</summary>
    public string MediaType => (Header("content-type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>A parameter of the content type, unquoted, or null.</summary>
    public string? Parameter(string name)
    {
        foreach (var part in (Header("content-type") ?? "").Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return part[(equals + 1)..].Trim().Trim('"');
        }

        return null;
    }
}
