using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Days reckoned over years and behind a day of saying; what was last week.</summary>
public sealed class Remembered_days
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("Ten years ago on Thursday, gunmen stormed a hotel in Kirkuk, killing 18 people.", "2021-11-27", "2021-11-27")]
    [InlineData("A year ago today gunmen killed nine porters in Kirkuk.", "2030-11-30", "2030-11-30")]
    [InlineData("Five years ago this month, gunmen stormed a hotel in Kirkuk, killing 18 people.", "2026-11-01", "2026-11-30")]
    [InlineData("Ten years ago, gunmen stormed a hotel in Kirkuk, killing 18 people.", "2021-01-01", "2021-12-31")]
    public void are_so_long_before_the_day_told_beside_them(string text, string start, string end)
    {
        var account = Located.Accounts(text, Published)[0];
        Assert.Equal((true, IsoDay.Of(start), IsoDay.Of(end)), (account.Background, account.When.Start, account.When.End));
        Assert.Contains("killed", account.Totals.Keys);
    }

    [Theory]
    [InlineData("Gunmen shot dead a clerk in Kirkuk on Tuesday, the police said on Friday. A day later, a bomb killed nine porters in Mosul.", "2031-11-26")]
    [InlineData("Gunmen shot dead a clerk in Kirkuk on Tuesday. A day later, a bomb killed nine porters in Mosul.", "2031-11-26")]
    public void are_reckoned_from_what_happened_not_from_who_said_so(string text, string day) =>
        Assert.Equal(IsoDay.Of(day), Assert.Single(Located.Accounts(text, Published), a => a.Acts.Contains(Act.Bombing)).When.Start);

    [Fact]
    public void of_last_week_are_behind_the_news_of_this() =>
        Assert.True(Assert.Single(Located.Accounts("Two bakers were kidnapped in Kirkuk on Friday. Last week, nine porters were shot dead in Mosul.", Published), a => a.Where.Name == "Mosul").Background);
}
