using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>Weights of a layer, row by row. Both dimensions that are summed into lanes are multiples of <see cref="Kernels.Lane"/>.</summary>
internal sealed class Matrix(int rows, int columns)
{
    public int Rows { get; } = rows;
    public int Columns { get; } = columns;
    public float[] Values { get; } = new float[rows * columns];

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Writes sixteen bits a weight.</summary>
    public void WriteHalf(BinaryWriter writer)
    {
        foreach (var value in Values) writer.Write(BitConverter.HalfToUInt16Bits((Half)value));
    }

    public void ReadHalf(BinaryReader reader)
    {
        var stored = new Half[Values.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(stored.AsSpan()));
        for (var i = 0; i < stored.Length; i++) Values[i] = (float)stored[i];
    }

    /// <summary>Writes one byte a weight and a scale for each row.</summary>
    public void WriteBytes(BinaryWriter writer)
    {
        for (var r = 0; r < Rows; r++)
        {
            var row = Row(r);
            var largest = 0f;
            foreach (var value in row) largest = Math.Max(largest, Math.Abs(value));
            var scale = (Half)(largest / 127);
            writer.Write(BitConverter.HalfToUInt16Bits(scale));
            foreach (var value in row) writer.Write((sbyte)(scale == Half.Zero ? 0 : Math.Clamp(MathF.Round(value / (float)scale), -127, 127)));
        }
    }

    public void ReadBytes(BinaryReader reader)
    {
        var stored = new byte[2 + Columns];
        for (var r = 0; r < Rows; r++)
        {
            reader.BaseStream.ReadExactly(stored);
            var row = Row(r);
            var scale = (float)BitConverter.ToHalf(stored);
            for (var c = 0; c < row.Length; c++) row[c] = (sbyte)stored[2 + c] * scale;
        }
    }
}
