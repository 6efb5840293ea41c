using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Lists whose items begin with a mark, a number, a day or a name, and what their label says of them.</summary>
public sealed class Items_of_lists
{
    [Fact]
    public void a_label_on_no_list_is_the_place_of_its_item()
    {
        var account = Assert.Single(Located.Accounts("IRAQ IN BRIEF\n\nMosul: Gunmen killed a judge on Friday.\n\nOldmartu: A car bomb exploded at a checkpoint on Saturday, leaving four dead.\n\nKirkuk: Soldiers arrested two smugglers of rockets.", "2031-11-30"), a => a.Acts.Contains(Act.Bombing));
        Assert.Equal(("Oldmartu", "IQ"), (account.Where.Name, account.Where.Country));
    }

    [Fact]
    public void an_item_without_a_place_has_none_of_another_item() =>
        Assert.DoesNotContain(Located.Accounts("LAST WEEK\n\n1. Gunmen killed a judge in Mosul.\n\n2. A car bomb exploded at a checkpoint, leaving four dead.\n\n3. Soldiers arrested two smugglers of rockets in Kirkuk.\n\n4. Raiders abducted a teacher in Tikrit.", "2031-11-30"), a => a.Acts.Contains(Act.Bombing) && a.Where.Name is "Mosul" or "Kirkuk" && a.Acts.Contains(Act.Bombing));

    [Fact]
    public void the_day_that_an_item_begins_with_is_its_day()
    {
        var days = Located.Accounts("Chronology\n\nNov 24 - Gunmen kill a judge in Mosul.\n\nNov 25 - Jets bomb a camp near Kirkuk, killing two.\n\nNov 26 - Raiders abduct a teacher in Tikrit.\n\nNov 28 - A mine kills four soldiers in Basra.", "2031-11-30").OrderBy(a => a.Evidence[0].Start).Select(a => $"{a.When.Start:MM-dd}");
        Assert.Equal(["11-24", "11-25", "11-26", "11-28"], days);
    }

    [Theory]
    [InlineData("Iraq this week\n\nMosul: Gunmen killed a judge.\n\nKirkuk: Soldiers arrested two smugglers of rockets.", "2031-11-23")]
    [InlineData("Iraq in brief\n\nMosul: Gunmen killed a judge.\n\nKirkuk: Soldiers arrested two smugglers of rockets.", "2031-11-29")]
    public void an_item_without_a_day_is_of_the_week_in_the_heading(string text, string first) =>
        Assert.All(Located.Accounts(text, "2031-11-30"), a => Assert.Equal(first, $"{a.When.Start:yyyy-MM-dd}"));

    // Three days before the first that is told, in a paragraph of its own.
    [Theory]
    [InlineData("Gunmen shot dead a judge in Mosul on Saturday. His driver was hurt.\n\nA bomb wounded two clerks in Kirkuk on Saturday. Nobody claimed it.\n\nTwo lorries were set ablaze by rebels near Tikrit on Wednesday. The drivers fled.", false)]
    [InlineData("Gunmen shot dead a judge in Mosul on Saturday. His driver was hurt.\n\nTwo lorries were set ablaze by rebels near Tikrit on Wednesday. The drivers fled.", true)]
    public void in_news_of_several_places_what_was_within_the_week_is_news(string text, bool background) =>
        Assert.Equal(background, Assert.Single(Located.Accounts(text, "2031-11-30"), a => a.Acts.Contains(Act.Arson)).Background);

    [Theory]
    [InlineData("Soldiers killed nine rebels near Mosul between Monday and Thursday.", "2031-11-24..2031-11-27")]
    [InlineData("Soldiers killed nine rebels near Mosul between Saturday and Monday.", "2031-11-22..2031-11-24")]
    public void from_one_weekday_to_another(string text, string days) =>
        Assert.Equal(days, string.Join(' ', Located.Accounts(text, "2031-11-30").Select(a => $"{a.When.Start:yyyy-MM-dd}..{a.When.End:yyyy-MM-dd}")));
}
