using Cairn.Language;

namespace Cairn.Language.Tests.Syntax;

public sealed class Searching_even_hashes
{
    [Fact]
    public void Finds_every_one_and_nothing_else()
    {
        var random = new Random(11);
        foreach (var count in (int[])[1, 2, 3, 50, 4_000])
        {
            ulong[] hashes = [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64() * 2).Distinct().Order()];
            for (var i = 0; i < hashes.Length; i++)
            {
                Assert.Equal(i, EvenHashes.Find(hashes, hashes[i]));
                Assert.Equal(-1, EvenHashes.Find(hashes, hashes[i] + 1));
            }
        }
    }

    [Fact]
    public void Finds_what_lies_unevenly_too()
    {
        ulong[] hashes = [1, 2, 3, 5, ulong.MaxValue - 2, ulong.MaxValue];
        Assert.Equal([0, 3, 4, 5], [EvenHashes.Find(hashes, 1), EvenHashes.Find(hashes, 5), EvenHashes.Find(hashes, ulong.MaxValue - 2), EvenHashes.Find(hashes, ulong.MaxValue)]);
        Assert.Equal([-1, -1, -1, -1], [EvenHashes.Find(hashes, 0), EvenHashes.Find(hashes, 4), EvenHashes.Find(hashes, ulong.MaxValue - 1), EvenHashes.Find([], 7)]);
    }
}
