using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Cairn.Intake;

/// <summary>An HTTP answer as archives keep it: head and body in one block, the body perhaps chunked or compressed.</summary>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? MediaType => Headers.TryGetValue("content-type", out var type) ? type.Split(';')[0].Trim().ToLowerInvariant() : null;

    /// <summary>The character set that the server declared, or null.</summary>
    public string? Charset => Headers.TryGetValue("content-type", out var type) && type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is var at and >= 0
        ? type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'') : null;

    /// <summary>Reads the message; null when the block is no HTTP answer, or its body is broken or over the limit.</summary>
    public static async Task<HttpMessage?> ReadAsync(byte[] block, int maxBytes, CancellationToken cancellationToken)
    {
        var end = block.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0) (end, gap) = (block.AsSpan().IndexOf("\n\n"u8), 2);
        if (end < 0) return null;
        var lines = Encoding.Latin1.GetString(block, 0, end).Split('\n');
        var start = lines[0].Split(' ');
        if (!lines[0].StartsWith("HTTP/", StringComparison.Ordinal) || start.Length < 2 || !int.TryParse(start[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)) return null;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) headers.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());

        var body = block[(end + gap)..];
        if (headers.TryGetValue("transfer-encoding", out var transfer) && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase)) body = Unchunked(body);
        if (!headers.TryGetValue("content-encoding", out var coding)) return new HttpMessage(status, headers, body);
        try
        {
            var plain = await BoundedBody.ReadAsync(new MemoryStream(body), coding.Split(','), maxBytes, cancellationToken).ConfigureAwait(false);
            return plain is null ? null : new HttpMessage(status, headers, plain);
        }
        catch (InvalidDataException)
        {
            return new HttpMessage(status, headers, body); // crawlers often store the plain body and keep the header
        }
    }

    /// <summary>The body without its chunk sizes; as it is when it is not chunked after all.</summary>
    private static byte[] Unchunked(byte[] body)
    {
        using var plain = new MemoryStream(body.Length);
        var at = 0;
        while (at < body.Length)
        {
            var end = body.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0) break;
            var size = Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return plain.Length == 0 ? body : plain.ToArray();
            at += end + 1;
            if (length == 0) break;
            var count = Math.Min(length, body.Length - at);
            plain.Write(body, at, count);
            at += count;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return plain.ToArray();
    }
}
