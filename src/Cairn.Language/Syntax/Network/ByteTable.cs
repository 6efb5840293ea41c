using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>A table of embeddings, one byte a value and a scale for each row.</summary>
internal sealed class ByteTable
{
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    private ByteTable(int rows, int columns)
    {
        if (rows < 1 || columns < 16 || columns % 16 != 0 || (long)rows * columns > 1 << 28) throw new InvalidDataException("the model file is damaged");
        (Rows, Columns, _scales, _values) = (rows, columns, new float[rows], new sbyte[rows * columns]);
    }

    public int Rows { get; }
    public int Columns { get; }

    /// <summary>Rounds values (rows × columns) to bytes.</summary>
    public static ByteTable From(int rows, int columns, ReadOnlySpan<float> values)
    {
        var made = new ByteTable(rows, columns);
        for (var r = 0; r < rows; r++)
        {
            var row = values.Slice(r * columns, columns);
            var largest = 1e-9f;
            foreach (var value in row) largest = Math.Max(largest, Math.Abs(value));
            made._scales[r] = largest / 127;
            for (var k = 0; k < columns; k++) made._values[r * columns + k] = (sbyte)MathF.Round(row[k] / made._scales[r]);
        }

        return made;
    }

    /// <summary>Adds rows to <paramref name="sums"/>, one after another.</summary>
    public void AddTo(ReadOnlySpan<int> rows, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Columns);
        foreach (var row in rows) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        ref var values = ref MemoryMarshal.GetArrayDataReference(_values);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var k = 0; k < Columns; k += 16)
        {
            var first = Vector256.LoadUnsafe(ref to, (nuint)k);
            var second = Vector256.LoadUnsafe(ref to, (nuint)k + 8);
            foreach (var row in rows)
            {
                var scale = Vector256.Create(_scales[row]);
                var bytes = Vector128.LoadUnsafe(ref Unsafe.Add(ref values, row * Columns + k));
                var (low, high) = (Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
                first = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low))), scale, first);
                second = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high))), scale, second);
            }

            first.StoreUnsafe(ref to, (nuint)k);
            second.StoreUnsafe(ref to, (nuint)k + 8);
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows);
        writer.Write(Columns);
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
    }

    public static ByteTable Read(BinaryReader reader)
    {
        var made = new ByteTable(reader.ReadInt32(), reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made._scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made._values.AsSpan()));
        return made;
    }
}
