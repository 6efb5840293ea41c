using System.Globalization;
using System.Text;

namespace Cairn.Intake;

/// <summary>
/// Reads WARC records from a stream (already decompressed), one at a time. Blocks over the limit are skipped, not held.
/// After a broken header it looks for the next record's first line.
/// </summary>
internal sealed class WarcReader(Stream stream, int maxBlockBytes)
{
    private const int LongestHeader = 64 << 10;
    private readonly byte[] _buffer = new byte[64 << 10];
    private int _at;
    private int _length;

    /// <summary>The next record, or null at the end. A cut block has <see cref="WarcRecord.IsCut"/> set.</summary>
    public async Task<WarcRecord?> NextAsync(CancellationToken cancellationToken)
    {
        while (await LineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (!line.StartsWith("WARC/", StringComparison.Ordinal)) continue;
            var headers = new Dictionary<string, string>(StringComparer.Ordinal);
            var size = 0;
            while (await LineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } header && (size += header.Length) < LongestHeader)
            {
                var colon = header.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0) headers.TryAdd(header[..colon].Trim().ToLowerInvariant(), header[(colon + 1)..].Trim().Trim('<', '>'));
            }

            if (!headers.TryGetValue("content-length", out var given) || !long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) continue;
            return await BlockAsync(headers, length, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<WarcRecord> BlockAsync(Dictionary<string, string> headers, long length, CancellationToken cancellationToken)
    {
        using var block = new MemoryStream();
        var left = length;
        while (left > 0 && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            var count = (int)Math.Min(left, _length - _at);
            if (length <= maxBlockBytes) block.Write(_buffer, _at, count);
            _at += count;
            left -= count;
        }

        return new WarcRecord(headers, block.ToArray(), IsCut: left > 0 || length > maxBlockBytes);
    }

    /// <summary>A line without its break, or null at the end; over-long lines are cut.</summary>
    private async Task<string?> LineAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        while (await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            var found = _buffer.AsSpan(_at, _length - _at).IndexOf((byte)'\n');
            var count = found < 0 ? _length - _at : found;
            if (line.Length + count <= LongestHeader) line.Write(_buffer, _at, count);
            _at += count;
            if (found < 0) continue;
            _at++;
            return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
        }

        return line.Length == 0 ? null : Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_at < _length) return true;
        (_at, _length) = (0, await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
        return _length > 0;
    }
}
