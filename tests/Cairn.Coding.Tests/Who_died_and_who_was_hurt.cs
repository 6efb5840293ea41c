using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>The dead and the hurt of one deed: who tells of it is neither, who killed himself is one more, and nobody is both.</summary>
public sealed class Who_died_and_who_was_hurt
{
    [Theory]
    [InlineData("Police have sought the cousin of a baker who was shot dead near Kirkuk on Sunday.", 1, 0)]
    [InlineData("Teachers have named a pupil who was beaten and wounded in Kirkuk on Sunday.", 0, 1)]
    [InlineData("Gunmen who had been seen near a mill fired and killed two guards in Kirkuk on Sunday.", 2, 0)]
    public void whoever_names_the_victim_suffers_nothing(string text, int killed, int injured) => Counts(text, killed, injured);

    [Theory]
    [InlineData("Soldiers found Dana Kowal suffering from gunshot wounds near Kirkuk on Sunday.", 0, 1)]
    [InlineData("Soldiers found Dana Kowal, 40, suffering from multiple gunshot wounds in Kirkuk on Sunday.", 0, 1)]
    [InlineData("Two porters were found with gunshot wounds near Kirkuk on Sunday.", 0, 2)]
    [InlineData("Soldiers found Dana Kowal dead of gunshot wounds near Kirkuk on Sunday.", 1, 0)]
    [InlineData("Soldiers attacked a mill in Kirkuk on Sunday, leaving two porters dead.", 2, 0)]
    [InlineData("Dana Kowal was shot in Kirkuk on Sunday. Paramedics pronounced her dead at the scene.", 1, 0)]
    [InlineData("A boy was shot in Kirkuk on Sunday. Medics pronounced one guest dead there.", 1, 0)]
    public void whoever_finds_the_victim_suffers_nothing(string text, int killed, int injured) => Counts(text, killed, injured);

    [Theory]
    [InlineData("A gunman killed three people in Kirkuk on Sunday before taking his own life.", 4, 0)]
    [InlineData("A gunman killed three people in Kirkuk on Sunday and then killed himself.", 4, 0)]
    [InlineData("Rolf Dahm killed his wife in Kirkuk on Sunday and then killed himself.", 2, 0)]
    [InlineData("Four people died in Kirkuk on Sunday, among them the gunman, who killed himself.", 4, 0)]
    [InlineData("Four people are dead in Kirkuk. Rolf Dahm killed his wife and two sons on Sunday before killing himself.", 4, 0)]
    [InlineData("A clerk shot two tellers in Kirkuk on Sunday and turned the gun on himself.", 1, 2)]
    public void who_kills_himself_is_dead_beside_those_whom_he_killed(string text, int killed, int injured) => Counts(text, killed, injured);

    [Theory]
    [InlineData("A nurse was killed and a driver was badly wounded in Kirkuk on Sunday. The driver later died.", 2, 0)]
    [InlineData("A nurse was killed and a driver was badly wounded in Kirkuk on Sunday. The nurse died at once.", 1, 1)]
    [InlineData("A porter who was badly hurt in a shooting in Kirkuk on Sunday has died.", 1, 0)]
    [InlineData("A nurse was shot and killed in Kirkuk on Sunday. Her brother carried the nurse, who was suffering gunshot wounds. She died at the hospital.", 1, 0)]
    [InlineData("Police found three people dead in a house in Kirkuk on Sunday after a shooting. All three suffered gunshot wounds.", 3, 0)]
    [InlineData("A baker was shot dead in Kirkuk on Sunday. Guards found James Lon with a gunshot wound behind a mill.", 1, 0)]
    [InlineData("A baker was shot dead in Kirkuk on Sunday. Guards found James Lon with a gunshot wound behind a mill. He is in stable condition.", 1, 1)]
    [InlineData("Police were called to 202 N. Mill St. in Kirkuk on Sunday for a man with a gunshot wound. Kendall died there after a friend shot him.", 1, 0)]
    [InlineData("A girl was killed in Kirkuk on Sunday. A bullet pierced a fence and struck the girl.", 1, 0)]
    [InlineData("A stray bullet struck a waitress in Kirkuk on Sunday.", 0, 1)]
    [InlineData("A porter was killed in Kirkuk on Sunday when gunmen fired at a mill. The bullets grazed two waitresses.", 1, 2)]
    public void nobody_is_both(string text, int killed, int injured) => Counts(text, killed, injured);

    [Theory]
    [InlineData("One person was killed in Kirkuk on Sunday. Three others were shot.", 1, 3)]
    [InlineData("Ada Ellis, who died on Monday, was shot together with nine others in Kirkuk on Sunday.", 1, 9)]
    [InlineData("Five people were shot in Kirkuk on Sunday. One of them died.", 1, 4)]
    [InlineData("Two people were killed in Kirkuk on Sunday. Karl Benz and Ida Kern were shot to death. Five other guests were shot and driven to a clinic.", 2, 5)]
    [InlineData("Two people were killed in Kirkuk on Sunday. The shots fell at midnight. Five other guests were struck by bullets.", 2, 5)]
    [InlineData("Two people were killed in Kirkuk on Sunday. The shots fell at midnight. Five guests were struck by bullets.", 2, 3)]
    public void others_than_the_dead_are_not_they(string text, int killed, int injured) => Counts(text, killed, injured);

    [Theory]
    [InlineData("Three porters arrived at a clinic with gunshot wounds in Kirkuk on Sunday.", 0, 3)]
    [InlineData("Two nurses were rushed to a hospital in Kirkuk with stab wounds on Sunday.", 0, 2)]
    [InlineData("There was a shooting in Kirkuk on Sunday. A girl of nine was rushed to a clinic with a bullet wound.", 0, 1)]
    [InlineData("A porter was shot in Kirkuk on Sunday. He was flown to a clinic with gunshot wounds and died there.", 1, 0)]
    [InlineData("A porter was shot dead in Kirkuk on Sunday. Medics drove a nurse to a clinic with two flasks.", 1, 0)]
    public void who_is_brought_to_a_hospital_with_wounds_is_hurt(string text, int killed, int injured) => Counts(text, killed, injured);

    [Theory]
    [InlineData("Teachers told officers in Kirkuk on Sunday that Brooks was shot by a friend.", 1)]
    [InlineData("Gunmen wounded 202 guards in Kirkuk on Sunday.", 202)]
    public void a_surname_that_looks_like_many_is_one(string text, int injured) => Counts(text, 0, injured);

    private static void Counts(string text, int killed, int injured)
    {
        var account = Assert.Single(Located.Accounts(text, "2031-11-18"));
        Assert.Equal((killed, injured), (Best(account, "killed"), Best(account, "injured")));
    }

    private static int Best(Account account, string kind) => (int)(account.Totals.TryGetValue(kind, out var total) ? total.Best ?? 0 : 0);
}
