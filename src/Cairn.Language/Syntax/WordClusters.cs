namespace Cairn.Language;

/// <summary>Word classes by k-means over GloVe vectors: of 1024 and of 128, by hash of the lower-case form. 0 is unknown; classes are 1-based.</summary>
internal sealed class WordClusters
{
    private readonly ulong[] _keys; // ascending
    private readonly ushort[] _fine;
    private readonly byte[] _coarse;

    public WordClusters(ulong[] keys, ushort[] fine, byte[] coarse) => (_keys, _fine, _coarse) = (keys, fine, coarse);

    public static WordClusters Empty { get; } = new([], [], []);

    public (ushort Fine, byte Coarse) Of(ulong wordHash)
    {
        var at = Hash.Find(_keys, wordHash);
        return at < 0 ? ((ushort)0, (byte)0) : (_fine[at], _coarse[at]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        foreach (var key in _keys) writer.Write(key);
        foreach (var c in _fine) writer.Write(c);
        writer.Write(_coarse);
    }

    public static WordClusters Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var keys = new ulong[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(keys.AsSpan()));
        var fine = new ushort[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(fine.AsSpan()));
        var coarse = new byte[count];
        reader.BaseStream.ReadExactly(coarse);
        return new WordClusters(keys, fine, coarse);
    }
}
