using System.Net;
using Cairn.Model;

namespace Cairn.Server.Tests;

public sealed class Reading_incidents
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    private static Task<TestWorkbench> ManyAsync(int count) => TestWorkbench.StartAsync(ledger =>
        Told.IntoAsync(ledger, [.. Enumerable.Range(0, count).Select(i => Told.Report($"r{i}", $"Town{i}", i % 2 == 0 ? "IQ" : "SY", Day.AddDays(i * 9), i + 1, lat: 30 + (i * 0.9), lon: 40 + (i * 0.9)))]));

    [Fact]
    public async Task pages_follow_one_another_without_gap_or_repetition()
    {
        await using var bench = await ManyAsync(7);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await bench.GetAsync($"incidents?limit=3{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            Assert.Equal(7, (int)page["total"]!);
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["incident_id"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
    }

    [Theory]
    [InlineData("incidents?cursor=zzz", "zzz")]
    [InlineData("incidents?limit=abc", "limit cannot be 'abc'")]
    [InlineData("incidents?from=yesterday", "from cannot be 'yesterday'")]
    [InlineData("export", "format is missing")]
    [InlineData("incidents?country=Atlantis", "'Atlantis' is no country")]
    [InlineData("incidents?contry=IQ", "no parameter 'contry' here; there are q, from, to, country, event_type")]
    [InlineData("incidents/timeline?review=accepted", "no parameter 'review'")]
    [InlineData("export?format=csv&type=Battles", "no parameter 'type'")]
    [InlineData("questions/count?by=month&county=IQ", "no parameter 'county'")]
    [InlineData("incidents?country=XX", "is no country")]
    [InlineData("incidents?from=2026-12-01&to=2026-01-01", "before it begins")]
    [InlineData("incidents?min_killed=-1", "fewer than none")]
    [InlineData("incidents?box=10,20,20,10", "the south below the north")]
    [InlineData("questions/worst?from=2024-01-01&to=2024-12-31&country=XX", "is no country")]
    [InlineData("questions/worst?from=2024-12-31&to=2024-01-01", "before it begins")]
    [InlineData("questions/compare?from=2024-06-01&to=2024-06-30&base_from=2024-05-01&base_to=2024-05-31&country=Atlantis", "'Atlantis' is no country")]
    public async Task what_cannot_be_answered_as_asked_is_refused_in_words(string asked, string words)
    {
        await using var bench = await ManyAsync(1);
        using var answer = await bench.Client.GetAsync(new Uri("/api/v1/" + asked, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(words, (string)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents?country=Iraq")]
    [InlineData("incidents?country=irq")]
    [InlineData("incidents?country=+IQ+")]
    [InlineData("incidents?country=Syrian+Arab+Republic", 0)]
    public async Task a_country_goes_by_its_name_too(string asked, int found = 1)
    {
        await using var bench = await ManyAsync(1);
        Assert.Equal(found, (int)(await bench.GetAsync(asked))["total"]!);
        var worst = await bench.GetAsync("questions/worst?from=2024-01-01&to=2024-12-31&country=Iraq");
        Assert.Equal(worst.ToJsonString(), (await bench.GetAsync("questions/worst?from=2024-01-01&to=2024-12-31&country=IQ")).ToJsonString());
    }

    [Fact]
    public async Task a_copy_with_a_few_words_changed_stands_under_its_origin_as_it_is_counted()
    {
        const string Story = "Residents heard two blasts before dawn and then shooting that went on for most of an hour, a shopkeeper told reporters at the scene. The army sent for help from its base outside the town and closed the bridge to traffic. Hospitals asked for blood. Nobody claimed the raid, the third on the road since the rains began, and the governor promised an inquiry into how the gunmen came so near.";
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l,
            Told.Report("wire", "Mosul", "IQ", Day, 12, publisher: "The Wire", tail: Story),
            Told.Report("paper", "Mosul", "IQ", Day, 12, publisher: "Morning Paper", tail: Story.Replace("for most of an hour", "for nearly an hour", StringComparison.Ordinal) + " Read more in our weekend edition."),
            Told.Report("own", "Mosul", "IQ", Day, 15, source: "doctors", publisher: "Own Reporter", tail: "Our correspondent counted the beds at the hospital.")));
        var row = Assert.Single((await bench.GetAsync("incidents"))["items"]!.AsArray())!;
        Assert.Equal(2, (int)row["origins"]!);
        var reports = (await bench.IncidentAsync((string)row["incident_id"]!)).Detail["reports"]!.AsArray();
        Assert.Equal(3, reports.Count);
        var copy = Assert.Single(reports, r => r!["copy_of"] is not null)!;
        Assert.Contains((string)copy["id"]!, new[] { "wire", "paper" });
        Assert.Contains((string)copy["copy_of"]!, new[] { "wire", "paper" });
    }

    [Fact]
    public async Task filters_narrow_the_list_the_map_and_the_count_alike()
    {
        await using var bench = await ManyAsync(6);
        var list = await bench.GetAsync("incidents?country=iq&min_killed=3");
        Assert.Equal(2, (int)list["total"]!);
        Assert.All(list["items"]!.AsArray(), i => Assert.Equal("IQ", (string)i!["country"]!));
        var cells = await bench.GetAsync("incidents/cells?country=iq&min_killed=3&view=-180,-85,180,85&zoom=8");
        Assert.Equal(2, cells["items"]!.AsArray().Sum(c => (int)c!["count"]!));
    }

    [Fact]
    public async Task the_map_counts_all_incidents_also_those_that_it_does_not_draw()
    {
        var nowhere = Told.Report("none", "a village", "IQ", Day.AddDays(200), 3);
        nowhere = nowhere with { Accounts = [nowhere.Accounts[0] with { Where = nowhere.Accounts[0].Where! with { Lat = null, Lon = null, RadiusKm = null, GeonamesId = null } }] };
        CodedReport At(string id, string place, int days, double lat) => Told.Report(id, place, "IQ", Day.AddDays(days), 2, lat: lat);
        // Two at one point, one at each of three others, one without.
        CodedReport[] reports = [At("a", "Mosul", 0, 36.3), At("b", "Mosul", 40, 36.3), At("c", "Kirkuk", 80, 35.5), At("d", "Basra", 120, 30.5), At("e", "Tikrit", 160, 34.6), nowhere];
        foreach (var (most, drawn) in new[] { (200_000, 5), (2, 3), (1, 2) })
        {
            await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, reports), change: o => o with { MostMapPlaces = most });
            var cells = await bench.GetAsync("incidents/cells?view=-180,-85,180,85&zoom=9");
            Assert.Equal(drawn, cells["items"]!.AsArray().Sum(c => (int)c!["count"]!));
            Assert.Equal((5, 1, 5 - drawn), ((int)cells["placed"]!, (int)cells["unplaced"]!, (int)cells["not_drawn"]!));
            var mosul = Assert.Single(cells["items"]!.AsArray(), c => (int)c!["count"]! == 2)!;
            Assert.Equal((36.3, 4, null), ((double)mosul["lat"]!, (int)mosul["killed"]!, (string?)mosul["incident_id"]));
        }
    }

    [Fact]
    public async Task a_cell_of_one_incident_keeps_the_radius_of_its_place()
    {
        await using var bench = await ManyAsync(1);
        var cell = (await bench.GetAsync("incidents/cells?view=-180,-85,180,85&zoom=3"))["items"]![0]!;
        Assert.Equal(4, (double)cell["radius_km"]!);
        Assert.NotNull((string?)cell["incident_id"]);
    }

    [Fact]
    public async Task the_timeline_has_a_bar_for_every_day_between_the_first_and_the_last()
    {
        await using var bench = await ManyAsync(3);
        var line = await bench.GetAsync("incidents/timeline");
        Assert.Equal("day", (string)line["unit"]!);
        Assert.Equal(19, line["buckets"]!.AsArray().Count);
        Assert.Equal(3, line["buckets"]!.AsArray().Sum(b => (int)b!["incidents"]!));
    }

    [Fact]
    public async Task whoever_has_the_answer_already_is_told_so()
    {
        await using var bench = await ManyAsync(1);
        using var first = await bench.Client.GetAsync(new Uri("/api/v1/incidents", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/incidents", UriKind.Relative));
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.GetValues("ETag").Single());
        using var second = await bench.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task a_wrong_filter_is_answered_with_problem_details_that_name_the_choices()
    {
        await using var bench = await ManyAsync(1);
        using var answer = await bench.Client.GetAsync(new Uri("/api/v1/incidents?act=jousting", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("air_strike", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task every_quote_of_an_incident_stands_at_its_span_in_the_report()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12, tail: "A witness sent 🚀🚀 and left.")));
        var id = (string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!;
        var (detail, _) = await bench.IncidentAsync(id);
        var text = (string)(await bench.GetAsync("reports/r1"))["report"]!["text"]!;
        var points = text.EnumerateRunes().ToArray();
        var figure = detail["toll"]![0]!["evidence"]![0]!;
        Assert.Equal((string)figure["quote"]!, string.Concat(points[(int)figure["start"]!..(int)figure["end"]!]));
    }

    [Fact]
    public async Task a_figure_that_the_range_does_not_rest_on_says_why()
    {
        var told = Told.Report("r1", "Mosul", "IQ", Day, 12, tail: "Police said seven had died in hospital, five of them on the way.");
        var whole = told.Accounts[0].Figures[0];
        var fewer = whole with { Low = 7, Point = 7, High = 7, AsReported = "seven" };
        var part = whole with { Low = 5, Point = 5, High = 5, AsReported = "five of them", SubsetOf = 0 };
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, told with { Accounts = [told.Accounts[0] with { Figures = [whole, fewer, part] }] }));
        var (detail, _) = await bench.IncidentAsync((string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!);
        Assert.Equal(12, (int)detail["incident"]!["totals"]!["killed"]!["low"]!);
        var points = detail["toll"]!.AsArray().ToDictionary(p => (int)p!["point"]!, p => ((bool)p!["used"]!, (string?)p["exclusion"]));
        Assert.Equal((true, null), points[12]);
        Assert.Equal((false, "another figure of the same source counts"), points[7]);
        Assert.Equal((false, "read as a part of another figure"), points[5]);
    }

    [Fact]
    public async Task an_unknown_incident_is_not_found()
    {
        await using var bench = await ManyAsync(1);
        using var answer = await bench.Client.GetAsync(new Uri("/api/v1/incidents/inone", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(0, "compares nothing (it is of kind warning)")]
    [InlineData(1, "names no period")]
    public async Task a_statement_that_cannot_be_tested_says_why(int index, string why)
    {
        Statement[] made = [new() { Kind = StatementKind.Warning, AsReported = "Gunmen" }, new() { Kind = StatementKind.Comparison, AsReported = "Gunmen", Comparison = new Comparison("killed", "most", "day", null, null, null, null, null) }];
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12) with { Statements = made }));
        using var answer = await bench.Client.GetAsync(new Uri($"/api/v1/questions/claims/r1/{index}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
