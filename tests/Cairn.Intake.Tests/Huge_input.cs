using System.Text;

namespace Cairn.Intake.Tests;

/// <summary>Tests that measure memory run alone.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public sealed class Huge_input
{
    [Fact]
    public async Task memory_stays_bounded_over_many_lines()
    {
        var line = Encoding.UTF8.GetBytes("{\"id\":\"r\",\"text\":\"" + new string('x', 20_000) + "\"}\n");
        var reader = new ReportReader(standardInput: new RepeatedStream(line, times: 5_000)); // 100 MB
        var count = 0;
        long most = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var outcome in reader.ReadAsync(["-"], TestContext.Current.CancellationToken))
        {
            Assert.IsType<ReportOutcome.Read>(outcome);
            if (++count % 1000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(5_000, count);
        Assert.InRange(most, long.MinValue, 8L << 20);
    }
}
