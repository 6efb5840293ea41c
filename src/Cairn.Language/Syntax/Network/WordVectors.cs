using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>Vectors of the commonest words (GloVe), one byte a value; words are known by their place in <see cref="WordClusters"/>.</summary>
internal sealed class WordVectors
{
    /// <summary>Values of a vector; the training vectors have a hundred, the rest is room for whole lanes.</summary>
    public const int Dimensions = 100;

    private readonly Half[] _scales; // by place in the clusters; zero for a word without a vector
    private readonly int[] _rows;
    private readonly sbyte[] _values;

    public WordVectors(Half[] scales, sbyte[] values)
    {
        (_scales, _values, _rows) = (scales, values, new int[scales.Length]);
        var row = 0;
        for (var i = 0; i < scales.Length; i++) _rows[i] = scales[i] == Half.Zero ? -1 : row++;
    }

    public static WordVectors Empty { get; } = new([], []);

    /// <summary>The vector of the word at a place in the clusters; zeros for unknown words (−1).</summary>
    public void Read(int place, Span<float> vector)
    {
        vector.Clear();
        if (place < 0 || place >= _rows.Length || _rows[place] < 0) return;
        var scale = (float)_scales[place];
        var from = _rows[place] * Dimensions;
        for (var k = 0; k < Dimensions; k++) vector[k] = _values[from + k] * scale;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_scales.Length);
        foreach (var scale in _scales) writer.Write(BitConverter.HalfToUInt16Bits(scale));
        writer.Write(_values.Length);
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
    }

    public static WordVectors Read(BinaryReader reader)
    {
        var scales = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        var values = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(scales, values);
    }
}
