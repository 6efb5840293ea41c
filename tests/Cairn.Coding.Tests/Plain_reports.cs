using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What a casualty recorder met in an afternoon of ordinary reports.</summary>
public sealed class Plain_reports
{
    [Theory]
    [InlineData("A bomb killed six people in Selm on Monday. The Hill Front rebels have carried out many attacks in the east.")]
    [InlineData("A bomb killed six people in Selm on Monday. Rebels often carry out deadly attacks in the region.")]
    public void what_a_group_has_done_many_times_says_not_who_did_it_now(string text) =>
        Assert.DoesNotContain(Only(text).Actors, a => a.Role == ActorRole.Perpetrator);

    [Fact]
    public void who_carried_out_an_attack_did_it() =>
        Assert.Contains(Only("A bomb killed six people in Selm on Monday. Rebels carried out the attack, police said.").Actors, a => a.Role == ActorRole.Perpetrator);

    [Fact]
    public void whose_affiliate_a_group_is_did_not_do_it()
    {
        var doers = Only("Al Shabaab, an affiliate of al Qaeda, said its fighters killed 26 soldiers near Baidoa on Sunday.").Actors.Where(a => a.Role == ActorRole.Perpetrator).ToList();
        Assert.Contains(doers, a => a.Name == "Al-Shabaab");
        Assert.DoesNotContain(doers, a => a.Name == "Al-Qaeda");
    }

    [Fact]
    public void a_group_is_told_by_its_whole_name()
    {
        var account = Only("Rebels of the Allied Democratic Forces killed 18 villagers in Selm.");
        Assert.DoesNotContain(Act.GroupChange, account.Acts);
        Assert.Contains(account.Actors, a => a.AsReported == "Allied Democratic Forces");
        Assert.Contains(Only("Fighters of the Taliban killed 18 villagers in Selm.").Actors, a => a.AsReported == "Taliban");
    }

    [Theory]
    [InlineData("A Russian missile hit a school in Selm, killing four people.", "Russian missile")]
    [InlineData("Six people died in Monday's Russian missile strike on a school in Selm.", "Russian")]
    public void arms_of_a_state_are_its_forces(string text, string reported)
    {
        var doer = Assert.Single(Only(text).Actors, a => a.Role == ActorRole.Perpetrator);
        Assert.Equal(("Russian military", reported), (doer.Name, doer.AsReported));
        Assert.NotEqual(ActorKind.Individual, doer.Kind);
    }

    [Theory]
    [InlineData("At least eight worshippers, including two policemen, embraced martyrdom and 25 others were hurt when a bomber blew himself up in Selm.", 8, 25)]
    [InlineData("A blast hit a mill in Selm. A clinic's spokesman said nine dead bodies and 32 injured were shifted there.", 9, 32)]
    [InlineData("A blast hit a mill in Selm. Four bodies and 12 wounded were brought to the clinic, doctors said.", 4, 12)]
    [InlineData("A drone struck a shelter in Selm. A clinic had received 27 bodies and 38 injured, a doctor said.", 27, 38)]
    [InlineData("A drone struck a shelter in Selm, killing 19. Three people wounded in the strike died on Sunday.", 19, null)]
    public void the_dead_and_the_hurt(string text, int killed, int? injured)
    {
        var totals = Only(text).Totals;
        Assert.Equal(killed, totals["killed"].Best);
        Assert.Equal(injured, totals.TryGetValue("injured", out var hurt) ? hurt.Best : null);
    }

    [Fact]
    public void others_are_of_the_whole_not_of_its_part() =>
        Assert.DoesNotContain(Only("Eight worshippers, including two policemen, died and 25 others were hurt when a bomb went off in Selm.").Figures, f => f is { Kind: FigureKind.Injured, Population: Population.StateForces });

    [Theory]
    [InlineData("Raiders killed at least 23 villagers in Selm, a monitor said, after five more bodies were found.", 23)]
    [InlineData("Raiders killed 23 villagers in Selm. Five more were killed in the night.", 28)]
    public void what_made_a_toll_grow_is_in_it(string text, int killed) => Assert.Equal(killed, Only(text).Totals["killed"].Best);

    [Theory]
    [InlineData("Five of the 38 pupils abducted from a school in Selm on Friday have escaped, police said.", "abducted", 38)]
    [InlineData("Two of the 12 people killed in the attack in Selm were children, police said.", "killed", 12)]
    [InlineData("Five of the 38 pupils were abducted from a school in Selm on Friday, police said.", "abducted", 5)]
    public void a_participle_is_said_of_the_whole(string text, string kind, int many) => Assert.Equal(many, Only(text).Totals[kind].Best);

    [Theory]
    [InlineData("A missile hit a house in Selm, killing seven. Rescuers combed the ruins until dawn. The search operation has ended.", Act.Raid)]
    [InlineData("A bomb killed six people in Selm, police and rescue officials said.", Act.Rescue)]
    [InlineData("A drone struck a shelter for displaced families in Selm, killing six people.", Act.Displacement)]
    public void words_beside_an_attack_are_no_acts(string text, Act act) => Assert.DoesNotContain(act, Only(text).Acts);

    [Theory]
    [InlineData("Soldiers launched a search operation against rebels in Selm.", Act.Raid)]
    [InlineData("Rebels displaced 40 families in Selm.", Act.Displacement)]
    [InlineData("Soldiers rescued six hostages in Selm.", Act.Rescue)]
    public void the_acts_themselves_are(string text, Act act) => Assert.Contains(act, Only(text).Acts);

    [Fact]
    public void who_denies_responsibility_takes_none()
    {
        var statements = Unplaced.Code("The Hill Front denied responsibility and blamed the army.", "2026-11-20").Statements;
        Assert.Contains(statements, s => s.Kind == StatementKind.Denial);
        Assert.DoesNotContain(statements, s => s.Kind == StatementKind.Responsibility);
        Assert.Contains(Unplaced.Code("The Hill Front claimed responsibility for the blast.", "2026-11-20").Statements, s => s.Kind == StatementKind.Responsibility);
    }

    [Fact]
    public void who_says_the_first_denies_the_second() =>
        Assert.Equal("the defence ministry", Assert.Single(Unplaced.Code("On Monday the defence ministry said its forces had struck a depot and denied hitting houses.", "2026-11-20").Statements, s => s.Kind == StatementKind.Denial).Actor, ignoreCase: true);

    [Fact]
    public void people_compared_are_nobodys_deed()
    {
        var claim = Assert.Single(Unplaced.Code("More people were killed in attacks in the province in November than in October, the ministry said.", "2026-12-02").Statements, s => s.Kind == StatementKind.Comparison);
        Assert.Equal(("killed", "more", null), (claim.Comparison!.Measure, claim.Comparison.Relation, claim.Comparison.Actor));
    }

    private static Account Only(string text) => Assert.Single(Unplaced.Accounts(text, "2026-11-20"));
}
