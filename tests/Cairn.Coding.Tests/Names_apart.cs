using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Persons whose names stand apart from the noun they belong to are those whom the sentence tells of.</summary>
public sealed class Names_apart
{
    [Theory]
    [InlineData("Her mother, Hana Novak, was wounded in a raid in Selm on Monday.", "Hana Novak")]
    [InlineData("Raiders kidnapped the bishop of Selm and his driver, Emil Brandt, but later released the latter.", "Emil Brandt")]
    [InlineData("The murder of Senator and Reform League campaign chairman Jan Kowal in Selm shocked the town.", "Jan Kowal")]
    [InlineData("Rebels attacked a post in Selm on Monday. The following guards died in combat: Captain Jan Kowal, Lieutenant Emil Brandt, and Sergeant Pavel Orlov.", "Pavel Orlov")]
    [InlineData("Gunmen killed two nurses in Selm on Monday. Hana Novak and Jan Kowal were the nurses killed.", "Jan Kowal")]
    [InlineData("A car bomb exploded in Selm on Monday, killing Hana Novak, 42; Jan Kowal, 19; a boy known as Tom; Emil Brandt, and a guard.", "Emil Brandt")]
    [InlineData("A trader was shot in Selm on Monday by masked men. The trader was identified as Emil Brandt.", "Emil Brandt")]
    [InlineData("A bomb exploded in Selm on Monday, wounding eight people. A fire broke out. Streets were shut. Trains stopped. Shops closed. Among the wounded are Hana Novak and Jan Kowal.", "Jan Kowal")]
    [InlineData("Priests Jan Kowal, rector of the college; Emil Brandt, Pavel Orlov (Norlandian), and Karel Svoboda, as well as their cook, Hana Novak, were shot in Selm on Monday.", "Jan Kowal")]
    [InlineData("Priests Jan Kowal, rector of the college; Emil Brandt, Pavel Orlov (Norlandian), and Karel Svoboda, as well as their cook, Hana Novak, were shot in Selm on Monday.", "Hana Novak")]
    [InlineData("A bomb exploded in Selm on Monday, wounding eight people. [Reporter] Among the wounded are Hana Novak and Jan Kowal.", "Hana Novak")]
    [InlineData("A bomb killed nine people in Selm on Monday, including the famous union leader and deputy Hana Novak.", "Hana Novak")]
    [InlineData("There was an attack on Monday against the villa of retired Colonel Jan Kowal in Selm.", "Jan Kowal")]
    [InlineData("Raiders attacked the house and office of Jan Kowal in Selm on Monday.", "Jan Kowal")]
    [InlineData("The candidate Jan Kowal escaped a knife attack in Selm on Monday.", "Jan Kowal")]
    [InlineData("They condemn the murder committed by rebels on Monday against the rector Jan Kowal.", "Jan Kowal")]
    [InlineData("A lawyer said that Jan Kowal was \"kidnapped\" by rebels in Selm on Monday.", "Jan Kowal")]
    [InlineData("Raiders burnt a bus in Selm on Monday and killed the driver, Emil Brandt.", "Emil Brandt")]
    [InlineData("The other officer wounded in the attack in Selm on Monday is well. Gunmen shot the other officer, retired General Emil Brandt, in the arm.", "Emil Brandt")]
    [InlineData("The rebels are still holding Senator Emil Brandt, kidnapped in Selm on Monday.", "Emil Brandt")]
    public void are_the_targets(string text, string name) => Assert.Contains(name, Targets(text));

    [Theory]
    [InlineData("Raiders kidnapped a miller in Selm on Monday. His lawyer, Emil Brandt, said that he was alive.", "Emil Brandt")]
    [InlineData("A trader was shot in Selm on Monday by masked men. The gunman was identified as Emil Brandt.", "Emil Brandt")]
    [InlineData("Jan Kowal and Emil Brandt were the owners of a mill. Raiders shot a miller in Selm on Monday.", "Emil Brandt")]
    [InlineData("Gunmen shot the driver, Emil Brandt said in Selm on Monday.", "Emil Brandt")]
    public void are_nobody_where_the_noun_is_of_others(string text, string name) => Assert.DoesNotContain(name, Targets(text));

    private static List<string?> Targets(string text) => [.. Unplaced.Accounts(text).SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Target && a.Kind == ActorKind.Individual).Select(a => a.AsReported)];
}
