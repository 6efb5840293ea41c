using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who is hurt and then dies is one of the dead; who is hurt in other words than "injured" is hurt.</summary>
public sealed class Wounds_and_deaths
{
    [Theory]
    [InlineData("A villager was killed in a gunfight in Selm. The villager was killed because he was hit by gunfire.")]
    [InlineData("Rebels fired at a post in Selm, leaving a porter dead. The porter was asleep and he was struck by bullets.")]
    [InlineData("Rebels fired at a house in Selm and injured a miller who afterwards succumbed to wounds.")]
    [InlineData("A guard was wounded by rebels in Selm and died on way home.")]
    [InlineData("A clerk, Karl Benz, was shot at and hurt by rebels in Selm. Benz succumbed to his wounds later.")]
    [InlineData("Rebels assaulted a miller of Selm to death.")]
    [InlineData("Raiders hacked to death one newly recruited ranger in Selm.")]
    public void one_dead_and_nobody_hurt(string text) => Assert.Equal((1, 0), (Total(text, "killed"), Total(text, "injured")));

    [Theory]
    [InlineData("A guard was killed by rebels in Selm. A driver was injured and another fled.", 1)]
    [InlineData("Rebels shot a guard dead in Selm. Another guard was injured as bullets hit him.", 1)]
    [InlineData("Two guards were injured in Selm when rebels fired, and a miller died.", 2)]
    public void others_stay_hurt(string text, int injured) => Assert.Equal((1, injured), (Total(text, "killed"), Total(text, "injured")));

    [Theory]
    [InlineData("A constable sustained a bullet wound in an ambush in Selm.", 1)]
    [InlineData("Two constables received bullet injury after rebels fired upon a patrol in Selm.", 2)]
    [InlineData("Rebels fired at a captain and his son in Selm, injuring both.", 2)]
    [InlineData("A commander escaped with bullet injuries from a clash with police in Selm.", 1)]
    public void are_told_in_many_words(string text, int injured) => Assert.Equal(injured, Total(text, "injured"));

    private static int Total(string text, string kind) =>
        Unplaced.Accounts(text, "2026-11-20").Where(a => !a.Background).Sum(a => a.Totals.TryGetValue(kind, out var total) ? total.Best ?? 0 : 0);
}
