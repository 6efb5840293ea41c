using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who is held for what the report tells, who planned and who carried it out; who only stands beside a crime, and what kind of deed it was, is no doer.</summary>
public sealed class Held_for_the_deed
{
    [Theory]
    [InlineData("Six weavers were killed in Selm on Monday. Five soldiers were involved in this massacre.", "soldiers")]
    [InlineData("Six weavers were killed in Selm on Monday. Police said three smugglers had participated in the murder.", "smugglers")]
    [InlineData("Six weavers were killed in Selm on Monday. The smugglers who took part in the massacre were arrested.", "smugglers")]
    [InlineData("Six weavers were killed in Selm on Monday. The premier implicated four officers in the killing.", "officers")]
    [InlineData("Six weavers were killed in Selm on Monday. The inquest found that Major Emil Brandt was the mastermind of the murder.", "Emil Brandt")]
    [InlineData("Six weavers were killed in Selm on Monday. The evidence shows that militiamen, who are still unknown, are responsible for the murder.", "militiamen")]
    [InlineData("A bomb exploded in Selm on Monday. The attack was planned by Major Emil Brandt, approved by the governor and carried out by smugglers.", "Emil Brandt")]
    [InlineData("A bomb exploded in Selm on Monday. The attack was planned by Major Emil Brandt, approved by the governor and carried out by smugglers.", "smugglers")]
    [InlineData("Six weavers were killed in Selm on Monday. The smugglers are behind this massacre.", "smugglers")]
    [InlineData("Six weavers were killed in Selm on Monday. The smugglers are most surely to blame for this murder.", "smugglers")]
    [InlineData("The bishop said that the murder of six weavers in Selm was an action by militiamen.", "militiamen")]
    public void did_it_as_far_as_is_told(string text, string who) => Assert.Contains(Doers(text), a => a is not null && a.EndsWith(who, StringComparison.Ordinal));

    [Theory]
    [InlineData("Six weavers were killed in Selm on Monday. The premier said that no soldiers were involved in this massacre.")]
    [InlineData("Six weavers were killed in Selm on Monday. The captain denied that his soldiers took part in the massacre.")]
    [InlineData("Six weavers were killed in Selm on Monday. The union asked that the people responsible for the murder be tried.")]
    [InlineData("Six weavers were killed in Selm on Monday. Nobody knows whether the smugglers are behind the massacre.")]
    [InlineData("A bomb exploded in Selm on Monday. None of the rebel groups has claimed this bombing.")]
    [InlineData("[Brandt] According to the reports, a bomb exploded in Selm on Monday.")]
    public void is_nobody_where_it_is_denied_or_says_only_that_somebody_did_it(string text) => Assert.Empty(Doers(text));

    [Theory]
    [InlineData("A bomb wrecked a mill in Selm on Monday. Police defused a second bomb.", "Police")]
    [InlineData("Gunmen kidnapped a miller in Selm on Monday. Police cordoned off the area.", "Police")]
    [InlineData("Rebels blew up a mill in Selm on Monday. Thousands of weavers marched in protest.", "weavers")]
    [InlineData("Free Hill Front gunmen attacked a mill in Selm on Monday. Two millers died in the rebel attack.", "rebel")]
    public void is_no_bystander_and_no_kind_of_deed(string text, string who) => Assert.DoesNotContain(who, Doers(text));

    [Theory]
    [InlineData("Gunmen shot a judge in Selm on Monday. Police attributed this murder to drug mafias.", "drug mafias")]
    [InlineData("Gunmen shot a judge in Selm on Monday. The premier blamed the cocaine cartels for the murder.", "cocaine cartels")]
    public void are_organisations_where_they_are_rackets(string text, string who) =>
        Assert.Contains(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a is { Role: ActorRole.Perpetrator, Kind: ActorKind.Organisation } && a.AsReported == who);

    [Theory]
    [InlineData("The Selm District Police shot two smugglers on Monday.", "The Selm District Police", ActorKind.Organisation)]
    [InlineData("A forest guard shot two smugglers on Monday.", "forest guard", ActorKind.Individual)]
    public void a_police_force_is_a_body_and_a_guard_a_person(string text, string who, ActorKind kind) =>
        Assert.Contains(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a.Role is ActorRole.Perpetrator && a.Kind == kind && who.EndsWith(a.AsReported!, StringComparison.Ordinal));

    [Theory]
    [InlineData("Gunmen killed a judge in Selm on Monday. Police showed three men accused of this murder. Their names are Jan Kowal, Emil Brandt, and Pavel Orlov.", "Pavel Orlov")]
    [InlineData("Gunmen killed a judge in Selm on Monday. The suspects were identified as Jan Kowal and Emil Brandt.", "Emil Brandt")]
    public void is_named_as_a_suspect(string text, string who) =>
        Assert.Contains(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a is { Role: ActorRole.Perpetrator, Certainty: Certainty.Suspected } && a.AsReported == who);

    [Theory]
    [InlineData("Gunmen killed a judge in Selm on Monday. The lawyers were identified as Jan Kowal and Emil Brandt.", "Emil Brandt")]
    [InlineData("Gunmen killed a judge in Selm on Monday. The victims of the killers were identified as Jan Kowal and Emil Brandt.", "Emil Brandt")]
    public void is_no_suspect_who_is_named_for_something_else(string text, string who) => Assert.DoesNotContain(who, Doers(text));

    [Theory]
    [InlineData("at least two gunmen", "gunmen")]
    [InlineData("12 hooded men", "hooded men")]
    [InlineData("dozens of rebels", "rebels")]
    [InlineData("men of the Front", "men of the Front")]
    public void are_known_again_without_their_number(string words, string without) => Assert.Equal(without, Cairn.Language.Counted.Without(words));

    [Theory]
    [InlineData("Six weavers were killed in Selm on Monday by men wearing army uniforms, witnesses said.", "men wearing army uniforms")]
    [InlineData("Men dressed as monks shot a weaver in Selm on Monday.", "Men dressed as monks")]
    [InlineData("Youths in school uniform shot a weaver in Selm on Monday.", "Youths in school uniform")]
    [InlineData("Youths in a barn shot a weaver in Selm on Monday.", "Youths")]
    public void is_told_by_what_he_wore(string text, string who) => Assert.Equal([who], Doers(text));

    private static List<string?> Doers(string text) => [.. Unplaced.Accounts(text).Where(a => !a.Acts.SequenceEqual([Act.Arrest])).SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Perpetrator).Select(a => a.AsReported)];
}
