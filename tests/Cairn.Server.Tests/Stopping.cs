namespace Cairn.Server.Tests;

public sealed class Stopping
{
    [Fact]
    public async Task a_page_that_listens_is_told_the_end_and_does_not_hold_the_server_up()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await using var events = await bench.Client.GetStreamAsync(new Uri("/api/v1/events", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(events);
        Assert.Equal("event: hello", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await bench.StopAsync();
        // A connection that the host had to break would throw here.
        Assert.DoesNotContain("event:", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
