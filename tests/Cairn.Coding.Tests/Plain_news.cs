using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What twenty-five plain agency reports showed: claims in other words, who counts otherwise, days that are only reckoned, counts of a series.</summary>
public sealed class Plain_news
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("The Hill Liberation Front said it had planted the bomb that killed a colonel in Kirkuk on Friday.", "Hill Liberation Front")]
    [InlineData("A bomb killed a colonel in Kirkuk on Friday. The Hill Liberation Front said it planted the bomb.", "Hill Liberation Front")]
    [InlineData("A bomb killed a colonel in Kirkuk on Friday. The Hill Liberation Front said its fighters carried out the attack.", "Hill Liberation Front")]
    [InlineData("A bomb killed nine porters in Kirkuk on Friday. Islamic State's local branch claimed the attack.", "Islamic State")]
    [InlineData("A bomb killed nine porters in Kirkuk on Friday. The local branch of Islamic State claimed the attack.", "Islamic State")]
    [InlineData("A bomb killed nine porters in Kirkuk on Friday. An Islamic State affiliate claimed responsibility.", "Islamic State")]
    public void who_says_so_of_itself_claims_it(string text, string who)
    {
        var actors = Assert.Single(Located.Accounts(text, Published)).Actors;
        Assert.Contains(actors, a => a.Role == ActorRole.Claimant && a.Name == who);
        Assert.Contains(actors, a => a is { Role: ActorRole.Perpetrator, Certainty: Certainty.Claimed } && a.Name == who);
    }

    [Theory]
    [InlineData("A bomb killed nine porters in Kirkuk on Friday. Police said the Hill Liberation Front planted the bomb.")]
    [InlineData("The army said it had shot nine rebels in Kirkuk on Friday.")]
    [InlineData("The bank's local branch claimed the money.")]
    public void who_is_only_said_to_have_done_it_does_not(string text) =>
        Assert.DoesNotContain(Located.Accounts(text, Published).SelectMany(a => a.Actors), a => a.Role == ActorRole.Claimant);

    [Theory]
    [InlineData("Gunmen killed 21 people in Kirkuk on Friday, two doctors said. A resident put the number of dead at 30.", 30, "A resident")]
    [InlineData("Gunmen killed 12 people in Kirkuk on Friday. A police spokesman gave the toll as seven.", 7, "A police spokesman")]
    [InlineData("Gunmen killed 12 people in Kirkuk on Friday, a doctor said; the police put the death toll at seven.", 7, "the police")]
    public void who_counts_otherwise_is_a_source_beside_others(string text, int count, string who)
    {
        var figure = Assert.Single(Assert.Single(Located.Accounts(text, Published)).Figures, f => f.Point == count);
        Assert.Equal((who, null, Cumulation.Standalone), (figure.Source?.AsReported, figure.SubsetOf, figure.Cumulation));
    }

    [Theory]
    [InlineData("Two weeks after blasts killed 32 people at a market in Kirkuk, a bomb went off in Mosul on Friday, wounding seven porters.", "2031-11-12", "2031-11-16")]
    [InlineData("Gunmen killed two porters in Mosul on Friday, a day after a bomb killed nine clerks in Kirkuk.", "2031-11-27", "2031-11-27")]
    [InlineData("Gunmen killed two porters in Mosul on Friday, three days after nine clerks were shot dead in Kirkuk.", "2031-11-25", "2031-11-25")]
    public void what_the_day_is_reckoned_from_has_the_day_that_comes_out(string text, string start, string end)
    {
        var accounts = Located.Accounts(text, Published);
        var earlier = Assert.Single(accounts, a => a.Where.Name == "Kirkuk").When;
        Assert.Equal((IsoDay.Of(start), IsoDay.Of(end)), (earlier.Start, earlier.End));
        Assert.Contains(accounts, a => a.Where.Name == "Mosul" && a.When.Start == new DateOnly(2031, 11, 28));
    }

    [Theory]
    [InlineData("Gunmen killed nine porters in Kirkuk on Friday. It was the third raid on the town since May.")]
    [InlineData("Gunmen shot dead a clerk in Kirkuk on Friday. She is the ninth clerk murdered in Norland this year.")]
    public void one_of_a_series_is_no_occurrence_besides(string text)
    {
        var account = Assert.Single(Located.Accounts(text, Published));
        Assert.DoesNotContain(account.Actors, a => a.AsReported?.Contains("ninth", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void the_third_who_dies_is_one()
    {
        var account = Assert.Single(Located.Accounts("Gunmen shot three porters in Kirkuk on Friday. A third porter was killed by a bomb in the same street.", Published), a => a.Acts.Contains(Act.Bombing));
        Assert.Equal(1, account.Totals["killed"].Best);
    }

    [Fact]
    public void who_fights_beside_those_who_take_a_base_has_not_taken_it() =>
        Assert.Equal("Non-state actor overtakes territory", Located.Accounts("Islamic State fighters overran a base in Kirkuk on Friday. The army said it had killed 50 insurgents.", Published)[0].SubEventType);

    [Fact]
    public void who_is_hit_in_the_leg_is_hurt() =>
        Assert.Equal(1, Located.Accounts("Rebels opened fire on a teashop in Kirkuk on Friday, killing a clerk. A porter was hit in the leg.", Published)[0].Totals["injured"].Best);

    [Fact]
    public void what_somebody_told_on_a_day_was_no_later() =>
        Assert.Equal(new DateOnly(2031, 11, 25), Located.Accounts("A bomb killed nine porters near Kirkuk, the observatory reported on Tuesday.", Published)[0].When.End);

    [Theory]
    [InlineData("Shells hit a market in Kirkuk on Friday, killing nine people, including two clerks, the mayor of Kirkuk, Karim Aziz, said.")]
    [InlineData("Shells hit a market in Kirkuk on Friday, killing nine people, the mayor, Karim Aziz, said.")]
    public void who_tells_of_the_dead_is_none_of_them(string text) =>
        Assert.Equal(["people"], Assert.Single(Located.Accounts(text, Published)).Actors.Where(a => a.Role == ActorRole.Target).Select(a => a.AsReported));

    [Fact]
    public void a_part_in_another_town_stays_a_part()
    {
        var accounts = Located.Accounts("Air strikes killed 23 people in Kirkuk on Friday, including nine members of one family in Daquq, medics said.", Published);
        Assert.Equal(23, Assert.Single(accounts, a => a.Totals.ContainsKey("killed")).Totals["killed"].Best);
    }
}
