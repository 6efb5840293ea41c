using System.Text.Json;
using Cairn.Model;

namespace Cairn.Engine.Tests;

/// <summary>
/// 440 items of one to three sentences, each of one occurrence with its numbers of people, by two people who have not read the code (<c>tests/sets/README.md</c>).
/// Halves "a" were read when rules were mended, "b" only scored: what they fall short of "a" is what was fitted. The floors are what was reached.
/// </summary>
public sealed class Sentences_of_our_own(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["killed", "injured", "arrested", "abducted", "surrendered", "displaced"];

    [Theory]
    [InlineData("tolls-1a", 0.84)]
    [InlineData("tolls-1b", 0.76)]
    [InlineData("parties-1a", 0.86)]
    [InlineData("parties-1b", 0.72)]
    public void give_the_numbers_that_their_writers_would(string set, double floor)
    {
        int all = 0, right = 0;
        foreach (var gold in OwnSets.Read($"{set}.jsonl"))
        {
            var accounts = Coding.Text(gold.Text("text"), gold.Text("published")).Accounts.Where(a => a.Modality is Modality.Occurred or Modality.Alleged).ToList();
            foreach (var (kind, wanted) in gold.GetProperty("counts").EnumerateObject().Where(c => Kinds.Contains(c.Name)).Select(c => (c.Name, c.Value.GetInt32())))
            {
                all++;
                if (accounts.Sum(a => a.Totals.TryGetValue(kind, out var total) ? total.Best ?? total.Low ?? total.High ?? 0 : 0) == wanted) right++;
            }
        }

        output.WriteLine($"{set}: {right}/{all} = {right / (double)all:0.000}");
        Assert.True(right / (double)all >= floor, $"{right} of {all}");
    }
}
