using System.Runtime.Intrinsics;
using Cairn.Language;

namespace Cairn.Language.Tests.Syntax;

public sealed class Arithmetic_of_the_network
{
    [Theory]
    [InlineData(1, 5, 16)]
    [InlineData(4, 96, 48)]
    [InlineData(7, 33, 64)]
    [InlineData(9, 128, 288)]
    public void Gives_the_same_bits_as_one_sum_after_another(int rows, int inner, int outer)
    {
        var random = new Random(3);
        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 2 - 1))];
        var (x, w, sum) = (Values(rows * inner), Values(inner * outer), new float[rows * outer]);
        Kernels.Multiply(x, rows, inner, w, outer, sum);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < outer; c++)
            {
                var wanted = 0f;
                for (var k = 0; k < inner; k++) wanted = MathF.FusedMultiplyAdd(x[r * inner + k], w[k * outer + c], wanted);
                Assert.Equal(BitConverter.SingleToInt32Bits(wanted), BitConverter.SingleToInt32Bits(sum[r * outer + c]));
            }
        }
    }

    [Fact]
    public void Refuses_shapes_that_do_not_fit() => Assert.Throws<ArgumentException>(() => Kernels.Multiply(new float[3], 1, 4, new float[64], 16, new float[16]));

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    [InlineData(-3.7f)]
    [InlineData(12.25f)]
    [InlineData(-60f)]
    public void Knows_the_exponential_and_its_kin(float x)
    {
        Assert.Equal(1, Curves.Exp(x) / Math.Exp(x), 5);
        Assert.Equal(Math.Tanh(x), Curves.Tanh(Vector256.Create(x))[0], 5);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Curves.Sigmoid(Vector256.Create(x))[7], 5);
    }
}
