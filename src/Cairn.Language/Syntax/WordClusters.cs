namespace Cairn.Language;

/// <summary>Word classes by k-means over GloVe vectors: of 1024 and of 128, by hash of the lower-case form. 0 is unknown; classes are 1-based.</summary>
internal sealed class WordClusters
{
    private readonly ulong[] _keys; // ascending
    private readonly ushort[] _fine;
    private readonly byte[] _coarse;

    public WordClusters(ulong[] keys, ushort[] fine, byte[] coarse) => (_keys, _fine, _coarse) = (keys, fine, coarse);

    /// <summary>Number of words.</summary>
    public int Count => _keys.Length;

    public static WordClusters Empty { get; } = new([], [], []);

    /// <summary>Place of a word in the list, −1 when it is not there.</summary>
    public int Find(ulong wordHash) => Hash.Find(_keys, wordHash);

    /// <summary>Classes of the word at a place.</summary>
    public (ushort Fine, byte Coarse) At(int place) => place < 0 ? ((ushort)0, (byte)0) : (_fine[place], _coarse[place]);

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
