namespace Cairn.Intake;

/// <summary>A forward-only stream whose first bytes can be looked at before they are read. Does not own the inner stream.</summary>
internal sealed class PeekedStream(Stream inner) : Stream
{
    private const int HeadLength = 1024;
    private readonly byte[] _head = new byte[HeadLength];
    private int _length;
    private int _given;

    /// <summary>What was read of a stream already, and its rest.</summary>
    public PeekedStream(byte[] read, Stream rest) : this(rest) => (_head, _length) = (read, read.Length);

    /// <summary>The first bytes: up to 1,024 of them after <see cref="PeekAsync"/>, or what was read already.</summary>
    public ReadOnlyMemory<byte> Head => _head.AsMemory(0, _length);

    /// <summary>Fills <see cref="Head"/>.</summary>
    public async Task PeekAsync(CancellationToken cancellationToken) =>
        _length = await inner.ReadAtLeastAsync(_head, HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == _length) return await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        var count = Math.Min(buffer.Length, _length - _given);
        _head.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _length) return inner.Read(buffer, offset, count);
        var taken = Math.Min(count, _length - _given);
        _head.AsSpan(_given, taken).CopyTo(buffer.AsSpan(offset));
        _given += taken;
        return taken;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
