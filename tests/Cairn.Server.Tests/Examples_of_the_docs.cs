using System.Text.RegularExpressions;
using Cairn.Testing;

namespace Cairn.Server.Tests;

public sealed partial class Examples_of_the_docs
{
    [Fact]
    public async Task every_address_of_a_curl_example_answers()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2021, 3, 1), 12)));
        var addresses = LocalAddress().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "workbench.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.True(addresses.Count >= 4);
        foreach (var address in addresses)
        {
            using var answer = await bench.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    [GeneratedRegex("curl -s \"http://127\\.0\\.0\\.1:5080(/[^\"]+)\"")]
    private static partial Regex LocalAddress();
}
