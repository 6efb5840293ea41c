using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>What reports tell as their news, and what they only mention beside it.</summary>
public sealed class Told_beside_the_news
{
    private static readonly Where Ramadi = Told.Town("Ramadi", 33.42, 43.30);
    private static readonly Where Mosul = Told.Town("Mosul", 36.34, 43.13, admin1: "Nineveh");

    // A report of a bombing in Ramadi that tells of one in Mosul beside it.
    private static Incident Beside(Func<Account, Account> told)
    {
        var report = Told.Report("r", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)));
        var other = told(Told.Bombing("2014-04-28", Mosul, Told.Killed(3))) with { Key = "r#2" };
        return Linker.Link([report with { Accounts = [report.Accounts[0], other with { Totals = AccountTotals.Of(other.Figures) }] }]).Single(i => i.Keys.Contains("r#2"));
    }

    private static Account On(Account account, string? words, WhenPrecision precision = WhenPrecision.Day) => account with { When = account.When with { AsReported = words, Precision = precision } };

    [Fact]
    public void an_earlier_attack_told_as_background_is_context() => Assert.True(Beside(a => On(a, "on 28 April") with { Background = true }).ContextOnly);

    [Fact]
    public void news_further_down_of_no_day_that_it_says_is_context() => Assert.True(Beside(a => On(a, null, WhenPrecision.Days)).ContextOnly);

    [Fact]
    public void what_happened_some_time_in_a_month_is_context_beside_the_news_of_a_day() => Assert.True(Beside(a => On(a, "in April", WhenPrecision.Month)).ContextOnly);

    [Fact]
    public void news_further_down_of_a_report_that_nobody_can_date_is_none() => Assert.False(Beside(a => a with { When = new When() }).ContextOnly);

    [Theory]
    [InlineData("on 28 April", WhenPrecision.Day)]
    [InlineData("from Friday to Monday", WhenPrecision.Days)]
    public void news_further_down_of_the_days_that_it_says_is_none(string words, WhenPrecision precision) => Assert.False(Beside(a => On(a, words, precision)).ContextOnly);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void what_a_report_is_about_is_none_whenever_it_was(bool background)
    {
        var trial = Told.Bombing("2012-01-01", Ramadi, Told.Killed(12)) with { Background = background, When = new When { End = new DateOnly(2014, 5, 4) } };
        Assert.False(Assert.Single(Linker.Link([Told.Report("r", "2014-05-04", trial)])).ContextOnly);
    }

    [Fact]
    public void one_report_whose_news_it_is_makes_it_news() => Assert.False(NewsOfOne("2014-04-28", "2014-04-28").ContextOnly);

    [Fact]
    public void of_two_days_told_alike_that_of_the_news_is_chosen() => Assert.Equal(new DateOnly(2014, 4, 28), NewsOfOne("2014-04-28", "2014-04-27").When!.Start);

    // What one report tells as its news and another beside a later attack, each on a day.
    private static Incident NewsOfOne(string day, string dayBeside)
    {
        var text = "A bomb at the Nahrain market near the Qadisiya bus station in Mosul killed three traders, Karim Hassan Jabbar, Walid Sami Faraj and Omar Nuri Aziz, police said.";
        var news = Told.Report("n", "2014-04-29", Told.Bombing(day, Mosul, Told.Killed(3)), text);
        var report = Told.Report("r", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), text);
        var other = Told.Bombing(dayBeside, Mosul, Told.Killed(3)) with { Key = "r#2", Background = true, Evidence = [new Span(0, text.Length, text)] };
        var incident = Linker.Link([news, report with { Accounts = [report.Accounts[0], other with { Totals = AccountTotals.Of(other.Figures) }] }]).Single(i => i.Keys.Contains("r#2"));
        Assert.Equal(["n#1", "r#2"], incident.Keys);
        return incident;
    }

    [Fact]
    public void of_two_divisions_told_alike_the_one_with_the_more_exact_place_is_chosen()
    {
        var text = "A bomb at the Nahrain market near the Qadisiya bus station killed three traders, Karim Hassan Jabbar, Walid Sami Faraj and Omar Nuri Aziz, police said.";
        var county = Told.Town("Haditha District", 34.1, 42.3, admin1: "Al Anbar") with { WherePrec = 3 };
        var incident = Assert.Single(Linker.Link([
            Told.Report("a", "2014-04-29", Told.Bombing("2014-04-28", county, Told.Killed(3)), text), Told.Report("b", "2014-04-29", Told.Bombing("2014-04-28", Mosul, Told.Killed(3)), text)]));
        Assert.Equal("Mosul", incident.Where!.Name);
    }
}
