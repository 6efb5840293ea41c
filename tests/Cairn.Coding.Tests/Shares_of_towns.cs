using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>One harm told of several towns, each with those who came to harm there.</summary>
public sealed class Shares_of_towns
{
    [Theory]
    [InlineData("Shelling killed a porter in Mosul and a clerk in Kirkuk.", "Mosul 1, Kirkuk 1")]
    [InlineData("Shelling killed a widow of 70 in Mosul and a clerk in Kirkuk.", "Mosul 1, Kirkuk 1")]
    [InlineData("Shelling killed a porter and a clerk in Mosul.", "Mosul 2")]
    [InlineData("Shelling killed a porter in Mosul, said a doctor in Kirkuk.", "Mosul 1")]
    public void somebody_with_an_article_is_one(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("Shells killed five people in Mosul and one each in Kirkuk and Basra.", "Mosul 5, Kirkuk 1, Basra 1")]
    [InlineData("Shells killed seven people: five in Mosul and one each in Kirkuk and Basra.", "Mosul 5, Kirkuk 1, Basra 1")]
    public void each_is_said_of_every_town_of_the_list(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("Raiders killed eleven villagers in Iraq on Friday. Seven were hacked to death in Mosul and the others in Kirkuk.", "Mosul 7, Kirkuk 4")]
    [InlineData("At Mosul, on Tuesday, two porters were beheaded; at Kirkuk, the following night, three members of a family.", "Mosul 2, Kirkuk 3")]
    public void the_rest_and_those_told_behind_their_town(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Fact]
    public void each_has_the_day_told_beside_its_town() =>
        Assert.Equal("Mosul 2031-11-25, Kirkuk 2031-11-27", string.Join(", ", Told("Snipers killed a boy in Mosul on Tuesday and a clerk in Kirkuk on Thursday.").Select(a => $"{a.Where.Name} {a.When.Start:yyyy-MM-dd}")));

    [Theory]
    [InlineData("Snipers killed two boys in Mosul and one in Kirkuk on Thursday.", 2)]
    [InlineData("Snipers killed two boys in Mosul on Thursday and one in Kirkuk.", 2)]
    public void one_day_is_of_all(string text, int many) => Assert.Equal(many, Told(text).Count(a => a.When.Start == new DateOnly(2031, 11, 27)));

    [Fact]
    public void who_says_what_was_done_elsewhere_did_not_do_it_with_the_bomb_before() =>
        Assert.DoesNotContain(Told("A bomb killed three clerks in Mosul, while gunmen with pistols shot dead a policeman in Kirkuk."), a => a.Acts.Contains(Act.Bombing) && a.Acts.Contains(Act.ArmedAssault) || a.Where.Name == "Kirkuk" && a.Acts.Contains(Act.Bombing));

    [Theory]
    [InlineData("Warplanes hit a market in Mosul, killing eight; three others died when shells landed in Kirkuk.", "Mosul AirStrike, Kirkuk Shelling")]
    [InlineData("Warplanes hit a market in Mosul, killing eight; three others died later.", "Mosul AirStrike")]
    public void a_semicolon_parts_what_was_in_two_towns(string text, string acts) => Assert.Equal(acts, string.Join(", ", Told(text).Select(a => $"{a.Where.Name} {string.Join('+', a.Acts)}")));

    private static string Tolls(string text) => string.Join(", ", Told(text).Select(a => $"{a.Where.Name} {a.Totals["killed"].Best}"));

    private static IEnumerable<Account> Told(string text) => Located.Accounts(text, "2031-11-30").Where(a => !a.Background).OrderBy(a => a.Where.Evidence.Select(e => e.Start).DefaultIfEmpty().Max());
}
