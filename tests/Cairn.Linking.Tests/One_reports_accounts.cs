using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>Two accounts of one report that may tell one occurrence.</summary>
public sealed class One_reports_accounts
{
    private static readonly Where Ramadi = Told.Town("Ramadi", 33.42, 43.30);
    private static readonly Where Fallujah = Told.Town("Fallujah", 33.35, 43.78);

    [Fact]
    public void the_same_act_on_the_same_day_in_the_same_place_is_one_and_its_toll_is_not_doubled()
    {
        var incident = Assert.Single(Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)))]));
        Assert.Equal(["r#1", "r#2"], incident.Keys);
        Assert.Equal(5, incident.Totals["killed"].Best);
    }

    [Fact]
    public void in_two_places_there_were_two() =>
        Assert.Equal(2, Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-05-03", Fallujah, Told.Killed(5)))]).Count);

    [Fact]
    public void with_two_tolls_there_were_two() =>
        Assert.Equal(2, Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-05-03", Ramadi, Told.Killed(9)))]).Count);

    [Fact]
    public void one_of_the_victims_told_of_agrees_with_their_number() =>
        Assert.Single(Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-05-03", Ramadi, Told.Killed(1)))]));

    [Fact]
    public void words_that_say_it_was_another_keep_it_apart() =>
        Assert.Equal(2, Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)) with { Evidence = [new Span(0, 41, "In a separate attack five soldiers died.")] })]).Count);

    [Fact]
    public void one_toll_of_several_told_again_as_background_is_the_same_though_the_days_differ()
    {
        Assert.Single(Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-04-29", Ramadi, Told.Killed(5)) with { Background = true })]));
        Assert.Equal(2, Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-04-29", Ramadi, Told.Killed(4)) with { Background = true })]).Count);
        Assert.Equal(2, Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-03-02", Ramadi, Told.Killed(5)) with { Background = true })]).Count);
        Assert.Equal(2, Linker.Link([Report(Told.Bombing("2014-05-03", Ramadi, Told.Killed(1)), Told.Bombing("2014-04-29", Ramadi, Told.Killed(1)) with { Background = true })]).Count);
    }

    [Fact]
    public void an_arrest_beside_the_only_attack_of_a_report_belongs_to_it() =>
        Assert.Equal(["r#1", "r#2"], Assert.Single(Linker.Link([Report(Arrest("2014-05-05", Ramadi), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)))])).Keys);

    [Fact]
    public void an_arrest_elsewhere_does_not() =>
        Assert.Equal(2, Linker.Link([Report(Arrest("2014-05-05", Mosul), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)))]).Count);

    [Fact]
    public void an_arrest_before_the_attack_or_months_after_does_not()
    {
        Assert.Equal(2, Linker.Link([Report(Arrest("2014-05-01", Ramadi), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)))]).Count);
        Assert.Equal(2, Linker.Link([Report(Arrest("2014-07-01", Ramadi), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)))]).Count);
    }

    [Fact]
    public void of_two_attacks_an_arrest_belongs_to_neither_for_sure() =>
        Assert.Equal(3, Linker.Link([Report(Arrest("2014-05-05", Ramadi), Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)), Told.Bombing("2014-05-04", Fallujah, Told.Killed(2)))]).Count);

    [Fact]
    public void an_arrest_told_in_the_sentence_of_the_attack_belongs_to_it_though_it_was_far_away()
    {
        var (held, other) = (new Span(0, 60, "A man was held in Rutbah over the bombing that killed five men"), new Span(70, 95, "Two more died in Fallujah"));
        var (arrest, attack, second) = (Arrest("2014-05-05", Rutbah) with { Evidence = [held] }, Told.Bombing("2014-05-03", Ramadi, Told.Killed(5)) with { Evidence = [held] }, Told.Bombing("2014-05-04", Fallujah, Told.Killed(2)));
        Assert.Equal(2, Linker.Link([Report(arrest, attack, second with { Evidence = [other] })]).Count);
        Assert.Equal(3, Linker.Link([Report(arrest, attack, second with { Evidence = [held] })]).Count);
        Assert.Equal(3, Linker.Link([Report(arrest with { Evidence = [other] }, attack, second with { Evidence = [new Span(100, 120, "Two died in Fallujah")] })]).Count);
    }

    private static readonly Where Rutbah = Told.Town("Rutbah", 33.04, 40.28);

    private static readonly Where Mosul = Told.Town("Mosul", 36.34, 43.13, admin1: "Nineveh");

    private static Account Arrest(string day, Where where) => Told.Bombing(day, where) with { EventType = "Strategic developments", SubEventType = "Arrests", Acts = [Act.Arrest] };

    private static CodedReport Report(params Account[] accounts) => Told.Report("r", "2014-05-04", accounts[0]) with
    {
        Accounts = [.. accounts.Select((a, i) => a with { Key = $"r#{i + 1}", Totals = AccountTotals.Of(a.Figures) })],
    };
}
