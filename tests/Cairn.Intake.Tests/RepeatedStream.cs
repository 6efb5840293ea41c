namespace Cairn.Intake.Tests;

/// <summary>The same bytes again and again, without holding them all.</summary>
internal sealed class RepeatedStream(byte[] unit, int times) : Stream
{
    private long _position;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var at = (int)(_position % unit.Length);
        var taken = (int)Math.Min(Math.Min(count, unit.Length - at), Length - _position);
        unit.AsSpan(at, taken).CopyTo(buffer.AsSpan(offset));
        _position += taken;
        return taken;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => (long)unit.Length * times;
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
