using System.Text;

namespace Cairn.Places;

/// <summary>Strings of a compiled gazetteer, each once: a length byte, then UTF-8. Offset 0 is the empty string.</summary>
internal sealed class StringTable : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly Dictionary<string, uint> _offsets = new(StringComparer.Ordinal);

    public StringTable() => Add("");

    /// <summary>Offset of a string; longer than 255 bytes it is cut.</summary>
    public uint Add(string text)
    {
        if (_offsets.TryGetValue(text, out var known)) return known;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 255) bytes = Encoding.UTF8.GetBytes(text[..60]);
        var at = (uint)_bytes.Length;
        _bytes.WriteByte((byte)bytes.Length);
        _bytes.Write(bytes);
        return _offsets[text] = at;
    }

    public byte[] Bytes() => _bytes.ToArray();

    public void Dispose() => _bytes.Dispose();
}
