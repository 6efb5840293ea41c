namespace Cairn.Intake.Tests;

public sealed class Date_in_the_head_of_a_release
{
    private const string Story = "Soldiers searched a farm near the river yesterday and found two rifles, the force said in a statement that it published the same day, and three men were held.";

    [Theory]
    [InlineData("PORT EXAMPLE, Ruritania (March 4, 2031) – ", "2031-03-04")]
    [InlineData("PORT EXAMPLE, Ruritania (Sept. 9, 2031)\n", "2031-09-09")]
    [InlineData("Joint Force Evening Update, April 30, 2031\nJoint Force Press Office\nFor release\n\n", "2031-04-30")]
    [InlineData("Joint Force\u20282031-12-K-017\u2028For release\u2028\u2028PORT EXAMPLE, Ruritania (Dec. 21) – ", "2031-12-21")]
    [InlineData("May 11: Forces search two valleys\nJoint Force\n2031-05-K-003\n\n", "2031-05-11")]
    [InlineData("[Archivist's note: see also the release of the day before, which tells of the same operation in other words, and the map that was added later on by the press office.]\n\nPORT EXAMPLE (March 4, 2031)\n", "2031-03-04")]
    public void is_the_day_of_publication(string head, string day) => Assert.Equal(day, HeadDate.Of(head + Story));

    [Theory]
    [InlineData("Posted on March 4 2031 Soldiers searched a farm.", "2031-03-04")]
    [InlineData("Last updated at Mar 042031 PORT EXAMPLE Soldiers searched a farm.", "2031-03-04")]
    [InlineData("Date of publication 4 March 2031 Soldiers searched a farm.", "2031-03-04")]
    [InlineData("Tue Mar 4 2031 Soldiers search a farm. Three were held.", "2031-03-04")]
    [InlineData("04.03.2031 Soldiers searched a farm.", "2031-03-04")]
    [InlineData("April 3 2029 was the day on which soldiers searched a farm.", null)]
    public void may_run_into_the_story_of_a_copy(string story, string? day) => Assert.Equal(day, StoryDate.Leading(story));

    [Fact]
    public void without_a_year_anywhere_stays_unknown() => Assert.Null(HeadDate.Of("PORT EXAMPLE, Ruritania (Dec. 21) – " + Story));

    [Fact]
    public void takes_the_next_year_when_a_december_number_stands_over_a_january_day() =>
        Assert.Equal("2032-01-01", HeadDate.Of("Joint Force\n2031-12-K-310\nPORT EXAMPLE, Ruritania (Jan. 1)\n" + Story));

    [Fact]
    public void is_not_taken_from_a_sentence_of_the_story() =>
        Assert.Null(HeadDate.Of("The town was last attacked by the militia on March 4, 2029 and again in May.\n" + Story));
}
