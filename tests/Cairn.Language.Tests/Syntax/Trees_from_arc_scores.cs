using Cairn.Language;

namespace Cairn.Language.Tests.Syntax;

public sealed class Trees_from_arc_scores
{
    private const int Longest = 6;

    [Fact]
    public void Are_the_best_projective_trees_with_one_root()
    {
        var random = new Random(7);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 200; round++)
        {
            var n = 1 + random.Next(Longest);
            float[] scores = [.. Enumerable.Range(0, n * 16).Select(_ => (float)random.NextDouble())];
            var heads = new int[n];
            decoder.Decode(new ArcScores(scores, n, 16), heads);
            Assert.True(TreeDecoder.IsTree(heads));
            Assert.Equal(Best(scores, n), Sum(scores, heads), 4);
        }
    }

    [Theory]
    [InlineData(new[] { 1, 2 }, true)]
    [InlineData(new[] { 2, 2 }, false)]
    [InlineData(new[] { 1, 0 }, false)]
    [InlineData(new[] { 2, 3, 4, 4 }, false)]
    [InlineData(new[] { 1, 4, 1, 2 }, true)]
    public void Are_told_from_what_is_none(int[] heads, bool isTree) => Assert.Equal(isTree, TreeDecoder.IsTree(heads));

    // Every way to give heads, the slow way.
    private static float Best(float[] scores, int n)
    {
        var best = float.MinValue;
        var heads = new int[n];
        while (true)
        {
            if (TreeDecoder.IsTree(heads)) best = Math.Max(best, Sum(scores, heads));
            var at = 0;
            while (at < n && ++heads[at] > n) heads[at++] = 0;
            if (at == n) return best;
        }
    }

    private static float Sum(float[] scores, int[] heads) => heads.Select((h, d) => scores[d * 16 + h]).Sum();
}
