using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>Where no word says who did it, somebody whom the report tells of elsewhere is suspected; nobody where nothing speaks for him, and never against words that say so.</summary>
public sealed class Doers_told_elsewhere
{
    [Theory]
    [InlineData("A baker and his son were shot dead beside a mill on Friday night. Emil Brandt, 30, was arrested on Sunday and charged with murder.", "Emil Brandt")]
    [InlineData("Army units killed nine terrorists near Aleppo on Monday. In Basra, several terrorists were killed and their hideouts were destroyed.", "Army units")]
    public void the_likeliest_is_suspected(string text, string words) =>
        Assert.Contains(Doers(text), a => a.AsReported == words && a.Certainty == Certainty.Suspected);

    [Theory]
    [InlineData("Nine bakers were killed by a bomb in Basra on Friday. The mayor, Emil Brandt, visited the hospital.")]
    [InlineData("Two bakers were shot dead in Basra on Friday, and the police came an hour later.")]
    public void nobody_is_where_nothing_speaks_for_it(string text) => Assert.Empty(Doers(text));

    [Fact]
    public void who_is_told_to_have_done_it_stays_alone() =>
        Assert.All(Doers("Militants shot dead two bakers on Friday. Emil Brandt, 30, was arrested on Sunday."), a => Assert.Equal(Certainty.Stated, a.Certainty));

    [Theory]
    [InlineData("Emil Brandt, 30, was arrested on Sunday.", true)]
    [InlineData("Police are looking for the suspect, Emil Brandt.", true)]
    [InlineData("Emil Brandt thanked Hana Novak, who was charged on Sunday.", false)]
    [InlineData("Emil Brandt visited the hospital.", false)]
    public void a_person_is_held_by_the_words_beside_the_name(string text, bool held)
    {
        var reading = new Coder().Scenes(new ExtractedReport { Id = "r", Text = text }, EnglishReader.Default.Read(text, null), ReportPlaces.None).Item1;
        var brandt = Enumerable.Range(0, reading.Tokens.Length).First(i => reading.Lower(i) == "brandt");
        Assert.Equal(held, Accused.IsHeld(reading, brandt));
    }

    private static IEnumerable<Actor> Doers(string text) => Located.Accounts(text, "2016-08-03").SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Perpetrator);
}
