using Cairn.Model;
using static Cairn.Linking.Tests.Said;

namespace Cairn.Linking.Tests;

/// <summary>Figures of several speakers in one account: who tells one toll together, who only tells a part of it.</summary>
public sealed class Whose_toll_it_is
{
    [Fact]
    public void an_outlets_own_words_belong_to_the_toll_of_the_one_whom_it_quotes_for_the_others() =>
        Assert.Equal((7, 7, 7, false), Killed(Policy.UcdpLike, Of(0, 1, Population.Officials), Of(1, 6, Population.ArmedGroup, SourceKind.Ngo, "the Selm Monitor")).Numbers());

    [Fact]
    public void one_group_told_by_both_is_not_added() =>
        Assert.Equal((4, 6, 6, false), Killed(Policy.UcdpLike, Of(0, 4, Population.Civilians), Of(1, 6, Population.Civilians, SourceKind.Ngo, "the Selm Monitor")).Numbers());

    [Fact]
    public void women_may_be_among_the_others() =>
        Assert.Equal(2, Killed(Policy.UcdpLike, Of(0, 2, Population.Unknown), Read(1, Exactly(1, Population.Women) with { AsReported = "a woman" }, new Source { Kind = SourceKind.Police })).Best);

    [Fact]
    public void five_more_told_by_the_outlet_add_to_the_only_base() =>
        Assert.Equal((14, 14, 14, false), Killed(Policy.UcdpLike, Of(0, 9, Population.Civilians, SourceKind.Ngo, "the Selm Monitor"), More(1, 5)).Numbers());

    [Fact]
    public void those_four_more_again_are_no_others() =>
        Assert.Equal(4, Killed(Policy.UcdpLike, Of(0, 4, Population.All, SourceKind.Police), More(1, 4)).Best);

    [Fact]
    public void another_27_are_the_toll_where_nobody_gives_another()
    {
        var derived = Killed(Policy.UcdpLike, More(0, 27));
        Assert.Equal((27, 27, 27, false), derived.Numbers());
        Assert.Contains("increment_without_base", derived.Flags);
    }

    [Fact]
    public void an_outlets_dozens_are_the_count_of_the_one_whom_it_quotes()
    {
        var derived = Killed(Policy.UcdpLike, Read(0, Dozens, null), Quoted(1, 28, "28 rebels", "SDF spokesman Ada Brun", "Ada Brun"), Of(2, 7, Population.StateForces, SourceKind.ArmedGroup, "Ada Brun"));
        Assert.True(derived.Low > 12);
        Assert.Contains(derived.Excluded, e => e.Reason == ExclusionReasons.VagueBesideCount);
    }

    [Theory]
    [InlineData(6, SourceKind.Police)] // fewer than dozens: a rival
    [InlineData(28, null)] // nobody is quoted
    public void dozens_stay_where_nobody_else_counts_as_many(int counted, SourceKind? source) =>
        Assert.DoesNotContain(Killed(Policy.UcdpLike, Read(0, Dozens, null), Of(1, counted, Population.All, source)).Excluded, e => e.Reason == ExclusionReasons.VagueBesideCount);

    [Fact]
    public void who_counts_one_group_is_no_rival_of_who_counts_everybody()
    {
        var derived = Killed(Policy.UcdpLike, Of(0, 6, Population.Civilians, SourceKind.Un), Of(1, 35, Population.All, SourceKind.Ngo, "the Selm Monitor"));
        Assert.Equal((35, 35, 35, false), derived.Numbers());
        Assert.Equal(ExclusionReasons.OtherPopulation, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void a_group_larger_than_the_whole_is_a_rival() =>
        Assert.Equal((5, 5, 9, false), Killed(Policy.UcdpLike, Of(0, 9, Population.Civilians, SourceKind.Police), Of(1, 5, Population.All, SourceKind.Health)).Numbers());

    [Fact]
    public void a_spokesman_speaks_with_the_voice_of_his_group()
    {
        var derived = Killed(Policy.UcdpLike, Quoted(0, 28, "28 Red Column members", "SDF spokesman Ada Brun", "Ada Brun"), Quoted(1, 7, "seven of their own fighters", "the SDF", "Syrian Democratic Forces"));
        Assert.Equal((35, 35, 35, false), derived.Numbers());
        Assert.True(derived.PartyClaim);
    }

    [Fact]
    public void what_a_group_says_of_another_group_stands_beside_what_others_say()
    {
        var derived = Killed(Policy.UcdpLike, Of(0, 10, Population.ArmedGroup, SourceKind.Media, "Selm Post"), Quoted(1, 28, "28 Red Column members", "the SDF", "Syrian Democratic Forces"));
        Assert.Equal((10, 10, 10, false), derived.Numbers());
        Assert.Equal(ExclusionReasons.PartyAboutEnemy, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void an_outlet_that_updates_the_toll_in_its_own_voice_replaces_what_it_passed_on()
    {
        var derived = Killed(Policy.UcdpLike, By("post", Exactly(3), SourceKind.LocalOfficial, at: "2026-03-02", report: "p1"), By("post", Toll(2), at: "2026-03-02", report: "p2"));
        Assert.Equal((2, 2, 2, false), derived.Numbers());
        Assert.Equal(ExclusionReasons.Superseded, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void another_outlets_update_replaces_nothing_of_it() =>
        Assert.Equal((2, 3, 3, false), Killed(Policy.UcdpLike, By("post", Exactly(3), SourceKind.LocalOfficial, at: "2026-03-02"), By("times", Toll(2), at: "2026-03-03")).Numbers());

    private static Claim Of(int index, int n, Population population, SourceKind? source = null, string? name = null) => Read(index, Exactly(n, population), source is { } kind ? new Source { Kind = kind, Name = name, AsReported = name } : null);

    private static Claim More(int index, int n) => Read(index, Said.More(n), null);

    private static Claim Quoted(int index, int n, string words, string speaker, string name) =>
        Read(index, Exactly(n, Population.ArmedGroup) with { AsReported = words }, new Source { Kind = SourceKind.ArmedGroup, Name = name, AsReported = speaker, Named = true });

    private static Claim Read(int index, Figure figure, Source? source) => ClaimReader.Of(figure with { Source = source }, "r#1", index, "r", "outlet:r", "2026-03-02");
}
