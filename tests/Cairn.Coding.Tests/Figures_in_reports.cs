using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>Sums over a short report: who is counted once, who is a part, who is described and not counted again.</summary>
public sealed class Figures_in_reports
{
    [Theory]
    [InlineData("Three Red-Star guerrillas were arrested near the mill.", "arrested", 3)]
    [InlineData("Police arrested a top cadre of the ELN identified as Ravi Kumar, a squad leader of the outfit, near the mill.", "arrested", 1)]
    [InlineData("Police arrested 11 members of the ELN, a breakaway group of the FARC, in the town.", "arrested", 11)]
    [InlineData("Rebels abducted four traders and killed them in the forest.", "killed", 4)]
    [InlineData("Rebels killed Ravi Kumar (30) and his mother at a ford.", "killed", 2)]
    [InlineData("A farmer was shot dead by rebels on Sunday. Ravi Kumar was shot dead in front of his house, police said.", "killed", 1)]
    [InlineData("Four rebels were killed on Sunday. Two rebels were killed near the bridge, police said.", "killed", 4)]
    [InlineData("Two men, one alias Tiger, 'commander' of the northern squad, and the other his deputy, were arrested on Sunday.", "arrested", 2)]
    [InlineData("Police arrested a rebel commander, who was wanted in 30 cases, along with two of his aides.", "arrested", 3)]
    [InlineData("A rebel cadre, involved in several murder cases, was killed in an encounter with troopers.", "killed", 1)]
    [InlineData("Six rebels are suspected of having been killed by police in the hills.", "killed", 6)]
    [InlineData("The bodies of two guards abducted by rebels were found on a hillside.", "killed", 2)]
    [InlineData("Five people were shot near the station on Friday.", "injured", 5)]
    [InlineData("Gunmen shot a baker. He died in hospital.", "injured", 0)]
    [InlineData("Two rebels shot and killed a mayor.", "killed", 1)]
    [InlineData("Three people were shot near the mill and two of them died.", "casualties", 3)]
    [InlineData("A man was shot in the leg and another was fatally shot near the mill.", "injured", 1)]
    [InlineData("The conflict has killed more than 3,000 people since it began in 2011.", "killed", 0)]
    public void are_summed_as_told(string text, string kind, int total) =>
        Assert.Equal(total, Live(text).Sum(a => a.Totals.TryGetValue(kind, out var t) ? t.Best ?? 0 : 0));

    [Theory]
    [InlineData("There was no exchange of fire and no weapons had been recovered.", "")]
    [InlineData("No arrests were reported so far, the ministry said.", "")]
    [InlineData("Police recovered one loaded gun and some explosives from the rebels.", "weapons_seizure")]
    [InlineData("Three guns, bullets, six telephones and cash were seized from the rebels.", "weapons_seizure")]
    [InlineData("Rebels attacked a depot and set ablaze four trucks.", "arson")]
    [InlineData("Rebels blew up three electric poles near the river.", "bombing")]
    [InlineData("Eight rebels laid down their arms on Sunday.", "surrender")]
    public void are_told_of_these_acts(string text, string acts) =>
        Assert.Equal(acts, string.Join(' ', Live(text).SelectMany(a => a.Acts).Distinct().Order().Select(a => CodeNames.Name(a))));

    [Fact]
    public void what_captives_did_years_before_is_kept_apart()
    {
        var accounts = Code("The rebels killed two of their former cadres who had surrendered in 2006.", "2010-05-05");
        Assert.Equal([false, true], accounts.Select(a => a.Background));
    }

    private static IEnumerable<Account> Live(string text) => Code(text, null).Where(a => !a.Background);

    private static IReadOnlyList<Account> Code(string text, string? published)
    {
        var report = new ExtractedReport { Id = "r", Text = text, Published = published };
        return new Coder().Code(report, EnglishReader.Default.Read(text, IsoDay.Of(published)), ReportPlaces.None).Accounts;
    }
}
