using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What stands beside the news in a plain report and is none of it: counts of a year, a country before a noun, who else counts, what a crowd is angry about.</summary>
public sealed class Counts_and_names_beside_the_news
{
    private const string Published = "2031-11-30";

    [Fact]
    public void those_of_a_year_are_not_hit_by_it()
    {
        var account = Located.Accounts("A councillor was shot dead in Kirkuk on Friday. At least 12 politicians have been killed in the province this year.", Published)[0];
        Assert.Equal(["councillor"], account.Actors.Where(a => a.Role == ActorRole.Target).Select(a => a.AsReported));
    }

    [Theory]
    [InlineData("Death toll in Iraq cafe blast rises to 16", true)]
    [InlineData("Nine killed in Iraq bombing", true)]
    [InlineData("Iraq church attack: nine dead in Kirkuk", true)]
    [InlineData("Turkey drone strike kills nine in Kirkuk", false)]
    [InlineData("Turkey strike kills nine in Kirkuk", false)]
    public void a_country_before_a_building_or_a_blast_is_where_it_was(string text, bool isPlace) =>
        Assert.Equal(isPlace, !Located.Accounts(text, Published)[0].Actors.Any(a => a.Role == ActorRole.Perpetrator));

    [Theory]
    [InlineData("Gunmen killed 12 people in Kirkuk on Friday, the network HVLK said; a police spokesman put the toll at seven.", "the network HVLK")]
    [InlineData("Gunmen killed 12 people in Kirkuk on Friday, the rights group HVLK said; the army said seven people died.", "the rights group HVLK")]
    public void the_first_of_two_who_count_is_a_source_too(string text, string who) =>
        Assert.Equal(who, Assert.Single(Located.Accounts(text, Published)[0].Figures, f => f.Point == 12).Source?.AsReported);

    [Fact]
    public void an_attack_that_somebody_claims_tells_nothing() =>
        Assert.Null(Located.Accounts("A bomb killed nine porters in Kirkuk on Friday, an attack claimed by the Hill Liberation Front.", Published)[0].Figures[0].Source);

    [Fact]
    public void what_a_semicolon_opens_with_a_verb_is_no_list()
    {
        var account = Located.Accounts("A bomb went off in Kirkuk on Friday. The rebels said their men had killed more than 30 officials; the government and the insurgents often give different figures.", Published)[0];
        Assert.DoesNotContain(account.Actors, a => a.Role == ActorRole.Target && a.AsReported is "government" or "insurgents");
    }

    [Fact]
    public void a_death_that_angers_a_crowd_is_no_dead_of_its_fire() =>
        Assert.DoesNotContain("killed", Located.Accounts("Protesters set fire to a police station in Kirkuk on Friday after a man died in custody.", Published)[0].Totals.Keys);

    [Fact]
    public void herders_who_are_killed_are_civilians() =>
        Assert.Equal(Population.Civilians, Located.Accounts("Gunmen shot dead three herders in Kirkuk on Friday.", Published)[0].Figures[0].Population);

    [Fact]
    public void rustlers_did_it()
    {
        var account = Located.Accounts("Cattle rustlers killed nine herders in Kirkuk on Friday and made away with scores of cows.", Published)[0];
        Assert.Contains(Act.Robbery, account.Acts);
        Assert.Equal("Cattle rustlers", Assert.Single(account.Actors, a => a.Role == ActorRole.Perpetrator).AsReported);
    }

    [Fact]
    public void a_body_with_wounds_is_not_hurt() =>
        Assert.DoesNotContain("injured", Located.Accounts("Two bodies with bullet wounds were found in Kirkuk on Friday.", Published)[0].Totals.Keys);

    [Fact]
    public void how_many_are_only_seven_or_two_more_is_no_word_for_them() =>
        Assert.All(Located.Accounts("Gunmen killed nine residents in Kirkuk on Friday. The police said only seven people were killed.", Published)[0].Actors.Where(a => a.Role == ActorRole.Target), a => Assert.DoesNotContain("only", a.AsReported, StringComparison.Ordinal));
}
