using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>How many incidents of a kind, there and then.</summary>
public sealed class How_many
{
    private static readonly CountQuestion Asked = new() { Id = "q", Kind = FigureKind.Killed, Country = "NG", Admin1 = "Borno", Period = Recorded.Days("2021-03-01", "2021-03-31") };

    private static Incident There(string id, string first, int? killed = 1, string? name = "Gwoza", string? admin1 = "Borno", string? admin2 = null, string report = "r") =>
        Recorded.Incident(id, first, killed: killed, report: report) with { Where = new Where { Country = "NG", Admin1 = admin1, Admin2 = admin2, Name = name } };

    [Fact]
    public void those_in_the_division_and_the_period_are_counted_with_their_reports()
    {
        var answer = Questions.Count(Asked, [There("b", "2021-03-01", report: "r2"), There("a", "2021-03-31", report: "r1"), There("c", "2021-04-01"), There("d", "2021-03-05", admin1: "Yobe")]);
        Assert.Equal(2, answer.Count);
        Assert.Equal(["a", "b"], answer.Incidents);
        Assert.Equal(["r1", "r2"], answer.Reports);
    }

    [Fact]
    public void what_reports_only_mention_is_named_apart_and_may_be_more()
    {
        var answer = Questions.Count(Asked, [There("b", "2021-03-01", report: "r2"), There("a", "2021-03-31", report: "r1") with { ContextOnly = true }, There("c", "2021-04-01") with { ContextOnly = true }]);
        Assert.Equal((1, 2), (answer.Count, answer.AtMost));
        Assert.Equal(["b"], answer.Incidents);
        Assert.Equal(["r2"], answer.Reports);
        Assert.Equal(["a"], answer.ContextOnly);
    }

    [Fact]
    public void one_in_which_nobody_is_said_to_have_been_killed_is_not_counted() =>
        Assert.Equal(0, Questions.Count(Asked, [There("a", "2021-03-05", killed: 0), There("b", "2021-03-05", killed: null)]).Count);

    [Fact]
    public void a_city_is_the_name_of_the_place_or_of_its_second_division() =>
        Assert.Equal(["a", "b"], Questions.Count(Asked with { City = "gwoza" }, [There("a", "2021-03-05"), There("b", "2021-03-05", name: "Pulka", admin2: "Gwoza"), There("c", "2021-03-05", name: "Bama")]).Incidents);

    [Fact]
    public void an_incident_without_a_day_is_not_counted() =>
        Assert.Equal(0, Questions.Count(Asked, [There("a", "2021-03-05") with { When = new When() }]).Count);

    [Fact]
    public void a_day_that_has_only_an_end_counts_by_it() =>
        Assert.Equal(1, Questions.Count(Asked, [There("a", "2021-03-05") with { When = new When { End = Recorded.Day("2021-03-07") } }]).Count);
}
