using Cairn.Model;

namespace Cairn.Language.Tests.Attributions;

public sealed class What_kind_of_source
{
    [Theory]
    [InlineData("The Volta Doctors Network", SourceKind.Health)]
    [InlineData("The Selm Ambulance service", SourceKind.Health)]
    [InlineData("A local official", SourceKind.LocalOfficial)]
    [InlineData("Local government chairman Sani Orlov", SourceKind.LocalOfficial)]
    [InlineData("Village head Pavel Brun", SourceKind.LocalOfficial)]
    [InlineData("A community leader", SourceKind.LocalOfficial)]
    [InlineData("Local residents", SourceKind.Witness)]
    [InlineData("A spokesman for the TTP", SourceKind.ArmedGroup)]
    [InlineData("A spokesman of the army", SourceKind.Military)]
    [InlineData("A spokesperson for the hospital", SourceKind.Health)]
    [InlineData("A spokesman for the Selm governor", SourceKind.LocalOfficial)]
    [InlineData("A government spokesman", SourceKind.Government)]
    [InlineData("The Maral resistance committee", SourceKind.Ngo)]
    [InlineData("A rights group", SourceKind.Ngo)]
    [InlineData("A civil society leader", SourceKind.Ngo)]
    [InlineData("The Relief Committees of Selm", SourceKind.Ngo)]
    [InlineData("The State Emergency Service", SourceKind.Government)]
    [InlineData("The human rights ombudsman", SourceKind.Government)]
    [InlineData("An emergency doctor", SourceKind.Health)]
    [InlineData("His parents", SourceKind.Relative)]
    [InlineData("The Selm-based group", SourceKind.Ngo)]
    [InlineData("The group", SourceKind.ArmedGroup)]
    [InlineData("The claim", SourceKind.ArmedGroup)]
    public void is_told_by_whom_a_phrase_names_or_speaks_for(string speaker, SourceKind kind) =>
        Assert.Equal(kind, Assert.Single(EnglishReader.Default.Read($"{speaker} said nine people were killed in Kirkuk on Monday.", null).Attributions).Kind);

    [Theory]
    [InlineData("A monitoring group counted the raids.", SourceKind.Ngo)]
    [InlineData("The Red Hill militant group hailed the raids.", SourceKind.ArmedGroup)]
    public void is_that_of_the_group_told_before(string before, SourceKind kind) =>
        Assert.Equal(kind, EnglishReader.Default.Read($"{before} The group said nine people were killed in Kirkuk on Monday.", null).Attributions[^1].Kind);
}
