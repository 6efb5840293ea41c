namespace Cairn.Language.Tests.Syntax;

/// <summary>The sums of a table are those of its weights, however its rows are kept and however many classes it has.</summary>
public sealed class A_table_of_weights
{
    [Theory]
    [InlineData(3, 140)]
    [InlineData(3, 7)]
    [InlineData(4, 2)]
    [InlineData(7, 30)]
    [InlineData(16, 1)]
    [InlineData(51, 30)]
    [InlineData(52, 46)]
    public void sums_the_rows_of_all_features(int classes, int count)
    {
        const int bits = 12;
        var random = new Random(classes);
        var weights = new float[classes << bits];
        for (var i = 0; i < weights.Length; i++) weights[i] = (random.NextSingle() * 2) - 1;
        weights[5] = 1;
        var features = new ulong[count];
        for (var i = 0; i < count; i++) features[i] = (ulong)random.NextInt64();

        var expected = new int[classes];
        foreach (var feature in features)
        {
            var row = (int)(feature & ((1 << bits) - 1)) * classes;
            for (var k = 0; k < classes; k++)
            {
                var root = (int)MathF.Round(127 * MathF.Sqrt(Math.Abs(weights[row + k])));
                expected[k] += Math.Sign(weights[row + k]) * root * root;
            }
        }

        var table = LinearTable.From(bits, classes, weights);
        Assert.Equal(expected, Sum(table, features));
        using var file = new MemoryStream();
        table.Write(new BinaryWriter(file));
        file.Position = 0;
        Assert.Equal(expected, Sum(LinearTable.Read(new BinaryReader(file)), features));
    }

    [Fact]
    public void an_empty_table_sums_to_nothing() => Assert.All(Sum(LinearTable.Empty(7), [1, 99]), score => Assert.Equal(0, score));

    private static int[] Sum(LinearTable table, ulong[] features)
    {
        var scores = new int[table.ScoreRoom];
        table.Sum(features, scores);
        return scores[..table.Classes];
    }
}
