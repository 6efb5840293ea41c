using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>Vectors of the commonest words (GloVe), one byte a value, each with 128 added; words are known by their place in <see cref="WordClusters"/>.</summary>
internal sealed class WordVectors
{
    /// <summary>Values of a vector; the training vectors have a hundred, the rest is room for whole lanes.</summary>
    public const int Dimensions = 100;

    private readonly Half[] _scales; // by place in the clusters; zero for a word without a vector
    private readonly int[] _rows;
    private readonly byte[] _values;

    public WordVectors(Half[] scales, byte[] values)
    {
        (_scales, _values, _rows) = (scales, values, new int[scales.Length]);
        var row = 0;
        for (var i = 0; i < scales.Length; i++) _rows[i] = scales[i] == Half.Zero ? -1 : row++;
    }

    public static WordVectors Empty { get; } = new([], []);

    /// <summary>The vector of the word at a place in the clusters in bytes; gives its scale. Unknown words (−1) have a vector of scale 0.</summary>
    public float Read(int place, Span<byte> vector)
    {
        if (place < 0 || place >= _rows.Length || _rows[place] < 0)
        {
            vector.Fill(128);
            return 0;
        }

        _values.AsSpan(_rows[place] * Dimensions, Dimensions).CopyTo(vector);
        return (float)_scales[place];
    }

    /// <summary>The same as numbers.</summary>
    public void Read(int place, Span<float> vector)
    {
        Span<byte> bytes = stackalloc byte[Dimensions];
        var scale = Read(place, bytes);
        for (var k = 0; k < Dimensions; k++) vector[k] = (bytes[k] - 128) * scale;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_scales.Length);
        foreach (var scale in _scales) writer.Write(BitConverter.HalfToUInt16Bits(scale));
        writer.Write(_values.Length);
        writer.Write(_values);
    }

    public static WordVectors Read(BinaryReader reader)
    {
        var scales = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        var values = new byte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(values);
        return new WordVectors(scales, values);
    }
}
