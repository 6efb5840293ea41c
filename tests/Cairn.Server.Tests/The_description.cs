using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Testing;

namespace Cairn.Server.Tests;

public sealed class The_description
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task of_the_api_is_as_reviewed()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var text = await bench.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Golden.Verify(JsonNode.Parse(text)!.ToJsonString(Indented) + "\n");
    }
}
