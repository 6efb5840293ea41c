using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>
/// Reports like the one that started the project: two attacks in two countries, told by turns, with claims, comparisons and earlier attacks between them.
/// Which attack a sentence goes on with is told by what it names: the building, the town, who speaks of himself.
/// </summary>
public sealed class Two_attacks_in_one_report
{
    private const string Published = "2031-11-30"; // a Sunday

    [Fact]
    public void the_building_says_which_attack_is_meant()
    {
        const string text = "MOSUL, Iraq — Two missiles slammed into an apartment block in Mosul on Friday, killing nine people, officials said, hours after drones set fire to an oil depot in Iran's Kermanshah province.\n\nA governor said seven people died in the apartment block. Rescuers were searching for three missing people.";
        var accounts = Located.Accounts(text, Published);
        Assert.Equal(9, Assert.Single(accounts, a => a.Where.Country == "IQ").Totals["killed"].Best);
        Assert.DoesNotContain(accounts, a => a.Where.Country == "IR" && a.Totals.ContainsKey("killed"));
    }

    [Fact]
    public void a_claim_of_the_attack_on_the_base_is_of_that_attack()
    {
        const string text = "Fighters killed 14 soldiers at a forward base near Kirkuk in Iraq on Friday.\n\nIn Syria, militants blew up the gate of a prison in Hasakah on Saturday. Guards killed six of them and captured nine others.\n\nIslamic State claimed the attack on the base, saying its fighters had killed 30 soldiers.";
        var accounts = Located.Accounts(text, Published);
        var prison = Assert.Single(accounts, a => a.Where.Country == "SY");
        Assert.DoesNotContain(prison.Actors, a => a.Role == ActorRole.Claimant);
        Assert.All(prison.Figures, f => Assert.Equal(Population.ArmedGroup, f.Population)); // "six of them", "nine others"
        Assert.Contains(Assert.Single(accounts, a => a.Where.Country == "IQ").Actors, a => a is { Role: ActorRole.Claimant, Name: "Islamic State" });
    }

    [Theory]
    [InlineData("Gunmen killed 14 soldiers in Mosul on Friday in the bloodiest two days of the insurgency since 2028.", "2031-11-28")]
    [InlineData("A bomb killed 14 porters in Mosul on Friday, the deadliest attack on the town since March.", "2031-11-28")]
    [InlineData("Raids have killed 14 porters in Mosul since Friday.", "2031-11-28")]
    public void since_when_it_was_not_so_bad_is_no_day_of_it(string text, string day)
    {
        var account = Assert.Single(Located.Accounts(text, Published));
        Assert.Equal(IsoDay.Of(day), account.When.Start);
        Assert.False(account.Background);
    }

    [Theory]
    [InlineData("Missiles killed nine people in Mosul on Friday. The strike was the worst on Mosul since May 25, when 19 people were killed at a shop in Kirkuk.", "2031-05-25", 19)]
    [InlineData("Gunmen killed nine people in Mosul on Friday. It was the bloodiest day in the country since 2028, when 43 students were shot dead in Kirkuk.", "2028-01-01", 43)]
    [InlineData("Gunmen killed nine people in Mosul on Friday. The killings are the worst since February, when 41 people died in a raid on a camp near Kirkuk.", "2031-02-01", 41)]
    public void what_happened_then_is_an_earlier_occurrence(string text, string start, int dead)
    {
        var accounts = Located.Accounts(text, Published);
        Assert.Equal((new DateOnly(2031, 11, 28), 9), Assert.Single(accounts, a => a.Where.AsReported == "Mosul") is var news ? (news.When.Start, news.Totals["killed"].Best) : default);
        var earlier = Assert.Single(accounts, a => a.Where.AsReported == "Kirkuk");
        Assert.Equal((true, IsoDay.Of(start), dead), (earlier.Background, earlier.When.Start, earlier.Totals["killed"].Best));
    }

    [Fact]
    public void a_third_incident_is_none_of_the_two()
    {
        const string text = "At least 22 villagers were shot dead in two raids in Iraq, and guards repelled an attack on their own base, the army said on Saturday.\n\nRebels entered the town of Mosul on Friday evening and killed 15 people. They took another dozen with them.\n\nThe second raid took place before dawn on Saturday in Kirkuk province. Seven farmers were killed at Kirkuk.\n\nIn a third incident, fighters attacked a base at Tikrit. Two guards from Bangladesh were wounded and four fighters killed.";
        var accounts = Located.Accounts(text, Published);
        var mosul = Assert.Single(accounts, a => a.Where.AsReported == "Mosul");
        Assert.Equal((15, 12), (mosul.Totals["killed"].Best, mosul.Totals["abducted"].Best));
        Assert.Equal((7, new DateOnly(2031, 11, 29)), Assert.Single(accounts, a => a.Where.AsReported == "Kirkuk") is var second ? (second.Totals["killed"].Best, second.When.Start) : default);
        Assert.Equal(4, Assert.Single(accounts, a => a.Where.AsReported == "Tikrit").Totals["killed"].Best);
        Assert.DoesNotContain(accounts, a => a.Where.Country == "BD");
    }

    [Fact]
    public void what_the_news_answers_does_not_take_what_follows()
    {
        const string text = "Turkish jets bombed targets near the Syrian city of Hasakah early on Saturday, killing four rebels, doctors said, a day after rockets fired from Syria wounded seven people in the Turkish town of Mardin.\n\nThe Turkish military said it hit a launcher and that it had killed at least six rebels.";
        var accounts = Located.Accounts(text, Published);
        var strike = Assert.Single(accounts, a => a.Acts.Contains(Act.AirStrike));
        Assert.Equal((6, new DateOnly(2031, 11, 29)), (strike.Totals["killed"].Best, strike.When.Start));
        var rockets = Assert.Single(accounts, a => a.Totals.ContainsKey("injured"));
        Assert.Equal(("Mardin", new DateOnly(2031, 11, 28)), (rockets.Where.Name, rockets.When.Start));
        Assert.DoesNotContain(rockets.Actors, a => a.Role == ActorRole.Perpetrator && a.AsReported!.Contains("Turkish", StringComparison.Ordinal));
    }

    [Fact]
    public void a_raid_afterwards_is_another_occurrence()
    {
        const string text = "Gunmen ambushed a police van near Kirkuk on Thursday night, killing four officers. The Iraqi military said it later killed three militants in a raid on a hideout in the area. One soldier died in the raid.";
        var accounts = Located.Accounts(text, Published);
        Assert.Equal([4, 4], accounts.Select(a => a.Totals["killed"].Best!.Value));
        Assert.DoesNotContain(Act.Raid, accounts[0].Acts);
    }

    [Fact]
    public void a_headline_of_two_attacks_adds_to_both()
    {
        const string text = "Gunmen kill mayor as soldiers die in ambush in the north\n\nGunmen killed 20 people, including the mayor, Luis Vega, and his father, a former mayor, in Mosul on Friday, officials said.\n\nHours earlier, five soldiers were killed in an ambush near Kirkuk. Two others lost a leg.\n\nSo far this year 17 mayors have been killed in Iraq, more than in all of 2030.";
        var accounts = Located.Accounts(text, Published);
        Assert.Equal(2, accounts.Count);
        Assert.Equal(20, accounts[0].Totals["killed"].Best);
        Assert.Equal((5, 2), (accounts[1].Totals["killed"].Best, accounts[1].Totals["injured"].Best));
        Assert.Equal(2, accounts[0].Figures.Count(f => f.SubsetOf is not null && f.Kind == FigureKind.Killed)); // the mayor and his father; no third for his name, no fourth for what the father was
    }

    [Fact]
    public void lines_of_the_page_above_the_headline_leave_it_one()
    {
        const string text = "Fourteen soldiers killed in raid on Iraqi base\n\nGunmen overran a base near Kirkuk on Friday, killing 14 soldiers.";
        Assert.Equal(Located.Accounts(text, Published).Count, Located.Accounts("Subscribe for a week\n\n" + text, Published).Count);
    }

    [Fact]
    public void a_refugee_camp_is_where_it_happened() =>
        Assert.Equal("Jenin", Assert.Single(Located.Accounts("In the West Bank, soldiers shot dead three men during a raid in the Jenin refugee camp on Friday.", Published)).Where.Name);

    [Fact]
    public void thousands_in_years_are_no_occurrence()
    {
        const string text = "Gunmen killed nine people in Mosul on Friday. The group broke away from its mother party in 2026 and has killed thousands of people in the region. It killed more than 1,000 civilians last year, a monitor said.";
        Assert.DoesNotContain(Located.Accounts(text, Published), a => a.Totals.TryGetValue("killed", out var killed) && killed.Best >= 1000);
    }

    [Fact]
    public void one_attack_of_a_hundred_dead_last_year_is()
    {
        const string text = "Gunmen killed nine people in Mosul on Friday. The group killed 120 people in a raid on a fair in Kirkuk last year.";
        Assert.Contains(Located.Accounts(text, Published), a => a.Totals.TryGetValue("killed", out var killed) && killed.Best == 120);
    }

    [Fact]
    public void its_men_behind_the_attack_are_a_claim() =>
        Assert.Contains(Located.Accounts("Gunmen killed nine officers in Mosul on Friday. Islamic State said its men were behind the attack.", Published)[0].Actors, a => a is { Certainty: Certainty.Claimed });

    [Theory]
    [InlineData("A bomb killed 19 people in Mosul on Friday. Suspicion fell on Islamic State.", "Islamic State")]
    public void suspicion_falls_on_somebody(string text, string who) =>
        Assert.Contains(Located.Accounts(text, Published)[0].Actors, a => a.Role == ActorRole.Perpetrator && a.Name == who && a.Certainty is Certainty.Accused or Certainty.Suspected);

    [Fact]
    public void who_gives_a_lower_toll_says_it()
    {
        var figure = Assert.Single(Assert.Single(Located.Accounts("A bomb killed 19 people in Mosul on Friday. The local police gave a lower toll, saying 11 people had died.", Published)).Figures, f => f.Point == 11);
        Assert.Equal("The local police", figure.Source?.AsReported);
    }

    [Fact]
    public void the_number_of_dead_soldiers_is_of_soldiers()
    {
        var account = Assert.Single(Located.Accounts("Gunmen killed 14 soldiers in Mosul on Friday. A second officer put the number of dead soldiers at 17.", Published));
        Assert.Equal((17, Population.StateForces), (account.Totals["killed"].Best, Assert.Single(account.Figures, f => f.Point == 17).Population));
    }

    [Fact]
    public void what_the_lead_announces_is_told_on_below()
    {
        const string text = "Twin car bombs tore through a market in the Iraqi city of Mosul and a gunman fired on a checkpoint in neighboring Syria on Friday, officials said.\n\nThe bombs in Mosul killed 21 people and injured 48, police said.\n\nHours later in Syria, a man on a motorcycle shot dead four guards at a checkpoint outside Hasakah, a ministry said.";
        var accounts = Located.Accounts(text, Published);
        Assert.Equal(4, Assert.Single(accounts, a => a.Where.Country == "SY").Totals["killed"].Best);
    }

    [Fact]
    public void a_claim_of_both_attacks_is_of_both()
    {
        const string text = "Gunmen stormed a hotel in Mosul on Friday, killing nine guests. On the same night a roadside bomb in Syria's Hasakah killed six passengers of a bus.\n\nIslamic State claimed both attacks.";
        Assert.All(Located.Accounts(text, Published), a => Assert.Contains(a.Actors, c => c is { Role: ActorRole.Claimant, Name: "Islamic State" }));
    }

    [Fact]
    public void an_operation_before_is_none_of_the_news()
    {
        const string text = "A mine killed eight guards near Mosul on Friday. The device went off when the men were returning from an operation in which five rebels had been shot dead, an officer said.";
        Assert.Equal(8, Located.Accounts(text, Published)[0].Totals["killed"].Best);
        Assert.DoesNotContain(Located.Accounts(text, Published)[0].Figures, f => f.Point == 5);
    }

    [Fact]
    public void the_siege_of_a_hotel_is_not_its_deed() =>
        Assert.DoesNotContain(Located.Accounts("Gunmen killed nine guests in Mosul on Friday. The siege of the Pearl Beach began at dusk.", Published).SelectMany(a => a.Actors), a => a.Role == ActorRole.Perpetrator && a.AsReported!.Contains("Beach", StringComparison.Ordinal));

    [Fact]
    public void a_separate_attack_of_another_month_is_not_in_the_town_before_it()
    {
        const string text = "Militants carried out a double suicide bombing in Mosul in January 2031 that killed at least 32 people.\n\nIn September 2031, gunmen killed at least 12 Iraqi police in a separate attack that raised concerns.";
        Assert.Null(Assert.Single(Located.Accounts(text, null), a => a.Totals["killed"].Best == 12).Where.Name);
    }

    [Theory]
    [InlineData("Gunmen killed 17 militia fighters in Burkina Faso and a bomb tore through an army truck in Niger on Friday, killing four soldiers, officials said.", "BF", 17, "NE", 4)]
    [InlineData("Shells killed nine people in the Iraqi town of Mosul on Friday, while gunmen in Syria shot six passengers dead.", "IQ", 9, "SY", 6)]
    public void a_lead_of_two_countries_tells_two_attacks(string text, string one, int dead, string other, int killed)
    {
        var accounts = Located.Accounts(text, Published);
        Assert.Equal(dead, Assert.Single(accounts, a => a.Where.Country == one).Totals["killed"].Best);
        Assert.Equal(killed, Assert.Single(accounts, a => a.Where.Country == other).Totals["killed"].Best);
    }

    [Theory]
    [InlineData("Gunmen from Syria crossed the border and killed nine soldiers in Mosul on Friday.")]
    [InlineData("Rockets fired from Syria hit Mosul on Friday and killed nine soldiers, and the government in Damascus denied it.")]
    [InlineData("Gunmen killed nine soldiers in Mosul on Friday and fled to Syria.")]
    public void one_attack_that_names_two_countries_is_one(string text) => Assert.Single(Located.Accounts(text, Published));

    [Fact]
    public void what_a_group_says_of_its_own_deed_goes_on_with_it()
    {
        const string text = "Islamic State fighters stormed an outpost near Kirkuk on Friday, killing 23 soldiers, the army said. Forty militants were also killed, it said.\n\nIslamic State said it had killed 67 soldiers.";
        var account = Assert.Single(Located.Accounts(text, Published));
        Assert.Contains(account.Figures, f => f.Point == 67);
        Assert.NotEqual(67, account.Totals["killed"].Best);
    }

    [Fact]
    public void the_day_in_brackets_is_that_of_a_release()
    {
        var when = Assert.Single(Located.Accounts("For Immediate Release\n\nKABUL, Afghanistan (November 30, 2031)\n\nTroops killed four insurgents during an operation in Ghazni.", Published)).When;
        Assert.Equal((new DateOnly(2031, 11, 30), WhenPrecision.Days), (when.Start, when.Precision));
    }
}
