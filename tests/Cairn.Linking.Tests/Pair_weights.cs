namespace Cairn.Linking.Tests;

public sealed class Pair_weights
{
    private const string Rules = "start\t-1\nsame_day\t1\tsame_words\t0.2\t-0.5\t0.25\t0.5\t2\n";

    [Fact]
    public void what_is_written_reads_back()
    {
        var text = new StringWriter();
        PairWeights.Read(new StringReader(Rules)).Write(text);
        Assert.Equal(Rules, text.ToString());
    }

    [Fact]
    public void the_shipped_file_reads_back_as_written()
    {
        var once = new StringWriter();
        PairWeights.Default.Write(once);
        var twice = new StringWriter();
        PairWeights.Read(new StringReader(once.ToString())).Write(twice);
        Assert.Equal(once.ToString(), twice.ToString());
        Assert.True(once.ToString().Split('\n').Length > 10);
    }

    [Theory]
    [InlineData(0, 0, -1.5)]
    [InlineData(0, 0.2, -0.75)]
    [InlineData(1, 0.1, -0.5)]
    [InlineData(1, 0.9, 1)]
    public void a_rule_adds_the_points_of_its_two_answers(double sameDay, double sameWords, double odds) =>
        Assert.Equal(odds, PairWeights.Read(new StringReader(Rules)).LogOdds(Values(sameDay, sameWords)), 9);

    [Fact]
    public void the_parts_of_the_features_add_up_to_the_odds_above_an_average_pair()
    {
        var weights = PairWeights.Read(new StringReader(Rules));
        Assert.Equal(weights.LogOdds(Values(1, 0.9)) - weights.LogOdds(Values(0, 0)), weights.Parts(Values(1, 0.9)).Sum() - weights.Parts(Values(0, 0)).Sum(), 9);
    }

    [Theory]
    [InlineData("same_day\t1\t2")]
    [InlineData("no_feature\t1\tsame_words\t0.2\t0\t0\t0\t0")]
    [InlineData("same_day\tone\tsame_words\t0.2\t0\t0\t0\t0")]
    public void a_line_that_is_no_rule_is_refused(string line) => Assert.Throws<FormatException>(() => PairWeights.Read(new StringReader(line)));

    private static double[] Values(double sameDay, double sameWords)
    {
        var values = new double[PairFeatures.Count];
        (values[(int)PairFeature.SameDay], values[(int)PairFeature.SameWords]) = (sameDay, sameWords);
        return values;
    }
}
