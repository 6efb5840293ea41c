using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Whose dead a sentence counts, what the bombing was and who did it, in the words of war reports.</summary>
public sealed class Tolls_of_a_war
{
    // Published on a Friday.
    [Theory]
    [InlineData("Rockets fired at Taiz on Wednesday killed a baker. On Tuesday rebels shelled a bus in Hays and killed seven people.", "1 7")]
    [InlineData("Eighteen people died when a barrel bomb fell on the village of Olmar on Wednesday. Twenty-six people were also killed on Tuesday when jets pounded the town of Hays.", "18 26")]
    [InlineData("Rockets fired at Taiz on Tuesday killed seven people. On Tuesday rebels also shelled a bus in Taiz and wounded two.", "7")]
    [InlineData("Rockets fired at Taiz on Tuesday killed seven people. On Wednesday three more died of their wounds.", "10")]
    public void a_toll_that_its_sentence_dates_apart_is_another(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("A shell killed two patients at a clinic in Taiz on Saturday. Between 3 and 9 November the town's hospitals took in 70 dead bodies.", "2")]
    [InlineData("A shell killed two patients at a clinic in Taiz on Saturday. Between 3 and 9 of November the town's hospitals took in 70 dead bodies.", "2")]
    [InlineData("Air strikes on Taiz on Thursday killed at least 16 bakers, a monitor said. The strikes on Taiz came a day after air strikes killed 28 bakers in the town.", "16")]
    [InlineData("Fighters attacked a barracks in Taiz between 16 and 19 November and killed 70 people.", "70")]
    public void who_died_on_other_days_is_none_of_the_occurrence(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("At least 19 civilians were killed in Taiz on Wednesday. A woman was also among the dead.", "19")]
    [InlineData("At least 19 civilians were killed in Taiz on Wednesday. A woman was also killed by a sniper.", "20")]
    [InlineData("A mine killed the leader of the Hill Front on Tuesday in Taiz. The blast killed its leader and six other members.", "7")]
    [InlineData("Rockets hit Taiz and claimed the lives of a cook and a guard on Monday.", "2")]
    public void nobody_is_counted_twice_or_left_out(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("Jets struck a camp at Taiz on Monday and killed nine fighters. The ministry rejected claims that any weaver was killed in Taiz.", "9")]
    [InlineData("Jets struck a camp at Taiz on Monday and killed nine fighters. The ministry denied that any civilian was killed in Taiz.", "9")]
    [InlineData("Jets struck a camp at Taiz on Monday and killed nine fighters. A civilian was also killed in Taiz.", "10")]
    public void any_civilian_is_nobody_counted(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("\"A raider blew himself up in a hall in Taiz on Monday killing at least 22 civilians\" Mayor Jan Kowal told reporters.", "22")]
    [InlineData("“Raiders came to Taiz on Monday killing at least 22 civilians” Mayor Jan Kowal told reporters.", "22")]
    [InlineData("Raiders came to Taiz on Monday killing nine \"harmless\" weavers.", "9")]
    public void a_closing_mark_ends_who_was_killed(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("Nine weavers died in U.S. raids on Selmar on Monday. The rebels hold Selmar and much of Syria.", "SY")]
    [InlineData("Nine people were killed in UK raids on Selmar on Monday. The rebels hold Selmar and much of Syria.", "SY")]
    [InlineData("Nine people were killed in the U.S. town of Selmar on Monday.", "US")]
    public void a_short_name_before_what_is_no_ground_says_whose_it_is(string text, string country) => Assert.Equal(country, Assert.Single(Located.Accounts(text, Friday)).Where.Country);

    [Fact]
    public void where_a_monitor_is_based_is_not_where_it_counts() =>
        Assert.Null(Assert.Single(Located.Accounts("The British-based Observatory for Rights said a band of rebels fired mortar bombs on a barracks on Monday, killing two guards.", Friday)).Where.Country);

    [Theory]
    [InlineData("Warplanes bombed the town of Taiz on Monday, killing nine people. The bombing also hurt six.", false)]
    [InlineData("Shells hit Taiz on Monday, killing nine. Residents said the bombing went on all night.", false)]
    [InlineData("Jets struck Taiz on Monday, killing nine. A car bomb then exploded in the same street.", true)]
    [InlineData("A bombing killed nine people in Taiz on Monday.", true)]
    public void the_bombing_beside_an_air_strike_or_shells_was_that(string text, bool isDevice) =>
        Assert.Equal(isDevice, Located.Accounts(text, Friday).Any(a => a.Acts.Contains(Act.Bombing)));

    [Theory]
    [InlineData("Four people were killed by rebel fire in Taiz on Tuesday.", "rebel")]
    [InlineData("On Monday coalition jets hit a camp near Mosul. The U.S.-led coalition has fought the group since 2014.", "US-led coalition")]
    [InlineData("The strikes on Olmar, a town that rebels hold near the river, were presumed to have been staged by Russian planes. Nine people died in the strikes on Sunday.", "Russian military")]
    [InlineData("Nine people died when regime forces and Islamic State militants traded fire. Four were killed in shelling between regime forces and Islamic State militants in Taiz on Tuesday.", "Islamic State")]
    public void who_did_it(string text, string doer) =>
        Assert.Contains(doer, Located.Accounts(text, Friday).SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Perpetrator).Select(a => a.Name ?? a.AsReported));

    [Theory]
    [InlineData("A medic runs to a burnt bus in Norton after a raid on 3 May (Wire and Agencies) A bomb went off in Selm.", 2)]
    [InlineData("A medic runs to a burnt bus in Norton (Selm County) A bomb went off in Selm.", 1)]
    public void who_took_the_picture_ends_its_caption(string text, int sentences) => Assert.Equal(sentences, EnglishReader.Default.Read(text, null).Sentences.Length);

    [Fact]
    public void a_count_of_some_does_not_gainsay_a_sides_count_of_all()
    {
        static Figure By(SourceKind kind, Population population, int n) => new() { Kind = FigureKind.Killed, Population = population, Low = n, Point = n, High = n, Source = new Source { Kind = kind } };
        Assert.Equal(10, AccountTotals.Of([By(SourceKind.ArmedGroup, Population.All, 10), By(SourceKind.Ngo, Population.Civilians, 8)])["killed"].Best);
        Assert.Equal(8, AccountTotals.Of([By(SourceKind.ArmedGroup, Population.All, 30), By(SourceKind.Ngo, Population.Civilians, 8)])["killed"].Best);
    }

    [Fact]
    public void groups_are_no_single_one_that_was_named() =>
        Assert.DoesNotContain("Islamic State", Located.Accounts("Islamic State fighters shelled Mosul on Monday, killing two. The terrorist groups fired rockets at Tikrit on Tuesday, killing a woman.", Friday).Where(a => a.Where.Name == "Tikrit").SelectMany(a => a.Actors).Select(a => a.Name));

    [Theory]
    [InlineData("Nine cases of poisoning in rebel gas attack on Taiz", false)]
    [InlineData("The court heard of the gas attack on Taiz in 2029.", true)]
    public void a_headline_alone_tells_its_news(string text, bool isPast) => Assert.All(Located.Accounts(text, Friday), a => Assert.Equal(isPast, a.Background));

    private const string Friday = "2031-11-28";

    private static string Tolls(string text) =>
        string.Join(' ', Located.Accounts(text, Friday).Where(a => !a.Background && a.Totals.ContainsKey("killed")).OrderBy(a => a.Evidence[0].Start).Select(a => a.Totals["killed"].Best));
}
