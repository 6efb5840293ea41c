using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who did it and who suffered it, by the words beside what is told; who only described, reported or arrested is neither.</summary>
public sealed class Actors_in_reports
{
    [Theory]
    [InlineData("The murder of cellist Hana Novak shocked the town.", "Hana Novak")]
    [InlineData("Gunmen shot dead an optician, identified as Pavel Orlov, on Sunday.", "Pavel Orlov")]
    [InlineData("A stage actor and his brother-in-law Emil Brandt were shot dead in a square.", "Emil Brandt")]
    [InlineData("Raiders killed priests Jan Kowal, Emil Brandt and Pavel Orlov.", "Jan Kowal")]
    [InlineData("Patrols killed three painters: Jan Kowal, a muralist, Emil Brandt, an engraver, and Pavel Orlov.", "Emil Brandt")]
    [InlineData("Gunmen killed five officials, including deputy mayor Hana Novak, on Friday.", "Hana Novak")]
    [InlineData("Those who were kidnapped are Emil Brandt, 55, from Austria; and Hana Novak, 35, from Italy.", "Hana Novak")]
    [InlineData("Rebels fired rockets at the residence of Senator Hana Novak.", "Hana Novak")]
    [InlineData("Envoy Emil Brandt escaped unhurt from an attack beside the lake.", "Emil Brandt")]
    [InlineData("Police found the body of Brandt on Friday. Emil Brandt was murdered by smugglers.", "Emil Brandt")]
    [InlineData("Engineers Jan Kowal, Emil Brandt, and Hana Novak were kidnapped by raiders.", "Hana Novak")]
    [InlineData("Gunmen kidnapped Jan Kowal, his wife, Hana Novak, and Emil Brandt.", "Emil Brandt")]
    [InlineData("Jan Pavel Kowal, 20 years old, and Emil Brandt, 21, were murdered on Friday.", "Jan Pavel Kowal")]
    [InlineData("Raiders kidnapped a young couple, Hana Novak and Emil Brandt, as they left a mill.", "Emil Brandt")]
    [InlineData("Two of the murdered potters -- Hana Novak and her husband Emil Brandt -- were abducted by eight men.", "Emil Brandt")]
    [InlineData("Three leading officials of the party, Jan Kowal, Hana Novak, and Emil Brandt, were murdered.", "Hana Novak")]
    [InlineData("Gunmen killed three painters on Friday. The victims were identified as Jan Kowal, Emil Brandt, and Hana Novak.", "Jan Kowal")]
    [InlineData("Gunmen killed three painters at a mill. They are Jan Kowal, Emil Brandt, and sergeant Hana Novak.", "Hana Novak")]
    [InlineData("A bomb exploded in a mill. Among the injured are Jan Kowal, 53; Emil Brandt, 24; and Hana Novak.", "Emil Brandt")]
    [InlineData("A bomb exploded in a mill. Injured by the blast were: an unidentified porter; Jan Kowal, 30; and Hana Novak.", "Jan Kowal")]
    [InlineData("Gunmen shot at a bus, wounding two. The wounded reporters are cameraman Jan Kowal and sound man Emil Brandt.", "Emil Brandt")]
    [InlineData("The dead clerk has been identified as Jan Kowal, and the injured guard is Emil Brandt.", "Emil Brandt")]
    public void the_named_are_the_targets(string text, string name) =>
        Assert.Contains(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a.Role == ActorRole.Target && a.Kind == ActorKind.Individual && a.AsReported == name);

    [Theory]
    [InlineData("The governor holds the Free Hill Front responsible for the bombing of the ministry.", "Free Hill Front", Certainty.Accused)]
    [InlineData("Hooded men set off a bomb at the mill. Police arrested two of them.", "Hooded men", Certainty.Stated)]
    [InlineData("A truck bomb killed 21 sailors. Officials suspect the Free Hill Front.", "Free Hill Front", Certainty.Accused)]
    [InlineData("Gunmen killed nine sailors. The governor said the Free Hill Front was responsible.", "Free Hill Front", Certainty.Accused)]
    [InlineData("A colonel and two lieutenants are implicated in the killing of six priests in a mill.", "colonel", Certainty.Accused)]
    [InlineData("Presumed hill rebels killed a miller.", "hill rebels", Certainty.Suspected)]
    public void blame_and_deed_name_the_perpetrator(string text, string words, Certainty certainty)
    {
        var perpetrators = Perpetrators(text);
        Assert.Contains(perpetrators, a => (a.Name ?? a.AsReported) == words && a.Certainty == certainty);
        Assert.DoesNotContain(perpetrators, a => a.AsReported is "Police" or "governor");
    }

    [Theory]
    [InlineData("An air strike by either Norwegian or Danish planes killed four porters.", "Norwegian military, Danish military")]
    [InlineData("It was unclear whether Norwegian or Danish jets carried out the raid that killed six porters.", "Norwegian military, Danish military")]
    [InlineData("Air raids killed six porters near the mill. The mayor did not know whether Norwegian or Danish warplanes carried out the raids.", "Norwegian military, Danish military")]
    public void of_two_who_may_have_done_it_both_are_suspected(string text, string names)
    {
        var perpetrators = Perpetrators(text).ToList();
        Assert.Equal(names, string.Join(", ", perpetrators.Select(a => a.Name)));
        Assert.All(perpetrators, a => Assert.Equal(Certainty.Suspected, a.Certainty));
    }

    [Theory]
    [InlineData("Two clerks died in Danish rebel shelling of the port.")]
    [InlineData("A Danish rebel air strike killed two clerks.")]
    public void rebels_of_a_nation_are_not_its_forces(string text) => Assert.Equal(("Danish rebel", null), Perpetrators(text).Select(a => (a.AsReported, a.Name)).Single());

    [Theory]
    [InlineData("The Danish military said that six bombers struck depots near the mill.", "Danish military")]
    [InlineData("The Danish military said that unidentified bombers struck depots near the mill.", null)]
    public void a_military_tells_of_its_own_craft(string text, string? name) => Assert.Equal(name, Assert.Single(Perpetrators(text)).Name);

    [Theory]
    [InlineData("Militia cadres shot dead ruling party supporter Emil Brandt near the mill.", "Militia cadres")]
    [InlineData("A guard was killed and another hurt as raiders attacked a patrol near the mill.", "raiders")]
    [InlineData("Guerrillas used dynamite to destroy a bridge.", "Guerrillas")]
    [InlineData("Herders saw three landmines, believed to have been laid by smugglers, on a track.", "smugglers")]
    [InlineData("Police recovered a bomb planted by rebels under a culvert.", "rebels")]
    [InlineData("Fighters exploded a bomb at the ford.", "Fighters")]
    [InlineData("Kurdish forces killed ten gunmen near the lake.", "Kurdish forces")]
    [InlineData("The army said it had killed nine raiders near the lake.", "army")]
    [InlineData("Three fighters were killed in Israeli strikes on the village.", "Israeli")]
    [InlineData("The colonel accused rebels of executing five captives.", "rebels")]
    [InlineData("An engineer was seized by armed tribesmen on the road to the mine.", "armed tribesmen")]
    [InlineData("Militants responded in the evening with a barrage of rockets that wounded two millers.", "Militants")]
    [InlineData("Regime helicopters dropped barrel bombs on a mill.", "Regime helicopters")]
    [InlineData("A unit of the navy shot dead two smugglers.", "unit of the navy")]
    [InlineData("An allied patrol detained three millers beside the lake.", "allied patrol")]
    [InlineData("Kurdish rebels shelled on Monday the old quarter of Basra.", "Kurdish rebels")]
    [InlineData("An air strike on a mill, reportedly carried out by Turkish planes, killed five people.", "Turkish planes")]
    [InlineData("The murder of three nuns, carried out by hooded men beside the lake, was condemned.", "hooded men")]
    [InlineData("A guard died in an assault perpetrated by presumed urban guerrillas.", "urban guerrillas")]
    [InlineData("Nine sailors died in a raid staged by the Free Hill Front.", "Free Hill Front")]
    [InlineData("The murder of the mayor was the work of Free Hill Front guerrillas.", "guerrillas")]
    [InlineData("Guerrillas of the Free Hill Front attacked a post.", "Guerrillas")]
    [InlineData("Alleged guerrillas of the Free Hill Front attacked a post.", "Free Hill Front")]
    [InlineData("The assault on the mill by a gang of smugglers killed two guards. The rebel assault ended at dawn.", "smugglers")]
    public void who_acts_is_found_past_what_stands_between(string text, string words) =>
        Assert.Contains(Perpetrators(text), a => a.AsReported == words);

    [Theory]
    [InlineData("Militiamen beheaded three men accused of spying for the governor.", "men")]
    [InlineData("The colonel accused rebels of executing five captives.", "colonel")]
    [InlineData("The army blamed the attack on the Free Hill Front.", "army")]
    [InlineData("A colonel said raiders in boats neared the quay from deserted islets nearby, destroyed lamps and then shot at guards.", "colonel")]
    [InlineData("Clashes between herders and farmers killed nine people.", "herders")]
    [InlineData("A gunman shot at people beside a mill, killing nine millers. Police arrested the suspect.", "Police")]
    [InlineData("Raiders stormed a mill and shot nine millers. Guards later killed all four attackers.", "Guards")]
    [InlineData("The enemy attacked the mill and killed two guards.", "enemy")]
    [InlineData("Raiders attacked a mill with axes. Police later seized two pistols.", "Police")]
    [InlineData("Alleged guerrillas of the Free Hill Front attacked a post.", "Alleged guerrillas of the Free Hill Front")]
    public void who_is_only_named_beside_it_did_not_do_it(string text, string words) =>
        Assert.DoesNotContain(Perpetrators(text), a => a.AsReported == words);

    [Theory]
    [InlineData("Gunmen killed two guards at a mill. The attackers were identified as Jan Kowal and Emil Brandt.")]
    [InlineData("Gunmen killed two guards, Jan Kowal said.")]
    [InlineData("Gunmen killed Hana Novak, and Jan Kowal fled across the lake.")]
    [InlineData("Gunmen wounded two guards. The wounded were taken to a clinic by Jan Kowal.")]
    public void who_is_named_beside_the_victims_is_none(string text) =>
        Assert.DoesNotContain(Unplaced.Accounts(text).SelectMany(a => a.Actors), a => a.Role == ActorRole.Target && a.AsReported == "Jan Kowal");

    [Theory]
    [InlineData("Guerrillas attacked army positions near the lake.", "army positions")]
    [InlineData("Rebels ambushed a military convoy near the lake.", "military convoy")]
    public void positions_and_convoys_are_the_people_in_them(string text, string words)
    {
        var account = Unplaced.Accounts(text).Single();
        Assert.Contains(account.Actors, a => a.Role == ActorRole.Target && a.Kind == ActorKind.Group && a.AsReported == words && a.ActorClass == 1);
        Assert.Empty(account.PhysicalTargets);
    }

    [Fact]
    public void whoever_says_it_was_behind_an_attack_claims_it() =>
        Assert.Contains(Unplaced.Accounts("The Islamic State group said it was behind the attack, which killed nine people.").SelectMany(a => a.Actors), a => a.Role == ActorRole.Claimant && a.Name == "Islamic State");

    [Theory]
    [InlineData("Turkish warplanes bombed a village on Sunday.", "Turkish military")]
    [InlineData("Russian missiles hit a warehouse on Sunday.", "Russian military")]
    public void a_country_s_arms_are_its_forces(string text, string forces) => Assert.Contains(Perpetrators(text), a => a.Name == forces);

    [Fact]
    public void who_is_held_responsible_was_not_arrested() =>
        Assert.DoesNotContain(Unplaced.Accounts("The governor holds the rebels responsible for the raid on the mill."), a => a.Acts.Contains(Act.Arrest));

    [Fact]
    public void a_person_killed_is_no_perpetrator() =>
        Assert.Empty(Perpetrators("Emil Brandt was murdered. Emil Brandt attacked nobody, police said."));

    [Theory]
    [InlineData("Guerrillas sabotaged pylons, a pumping station and transformers near the lake.", "pylons|pumping station|transformers")]
    [InlineData("The blast damaged the windows of a bookshop, the Merchants' Bank and other shops.", "bookshop|Merchants' Bank|other shops")]
    [InlineData("The granary was the target of a mortar attack.", "granary")]
    [InlineData("A bomb exploded on the sixth floor of the Plaza Hotel.", "Plaza Hotel")]
    [InlineData("Gunmen attacked the headquarters of the Liberal Party.", "headquarters of the Liberal Party")]
    [InlineData("Gunmen attacked the headquarters of the provincial committee.", "headquarters of the provincial committee")]
    [InlineData("A bomb exploded opposite the offices of relief agencies.", "offices of relief agencies")]
    [InlineData("A device went off opposite the tax bureau.", "tax bureau")]
    [InlineData("A device went off across from a printshop.", "printshop")]
    [InlineData("A bomb was placed between the bank and the town hall.", "bank|town hall")]
    [InlineData("Bombs went off at the entrance to the consulate.", "consulate")]
    [InlineData("The blast gutted a bakery, a carousel and four cars.", "bakery|four cars")]
    [InlineData("Four shops, namely a bakery, a tavern and two drugstores, were damaged by bombs.", "Four shops|bakery|tavern|two drugstores")]
    [InlineData("The explosion caused heavy damage to a bank and two shops.", "bank|two shops")]
    [InlineData("A bomb exploded at the mill, and two shops suffered considerable damage.", "mill|two shops")]
    [InlineData("A bomb exploded outside a newspaper office. The blast destroyed the building.", "newspaper office")]
    [InlineData("Guerrillas burned a bus and many houses.", "bus|houses")]
    [InlineData("A bomb exploded at a bank in the port.", "bank")]
    public void things_hit_are_listed(string text, string things) =>
        Assert.Equal(things.Split('|'), Unplaced.Accounts(text).SelectMany(a => a.PhysicalTargets).Select(t => t.AsReported));

    [Theory]
    [InlineData("A car bomb exploded beside the mill. The bomb tore off a roof.", "car bomb")]
    [InlineData("Guerrillas set off a powerful dynamite charge at the mill.", "dynamite charge")]
    [InlineData("Raiders attacked a mill with rifles. Police later seized two pistols.", "rifles")]
    [InlineData("A judge died in a machinegun attack.", "machinegun")]
    [InlineData("Gunmen opened fire on a bus with automatic rifles.", "automatic rifles")]
    [InlineData("A man hurled a grenade at a hotel.", "grenade")]
    [InlineData("A van packed with gelignite exploded outside a bank.", "gelignite")]
    [InlineData("Some 35 kg of dynamite exploded near the office of a bank.", "35 kg of dynamite")]
    [InlineData("Rebels placed a charge of dynamite inside a tram.", "charge of dynamite")]
    [InlineData("Rebels used explosives to wreck a pipeline.", "explosives")]
    [InlineData("The town's second car bomb exploded at a mill.", "car bomb")]
    [InlineData("Raiders attacked a mill with axes. Police later seized two pistols, uniforms and documents.", "axes")]
    public void weapons_are_those_of_the_attack(string text, string weapon) =>
        Assert.Equal([weapon], Unplaced.Accounts(text).SelectMany(a => a.Weapons).Select(w => w.AsReported));

    [Fact]
    public void what_a_bomb_held_is_a_weapon_besides() =>
        Assert.Equal(["car bomb", "350 kg of dynamite"], Unplaced.Accounts("A car bomb with 350 kg of dynamite exploded outside a bank.").SelectMany(a => a.Weapons).Select(w => w.AsReported));

    [Fact]
    public void victims_on_no_list_are_counted() =>
        Assert.Equal(2, Unplaced.Accounts("Two campanologists were murdered by rebels on Sunday.").Single().Totals["killed"].Best);

    [Fact]
    public void violence_at_large_is_no_account() =>
        Assert.Empty(Unplaced.Accounts("The wave of violence has worried traders."));

    private static List<Actor> Perpetrators(string text) => [.. Unplaced.Accounts(text).SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Perpetrator)];
}
