using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>The ACLED sub-event types of ground that changes hands, of fights, and of strategic developments.</summary>
public sealed class Types_of_territory_and_politics
{
    private const string Regained = "Government regains territory", Taken = "Non-state actor overtakes territory", Transferred = "Non-violent transfer of territory", Clash = "Armed clash";

    [Theory]
    [InlineData("Rebels captured the town of Kosna on Monday.", Taken)]
    [InlineData("Government troops captured the town of Kosna on Monday.", Regained)]
    [InlineData("Rebels retook the village from the army.", Taken)]
    [InlineData("The village was recaptured on Monday.", Regained)]
    [InlineData("The village was captured from the rebels on Monday.", Regained)]
    [InlineData("The town of Kosna was recaptured by pro-government militiamen.", Regained)]
    [InlineData("Ukrainian forces retook the village of Kosna in Donetsk region.", Regained)]
    [InlineData("Russian forces captured the village of Kosna in Donetsk region, Ukraine.", Taken)]
    [InlineData("The army drove the insurgents out of the district capital.", Regained)]
    public void who_takes_a_place_decides_not_the_verb(string text, string type) => Assert.Equal(type, TypeOf(text));

    [Theory]
    [InlineData("The fort was back in army hands by noon on Friday.", Regained)]
    [InlineData("The fort fell into rebel hands on Friday.", Taken)]
    [InlineData("The fort is again under the control of the front.", Taken)]
    [InlineData("The capture of Kosna by militiamen was confirmed on Friday.", Taken)]
    [InlineData("Farmers heard of the fall of the village to the militia.", Taken)]
    [InlineData("Fighters who had come down from the hills took Kosna on Monday.", Taken)]
    [InlineData("The army drove the rebels from the village.", Regained)]
    [InlineData("Federal troops won back three hamlets.", Regained)]
    [InlineData("Rebels captured Kosna's eastern suburbs.", Taken)]
    [InlineData("Rebels captured large areas.", null)]
    [InlineData("The fort was lost to the insurgents.", Taken)]
    public void who_holds_it_is_told_in_many_ways(string text, string? type) => Assert.Equal(type, TypeOf(text));

    [Theory]
    [InlineData("Curfew clamped on hill district", "Other")]
    [InlineData("New militant group surfaces in the delta", "Change to group/activity")]
    [InlineData("A new naval base was inaugurated at Kosna.", "Headquarters or base established")]
    [InlineData("Some 900 families have streamed into the schools of Kosna since the fighting began.", "Other")]
    [InlineData("Three battalions were flown to the border.", "Change to group/activity")]
    public void headlines_and_passives_tell_developments(string text, string type) => Assert.Equal(type, TypeOf(text));

    [Theory]
    [InlineData("The rebels took over the town without a shot.")]
    [InlineData("Government troops entered the harbour town unopposed.")]
    [InlineData("The militia pulled out of Olmari overnight.")]
    [InlineData("Peacekeepers handed the base over to the national army.")]
    public void a_place_that_nobody_fought_for_is_transferred(string text) => Assert.Equal(Transferred, TypeOf(text));

    [Theory]
    [InlineData("Soldiers traded small-arms fire with rebels for an hour.", Clash)]
    [InlineData("Rebels attacked the barracks at dawn.", Clash)]
    [InlineData("The patrol came under fire from the hills.", Clash)]
    [InlineData("Rebels attacked a farm, killing two villagers.", "Attack")]
    public void an_attack_on_a_post_of_armed_forces_is_a_clash(string text, string type) => Assert.Equal(type, TypeOf(text));

    [Theory]
    [InlineData("Officers staged a bloodless coup on Friday night.", "Other")]
    [InlineData("A curfew was imposed on the town of Kosna.", "Other")]
    [InlineData("Forty prisoners escaped from the central jail during the night.", "Other")]
    [InlineData("Fighters attacked the prison to free inmates.", Clash)]
    [InlineData("Investigators unearthed a mass grave with forty bodies behind the barracks.", "Other")]
    [InlineData("The army and the rebels signed a ceasefire on Monday.", "Agreement")]
    [InlineData("Turkish troops have built an outpost on the hill.", "Headquarters or base established")]
    [InlineData("Two rebel factions merged under one commander.", "Change to group/activity")]
    public void developments_have_the_types_of_the_codebook(string text, string type) => Assert.Equal(type, TypeOf(text));

    [Theory]
    [InlineData("The Swedish champion withdrew from the tournament with a knee injury.")]
    [InlineData("The airline opened a new base at the northern airport.")]
    [InlineData("The club named a new coach on Monday.")]
    [InlineData("Two banks merged in the spring.")]
    [InlineData("The party took control of the city council after the election.")]
    [InlineData("Barcelona took control of the match after the break.")]
    [InlineData("The union signed an agreement with the airline on pay.")]
    [InlineData("The farm changed hands for a record price.")]
    [InlineData("Storm clouds rolled into the valley before dawn.")]
    [InlineData("Snow closed the mountain crossing on Sunday.")]
    [InlineData("The council declared a climate emergency.")]
    [InlineData("Archaeologists discovered the grave of a king.")]
    [InlineData("It was a coup for the gallery to show the painting.")]
    [InlineData("The trophy is back in the hands of the champions.")]
    [InlineData("The fire in the village is now under control.")]
    [InlineData("The new fuel standard came into force on Monday.")]
    [InlineData("Tourists streamed into the old town for the fair.")]
    [InlineData("The families came together for the feast.")]
    [InlineData("The two captains shook hands on a bet.")]
    [InlineData("The club lost the stadium to a developer.")]
    public void quiet_news_in_the_same_words_gives_no_account(string text) => Assert.Empty(Located.Accounts(text, "2024-05-07"));

    [Fact]
    public void words_may_stand_inside_a_trigger_and_its_slot_behind_it() =>
        Assert.Equal(Taken, TypeOf("Rebels took full and lasting control of the port of Kosna on Sunday."));

    [Fact]
    public void a_curfew_restricts_by_order() =>
        Assert.Equal("COERCE", Located.Accounts("A curfew was imposed on the town of Kosna.", "2024-05-07")[0].Plover?.Event);

    private static string? TypeOf(string text) => Located.Accounts(text, "2024-05-07").Select(a => a.SubEventType).FirstOrDefault(t => t is not null);
}
