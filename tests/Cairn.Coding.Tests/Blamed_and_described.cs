using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Doers without a name, by what they are said to be; blame past what it is for; for whom a claim is made; the crime that was told before.</summary>
public sealed class Blamed_and_described
{
    [Theory]
    [InlineData("A clandestine group shot a miller in Selm on Monday.", "clandestine group", ActorKind.Organisation)]
    [InlineData("A miller was shot in Selm on Monday by an extreme rightist faction.", "extreme rightist faction", ActorKind.Organisation)]
    [InlineData("A miller was shot in Selm on Monday by army elements.", "army elements", ActorKind.Group)]
    [InlineData("A miller was shot in Selm on Monday by the security services.", "security services", ActorKind.Organisation)]
    [InlineData("A miller was shot in Selm on Monday by narcoterrorists.", "narcoterrorists", ActorKind.Group)]
    public void are_told_by_what_they_are(string text, string who, ActorKind kind) => Assert.Contains(Perpetrators(text), a => a.AsReported == who && a.Kind == kind);

    [Theory]
    [InlineData("A theatre group shot a film in Selm on Monday, when a miller was killed by gunmen.", "theatre group")]
    [InlineData("The Free Hill Front, a splinter group, shot a miller in Selm on Monday.", "splinter group")]
    [InlineData("The Free Hill Front rebel movement shot a miller in Selm on Monday.", "rebel movement")]
    public void are_no_group_of_something_else_and_none_that_is_named(string text, string who) => Assert.DoesNotContain(Perpetrators(text), a => a.AsReported == who);

    [Theory]
    [InlineData("Two weavers were killed in an attack in Selm on Monday. Police attributed the attack to smugglers.", "smugglers")]
    [InlineData("Two weavers were killed in an attack in Selm on Monday. The union has attributed the murder of the weavers to the Free Hill Front.", "Free Hill Front")]
    [InlineData("The union blamed the attack that killed ten weavers in Selm on Monday on militiamen.", "militiamen")]
    public void are_blamed_past_what_they_are_blamed_for(string text, string who) => Assert.Contains(Perpetrators(text), a => a.AsReported == who && a.Certainty == Certainty.Accused);

    [Theory]
    [InlineData("Two weavers were killed in an attack in Selm on Monday. The union blamed the militiamen for an attack on a captain.", "captain")]
    [InlineData("The union blamed the murder of the weaver Jan Kowal in Selm on militiamen.", "Jan Kowal")]
    public void are_not_those_it_was_done_to(string text, string who) => Assert.DoesNotContain(Perpetrators(text), a => a.AsReported!.EndsWith(who, StringComparison.Ordinal));

    [Theory]
    [InlineData("The massacre of six weavers in Selm was perpetrated on Tuesday by soldiers.", "soldiers")]
    [InlineData("The union condemned the murder of a miller and two porters perpetrated by smugglers in Selm.", "smugglers")]
    [InlineData("Six weavers were killed in Selm on Monday. This crime, coldly carried out by smugglers, shocked the town.", "smugglers")]
    [InlineData("Six weavers were killed in Selm on Monday. The crime was committed by soldiers.", "soldiers")]
    [InlineData("Six weavers were killed in Selm on Monday. Three soldiers were indirectly involved in the crime.", "Three soldiers")]
    public void did_what_is_told_as_perpetrated_or_as_the_crime(string text, string who) => Assert.Contains(Perpetrators(text), a => a.AsReported == who);

    [Theory]
    [InlineData("Six weavers were killed in Selm on Monday. Crime committed by soldiers is on the rise.")]
    [InlineData("Six weavers were killed in Selm on Monday. The union called it an answer to the crimes carried out by soldiers.")]
    public void did_nothing_by_crime_at_large(string text) => Assert.Empty(Perpetrators(text));

    [Theory]
    [InlineData("A spokesman for the Free Hill Front claimed responsibility for Monday's bombing in Selm.")]
    [InlineData("A caller who said that she spoke on behalf of the Free Hill Front claimed responsibility for Monday's bombing in Selm.")]
    [InlineData("A commando unit, the Free Hill Front, claimed responsibility for Monday's bombing in Selm.")]
    public void claim_through_whoever_speaks_for_them(string text) =>
        Assert.Equal(["Free Hill Front"], Unplaced.Accounts(text).SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Claimant).Select(a => a.AsReported));

    [Fact]
    public void are_all_who_are_named_in_one_list() =>
        Assert.Equal(["Jan Kowal", "Emil Brandt"], Perpetrators("Six weavers were killed in Selm on Monday. The murder was the work of Jan Kowal and Emil Brandt.").Select(a => a.AsReported));

    private static List<Actor> Perpetrators(string text) => [.. Unplaced.Accounts(text).SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Perpetrator)];
}
