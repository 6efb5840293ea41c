using Cairn.Model;

namespace Cairn.Language.Tests.Mentions;

public sealed class Places_by_their_context
{
    [Theory]
    [InlineData("Shells fell on the village of Korvath Mel on Friday.", "Korvath Mel")]
    [InlineData("Korvath Mel in Idlib province was bombed twice on Friday.", "Korvath Mel")]
    [InlineData("The strikes on Korvath, a town held by rebels, killed nine people.", "Korvath")]
    [InlineData("Six died near Korvath Mel on Friday. Korvath Mel was quiet again on Saturday.", "Korvath Mel")]
    public void names_are_places_where_the_words_around_say_so(string text, string name) =>
        Assert.All(Labels(text, name), label => Assert.NotEqual(MentionLabel.Person, label));

    [Theory]
    [InlineData("Mayor Boris Korvath was shot in Idlib province on Friday.", "Boris Korvath")]
    [InlineData("Boris Korvath, a city councillor, was shot on Friday.", "Boris Korvath")]
    public void persons_stay_persons(string text, string name) => Assert.Contains(MentionLabel.Person, Labels(text, name));

    private static List<MentionLabel> Labels(string report, string name)
    {
        var text = EnglishReader.Default.Read(report, null);
        return [.. text.Mentions.Where(m => text.Words(m.First, m.End) == name).Select(m => m.Label)];
    }
}
