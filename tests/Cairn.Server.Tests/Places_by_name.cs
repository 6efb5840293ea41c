using System.Net;

namespace Cairn.Server.Tests;

public sealed class Places_by_name
{
    [Theory]
    [InlineData("name=Mosul", "Mosul", "IQ")]
    [InlineData("name=mosul&country=iq", "Mosul", "IQ")]
    [InlineData("name=Mosul&country=Iraq", "Mosul", "IQ")]
    [InlineData("name=Bukav", "Bukavu", "CD")] // begins so
    public async Task come_with_their_province_and_their_point(string query, string name, string country)
    {
        await using var bench = await TestWorkbench.StartAsync();
        var first = (await bench.GetAsync("places?" + query))["items"]![0]!;
        Assert.Equal((name, country), ((string)first["name"]!, (string)first["country"]!));
        Assert.NotNull((string?)first["admin1"]);
        Assert.NotEqual(0, (double)first["lat"]!);
        Assert.InRange((double)first["radius_km"]!, 1, 500);
    }

    [Theory]
    [InlineData("name=Mosul&country=XX", "is no country")]
    [InlineData("name=+", "a place's name")]
    [InlineData("name=Mosul&contry=IQ", "no parameter 'contry'")]
    public async Task a_question_that_cannot_be_meant_is_refused(string query, string why)
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.Client.GetAsync(new Uri("/api/v1/places?" + query, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nothing_is_found_where_there_is_nothing()
    {
        await using var bench = await TestWorkbench.StartAsync();
        Assert.Empty((await bench.GetAsync("places?name=Zzyzxq+Nowhere"))["items"]!.AsArray());
        Assert.Empty((await bench.GetAsync("places?name=Mosul&country=PE"))["items"]!.AsArray());
    }
}
