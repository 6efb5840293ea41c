namespace Cairn.Coding.Tests;

/// <summary>What stands beside the day of another occurrence takes no more from it than a bound; the day of its own words stands.</summary>
public sealed class Days_of_round_ups
{
    // Published on a Sunday.
    [Theory]
    [InlineData("Gunmen shot dead a judge in Mosul on Friday. In Basra, soldiers arrested four men with rockets.", "2031-11-28..2031-11-28 2031-11-28..2031-11-30")]
    [InlineData("Gunmen shot dead a judge in Mosul on Friday. In Basra, soldiers arrested four men with rockets on Saturday.", "2031-11-28..2031-11-28 2031-11-29..2031-11-29")]
    [InlineData("Gunmen fired on a judge's car in Mosul on Friday. They wounded two guards.", "2031-11-28..2031-11-28")]
    public void what_opens_elsewhere_was_no_earlier_than_the_day_before_it(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("SECURITY IN BRIEF, NOV 30\n\nKIRKUK - A roadside bomb wounded three policemen on Friday, police said.\n\nMOSUL - Mortar rounds wounded a baker, police said.\n\nBASRA - Gunmen shot dead a porter, police said.", "2031-11-28..2031-11-28 2031-11-30..2031-11-30 2031-11-30..2031-11-30")]
    [InlineData("BRIEF - week ending 30 November\n\nMali. Armed men killed 17 farmers near Mopti on Thursday.\n\nNiger. Gunmen abducted eight fishermen near Tillaberi.", "2031-11-27..2031-11-27 2031-11-24..2031-11-30")]
    public void an_item_has_no_day_of_another(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("Soldiers have lost 40 men near Mosul since November 20. Rockets hit a power station in Kirkuk and wounded two clerks.", "2031-11-20")]
    public void nothing_is_of_the_day_since_which_something_else_lasts(string text, string day) => Assert.DoesNotContain($"{day}..{day}", Days(text).Split(' ').Skip(1));

    [Theory]
    [InlineData("Norton, Nov 30: Raiders shot dead a former mayor at a match in Kirkuk on Friday, the head of the police said.", "2031-11-28..2031-11-28")]
    [InlineData("Norton, Nov 30: Raiders shot dead a former mayor at a match in Kirkuk, the head of the police said.", "2031-11-30..2031-11-30")]
    public void the_day_behind_the_town_of_the_desk_is_that_of_the_page(string text, string days) => Assert.Equal(days, Days(text));

    [Theory]
    [InlineData("Ten days ago, on November 22, raiders stopped a bus near Mosul and killed nine passengers.", "2031-11-22..2031-11-22")]
    [InlineData("Two days ago raiders stopped a bus near Mosul and killed nine passengers.", "2031-11-28..2031-11-28")]
    [InlineData("Gunmen shot dead nine porters near Mosul in the 24 hours to Friday morning.", "2031-11-27..2031-11-28")]
    [InlineData("Troops carried out two raids in the north on Thursday and Friday. Near Mosul they shot dead a smuggler.", "2031-11-27..2031-11-28")]
    public void two_words_for_one_time(string text, string days) => Assert.Equal(days, Days(text));

    private static string Days(string text) => string.Join(' ', Located.Accounts(text, "2031-11-30").OrderBy(a => a.Evidence[0].Start).Select(a => $"{a.When.Start:yyyy-MM-dd}..{a.When.End:yyyy-MM-dd}"));
}
