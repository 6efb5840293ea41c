using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>ACLED's protests, riots and violence against civilians, by who is armed, who began and what was done.</summary>
public sealed class Types_of_crowds
{
    [Theory]
    [InlineData("Some 300 weavers marched through the old town, calling for a pension.")]
    [InlineData("Beekeepers blocked the coastal road with their vans over a new levy.")]
    [InlineData("Clerks sat down in front of the ministry and held placards.")]
    [InlineData("Potters assembled in the square beside the town hall, demanding a refund.")]
    [InlineData("Hundreds rallied against the killing of a postman by soldiers.")]
    [InlineData("Angered by the murder of a midwife, villagers marched to the council.")]
    [InlineData("Several hundred potters packed the lane, demanding the release of a colleague.")]
    [InlineData("Growers parked their lorries on the quay to protest against a levy.")]
    [InlineData("Miners began a sit-in on a hill.")]
    [InlineData("Weavers felled poplars and dragged logs across the road to the mill.")]
    public void a_crowd_that_harms_nobody_protests(string text) => Assert.Equal("Peaceful protest", Type(text));

    [Theory]
    [InlineData("Police used tear gas to scatter a crowd of weavers.")]
    [InlineData("Nine demonstrators were arrested outside the mint.")]
    [InlineData("Guards carried away protesters who sat on the rails.")]
    [InlineData("Police baton-charged the marchers at the bridge.")]
    [InlineData("A march of weavers set off at noon, but police cordoned off the bridge.")]
    [InlineData("The sit-in had lasted an hour when the weavers were hustled off by guards.")]
    [InlineData("Police used tear gas on a march of weavers. No one was reported hurt.")]
    public void a_protest_that_is_stopped_without_harm_is_one_with_intervention(string text) => Assert.Equal("Protest with intervention", Type(text));

    [Theory]
    [InlineData("Soldiers opened fire on protesters at the lighthouse, killing two.")]
    [InlineData("Police shot dead a tailor who was demonstrating against a dam.")]
    [InlineData("Two weavers were killed when troops fired at a crowd of striking women.")]
    [InlineData("Soldiers fired into a column of unarmed weavers.")]
    [InlineData("Guards raked the marchers from the roof.")]
    [InlineData("A demonstrator lost an eye to a rubber bullet.")]
    public void people_shot_while_they_demonstrate_met_excessive_force(string text) => Assert.Equal("Excessive force against protesters", Type(text));

    [Theory]
    [InlineData("Protesters hurled bricks at the police line and torched a kiosk.")]
    [InlineData("Demonstrators clashed with police near the mint.")]
    [InlineData("Villagers demanding water pelted police with tiles.")]
    [InlineData("A march over rents turned violent and two trams were burned.")]
    [InlineData("Bottles and bricks rained on the riot police after the march.")]
    [InlineData("Miners with staves fought police on the steps of the mint.")]
    public void demonstrators_who_attack_make_a_violent_demonstration(string text) => Assert.Equal("Violent demonstration", Type(text));

    [Theory]
    [InlineData("A mob beat a pickpocket to death.")]
    [InlineData("Villagers lynched two pedlars.")]
    [InlineData("Fans of the two clubs fought each other with chairs after the derby.")]
    [InlineData("Inmates rioted in the old prison.")]
    [InlineData("Residents set fire to the hut of a man accused of theft.")]
    [InlineData("An old man was dragged from his hut by villagers.")]
    [InlineData("Villagers fell upon the thief and stripped him.")]
    [InlineData("Locals beat a suspected thief and burned him with old tyres.")]
    public void people_without_arms_who_attack_for_no_demonstration_are_a_mob(string text) => Assert.Equal("Mob violence", Type(text));

    [Theory]
    [InlineData("Gunmen shot dead a village elder.", "Attack")]
    [InlineData("An elder was ambushed and killed by rebels on his way to the mill.", "Attack")]
    [InlineData("Soldiers beat a ferryman at a roadblock.", "Attack")]
    [InlineData("Rebels clashed with soldiers near the ford.", "Armed clash")]
    [InlineData("Agents led a columnist away in handcuffs.", "Arrests")]
    public void armed_people_are_no_crowd(string text, string type) => Assert.Equal(type, Type(text));

    [Theory]
    [InlineData("A strong earthquake killed 40 people in the valley.")]
    [InlineData("Nine passengers died and 20 were injured when a bus plunged into a gorge.")]
    [InlineData("A landslide buried a hamlet, killing a family.")]
    [InlineData("A gas leak killed two bakers.")]
    [InlineData("Cholera has killed 30 people in the camp.")]
    [InlineData("Tourists walked over the bridge to see the weir.")]
    [InlineData("Fans filled the square to watch the final.")]
    [InlineData("The weather turned ugly in the evening.")]
    [InlineData("The supporters fell on hard times.")]
    [InlineData("A man stood shouting at the gate.")]
    public void a_mishap_is_nobodys_act(string text) => Assert.Null(Type(text));

    private static string? Type(string text) => Unplaced.Accounts(text).Where(a => !a.Background).Select(a => a.SubEventType).FirstOrDefault(t => t is not null);
}
