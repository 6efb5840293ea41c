using Cairn.Model;

namespace Cairn.Linking.Tests;

public sealed class Reports_without_accounts
{
    private const string Story = "A car bomb tore through the Nahrain market in Ramadi on Saturday, killing Hamid Jassim Dulaimi, 45, and eleven others near the Qadisiya bus station, police said.";

    private static readonly CodedReport Told = Tests.Told.Report("told", "2014-05-04", Tests.Told.Bombing("2014-05-03", Tests.Told.Town("Ramadi", 33.42, 43.30), Tests.Told.Killed(12)), Story);

    [Fact]
    public void one_that_repeats_a_story_is_listed_with_it_and_gives_it_nothing()
    {
        var incidents = Linker.Link([Told, Mute("mute", Story + " Mourners came to the Nahrain market.")]);
        Assert.Equal(["told#1"], incidents[0].Keys);
        Assert.Equal(["mute", "told"], incidents[0].Reports.Order());
        Assert.Equal(1, incidents[0].IndependentOrigins);
    }

    [Fact]
    public void it_still_has_its_own_line_without_keys()
    {
        var incidents = Linker.Link([Told, Mute("mute", Story)]);
        Assert.Equal(["mute"], Assert.Single(incidents, i => i.Keys.Count == 0).Reports);
    }

    [Fact]
    public void one_about_something_else_stays_outside() =>
        Assert.Equal(["told"], Linker.Link([Told, Mute("mute", "The council voted on water prices and heard the treasurer.")])[0].Reports);

    [Fact]
    public void two_of_them_make_no_incident() => Assert.All(Linker.Link([Mute("one", Story), Mute("two", Story)]), i => Assert.Empty(i.Keys));

    [Fact]
    public void a_book_holds_no_incident_of_them()
    {
        var book = new IncidentBook();
        book.Add(Mute("one", Story));
        book.Add(Mute("two", Story));
        Assert.Empty(book.Ids);
        book.Add(Told);
        Assert.Equal(["one", "told", "two"], book.Find(Assert.Single(book.Ids))!.Reports.Order());
    }

    private static CodedReport Mute(string id, string text) =>
        new() { Id = id, Report = new ReportHeader { Text = text, TextSha256 = TextHash.Sha256(id + text), Published = "2014-05-04", Publisher = id } };
}
