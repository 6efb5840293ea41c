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

    [Fact]
    public async Task names_every_refusal_and_who_may_call()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var api = await ReadAsync(bench);
        Assert.Equal(["session", "token"], api["components"]!["securitySchemes"]!.AsObject().Select(s => s.Key).Order(StringComparer.Ordinal));
        foreach (var (path, method, operation) in Operations(api))
        {
            var answers = operation["responses"]!.AsObject();
            Assert.Contains(answers, a => a.Key[0] == '2');
            var refusals = answers.Where(a => a.Key[0] is '4' or '5').ToList();
            Assert.All(refusals, r => Assert.Equal("#/components/schemas/ProblemDetails", (string?)r.Value!["content"]!["application/problem+json"]!["schema"]!["$ref"]));
            Assert.All(new[] { "400", "421", "429", "503" }, s => Assert.True(answers.ContainsKey(s), $"{method} {path} {s}"));
            Assert.Equal(path.Contains("/feeds/", StringComparison.Ordinal), !answers.ContainsKey("401"));
            Assert.True(answers.ContainsKey("404") || !path.Contains('{', StringComparison.Ordinal), path);
            var headers = (operation["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "header").Select(p => (string)p!["name"]!).ToList();
            Assert.Equal(method != "get" && (string?)operation["operationId"] != "signIn", headers.Contains("X-Cairn-Csrf"));
            Assert.Equal((string?)operation["operationId"] == "decide", headers.Contains("If-Match"));
            Assert.Equal(answers.ContainsKey("304"), headers.Contains("If-None-Match"));
        }
    }

    [Fact]
    public async Task says_which_words_are_taken_and_the_server_takes_no_others()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        var api = await ReadAsync(bench);
        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["sort"] = "incidents?sort=",
            ["state"] = "incidents?state=",
            ["act"] = "incidents?act=",
            ["format"] = "export?format=",
            ["by"] = "questions/count?by=",
            ["unit"] = "questions/worst?from=2024-01-01&to=2024-12-31&unit=",
            ["measure"] = "questions/worst?from=2024-01-01&to=2024-12-31&measure=",
            ["relation"] = "questions/compare?from=2024-01-01&to=2024-12-31&base_from=2023-01-01&base_to=2023-12-31&relation=",
        };
        foreach (var (name, address) in asked)
        {
            var described = Operations(api).Where(o => o.Path == "/api/v1/" + address[..address.IndexOf('?', StringComparison.Ordinal)]).Select(o => o.Operation).First();
            var words = described["parameters"]!.AsArray().First(p => (string?)p!["name"] == name)!["schema"]!["enum"]!.AsArray().Select(w => (string)w!).ToList();
            foreach (var word in words)
            {
                using var taken = await bench.Client.GetAsync(new Uri("/api/v1/" + address + word, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True(taken.IsSuccessStatusCode, $"{address}{word} is {taken.StatusCode}");
            }

            using var refused = await bench.Client.GetAsync(new Uri($"/api/v1/{address}bogus", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
            var why = (string)JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!;
            Assert.All(words, w => Assert.Contains(w, why, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task asks_for_no_more_than_is_needed()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var api = await ReadAsync(bench);
        string[] Required(string shape) => [.. (api["components"]!["schemas"]![shape]!["required"]?.AsArray() ?? []).Select(r => (string)r!)];
        Assert.Equal(["kind"], Required("DecisionSent"));
        Assert.Empty(Required("ReportSent"));
        Assert.Equal(["name", "query"], Required("SearchSent"));
        var kinds = api["components"]!["schemas"]!["DecisionSent"]!["properties"]!["kind"]!["enum"]!.AsArray().Select(k => (string)k!).ToList();
        Assert.Contains("assign", kinds);
        Assert.DoesNotContain("undo", kinds);
        var form = api["paths"]!["/api/v1/reports/files"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;
        Assert.Equal("binary", (string?)form["properties"]!["file"]!["format"]);
        Assert.Equal("file", (string?)form["required"]![0]);
    }

    private static async Task<JsonNode> ReadAsync(TestWorkbench bench) =>
        JsonNode.Parse(await bench.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode api) =>
        from path in api["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!);
}
