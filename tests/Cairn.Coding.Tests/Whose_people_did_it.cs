using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>The organisation whose people did it stands beside them, whatever brackets, quotation marks or words of service stand between its name and theirs.</summary>
public sealed class Whose_people_did_it
{
    [Theory]
    [InlineData("\"Islamic State\" gunmen killed six weavers in Selm on Monday.", "Islamic State")]
    [InlineData("ISIS [the Islamic State] gunmen killed six weavers in Selm on Monday.", "ISIS")]
    [InlineData("Hezbollah sappers blew up a bridge in Selm on Monday.", "Hezbollah")]
    [InlineData("Guatemalan army troops killed six weavers in Selm on Monday.", "Guatemalan army")]
    [InlineData("Iraqi air force helicopters fired rockets at a mill in Selm on Monday.", "Iraqi air force")]
    [InlineData("Two men, apparently Hezbollah members, kidnapped a miller in Selm on Monday.", "Hezbollah")]
    [InlineData("A weaver was kidnapped in Selm on Monday by the Jan Kowal cell of the Islamic State.", "Islamic State")]
    [InlineData("A bomb exploded in Selm on Monday. Police suspect the militant organisation, \"Hezbollah\".", "Hezbollah")]
    [InlineData("The attack on a mill in Selm was carried out on Monday by the militant \"Hezbollah\" group.", "Hezbollah")]
    public void is_told_with_them(string text, string organisation) =>
        Assert.Contains(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a is { Role: ActorRole.Perpetrator, Kind: ActorKind.Organisation } && string.Equals(a.AsReported, organisation, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Gunmen killed six weavers in Selm (Norland) on Monday.")]
    [InlineData("The mayor (Hezbollah said he was ill) fled. Gunmen killed six weavers in Selm on Monday.")]
    public void is_none_where_the_brackets_hold_something_else(string text) =>
        Assert.DoesNotContain(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a is { Role: ActorRole.Perpetrator, Kind: ActorKind.Organisation });
}
