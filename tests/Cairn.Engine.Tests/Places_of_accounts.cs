namespace Cairn.Engine.Tests;

/// <summary>Where an occurrence is told to be: never at the seat of who reports it.</summary>
public sealed class Places_of_accounts
{
    [Theory]
    [InlineData("Twelve people were killed in an air strike on Douma on Friday, a Britain-based monitor said.", null)]
    [InlineData("U.S.-led warplanes bombed a depot in Raqqa on Friday, killing six fighters.", "SY")]
    [InlineData("Fighters of a movement banned in Russia attacked a checkpoint near Homs on Friday.", "SY")]
    public void are_where_it_happened(string text, string? country)
    {
        var coded = Coding.Text(text, "2016-07-30");
        Assert.Equal(country, Assert.Single(coded.Accounts, a => !a.Background).Where.Country);
    }

    [Theory]
    [InlineData("Militants ambushed a convoy at Aboi in Mon district of Nagaland on Friday, killing four soldiers.", "Aboi", "Nagaland")]
    [InlineData("Gunmen shot dead five workers at Kajalgaon in Chirang district of Assam on Friday.", "Kajalgaon", "Assam")]
    public void a_village_on_no_list_keeps_its_name_in_what_holds_it(string text, string name, string division)
    {
        var where = Assert.Single(Coding.Text(text, "2016-07-30").Accounts, a => !a.Background).Where;
        Assert.Equal((name, division), (where.Name, where.Admin1));
        Assert.NotNull(where.Lat);
    }
}
