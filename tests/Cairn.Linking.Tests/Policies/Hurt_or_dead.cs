using Cairn.Model;
using static Cairn.Linking.Tests.Said;

namespace Cairn.Linking.Tests;

/// <summary>Who was hurt and lived, when others tell of the dead.</summary>
public sealed class Hurt_or_dead
{
    [Fact]
    public void the_one_person_hurt_in_the_first_reports_is_the_one_dead_in_the_later()
    {
        var derived = Injured(By("a", Hurt(1), at: "2031-05-06", id: "a#1/0"), By("b", Exactly(1), at: "2031-05-08", id: "b#1/0"));
        Assert.Null(derived.Best);
        Assert.Equal(ExclusionReasons.DiedLater, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void a_report_that_tells_of_one_dead_and_another_hurt_tells_of_two() =>
        Assert.Equal(1, Injured(By("a", Hurt(1) with { AsReported = "a second man" }, id: "a#1/0"), By("a", Exactly(1) with { AsReported = "a man" }, id: "a#1/1")).Best);

    [Fact]
    public void a_pronoun_takes_up_who_was_told_of_before() =>
        Assert.Null(Injured(By("a", Hurt(1) with { AsReported = "she" }, id: "a#1/0"), By("a", Exactly(1) with { AsReported = "a girl" }, id: "a#1/1")).Best);

    [Fact]
    public void several_hurt_are_not_the_one_who_died() =>
        Assert.Equal(3, Injured(By("a", Hurt(3), id: "a#1/0"), By("b", Exactly(1), id: "b#1/0")).Best);

    [Fact]
    public void two_shot_in_one_report_are_the_two_dead_of_another() =>
        Assert.Null(Injured(By("a", Hurt(2), at: "2031-05-06", id: "a#1/0"), By("b", Exactly(2), at: "2031-05-08", id: "b#1/0")).Best);

    [Fact]
    public void two_hurt_beside_three_dead_in_one_report_are_others() =>
        Assert.Equal(2, Injured(By("a", Hurt(2), id: "a#1/0"), By("a", Exactly(3), id: "a#1/1"), By("b", Exactly(3), id: "b#1/0")).Best);

    [Fact]
    public void of_ten_shot_three_of_them_dead_seven_were_hurt() =>
        Assert.Equal((7, 7, 7, false), Injured(By("a", Hurt(10) with { Kind = FigureKind.Casualties }, id: "a#1/0"), By("a", Exactly(3), id: "a#1/1")).Numbers());

    [Fact]
    public void casualties_alone_stay_unknown() =>
        Assert.Equal("ambiguous_casualties", Injured(By("a", Hurt(10) with { Kind = FigureKind.Casualties }, id: "a#1/0"), By("b", Exactly(3), id: "b#1/0")).Basis);

    [Fact]
    public void a_zero_beside_numbers_tells_nothing() =>
        Assert.Equal(4, Injured(By("a", Hurt(4), id: "a#1/0"), By("b", Hurt(0), SourceKind.Police, id: "b#1/0")).Best);

    private static Figure Hurt(int n) => Exactly(n) with { Kind = FigureKind.Injured };

    private static Derivation Injured(params Claim[] claims) => FigureEngine.Derive(FigureKind.Injured, Population.All, claims, Policy.UcdpLike);
}
