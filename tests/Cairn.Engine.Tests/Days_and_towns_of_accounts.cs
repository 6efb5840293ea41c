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
}
