using Cairn.Model;
using static Cairn.Linking.Tests.Said;

namespace Cairn.Linking.Tests;

public sealed class Single_mentions
{
    private static readonly Figure Teacher = Exactly(1, Population.Civilians) with { AsReported = "a teacher" };

    [Fact]
    public void one_victim_told_of_does_not_lower_a_count()
    {
        var derived = Killed(Policy.UcdpLike, By("a", Exactly(3) with { AsReported = "three people" }), By("b", Exactly(3)), By("c", Teacher, SourceKind.Police));
        Assert.Equal((3, 3, 3, false), derived.Numbers());
        Assert.Equal(ExclusionReasons.SingleMention, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void one_victim_told_of_counts_while_nobody_counted() => Assert.Equal((1, 1, 1, false), Killed(Policy.UcdpLike, By("c", Teacher)).Numbers());

    [Fact]
    public void a_lone_count_does_not_silence_as_many_reports_that_tell_of_one() =>
        Assert.Equal(1, Killed(Policy.UcdpLike, By("a", Exactly(35)), By("c", Teacher, SourceKind.Police)).Low);

    [Fact]
    public void of_the_hurt_one_may_stand_for_all()
    {
        var (four, one) = (Exactly(4) with { Kind = FigureKind.Injured, AsReported = "four people" }, Teacher with { Kind = FigureKind.Injured });
        Assert.Equal(4, FigureEngine.Derive(FigureKind.Injured, Population.All, [By("a", four), By("c", one, SourceKind.Police)], Policy.UcdpLike).Best);
        Assert.Equal(1, FigureEngine.Derive(FigureKind.Injured, Population.All, [By("a", four), By("b", one, SourceKind.Police), By("c", one, SourceKind.Police)], Policy.UcdpLike).Best);
    }

    [Fact]
    public void a_plural_without_a_number_counts_nobody()
    {
        var some = new Figure { Kind = FigureKind.Killed, Low = 2, Qualifier = Qualifier.Vague, AsReported = "neighbours" };
        Assert.Equal(1, Killed(Policy.UcdpLike, By("a", some), By("b", some), By("c", Teacher)).Best);
    }

    [Fact]
    public void one_told_of_beside_those_whom_the_same_speaker_counts_is_one_more()
    {
        var two = Exactly(2, Population.Children) with { AsReported = "two boys" };
        Assert.Equal((3, 3, 3, false), Killed(Policy.UcdpLike, By("a", Teacher, SourceKind.Police), By("a", two, SourceKind.Police)).Numbers());
        Assert.Equal((2, 2, 2, false), Killed(Policy.UcdpLike, By("a", Teacher), By("a", two, SourceKind.Police)).Numbers());
    }

    [Theory]
    [InlineData("one soldier", false)]
    [InlineData("a single guard", false)]
    [InlineData("a teacher", true)]
    [InlineData("one of the two people", true)]
    [InlineData("32-year-old driver", true)]
    public void a_number_word_makes_a_count(string words, bool mention) => Assert.Equal(mention, SingleMentions.IsMention(Teacher with { AsReported = words }));

    [Fact]
    public void one_more_dead_is_no_mention() => Assert.False(SingleMentions.IsMention(More(1) with { AsReported = "another man" }));
}
