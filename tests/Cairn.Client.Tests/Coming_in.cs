using System.Net;
using System.Text;
using Cairn.Server;
using Cairn.Server.Tests;

namespace Cairn.Client.Tests;

public sealed class Coming_in
{
    private const string Password = "a long enough one";

    [Fact]
    public async Task a_token_needs_no_session_and_may_do_what_its_role_may()
    {
        var token = "";
        await using var bench = await TestWorkbench.StartAsync(desk: desk =>
        {
            DeskKeeping.SetUser(desk, "ana", Cairn.Server.Role.Administrator, Password);
            token = DeskKeeping.AddToken(desk, "nightly", Cairn.Server.Role.Reader, DateTimeOffset.UtcNow.AddDays(1));
        });
        using var http = new HttpClient { BaseAddress = bench.Client.BaseAddress };
        var client = new CairnClient(http, token);
        Assert.Equal(Role.Reader, (await client.Desk.SessionAsync()).Role);
        Assert.Equal(0, (await client.Incidents.PageAsync()).Value.Total);
        var problem = await Assert.ThrowsAsync<ProblemException>(() => client.Reports.AddAsync(new ReportSent(Text: "Nothing.")));
        Assert.Equal(HttpStatusCode.Forbidden, problem.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<ProblemException>(() => new CairnClient(http, "guessed").Incidents.PageAsync())).Status);
    }

    [Fact]
    public async Task a_person_signs_in_and_out()
    {
        await using var bench = await TestWorkbench.StartAsync(desk: desk => DeskKeeping.SetUser(desk, "ana", Cairn.Server.Role.Coder, Password));
        using var http = new HttpClient { BaseAddress = bench.Client.BaseAddress };
        var client = new CairnClient(http);
        Assert.Equal("ana", (await client.Desk.SignInAsync("ana", Password)).Name);
        await client.Reports.AddAsync(new ReportSent(Text: "Nothing happened in Mosul.", Published: "2024-03-01"));
        await client.Desk.SignOutAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<ProblemException>(() => client.Incidents.PageAsync())).Status);
    }

    [Fact]
    public async Task a_report_added_as_a_file_is_told_to_whoever_listens_and_can_be_read()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var http = new HttpClient { BaseAddress = bench.Client.BaseAddress };
        var client = new CairnClient(http);
        await using var events = client.EventsAsync().GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("hello", events.Current.Type);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("A car bomb went off beside a hotel in Mosul on Friday, killing 12 people, police said."));
        var added = Assert.Single((await client.Reports.AddFileAsync(file, "story.txt", new DateOnly(2022, 1, 21))).Items);
        Assert.True(added.New);
        Assert.Equal(added.Report, (await client.Reports.OneAsync(added.Report)).Id);
        while (events.Current.Type != "report") Assert.True(await events.MoveNextAsync());
        Assert.Equal(added.Report, events.Current.Id);
    }
}
