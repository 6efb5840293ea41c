using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Model;
using Cairn.Server;
using Cairn.Server.Tests;
using Cairn.Testing;

namespace Cairn.Client.Tests;

/// <summary>The client against the golden file that describes the API.</summary>
public sealed class The_description
{
    private const string Password = "a long enough one";

    private static readonly JsonNode Api = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Cairn.Server.Tests", "Golden", "of_the_api_is_as_reviewed.verified.txt")))!;

    [Fact]
    public async Task every_call_that_it_names_is_made_and_answered()
    {
        var (first, last, day) = (new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), new DateOnly(2024, 3, 1));
        var claim = new Statement { Kind = StatementKind.Comparison, AsReported = "Gunmen", Comparison = new Comparison("killed", "most", "day", day, day, first, last, null) };
        await using var bench = await TestWorkbench.StartAsync(
            l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", day, 12) with { Statements = [claim] }),
            desk => DeskKeeping.SetUser(desk, "ana", Cairn.Server.Role.Administrator, Password));
        using var recorder = new Recorder();
        using var http = new HttpClient(recorder) { BaseAddress = bench.Client.BaseAddress };
        await EveryCallAsync(new CairnClient(http));

        Assert.All(recorder.Sent, sent => Assert.InRange(sent.Status, 200, 299));
        Assert.All(Operations(), o => Assert.Contains(recorder.Sent, s => s.Method == o.Method && Fits(s.Path, o.Path)));
        Assert.All(recorder.Sent, s => Assert.Contains(Operations(), o => s.Method == o.Method && Fits(s.Path, o.Path)));
    }

    [Fact]
    public void every_shape_has_the_fields_that_it_describes()
    {
        var types = new[] { typeof(CairnClient).Assembly, typeof(Account).Assembly }.SelectMany(a => a.GetExportedTypes()).Where(t => !t.IsEnum).ToLookup(t => t.Name, StringComparer.Ordinal);
        var shapes = Api["components"]!["schemas"]!.AsObject().Where(s => s.Value!["properties"] is not null && !s.Key.StartsWith("SseItemOf", StringComparison.Ordinal)).ToList();
        Assert.True(shapes.Count > 40);
        foreach (var (name, shape) in shapes)
        {
            var fields = Assert.Single(types[name]).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name)).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(shape!["properties"]!.AsObject().Select(p => p.Key).Where(p => !fields.Contains(p)).Select(p => $"{name}.{p}"));
        }
    }

    [Fact]
    public void every_code_is_known()
    {
        var types = new[] { typeof(CairnClient).Assembly, typeof(Account).Assembly }.SelectMany(a => a.GetExportedTypes()).Where(t => t.IsEnum).ToLookup(t => t.Name, StringComparer.Ordinal);
        foreach (var (name, shape) in Api["components"]!["schemas"]!.AsObject().Where(s => s.Value!["enum"] is not null))
        {
            var known = Enum.GetNames(Assert.Single(types[name])).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(shape!["enum"]!.AsArray().Select(v => (string?)v).OfType<string>().Where(v => !known.Contains(v)).Select(v => $"{name}.{v}"));
        }
    }

    private static async Task EveryCallAsync(CairnClient client)
    {
        var incidents = client.Incidents;
        var year = new Days(new(2024, 1, 1), new(2024, 12, 31));
        await client.Desk.SignInAsync("ana", Password);
        await client.Desk.SessionAsync();
        var row = (await incidents.PageAsync()).Value.Items[0];
        await incidents.CellsAsync(new Box(-180, -85, 180, 85), 3);
        await incidents.TimelineAsync();
        await incidents.FacetsAsync();
        await incidents.ExportAsync("jsonl", Stream.Null);
        await client.PlacesAsync("Mosul", "IQ");
        await client.Review.PageAsync();
        await client.Review.UndoAsync(await client.Review.DecideAsync(await incidents.OneAsync(row.IncidentId), DecisionSent.Accept));
        await client.Review.DecisionsAsync(row.IncidentId);
        await client.Questions.WorstAsync(year);
        await client.Questions.CompareAsync(year, year);
        await client.Questions.CountAsync();
        var claim = (await client.Questions.ClaimsAsync()).Items[0];
        await client.Questions.ClaimAsync(claim.Report, claim.Index);
        await client.Reports.OneAsync("r1");
        await client.Reports.AddAsync(new ReportSent(Text: "Nothing happened in Homs.", Published: "2024-03-01"));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("Nothing happened in Basra."));
        await client.Reports.AddFileAsync(file, "story.txt", new DateOnly(2024, 3, 1));
        var feed = await client.Reports.WatchAsync(new Uri("http://127.0.0.1:9/feed.xml"));
        await client.Reports.WatchedAsync();
        await client.Reports.UnwatchAsync(feed.Id);
        var search = await client.Desk.SaveSearchAsync(new SearchSent("Iraq", "country=IQ"));
        await client.Desk.FeedAsync(search);
        await client.Desk.SearchesAsync();
        await client.Desk.ForgetSearchAsync(search.Id);
        await client.Desk.ReleaseAsync("spring");
        await client.Desk.ReleasesAsync();
        await client.Desk.ReleaseIncidentsAsync(1, Stream.Null);
        await client.MethodologyAsync();
        await foreach (var _ in client.EventsAsync()) break;
        await client.Desk.SignOutAsync();
    }

    private static IEnumerable<(string Method, string Path)> Operations() =>
        from path in Api["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key);

    private static bool Fits(string path, string template)
    {
        var (parts, wanted) = (path.Split('/'), template.Split('/'));
        return parts.Length == wanted.Length && parts.Zip(wanted).All(p => p.Second.StartsWith('{') || p.First == p.Second);
    }
}
