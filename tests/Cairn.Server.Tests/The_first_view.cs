using System.Text.Encodings.Web;
using System.Text.Json;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cairn.Server.Tests;

/// <summary>What the page asks for first: answers written by hand, and a server that has asked itself.</summary>
public sealed class The_first_view
{
    private static readonly JsonSerializerOptions Serialiser = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly IncidentRow Full = new()
    {
        IncidentId = "i1",
        Start = new(2024, 3, 1),
        End = new(2024, 3, 2),
        Precision = WhenPrecision.Days,
        Place = "الموصل \"🚀\"\n",
        Admin1 = "N",
        Country = "IQ",
        Lat = 36.34,
        Lon = -1e-7,
        RadiusKm = 4,
        EventType = "Battles",
        SubEventType = "Armed clash",
        Actors = ["A & B", "é"],
        ContestedFigures = [FigureKind.Injured, FigureKind.Killed],
        Killed = new Total(1, null, 3, true) { PartyClaim = true },
        Injured = new Total(null, null, null, false),
        Reports = 3,
        Origins = 2,
        Contested = true,
        State = ReviewState.Accepted,
    };

    [Fact]
    public async Task is_written_as_the_serialiser_would()
    {
        await SameAsync(new SessionShown("ana", Role.Reviewer, false, null, true), FirstAnswers.Of);
        await SameAsync(new IncidentPage([Full, new IncidentRow { IncidentId = "" }], "19782.i1", 2), FirstAnswers.Of);
        await SameAsync(new MapCells([new MapCell(1.5, -2, 0, 12, 3, null, null), new MapCell(0, 0, 7.25, 1, 0, "i1", "Battles, 2024")], 13, 1, 2, [-2, 0, 1.25, 33]), FirstAnswers.Of);
        await SameAsync(new TimeLine("day", [new TimeBucket(new(2024, 3, 1), 2, 5, 1)], 4), FirstAnswers.Of);
        await SameAsync(new Facets([new Facet("IQ", "IQ", 3)], [], [], [new Facet("ä\"", "b", 1)], []), FirstAnswers.Of);
    }

    [Fact]
    public async Task is_there_before_the_server_says_that_it_serves()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)), change: o => o with { AsksItselfFirst = true });
        Assert.Equal(1, (int)(await bench.GetAsync("incidents?sort=newest&limit=200"))["total"]!);
        Assert.Equal("IQ", (string?)(await bench.GetAsync("incidents/facets?"))["countries"]![0]!["value"]);
    }

    [Fact]
    public async Task is_announced_with_the_page_of_the_plain_list_alone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        async Task<bool> AnnouncedAsync(string path)
        {
            using var page = await bench.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            return page.Headers.Contains("Link");
        }

        Assert.True(await AnnouncedAsync("/"));
        Assert.True(await AnnouncedAsync("/incidents"));
        Assert.False(await AnnouncedAsync("/incidents?country=IQ"));
        Assert.False(await AnnouncedAsync("/review"));
    }

    private static async Task SameAsync<T>(T value, Func<T, IResult> written)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().BuildServiceProvider() };
        http.Response.Body = body;
        await written(value).ExecuteAsync(http);
        Assert.Equal(JsonSerializer.Serialize(value, Serialiser), System.Text.Encoding.UTF8.GetString(body.ToArray()));
        Assert.Equal("application/json; charset=utf-8", http.Response.ContentType);
    }
}
