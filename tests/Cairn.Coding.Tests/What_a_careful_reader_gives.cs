using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What readers of whole reports missed: releases, bodies, people taken and freed, who is blamed by whom, what was hit.</summary>
public sealed class What_a_careful_reader_gives
{
    [Theory]
    [InlineData("Rebels on Friday released four soldiers they had held for nine days in Selm.")]
    [InlineData("Rebels freed four porters whom they had taken in Selm.")]
    public void captives_let_go_by_those_who_had_held_them(string text)
    {
        var account = Assert.Single(Accounts(text), a => a.Acts.Contains(Act.Release));
        Assert.Equal(4, Assert.Single(account.Figures, f => f.Kind == FigureKind.Released).Point);
    }

    [Theory]
    [InlineData("The bodies of five men with their hands tied and gunshot wounds were found in a clandestine grave in Selm, prosecutors said on Monday.")]
    [InlineData("The bodies of five clerks were found in a shallow grave in Selm.")]
    public void bodies_bound_and_shot_or_in_a_hidden_grave_are_of_people_killed(string text)
    {
        var account = Assert.Single(Accounts(text));
        Assert.Equal(5, account.Totals["killed"].Best);
        Assert.DoesNotContain(account.Figures, f => f.Kind == FigureKind.Injured);
    }

    [Fact]
    public void who_is_freed_later_is_as_many_as_were_counted_by_the_word()
    {
        var account = Assert.Single(Accounts("Armed men kidnapped a priest and two nuns in Selm on Monday. The nuns were freed on Tuesday."));
        Assert.Equal(3, account.Totals["abducted"].Best);
        Assert.Equal(2, account.Totals["released"].Best);
    }

    [Fact]
    public void people_taken_are_told_again_by_number() =>
        Assert.Equal(23, Assert.Single(Accounts("Gunmen abducted dozens of people in Selm on Monday. The mayor said 23 people were taken, of whom four had escaped.")).Totals["abducted"].Best);

    [Fact]
    public void people_taken_to_hospital_are_not() =>
        Assert.DoesNotContain(Accounts("Gunmen killed two bakers in Selm on Monday. The mayor said nine people were taken to a clinic.").SelectMany(a => a.Figures), f => f.Kind == FigureKind.Abducted);

    [Fact]
    public void attackers_killed_are_no_part_of_those_whom_they_killed()
    {
        var account = Assert.Single(Accounts("Gunmen killed nine people in Selm on Monday, residents said. Police put the death toll at six. Vigilantes shot dead three of the assailants."));
        Assert.Null(Assert.Single(account.Figures, f => f.Population == Population.Perpetrators).SubsetOf);
        Assert.NotEqual("Riots", account.EventType);
    }

    [Fact]
    public void a_lower_count_of_another_source_is_no_later_total_and_no_part_but_a_rival()
    {
        var account = Assert.Single(Accounts("Gunmen killed nine people in Selm on Monday, residents said. Police put the death toll at six."));
        Assert.Equal([(9, "residents"), (6, "Police")], account.Figures.Select(f => (f.Point ?? 0, f.Source?.AsReported ?? "")));
        Assert.All(account.Figures, f => Assert.Equal((Cumulation.Standalone, null), (f.Cumulation, f.SubsetOf)));
        Assert.Equal(6, account.Totals["killed"].Best); // the best-placed of the two, by the contract
    }

    [Fact]
    public void bodies_found_in_one_town_and_a_fight_near_another_are_two() =>
        Assert.Equal([5, 5], Located.Accounts("The bodies of five men with their hands tied were found in a clandestine grave in Tlajomulco, in Mexico's Jalisco state, prosecutors said Monday.\n\nOn Sunday, soldiers clashed with gunmen on a highway 12 kilometers south of the city of Tepatitlán, leaving one soldier and four gunmen dead.", "2026-10-19").Select(a => a.Totals["killed"].Best));

    [Fact]
    public void a_bomber_who_was_shot_at_did_it_and_those_who_shot_did_not()
    {
        var account = Assert.Single(Accounts("The bomber was shot at by guards before his car exploded in Selm on Wednesday, killing seven people."));
        Assert.Equal("bomber", Assert.Single(account.Actors, a => a.Role == ActorRole.Perpetrator).AsReported);
        Assert.DoesNotContain(account.Actors, a => a.Role == ActorRole.Target && a.AsReported == "bomber");
    }

    [Fact]
    public void who_attributes_an_attack_is_the_source_of_the_blame()
    {
        var account = Assert.Single(Accounts("A guard was killed in an ambush near Selm on Friday. Nobody has claimed the attack, which Defence Minister Karl Benz attributed to the Taliban."));
        var accused = Assert.Single(account.Actors, a => a.Role == ActorRole.Perpetrator);
        Assert.Equal((Certainty.Accused, "Taliban"), (accused.Certainty, accused.Name));
        Assert.Contains("Karl Benz", accused.Source?.AsReported, StringComparison.Ordinal);
    }

    [Fact]
    public void one_force_is_one_actor_and_its_accuser_the_source()
    {
        var account = Assert.Single(Accounts("A strike by a drone killed six bakers in Selm on Thursday, medics said, blaming the paramilitary Rapid Support Forces."));
        var accused = Assert.Single(account.Actors, a => a.Role == ActorRole.Perpetrator);
        Assert.Equal((ActorKind.Organisation, Certainty.Accused, "medics"), (accused.Kind, accused.Certainty, accused.Source?.AsReported));
    }

    [Fact]
    public void a_plot_foiled_is_no_part_of_an_ambush()
    {
        var accounts = Accounts("A guard was killed in an ambush near Selm on Friday.\n\nPolice foiled a plot to bomb a depot, arresting a man with 20 kilograms of explosives.");
        Assert.DoesNotContain(Act.WeaponsDisrupted, Assert.Single(accounts, a => a.Acts.Contains(Act.Ambush)).Acts);
        Assert.Single(accounts, a => a.Acts.Contains(Act.WeaponsDisrupted));
    }

    [Fact]
    public void a_car_bomber_hits_what_he_rams()
    {
        var account = Assert.Single(Accounts("A suicide car bomber rammed the gate of a police station in Selm on Wednesday, killing seven people."));
        Assert.Equal("police station", Assert.Single(account.PhysicalTargets).AsReported);
        Assert.Equal(("car", "vehicle"), (Assert.Single(account.Weapons).AsReported, account.Weapons[0].Type));
    }

    [Fact]
    public void cameras_are_destroyed_and_houses_burning_are_damaged()
    {
        Assert.Contains(Accounts("Rebels destroyed security cameras at a depot in Selm.").SelectMany(a => a.PhysicalTargets), t => t is { AsReported: "security cameras", Effect: PhysicalEffect.Destroyed });
        Assert.Contains(Accounts("Gunmen stormed a village near Selm, burning houses and killing two people.").SelectMany(a => a.PhysicalTargets), t => t is { AsReported: "houses", Effect: PhysicalEffect.Damaged });
    }

    [Fact]
    public void a_camp_for_the_displaced_displaces_nobody() =>
        Assert.DoesNotContain(Act.Displacement, Accounts("Fighters shelled a displacement camp near Selm on Wednesday, killing eight people.").SelectMany(a => a.Acts));

    [Fact]
    public void parts_of_fighters_are_fighters()
    {
        var parts = Accounts("Soldiers killed 28 rebels in Selm on Friday, including a Chinese national and Iraqi nationals.").SelectMany(a => a.Figures).Where(f => f.SubsetOf is not null).ToList();
        Assert.All(parts, f => Assert.Equal(Population.ArmedGroup, f.Population));
        Assert.Contains(parts, f => f is { Point: 1, AsReported: "a Chinese national" });
    }

    [Fact]
    public void a_village_lies_in_the_province_that_was_told()
    {
        var where = Assert.Single(Located.Accounts("Gunmen attacked a village in Nigeria's Zamfara state on Monday. They stormed Kaura village, killing nine residents.", "2026-11-20")).Where;
        Assert.Equal(("Zamfara State", 4), (where.Admin1, where.WherePrec));
    }

    private static IReadOnlyList<Account> Accounts(string text) => Unplaced.Accounts(text, "2026-11-20");
}
