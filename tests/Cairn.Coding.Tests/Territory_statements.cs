using Cairn.Model;

namespace Cairn.Coding.Tests;

public sealed class Territory_statements
{
    [Theory]
    [InlineData("The Dawn Brigade overran large sections of the province in 2014.")]
    [InlineData("The rebels took control of the town of Selm in May.")]
    [InlineData("The militia holds most of the territory in the north.")]
    public void tell_of_ground_that_somebody_takes_or_holds(string text) =>
        Assert.Contains(Told(text), s => s.Kind == StatementKind.Territory);

    [Theory]
    [InlineData("The militants managed to flee the area before reinforcements came.")]
    [InlineData("The soldiers entered the town at noon.")]
    [InlineData("Gunmen stormed a village, and two guards were hurt.")]
    [InlineData("The dam is part of the region's plan.")]
    [InlineData("Troops captured a rebel leader during an operation in Selm district.")]
    public void are_not_made_of_who_comes_and_goes(string text) =>
        Assert.DoesNotContain(Told(text), s => s.Kind == StatementKind.Territory);

    private static IReadOnlyList<Statement> Told(string text) => Unplaced.Code(text).Statements;
}
