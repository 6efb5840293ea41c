using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>Where it happened, when the gazetteer does not list the village: the name as reported, at the point and with the radius of what is known to hold it.</summary>
public sealed class Villages_on_no_list
{
    [Theory]
    [InlineData("Three policemen were killed at Qqorvexa near Mosul on Monday.", "Qqorvexa", 2, "IQ")]
    [InlineData("Gunmen killed a cleric in the Qqorvexa area of Karachi on Monday.", "Qqorvexa", 2, "PK")]
    [InlineData("In Kunar, gunmen killed two men at Qqorvexa on Monday.", "Qqorvexa", 4, "AF")]
    [InlineData("Three policemen were killed at Qqorvexa in Iraq's Anbar province on Monday.", "Qqorvexa", 4, "IQ")]
    public void it_keeps_its_name_and_takes_no_more_than_what_holds_it(string text, string name, int precision, string country)
    {
        var where = Where(text);
        Assert.Equal((name, precision, country), (where.Name, where.WherePrec!.Value, where.Country));
        Assert.Null(where.GeonamesId);
    }

    [Theory]
    [InlineData("Three guards were killed at Qqorvexa village in Vvarmtel taluka in Gadchiroli district on Monday.")]
    [InlineData("Three guards were killed in Vvarmtel tehsil (a revenue division) of Gadchiroli district on Monday.")]
    [InlineData("Three guards were killed in Gadchiroli district on Monday. The bodies lay at Qqorvexa in Vvarmtel taluka.")]
    public void a_part_of_a_district_is_no_district(string text) => Assert.Equal("Gadchiroli", Where(text).Admin2);

    [Theory]
    [InlineData("Soldiers rounded up men at the market of Qqorvexa, in the province of Anbar in Iraq, on Monday.")]
    [InlineData("Soldiers rounded up men at the weekly fair of Qqorvexa on Monday, the mayor of Mosul said.")]
    public void whose_market_it_is_it_was_there(string text) => Assert.Equal("Qqorvexa", Where(text).AsReported);

    [Fact]
    public void a_province_called_La_Mar_is_no_month() =>
        Assert.False(Assert.Single(Located.Accounts("Troops killed seven rebels in a clash in the province of La Mar in Peru.", "2031-11-30")).Background);

    [Fact]
    public void the_division_said_next_holds_it_and_not_the_one_said_before() =>
        Assert.Equal("Anbar", Where("A leader from Diyala was shot dead at Qqorvexa in Anbar province on Monday.").Admin1);

    [Fact]
    public void a_district_known_by_name_alone_is_no_finer_on_a_map_than_what_holds_it()
    {
        var where = Where("Gunmen killed two farmers in Bakassi district, Nigeria, on Monday.");
        Assert.Equal(("Bakassi", 4, 100), (where.Admin2, where.WherePrec!.Value, where.RadiusKm!.Value));
    }

    private static Where Where(string text) => Located.Accounts(text, "2031-05-06")[0].Where;
}
