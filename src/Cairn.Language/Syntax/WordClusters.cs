using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>Word classes by k-means over GloVe vectors: of 1024, by hash of the lower-case form. 0 is unknown; classes are 1-based.</summary>
internal sealed class WordClusters
{
    private readonly ulong[] _keys; // ascending
    private readonly ushort[] _classes;

    public WordClusters(ulong[] keys, ushort[] classes) => (_keys, _classes) = (keys, classes);

    /// <summary>Number of words.</summary>
    public int Count => _keys.Length;

    public static WordClusters Empty { get; } = new([], []);

    /// <summary>Place of a word in the list, −1 when it is not there.</summary>
    public int Find(ulong wordHash) => EvenHashes.Find(_keys, wordHash);

    /// <summary>Class of the word at a place.</summary>
    public ushort ClassAt(int place) => place < 0 ? (ushort)0 : _classes[place];

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_classes.AsSpan()));
    }

    public static WordClusters Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var keys = new ulong[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var classes = new ushort[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(classes.AsSpan()));
        return new WordClusters(keys, classes);
    }
}
