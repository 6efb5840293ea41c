using Cairn.Model;

namespace Cairn.Engine.Tests;

/// <summary>What a report tells beside its dated news is of the same days; what it tells of another town is another occurrence.</summary>
public sealed class Days_and_towns_of_accounts
{
    [Fact]
    public void the_day_of_the_news_carries()
    {
        var coded = Coding.Text("Rebels shelled Idlib on Tuesday, killing six people. Officials met in the capital to speak of aid. The envoy asked for calm. Grain prices rose again. Farmers complained. In Kilis, in Turkey, gunmen shot dead a customs officer.", "2016-07-28");
        var undated = Assert.Single(coded.Accounts, a => a.Where.Country == "TR");
        Assert.Equal(new DateOnly(2016, 7, 26), undated.When.Start);
        Assert.Equal(new DateOnly(2016, 7, 28), undated.When.End);
    }

    [Fact]
    public void nothing_is_carried_without_a_publication_date() =>
        Assert.All(Coding.Text("Rebels shelled Idlib on 26 July 2016, killing six people. Officials met. The envoy asked for calm. Prices rose. Farmers complained. In Kilis, in Turkey, gunmen shot dead a customs officer.", null).Accounts.Where(a => a.Where.Country == "TR"), a => Assert.Null(a.When.Start));

    [Fact]
    public void people_killed_in_another_town_are_another_account()
    {
        var coded = Coding.Text("Air strikes killed seven people in Saraqeb in Syria on Friday. Mortar shells killed four people in Kilis in Turkey.", "2016-07-30");
        Assert.Equal([7, 4], coded.Accounts.Where(a => !a.Background).Select(a => a.Totals["killed"].Best));
    }

    [Fact]
    public void a_quarter_of_the_town_is_the_same()
    {
        var coded = Coding.Text("A car bomb killed seven people in Saraqeb on Friday. The blast in the Harat neighbourhood wounded nine people.", "2016-07-30");
        Assert.Single(coded.Accounts, a => !a.Background);
    }

    [Theory]
    [InlineData("Rebels shelled the region on Tuesday. Two people were killed in Kramatorsk and one in Sloviansk.", "2 1")]
    [InlineData("Shelling on Tuesday killed five people in Kramatorsk, three in Sloviansk and one in Bakhmut.", "5 3 1")]
    [InlineData("The attacks on Tuesday killed 12 people, seven in Mosul and five in Kirkuk.", "7 5")]
    [InlineData("Twelve people were killed in attacks in Iraq on Tuesday. In Mosul, gunmen killed five soldiers at a checkpoint. A roadside bomb killed seven people in Kirkuk.", "5 7")]
    public void each_town_has_its_own_toll_and_nobody_counts_twice(string text, string tolls) =>
        Assert.Equal(tolls, string.Join(' ', Coding.Text(text, "2022-06-30").Accounts.Where(a => !a.Background).Select(a => a.Totals["killed"].Best)));

    [Fact]
    public void the_towns_share_what_was_done_to_them()
    {
        var coded = Coding.Text("Rebels shelled the region on Tuesday. Two people were killed in Kramatorsk and one in Sloviansk.", "2022-06-30");
        Assert.All(coded.Accounts, a => Assert.Equal([Act.Shelling], a.Acts));
        Assert.All(coded.Accounts, a => Assert.Contains(a.Actors, x => x.AsReported == "Rebels"));
    }

    [Fact]
    public void a_sentence_that_opens_in_another_town_tells_of_another_occurrence()
    {
        var coded = Coding.Text("Gunmen abducted two clerks in Mosul on Tuesday. In Kirkuk, a guard was shot dead on Tuesday.", "2022-06-30");
        Assert.Equal(["Mosul", "Kirkuk"], coded.Accounts.Select(a => a.Where.Name));
    }

    [Fact]
    public void where_a_speaker_is_does_not_move_what_he_tells()
    {
        var coded = Coding.Text("An air strike hit a tent in Saraqeb on Friday, killing nine people. A further 34 people were hurt, said Omar Haddad, a doctor at a hospital in Idlib.", "2016-07-30");
        Assert.Equal(34, Assert.Single(coded.Accounts, a => !a.Background).Totals["injured"].Best);
    }
}
