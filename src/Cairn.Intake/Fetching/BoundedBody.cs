using System.IO.Compression;

namespace Cairn.Intake;

/// <summary>Reads a body within a limit, decompressing on the way: a bomb is stopped at the limit, not after it went off.</summary>
internal static class BoundedBody
{
    /// <summary>The bytes, or null when there are more than <paramref name="maxBytes"/>.</summary>
    /// <exception cref="InvalidDataException">The compressed body is broken, or its coding unknown.</exception>
    public static async Task<byte[]?> ReadAsync(Stream body, IEnumerable<string> codings, int maxBytes, CancellationToken cancellationToken)
    {
        var stream = body;
        foreach (var coding in codings.Reverse().Take(3)) stream = Decoded(stream, coding.Trim());
        using var all = new MemoryStream();
        var buffer = new byte[32 << 10];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (all.Length + read > maxBytes) return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static Stream Decoded(Stream stream, string coding) => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
        "br" => new BrotliStream(stream, CompressionMode.Decompress),
        "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
        "identity" or "" => stream,
        _ => throw new InvalidDataException($"unknown content coding '{coding}'"),
    };
}
