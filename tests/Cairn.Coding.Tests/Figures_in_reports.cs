using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>Sums over a short report: who is counted once, who is a part, who is described and not counted again.</summary>
public sealed class Figures_in_reports
{
    [Theory]
    [InlineData("Three Red-Star guerrillas were arrested near the mill.", "arrested", 3)]
    [InlineData("Officers detained a bomb-maker of the ELN identified as Pavel Orlov, a courier of the movement, near the mill.", "arrested", 1)]
    [InlineData("Border guards detained 11 fighters of the ELN, an offshoot of the FARC, in the port.", "arrested", 11)]
    [InlineData("Gunmen kidnapped four fishermen and murdered them beside a canal.", "killed", 4)]
    [InlineData("Militiamen murdered Pavel Orlov (52) and his uncle beside a canal.", "killed", 2)]
    [InlineData("A glazier was gunned down by militiamen on Sunday. Pavel Orlov was gunned down at his bench, officials said.", "killed", 1)]
    [InlineData("Four rebels were killed on Sunday. Two rebels were killed near the bridge, police said.", "killed", 4)]
    [InlineData("Two men, one alias Tiger, 'commander' of the northern squad, and the other his deputy, were arrested on Sunday.", "arrested", 2)]
    [InlineData("Soldiers captured a rebel commander, who had ruled the valley for years, along with three cousins.", "arrested", 4)]
    [InlineData("A guerrilla, implicated in a string of murder cases, was killed in a skirmish with border guards.", "killed", 1)]
    [InlineData("Nine gunmen were suspected of having been murdered by soldiers beside the lake.", "killed", 9)]
    [InlineData("The bodies of two guards abducted by rebels were found on a hillside.", "killed", 2)]
    [InlineData("Seven skaters were shot near the station on Friday.", "injured", 7)]
    [InlineData("Gunmen shot a baker. He died in hospital.", "injured", 0)]
    [InlineData("Two rebels shot and killed a mayor.", "killed", 1)]
    [InlineData("A weaver and her two children were killed in the raid.", "killed", 3)]
    [InlineData("A guard and his two brothers were wounded in the raid.", "injured", 3)]
    [InlineData("Pavel Orlov was one of six skaters injured in the shooting.", "injured", 6)]
    [InlineData("Four skaters were shot in the park, one of them fatally.", "killed", 1)]
    [InlineData("Ten skaters were shot in the park, three fatally.", "casualties", 10)]
    [InlineData("Two skaters were shot, two of them critically, in the park.", "injured", 2)]
    [InlineData("A baker was shot near the mill on Monday. He died on Wednesday.", "killed", 1)]
    [InlineData("A baker shot his 14- and 9-year-old cousins near the mill. The two cousins died.", "killed", 2)]
    [InlineData("Police held a man over the fatal shooting of two skaters.", "killed", 2)]
    [InlineData("The shooting left one skater dead and sent two others to the hospital.", "injured", 2)]
    [InlineData("One skater is dead and three are in the hospital after the shooting.", "injured", 3)]
    [InlineData("Three people were shot near the mill and two of them died.", "casualties", 3)]
    [InlineData("A welder was shot in the shoulder and another was fatally shot near the mill.", "injured", 1)]
    [InlineData("Eleven guards, including a captain, were killed and six others wounded when militiamen shelled the fort.", "injured", 6)]
    [InlineData("Militiamen attacked the ferry, killing two guards, including a captain, and wounding three farmers.", "injured", 3)]
    [InlineData("Nine guards were killed and 20 wounded in the shelling.", "injured", 20)]
    [InlineData("9 weavers killed 20 injured in truck bombing near the mill", "killed", 9)]
    [InlineData("9 weavers killed 20 injured in truck bombing near the mill", "injured", 20)]
    [InlineData("A weaver killed 20 hurt in shelling of the mill", "killed", 1)]
    [InlineData("The army killed 20 wounded rebels near the mill.", "killed", 20)]
    [InlineData("A gunman killed 20 wounded in the ward of the mill.", "killed", 20)]
    [InlineData("Two policemen, a baker and a 12-year-old boy were killed in the explosion.", "killed", 4)]
    [InlineData("Soldiers killed four militiamen, two of them foreigners, in a skirmish.", "killed", 4)]
    [InlineData("Twelve villagers, three of whom were children, were killed by militiamen.", "killed", 12)]
    [InlineData("Five cadres of the Lake Front, an offshoot of the Hill Movement were shot dead by soldiers.", "killed", 5)]
    [InlineData("Two men, allegedly having ties to the militia were arrested on Friday.", "arrested", 2)]
    [InlineData("Pavel Orlov, a suspect in the bombing that claimed 90 lives in 1987, was arrested beside a lake.", "arrested", 1)]
    [InlineData("Pavel Orlov, a suspect in the bombing that claimed 90 lives in 1987, was arrested beside a lake.", "killed", 0)]
    [InlineData("Militiamen seized two brothers from a farm and beat them to death.", "killed", 2)]
    [InlineData("Militiamen dragged Vera Orlova out of her house and slit her throat.", "killed", 1)]
    [InlineData("Militiamen killed a clerk and wounded his elderly parents.", "injured", 2)]
    [InlineData("Six of the 20 passengers were killed in the ambush and the rest were wounded.", "injured", 0)]
    [InlineData("The blast, which shook the town, left at least five children dead.", "killed", 5)]
    [InlineData("The army said it had killed 25 militiamen and lost two of its own men.", "killed", 27)]
    [InlineData("The militiamen executed four captured soldiers.", "arrested", 0)]
    [InlineData("Militiamen ambushed a convoy and captured four drivers.", "abducted", 4)]
    [InlineData("The bodies of nine villagers, their hands tied, were found in a mass grave.", "killed", 9)]
    [InlineData("Two more herders were found dead with bullet wounds beside the well.", "killed", 2)]
    [InlineData("Raiders killed two herders and a cook at the well.", "killed", 3)]
    [InlineData("Raiders killed a herder, his two wives and his only son at the well.", "killed", 4)]
    [InlineData("Police arrested three union members and a courier at the harbour.", "arrested", 4)]
    [InlineData("Ada Weber, 34, a nurse, and her brother Emil, 29, were shot dead by raiders.", "killed", 2)]
    [InlineData("Emil Brandt, a commander of the rebels, and his associate were arrested.", "arrested", 2)]
    [InlineData("Gunmen killed three traders, two of them women, and a guard.", "killed", 4)]
    [InlineData("Gunmen killed 18 traders, eleven of whom came from a single valley.", "killed", 18)]
    [InlineData("At least 18 people from Varnholt, Estermoor and Quellin were detained by the army.", "arrested", 18)]
    [InlineData("Ten men believed to be smugglers were arrested by the army.", "arrested", 10)]
    [InlineData("Six herders and as many soldiers were killed in the clash.", "killed", 12)]
    [InlineData("A family of five was killed when a shell hit the mill.", "killed", 5)]
    [InlineData("The attack left a baker and her two daughters dead and a neighbour injured.", "killed", 3)]
    [InlineData("The attack left a baker and her two daughters dead and a neighbour injured.", "injured", 1)]
    [InlineData("Raiders killed a miller in the morning and two bakers in the evening.", "killed", 3)]
    [InlineData("A gunman killed a 19-year-old and wounded two others.", "killed", 1)]
    [InlineData("Three prisoners, aged 22, 25 and 40, were stabbed to death by raiders.", "killed", 3)]
    [InlineData("Eleven rebels were killed in the assault, as were eight guards.", "killed", 19)]
    [InlineData("The commander surrendered with 43 of his followers to the army.", "surrendered", 44)]
    [InlineData("Soldiers detained 31 marchers; nine of them were released by nightfall.", "arrested", 31)]
    [InlineData("A priest, a retired major and a cook lost their lives in an attack on the mill.", "killed", 3)]
    [InlineData("The miller was found dead two days after hooded men abducted him.", "killed", 1)]
    [InlineData("Officers neutralised a smuggling racket and arrested three men.", "killed", 0)]
    [InlineData("A drone strike killed Jan Kowal, a deputy minister, on Friday. Militia leader Emil Brandt also died.", "killed", 2)]
    [InlineData("The army said 21 soldiers and five militiamen were killed in a day-long battle.", "killed", 26)]
    [InlineData("The conflict has killed more than 3,000 people since it began in 2011.", "killed", 0)]
    [InlineData("Nine Border Guard (BG) troopers were wounded near the mill.", "injured", 9)]
    [InlineData("A mortar shell wounded a miller and killed her grandson.", "killed", 1)]
    [InlineData("A clerk killed two tellers and then turned the gun on himself.", "killed", 3)]
    [InlineData("Three sailors were killed by a blast, raising to 90 the number of sailors killed this year.", "killed", 3)]
    [InlineData("The deadliest raid since 2011 killed 40 millers.", "killed", 40)]
    [InlineData("Since January the guerrillas have killed 26 people, an official said.", "killed", 0)]
    [InlineData("Gunmen shot dead two clerks. Three people with bullet wounds were admitted to hospital.", "injured", 3)]
    [InlineData("The bodies of 14 people were dumped on a track near the mill.", "killed", 14)]
    [InlineData("As many as 149 people were killed in 2011 against 157 in the previous year.", "killed", 0)]
    [InlineData("Militiamen killed 15 sailors, including", "killed", 15)]
    [InlineData("The army killed nine rebels and injured others in Varnholt and Alt Estermoor.", "killed", 9)]
    [InlineData("Rangers found two dead skiers and three injured guides inside a hut.", "killed", 2)]
    [InlineData("The blast killed 32 guards, a clerk said, updating an earlier toll of 15.", "killed", 32)]
    [InlineData("The toll of the shelling and of two raids on the harbour quarter of the old town of Varnholt has risen to 82 people.", "killed", 82)]
    [InlineData("A bomber killed 25 guards and militiamen near the mill.", "killed", 25)]
    [InlineData("At least 90 sailors and militia were killed near the mill.", "killed", 90)]
    [InlineData("Over 350 millers have been killed since a truce collapsed on 19 September.", "killed", 0)]
    [InlineData("Rebels have killed 60 guards over the past nine days.", "killed", 0)]
    [InlineData("A truck bomb ripped through a fair, leaving 23 millers - including nine boys - and four guards dead.", "killed", 27)]
    [InlineData("Fifteen weavers among them 11 girls were killed when a shell hit the mill.", "killed", 15)]
    [InlineData("A raid killed nine millers. The toll is likely to grow as some of the wounded are in a critical state.", "killed", 9)]
    [InlineData("The raid killed from 300 to well over 900 millers.", "killed", 300)]
    [InlineData("Rebels murdered the mayor of the port town of Varnholt, as well as two bakers.", "killed", 3)]
    [InlineData("The pilot was killed when rebels shelled the airstrip.", "killed", 1)]
    [InlineData("After the assassination of Senator and party leader Ada Weber the army moved in.", "killed", 1)]
    [InlineData("Emil Brandt, his nephew, and nine others died in the raid.", "killed", 11)]
    [InlineData("Nine skaters were slain and many more wounded when a bomb went off.", "injured", 4)]
    [InlineData("An army unit shelled a barn, leaving three rebels dead and wounded.", "killed", 3)]
    [InlineData("Guards killed a big number of rebels near the mill.", "killed", 5)]
    [InlineData("Four skaters were shot in the park, one of them fatally.", "injured", 3)]
    [InlineData("Nine skaters were shot and a guard was killed in the park.", "injured", 9)]
    [InlineData("Two bakers were shot dead in the park. A drummer was shot in the wrist.", "injured", 1)]
    [InlineData("Jan Kowal, 16, was in the boat and died after being shot twice.", "killed", 1)]
    [InlineData("Guards waved at a juvenile who was shot by raiders.", "injured", 1)]
    [InlineData("Six skaters, including a coach, were shot at the gate of the park.", "injured", 6)]
    public void are_summed_as_told(string text, string kind, int total) =>
        Assert.Equal(total, Live(text).Sum(a => a.Totals.TryGetValue(kind, out var t) ? t.Best ?? 0 : 0));

    [Theory]
    [InlineData("There was no shelling and no rifles had been confiscated.", "")]
    [InlineData("No arrests were reported so far, the ministry said.", "")]
    [InlineData("Soldiers confiscated one rusted rifle and a few detonators at the ferry.", "weapons_seizure")]
    [InlineData("Two rifles, cartridges, five kettles and a saddle were confiscated at the ferry.", "weapons_seizure")]
    [InlineData("Militiamen attacked a sawmill and torched nine tractors.", "arson")]
    [InlineData("Militiamen blew up two signal masts beside the lake.", "bombing")]
    [InlineData("Officers recovered three kg cordite, 17 grenades, nine rifles and four bombs from a barn.", "weapons_seizure")]
    [InlineData("Militiamen fired at a camp, triggering a gun battle with soldiers.", "armed_assault clash")]
    [InlineData("Militiamen killed a boy and his uncle and set their barn on fire.", "armed_assault arson")]
    [InlineData("A miller was thrashed with sticks and in the end he was shot dead.", "armed_assault other_violence")]
    [InlineData("Rebels bulldozed two school buildings.", "property_destruction")]
    [InlineData("A guerrilla wanted in connection with nine murders beside the lake surrendered before the governor.", "surrender")]
    [InlineData("Forty guerrillas laid down their weapons at the fort.", "surrender")]
    public void are_told_of_these_acts(string text, string acts) =>
        Assert.Equal(acts, string.Join(' ', Live(text).SelectMany(a => a.Acts).Distinct().Order().Select(a => CodeNames.Name(a))));

    [Theory]
    [InlineData("A bomb killed nine people near the mill on Friday. The Free Hill Front has carried out similar attacks in the past.")]
    [InlineData("A bomb killed nine people near the mill on Friday. Nobody has rebuilt the mill since March 2015.")]
    public void others_of_the_kind_and_months_are_no_occurrence(string text) => Assert.Equal([Act.Bombing], Code(text, "2022-03-20").Single().Acts);

    [Fact]
    public void tolls_of_a_week_and_of_a_day_in_a_town_are_two() =>
        Assert.Equal([26, 4], InTowns("The army killed 26 raiders in the north this week. Four soldiers were killed in an ambush near Gao on Wednesday.").Select(a => a.Totals["killed"].Best));

    [Fact]
    public void what_captives_did_years_before_is_kept_apart()
    {
        var accounts = Code("Militiamen murdered five guerrillas who had surrendered in 1999.", "2010-05-05");
        Assert.Equal([false, true], accounts.Select(a => a.Background));
    }

    private static IReadOnlyList<Account> InTowns(string text) => Located.Accounts(text, "2022-03-20");

    private static IEnumerable<Account> Live(string text) => Code(text, null).Where(a => !a.Background);

    private static IReadOnlyList<Account> Code(string text, string? published)
    {
        var report = new ExtractedReport { Id = "r", Text = text, Published = published };
        return new Coder().Code(report, EnglishReader.Default.Read(text, IsoDay.Of(published)), ReportPlaces.None).Accounts;
    }
}
