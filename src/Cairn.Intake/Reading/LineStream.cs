namespace Cairn.Intake;

/// <summary>One line: its 1-based number and bytes without the line break. The bytes are valid until the next read.</summary>
internal readonly record struct InputLine(long Number, ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>
/// Splits a stream into lines in bounded memory: a line over the limit is skipped to its end and said to be too long.
/// Owns its buffer, not the stream; not safe for several threads.
/// </summary>
internal sealed class LineStream(Stream stream, int maxBytes)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _ended;
    private long _number;

    /// <summary>The next line, or null at the end of the stream.</summary>
    public async ValueTask<InputLine?> NextAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        var skipping = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0) return Take(searched + found, skipping, lineBreak: 1);
            searched = _end - _start;
            if (_ended)
            {
                if (searched == 0 && !skipping) return null;
                return Take(searched, skipping, lineBreak: 0);
            }

            if (searched > maxBytes)
            {
                skipping = true;
                (_start, _end, searched) = (0, 0, 0);
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private InputLine Take(int length, bool tooLong, int lineBreak)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + lineBreak;
        tooLong |= length > maxBytes;
        if (line.Length > 0 && line.Span[^1] == (byte)'\r') line = line[..^1];
        return new InputLine(++_number, tooLong ? default : line, tooLong);
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_end == _buffer.Length)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            else
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        if (read == 0) _ended = true;
        _end += read;
    }
}
