namespace Cairn.Places;

/// <summary>Writes parts at rising offsets, zeros between them.</summary>
internal sealed class PartWriter(Stream stream)
{
    private long _at;

    public void Write(ReadOnlySpan<byte> part, long offset)
    {
        for (; _at < offset; _at++) stream.WriteByte(0);
        stream.Write(part);
        _at += part.Length;
    }
}
