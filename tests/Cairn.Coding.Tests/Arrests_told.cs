using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What is an arrest, who made it, and what is none.</summary>
public sealed class Arrests_told
{
    [Theory]
    [InlineData("We have to arrest the leaders first, the minister said in Selm.")]
    [InlineData("The council demanded that the mayor be arrested.")]
    [InlineData("The police will never hesitate to arrest clerks.")]
    [InlineData("Guards find it hard to arrest the smugglers.")]
    [InlineData("The union apprehends trouble in Selm.")]
    public void what_should_or_may_be_done_is_none(string text) =>
        Assert.DoesNotContain(Accounts(text), a => !a.Background && a.Acts.Contains(Act.Arrest) && a.Modality is Modality.Occurred or Modality.Alleged);

    [Theory]
    [InlineData("Police had to arrest nine marchers in Selm.")]
    [InlineData("Guards apprehended nine smugglers in Selm.")]
    public void what_was_done_is(string text) =>
        Assert.Contains(Accounts(text), a => a.Acts.Contains(Act.Arrest) && a.Modality is Modality.Occurred);

    [Fact]
    public void a_crowd_did_not_arrest_itself() =>
        Assert.Contains(Accounts("Hundreds of students blocked a bridge in Selm. Ninety students who sat on the bridge were taken into custody, police said."), a =>
            a.Acts.Contains(Act.Arrest) && a.Actors.Any(actor => actor is { Role: ActorRole.Perpetrator, ActorClass: 1 }));

    [Fact]
    public void whom_somebody_blames_for_firing_fired() =>
        Assert.Contains(Accounts("The union criticised policemen for opening fire at a crowd in Selm."), a =>
            a.Actors.Any(actor => actor is { Role: ActorRole.Perpetrator, ActorClass: 1 }));

    private static IReadOnlyList<Account> Accounts(string text) => Unplaced.Accounts(text, "2026-11-20");
}
