using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>
/// A hashed linear model: a power-of-two table of rows of weights, one a class. A feature's hash picks its row; there are no keys.
/// A weight is one signed byte, companded (the square root of its share of the largest), so that small and large weights keep their precision.
/// A sum waits for memory, not for arithmetic: rows are kept as narrow as in the file, and padded so that none lies across two cache lines.
/// </summary>
internal sealed class LinearTable
{
    private const int Block = 32; // classes added at a time
    private readonly BigArray _rows;
    private readonly int _mask, _width;

    private LinearTable(int rowBits, int classes)
    {
        (RowBits, Classes, _mask) = (rowBits, classes, (1 << rowBits) - 1);
        _width = classes <= 4 ? 4 : (classes + Block - 1) / Block * Block;
        _rows = new BigArray((long)_width << rowBits);
    }

    public int RowBits { get; }
    public int Classes { get; }

    /// <summary>Room for the scores: <see cref="Sum"/> writes whole blocks.</summary>
    public int ScoreRoom => Math.Max(_width, 4);

    /// <summary>Shrinks averaged weights to a table.</summary>
    public static LinearTable From(int rowBits, int classes, ReadOnlySpan<float> weights)
    {
        var largest = 1e-6f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var roots = new byte[weights.Length];
        for (var i = 0; i < roots.Length; i++) roots[i] = (byte)(sbyte)(Math.Sign(weights[i]) * (int)MathF.Round(127 * MathF.Sqrt(Math.Abs(weights[i]) / largest)));
        var table = new LinearTable(rowBits, classes);
        table.Fill(new MemoryStream(roots));
        return table;
    }

    /// <summary>A table of zeros.</summary>
    public static LinearTable Empty(int classes) => new(4, classes);

    /// <summary>Sets <paramref name="scores"/> to the sums of the weights of all features, a class each.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="scores">At least <see cref="ScoreRoom"/> long; what lies behind the classes is overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    public void Sum(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, ScoreRoom);
        ref var rows = ref _rows.Start;
        ref var sums = ref MemoryMarshal.GetReference(scores);
        if (_width == 4)
        {
            SumOfFour(features, ref rows).StoreUnsafe(ref sums);
            return;
        }

        for (var at = 0; at < _width; at += Block)
        {
            Vector256<int> first = default, second = default, third = default, fourth = default;
            foreach (var feature in features)
            {
                var roots = Vector256.LoadUnsafe(ref rows, (nuint)(((int)feature & _mask) * (long)_width + at));
                var (low, high) = (Vector256.WidenLower(roots), Vector256.WidenUpper(roots));
                low *= Vector256.Abs(low);
                high *= Vector256.Abs(high);
                first += Vector256.WidenLower(low);
                second += Vector256.WidenUpper(low);
                third += Vector256.WidenLower(high);
                fourth += Vector256.WidenUpper(high);
            }

            first.StoreUnsafe(ref sums, (nuint)at);
            second.StoreUnsafe(ref sums, (nuint)at + 8);
            third.StoreUnsafe(ref sums, (nuint)at + 16);
            fourth.StoreUnsafe(ref sums, (nuint)at + 24);
        }
    }

    // Two rows at a time: the square of a byte fits in 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector128<int> SumOfFour(ReadOnlySpan<ulong> features, ref sbyte rows)
    {
        var sum = Vector128<int>.Zero;
        for (var i = 0; i < features.Length; i += 2)
        {
            var one = Four(ref rows, features[i]);
            var two = i + 1 < features.Length ? Four(ref rows, features[i + 1]) : 0;
            var roots = Vector128.WidenLower(Vector128.CreateScalarUnsafe(one | (ulong)two << 32).AsSByte());
            var squares = roots * Vector128.Abs(roots);
            sum += Vector128.WidenLower(squares) + Vector128.WidenUpper(squares);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Four(ref sbyte rows, ulong feature) => Unsafe.ReadUnaligned<uint>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref rows, (nint)(((int)feature & _mask) * 4L))));

    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Classes);
        for (var row = 0; row <= _mask; row++) writer.Write(MemoryMarshal.AsBytes(_rows.Span(row * (long)_width, Classes)));
    }

    public static LinearTable Read(BinaryReader reader)
    {
        var (bits, classes) = (reader.ReadInt32(), reader.ReadInt32());
        if (bits is < 4 or > 26 || classes is < 1 or > 1024) throw new InvalidDataException("the model file is damaged");
        var table = new LinearTable(bits, classes);
        table.Fill(reader.BaseStream);
        return table;
    }

    // Rows stand without padding in the file.
    private void Fill(Stream stream)
    {
        var rows = 1 << RowBits;
        var each = Math.Min(rows, (1 << 16) / Classes);
        var buffer = new byte[each * Classes];
        for (var row = 0; row < rows;)
        {
            var count = Math.Min(each, rows - row);
            stream.ReadExactly(buffer, 0, count * Classes);
            var target = MemoryMarshal.AsBytes(_rows.Span(row * (long)_width, count * _width));
            for (var i = 0; i < count; i++) buffer.AsSpan(i * Classes, Classes).CopyTo(target[(i * _width)..]);
            row += count;
        }
    }
}
