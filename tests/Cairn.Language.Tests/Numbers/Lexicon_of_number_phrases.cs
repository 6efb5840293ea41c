namespace Cairn.Language.Tests.Numbers;

/// <summary>The table of domain.md 4.3, row by row.</summary>
public sealed class Lexicon_of_number_phrases
{
    [Theory]
    [InlineData("12 soldiers were killed.", "12=12/12/12 Exact")]
    [InlineData("Twelve soldiers were killed.", "Twelve=12/12/12 Exact")]
    [InlineData("A dozen soldiers were killed.", "A dozen=12/12/12 Exact")]
    [InlineData("They took another dozen with them.", "another dozen=12/12/12 Exact increment")]
    [InlineData("Two dozen soldiers were killed.", "Two dozen=24/24/24 Exact")]
    [InlineData("Twenty-two soldiers were killed.", "Twenty-two=22/22/22 Exact")]
    [InlineData("A hundred soldiers were killed.", "A hundred=100/100/100 Exact")]
    [InlineData("1,200 soldiers were killed.", "1,200=1200/1200/1200 Exact")]
    [InlineData("1\u00A0200 soldiers were killed.", "1\u00A0200=1200/1200/1200 Exact")]
    [InlineData("Both soldiers were killed.", "Both=2/2/2 Exact")]
    [InlineData("A pair of soldiers were killed.", "A pair=2/2/2 Exact")]
    [InlineData("A single soldier was killed.", "A single=1/1/1 Exact")]
    [InlineData("A family of five was killed.", "five=5/5/5 Exact")]
    public void Plain_numbers_are_exact(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("At least 12 soldiers were killed.", "At least 12=12/12/– AtLeast")]
    [InlineData("No fewer than 12 soldiers were killed.", "No fewer than 12=12/12/– AtLeast")]
    [InlineData("12 or more soldiers were killed.", "12 or more=12/12/– AtLeast")]
    [InlineData("There were 12 confirmed deaths.", "12=12/12/– AtLeast")]
    [InlineData("More than 12 soldiers were killed.", "More than 12=13/–/– MoreThan")]
    [InlineData("Over 12 soldiers were killed.", "Over 12=13/–/– MoreThan")]
    [InlineData("In excess of 12 soldiers were killed.", "In excess of 12=13/–/– MoreThan")]
    [InlineData("A minimum of 12 soldiers were killed.", "A minimum of 12=12/12/– AtLeast")]
    [InlineData("12+ soldiers were killed.", "12+=12/12/– AtLeast")]
    [InlineData("More than a dozen soldiers were killed.", "More than a dozen=13/–/– MoreThan")]
    public void Floors_leave_the_ceiling_open(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("Up to 12 soldiers were killed.", "Up to 12=–/–/12 AtMost")]
    [InlineData("As many as 12 soldiers were killed.", "As many as 12=–/–/12 AtMost")]
    [InlineData("Fewer than 12 soldiers were killed.", "Fewer than 12=–/–/11 FewerThan")]
    [InlineData("No more than 12 soldiers were killed.", "No more than 12=–/–/12 AtMost")]
    [InlineData("A maximum of 12 soldiers were killed.", "A maximum of 12=–/–/12 AtMost")]
    public void Ceilings_leave_the_floor_open(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("About 12 soldiers were killed.", "About 12=–/12/– About")]
    [InlineData("Some 12 soldiers were killed.", "Some 12=–/12/– About")]
    [InlineData("Around 12 soldiers were killed.", "Around 12=–/12/– About")]
    [InlineData("Nearly 12 soldiers were killed.", "Nearly 12=–/12/12 About")]
    [InlineData("Almost 12 soldiers were killed.", "Almost 12=–/12/12 About")]
    public void Approximations_keep_the_point(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("10 to 15 soldiers were killed.", "10 to 15=10/–/15 Range")]
    [InlineData("Between 10 and 15 soldiers were killed.", "Between 10 and 15=10/–/15 Range")]
    [InlineData("Four or five soldiers were killed.", "Four or five=4/–/5 Range")]
    public void Ranges_have_both_bounds_and_no_point(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("Tens of soldiers were killed.", "Tens=10/–/– Vague")]
    [InlineData("Dozens of soldiers were killed.", "Dozens=12/–/– Vague")]
    [InlineData("Scores of soldiers were killed.", "Scores=20/–/– Vague")]
    [InlineData("Hundreds of soldiers were killed.", "Hundreds=100/–/– Vague")]
    [InlineData("Several soldiers were killed.", "Several=3/–/– Vague")]
    [InlineData("A few soldiers were killed.", "A few=3/–/– Vague")]
    [InlineData("Multiple soldiers were killed.", "Multiple=3/–/– Vague")]
    [InlineData("Some soldiers were killed.", "Some=3/–/– Vague")]
    [InlineData("A handful of soldiers were killed.", "A handful=4/–/– Vague")]
    [InlineData("Numerous soldiers were killed.", "Numerous=4/–/– Vague")]
    [InlineData("Many soldiers were killed.", "Many=4/–/– Vague")]
    [InlineData("A couple of soldiers were killed.", "A couple=2/–/– Vague")]
    [InlineData("Hundreds of thousands of people fled.", "Hundreds of thousands=100000/–/– Vague")]
    public void Vague_words_give_their_floor(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("No casualties were reported.", "No=0/0/– NoneReported")]
    [InlineData("There were no immediate reports of casualties.", "no=0/0/– NoneReported")]
    [InlineData("No soldiers were hurt.", "No=0/0/0 Exact")]
    [InlineData("Not one soldier was hurt.", "Not one=0/0/0 Exact")]
    [InlineData("No one was hurt.", "No one=0/0/0 Exact")]
    [InlineData("Nobody was hurt.", "Nobody=0/0/0 Exact")]
    public void None_is_zero(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("Three more died in hospital.", "Three=3/3/3 Exact increment")]
    [InlineData("Another two died in hospital.", "Another two=2/2/2 Exact increment")]
    public void What_comes_on_top_is_an_increment(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("The toll rose to 15.", "15=15/15/15 Exact")]
    [InlineData("The total is now 15.", "15=15/15/15 Exact")]
    [InlineData("15 people died, including 4 children.", "15=15/15/15 Exact; 4=4/4/4 Exact")]
    [InlineData("Three families were trapped.", "Three=3/3/3 Exact")]
    [InlineData("30 militants were killed, the army said.", "30=30/30/30 Exact")]
    public void Totals_and_parts_are_read_as_they_stand(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));
}
