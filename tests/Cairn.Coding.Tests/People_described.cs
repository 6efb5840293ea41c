using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>People and units whom words beside them describe: by a period, by what they once did, by whose they are.</summary>
public sealed class People_described
{
    [Theory]
    [InlineData("Two top rebels, active in the hills since last June, were arrested in Selm.", 2)]
    [InlineData("Five rebels involved in blowing up a mill earlier this month were arrested in Selm.", 5)]
    public void are_counted_for_the_day_though_a_side_clause_tells_a_period(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Arrested));

    [Fact]
    public void are_none_of_the_day_where_the_sentence_tells_a_period() =>
        Assert.Equal(2, Total("Over the past year, 23 rebels have surrendered in the district. Two rebels surrendered in Selm on Monday.", FigureKind.Surrendered));

    [Fact]
    public void are_described_by_what_they_once_did() =>
        Assert.DoesNotContain(Unplaced.Accounts("Rebels killed a surrendered guerrilla in Selm.").SelectMany(a => a.Acts), a => a == Act.Surrender);

    [Theory]
    [InlineData("The Anti-Terrorism Squad arrested a lawyer in Selm.", true)]
    [InlineData("The Special Cell of Norton Police arrested two men in Selm.", true)]
    [InlineData("A rebel squad seized two traders in Selm.", false)]
    public void are_of_the_state_where_their_unit_is_of_the_police(string text, bool isState)
    {
        var account = Unplaced.Accounts(text)[0];
        Assert.Equal(isState, account.Acts.Contains(Act.Arrest));
        Assert.Equal(isState, account.Actors.First(a => a.Role == ActorRole.Perpetrator).ActorClass == 1);
    }

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text, "2026-11-20").Where(a => !a.Background).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
