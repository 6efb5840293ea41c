namespace Cairn.Engine.Tests;

/// <summary>
/// 1,040 snippets of one to three sentences, each with the ACLED sub-event type of its main event or none, by five people who have not read the code
/// (<c>tests/sets/README.md</c>). "1a", "3", "4" and "5a" were read when frames were made, the others only scored. The floors are just below what was reached.
/// </summary>
public sealed class Snippets_of_our_own(ITestOutputHelper output)
{
    [Theory]
    [InlineData("types-1a", 0.80)]
    [InlineData("types-1b", 0.60)]
    [InlineData("types-2", 0.85)]
    [InlineData("types-3a", 0.90)]
    [InlineData("types-3b", 0.91)]
    [InlineData("types-4a", 0.88)]
    [InlineData("types-4b", 0.85)]
    [InlineData("types-5a", 0.92)]
    [InlineData("types-5b", 0.74)]
    public void are_typed_as_their_writers_would(string set, double floor)
    {
        int all = 0, right = 0;
        foreach (var gold in OwnSets.Read($"{set}.jsonl"))
        {
            var accounts = Coding.Text(gold.Text("text"), null).Accounts;
            var type = (accounts.FirstOrDefault(a => a is { Background: false, SubEventType: not null }) ?? accounts.FirstOrDefault(a => a.SubEventType is not null))?.SubEventType;
            var also = gold.TryGetProperty("also", out var others) ? others.EnumerateArray().Select(o => o.GetString()) : [];
            all++;
            if (type == gold.GetProperty("sub_event_type").GetString() || also.Contains(type)) right++;
        }

        output.WriteLine($"{set}: {right}/{all} = {right / (double)all:0.000}");
        Assert.True(right / (double)all >= floor, $"{right} of {all}");
    }
}
