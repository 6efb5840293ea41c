using Cairn.Linking.Copies;
using CsCheck;
using static Cairn.Linking.Tests.Copies.Stories;

namespace Cairn.Linking.Tests.Copies;

public sealed class Comparing_few
{
    private static readonly Gen<uint[]> Shingles = Gen.UInt[0, 40].Array[0, 30].Select(SortedShingles.Of);

    [Fact]
    public void looking_no_further_than_needed_says_the_same_as_counting() =>
        Gen.Select(Shingles, Shingles, Gen.Int[0, 32]).Sample((a, b, least) => SortedShingles.ShareAtLeast(a, b, least) == SortedShingles.Shared(a, b) >= least);

    [Fact]
    public void few_holders_of_a_print_are_all_compared()
    {
        var holders = new PrintHolders([2, 5, 7, 11], Of(12));
        Assert.Equal([5, 7, 11], holders.After(2).ToArray());
        Assert.Empty(holders.After(11).ToArray());
    }

    [Fact]
    public void of_many_holders_each_meets_its_neighbours_and_everybody_the_longest()
    {
        // The last reports are the longest.
        var holders = new PrintHolders([.. Enumerable.Range(0, 60)], Of(60));
        var longest = Enumerable.Range(56, 4).ToArray();
        Assert.Equal([11, 12, 13, .. longest], holders.After(10).ToArray().Order());
        Assert.Equal([57, 58, 59], holders.After(56).ToArray());
    }

    private static StoryShingles Of(int reports) => new([.. Enumerable.Range(0, reports).Select(n => CopySketch.Of(Report($"r{n}", string.Join(' ', Enumerable.Range(0, 20 + n).Select(w => $"word{w}")))))], []);
}
