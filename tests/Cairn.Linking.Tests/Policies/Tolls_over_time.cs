using Cairn.Model;
using static Cairn.Linking.Tests.Said;

namespace Cairn.Linking.Tests;

public sealed class Tolls_over_time
{
    private static readonly Claim[] Claims =
    [
        By("a", Exactly(8), SourceKind.Police, at: "2024-03-14T10:00:00Z", report: "a1"),
        By("b", AtLeast(5), at: "2024-03-14", report: "b1"),
        By("a", Toll(11), SourceKind.Police, at: "2024-03-15", report: "a2"),
        By("c", Exactly(13), SourceKind.Health, at: "2024-03-18", report: "c1"),
        By("d", Exactly(40), report: "undated"),
    ];

    [Theory]
    [InlineData(13, null, null)]
    [InlineData(14, 8, 8)]
    [InlineData(15, 11, 11)]
    [InlineData(17, 11, 11)]
    [InlineData(18, 13, 13)]
    public void what_was_known_on_a_day_is_what_had_been_said_by_then(int day, int? best, int? high)
    {
        var known = TollSeries.KnownOn(FigureKind.Killed, Claims, new DateOnly(2024, 3, day), Policy.UcdpLike);
        Assert.Equal((best, high), (known.Best, known.High));
    }

    [Fact]
    public void a_step_is_a_day_on_which_what_was_known_changed() =>
        Assert.Equal(["2024-03-14 8", "2024-03-15 11", "2024-03-18 13"], TollSeries.Steps(FigureKind.Killed, Claims, Policy.UcdpLike).Select(s => $"{s.Day:yyyy-MM-dd} {s.Known.Best}"));

    [Fact]
    public void a_day_that_repeats_what_was_known_is_no_step() =>
        Assert.Single(TollSeries.Steps(FigureKind.Killed, [By("a", Exactly(8), at: "2024-03-14", report: "a1"), By("a", Exactly(8), at: "2024-03-16", report: "a2")], Policy.UcdpLike));

    [Fact]
    public void a_source_keeps_all_it_said_in_the_order_of_saying()
    {
        var sources = TollSeries.Sources(FigureKind.Killed, Claims);
        Assert.Equal(["outlet:b", "police", "health", "outlet:d"], sources.Select(s => s.Speaker));
        Assert.Equal([8, 11], sources[1].Claims.Select(c => c.Figure.Point!.Value));
    }

    [Fact]
    public void the_order_of_the_claims_changes_nothing() =>
        Assert.Equal(TollSeries.Steps(FigureKind.Killed, Claims, Policy.UcdpLike).Select(s => s.Known.Explanation), TollSeries.Steps(FigureKind.Killed, [.. Claims.Reverse()], Policy.UcdpLike).Select(s => s.Known.Explanation));
}
