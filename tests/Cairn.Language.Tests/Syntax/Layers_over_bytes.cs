using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Cairn.Language;

namespace Cairn.Language.Tests.Syntax;

public sealed class Layers_over_bytes
{
    private static readonly Random Dice = new(5);

    private static float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(Dice.NextDouble() * 2 - 1))];

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Dice.NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void Every_way_of_adding_products_gives_the_same_whole_numbers()
    {
        for (var round = 0; round < 200; round++)
        {
            var weights = Bytes(32);
            var inputs = Bytes(4);
            if (round < 8) Array.Fill(inputs, (byte)(round % 2 * 255));
            if (round < 4) Array.Fill(weights, (byte)(round / 2 == 0 ? 0x81 : 0x7F));
            weights.AsSpan().Replace((byte)0x80, (byte)0); // no model has it
            var wanted = new int[8];
            for (var j = 0; j < 8; j++)
            {
                wanted[j] = 7;
                for (var k = 0; k < 4; k++) wanted[j] += (inputs[k] - 128) * (sbyte)weights[4 * j + k];
            }

            var (four, packed, sums) = (BitConverter.ToInt32(inputs), Vector256.Create(weights).AsSByte(), Vector256.Create(7));
            var start = Enumerable.Range(0, 8).Select(j => -128 * Enumerable.Range(4 * j, 4).Sum(at => (sbyte)weights[at])).ToArray();
            Assert.Equal(Vector256.Create(wanted), ByteDots.Add(sums + ByteDots.Start(ref start[0], 0), four, packed));
            Assert.Equal(Vector256.Create(wanted), ByteDots.AddEach(sums, four, packed));
            if (Avx2.IsSupported) Assert.Equal(Vector256.Create(wanted), ByteDots.AddTurned(sums, four, packed));
        }
    }

    [Theory]
    [InlineData(1, 4, 16)]
    [InlineData(5, 100, 96)]
    [InlineData(3, 20, 80)]
    [InlineData(8, 192, 288)]
    public void A_row_does_not_depend_on_its_neighbours(int rows, int inputs, int outputs)
    {
        var weights = ByteWeights.From(inputs, outputs, Values(inputs * outputs), Values(outputs));
        var whole = ByteKernels.Whole(rows);
        var (x, scales, output) = (Bytes(whole * inputs), new float[whole], new float[whole * outputs]);
        Array.Fill(scales, ByteKernels.UnitScale);
        ByteKernels.Layer(x, rows, scales, weights, output);
        for (var r = 0; r < rows; r++)
        {
            var alone = weights.Bias.ToArray();
            ByteKernels.AddRow(x.AsSpan(r * inputs, inputs), weights, alone);
            Assert.Equal(alone, output.AsSpan(r * outputs, outputs).ToArray());
        }
    }

    [Fact]
    public void A_layer_is_close_to_what_its_weights_were_before_they_were_rounded()
    {
        var (values, row) = (Values(96 * 32), Values(96));
        var weights = ByteWeights.From(96, 32, values, new float[32]);
        var (bytes, scales, output) = (new byte[4 * 96], new float[4], new float[4 * 32]);
        scales[0] = ByteKernels.Round(row, bytes);
        ByteKernels.Layer(bytes, 1, scales, weights, output);
        for (var j = 0; j < 32; j++)
        {
            var wanted = Enumerable.Range(0, 96).Sum(k => row[k] * values[k * 32 + j]);
            Assert.InRange(output[j], wanted - 0.1f, wanted + 0.1f);
        }
    }

    [Fact]
    public void A_step_of_the_memory_follows_its_curves_and_is_the_same_in_vectors_of_either_width()
    {
        var (gates, cells) = (Values(48).Select(v => v * 9).ToArray(), Values(16));
        var (before, again) = (cells.ToArray(), cells.ToArray());
        var wide = LstmCell.Sixteen(ref gates[0], 16, ref cells[0], 0);
        Assert.Equal(wide.GetLower(), LstmCell.Eight(ref gates[0], 16, ref again[0], 0));
        Assert.Equal(wide.GetUpper(), LstmCell.Eight(ref gates[0], 16, ref again[0], 8));
        Assert.Equal(cells, again);
        for (var k = 0; k < 16; k++)
        {
            var (forget, candidate) = (1 / (1 + Math.Exp(-gates[k])), Math.Tanh(gates[32 + k]));
            var cell = forget * before[k] + (1 - forget) * candidate;
            Assert.Equal(cell, cells[k], 1e-4);
            Assert.Equal(1 / (1 + Math.Exp(-gates[16 + k])) * Math.Tanh(cell), wide[k], 1e-4);
        }
    }

    [Fact]
    public void Refuses_shapes_that_do_not_fit()
    {
        var weights = ByteWeights.From(8, 16, new float[128], new float[16]);
        Assert.Throws<ArgumentException>(() => ByteKernels.Layer(new byte[8], 1, new float[4], weights, new float[64]));
        Assert.Throws<InvalidDataException>(() => ByteWeights.From(6, 16, new float[96], new float[16]));
    }
}
