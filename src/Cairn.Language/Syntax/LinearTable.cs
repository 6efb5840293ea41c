using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>
/// A hashed linear model: a power-of-two table of rows of weights, one a class. A feature's hash picks its row; there are no keys.
/// Stored as one signed byte a weight, companded (the square root of its share of the largest), so that small and large weights keep their precision.
/// </summary>
internal sealed class LinearTable
{
    private readonly short[] _weights;
    private readonly int _mask;

    private LinearTable(int rowBits, int classes, short[] weights) =>
        (RowBits, Classes, _weights, _mask) = (rowBits, classes, weights, (1 << rowBits) - 1);

    public int RowBits { get; }
    public int Classes { get; }

    /// <summary>Shrinks averaged weights to a table.</summary>
    public static LinearTable From(int rowBits, int classes, ReadOnlySpan<float> weights)
    {
        var largest = 1e-6f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var squares = new short[weights.Length];
        for (var i = 0; i < squares.Length; i++)
        {
            var root = MathF.Round(127 * MathF.Sqrt(Math.Abs(weights[i]) / largest));
            squares[i] = (short)(Math.Sign(weights[i]) * root * root);
        }

        return new LinearTable(rowBits, classes, squares);
    }

    /// <summary>A table of zeros.</summary>
    public static LinearTable Empty(int classes) => new(4, classes, new short[classes << 4]);

    /// <summary>Adds the weights of one feature to the scores of all classes.</summary>
    public void Add(ulong feature, Span<int> scores)
    {
        var row = _weights.AsSpan(((int)feature & _mask) * Classes, Classes);
        scores = scores[..row.Length];
        for (var k = 0; k < row.Length; k++) scores[k] += row[k];
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Classes);
        var bytes = new sbyte[_weights.Length];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)(Math.Sign((int)_weights[i]) * (int)MathF.Round(MathF.Sqrt(Math.Abs((int)_weights[i]))));
        writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
    }

    public static LinearTable Read(BinaryReader reader)
    {
        var (bits, classes) = (reader.ReadInt32(), reader.ReadInt32());
        if (bits is < 4 or > 26 || classes is < 1 or > 1024) throw new InvalidDataException("the model file is damaged");
        var weights = new short[classes << bits];
        var buffer = new byte[1 << 16];
        for (var at = 0; at < weights.Length;)
        {
            var count = Math.Min(buffer.Length, weights.Length - at);
            reader.BaseStream.ReadExactly(buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                int stored = (sbyte)buffer[i];
                weights[at + i] = (short)(stored < 0 ? -stored * stored : stored * stored);
            }

            at += count;
        }

        return new LinearTable(bits, classes, weights);
    }
}
