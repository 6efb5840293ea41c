namespace Cairn.Language.Tests.Attributions;

public sealed class Who_says_what
{
    // "source | cue | content" of each attribution.
    private static string[] Of(string report)
    {
        var text = EnglishReader.Default.Read(report, null);
        return [.. text.Attributions.Select(a => $"{(a.SourceFirst < 0 ? "" : text.Words(a.SourceFirst, a.SourceEnd))} | {text.Words(a.CueFirst, a.CueEnd)} | {a.Content.In(text.Text)}")];
    }

    [Fact]
    public void A_speaker_before_the_verb_says_the_clause_behind_it() =>
        Assert.Equal(["The governor | said | three guards were killed."], Of("The governor said that three guards were killed."));

    [Fact]
    public void The_day_of_saying_is_no_part_of_what_is_said() =>
        Assert.Equal(["The governor | said | the rebels burned two trucks."], Of("The governor said on Monday the rebels burned two trucks."));

    [Fact]
    public void An_opening_circumstance_does_not_take_the_place_of_what_is_said() =>
        Assert.Equal(["the army | said | it had retaken the bridge."], Of("On Tuesday, the army said it had retaken the bridge."));

    [Fact]
    public void A_speaker_behind_the_verb_says_what_stands_before() =>
        Assert.Equal(["Tomas Varga, a spokesman for the army | said | Three guards were killed,"], Of("Three guards were killed, said Tomas Varga, a spokesman for the army."));

    [Fact]
    public void According_to_names_the_source() =>
        Assert.Equal(["the health ministry | According to | nine people died."], Of("According to the health ministry, nine people died."));

    [Fact]
    public void A_quote_over_two_sentences_is_said_by_one_speaker() =>
        Assert.Equal(
            ["the mayor | said | “They came at night. They burned the school,”"],
            Of("“They came at night. They burned the school,” the mayor said."));

    [Fact]
    public void A_quote_that_goes_on_behind_its_speaker_is_all_his() =>
        Assert.Equal(
            ["the mayor | said | \"They came at night,\"", "the mayor | said | \"They burned the school.\""],
            Of("\"They came at night,\" the mayor said. \"They burned the school.\""));

    [Theory]
    [InlineData("A spokesman for the Karu police said three guards were killed.", "A spokesman for the Karu police | said | three guards were killed.")]
    [InlineData("An official, who asked not to be named, said the town had fallen.", "An official | said | the town had fallen.")]
    [InlineData("A statement by the health ministry said nine people died.", "the health ministry | said | nine people died.")]
    [InlineData("An officer told the Karu Herald the town had fallen.", "An officer | told | the town had fallen.")]
    [InlineData("The agency quoted an officer as saying the town had fallen.", "an officer | quoted | the town had fallen.")]
    [InlineData("There was no word on the army's claim that nine rebels had been killed.", "the army | claim | nine rebels had been killed.")]
    [InlineData("Reports by the police that the rebels had left the town could not be checked.", "the police | Reports | the rebels had left the town")]
    [InlineData("The army claimed responsibility for the raid in a message sent to reporters.", "The army | claimed | responsibility for the raid")]
    [InlineData("The ministry reported 17 deaths.", "The ministry | reported | 17 deaths.")]
    [InlineData("In the words of the mayor, the town is a ghost town.", "the mayor | In the words of | the town is a ghost town.")]
    [InlineData("It was reported that two boats had been seized.", " | reported | two boats had been seized.")]
    public void The_whole_speaker_says_what_is_said(string report, string attribution) => Assert.Contains(attribution, Of(report));

    [Theory]
    [InlineData("The army said the town had fallen, and the rebels denied the claim.", "The army | said | the town had fallen", "the rebels | denied | the claim.")]
    [InlineData("The army said the town had fallen; the rebels vowed to fight on.", "The army | said | the town had fallen", "the rebels | vowed | to fight on.")]
    [InlineData("The army said the town had fallen, adding that the rebels had fled.", "The army | said | the town had fallen", "The army | adding | the rebels had fled.")]
    [InlineData("The attack, police said, bore the marks of a gang.", "police | said | The attack,", "police | said | bore the marks of a gang.")]
    [InlineData("\"The truce,\" the mayor said, \"is over.\"", "the mayor | said | \"The truce,\"", "the mayor | said | \"is over.\"")]
    public void Two_sayings_of_a_sentence_are_told_apart(string report, string first, string second)
    {
        var found = Of(report);
        Assert.Contains(first, found);
        Assert.Contains(second, found);
    }

    [Fact]
    public void A_relative_clause_speaks_for_its_antecedent() =>
        Assert.Contains("the driver | said | he saw four gunmen.", Of("Police questioned the driver, who said he saw four gunmen."));

    [Fact]
    public void Reportedly_has_no_source() => Assert.StartsWith(" | reportedly | ", Assert.Single(Of("Two men were reportedly shot.")), StringComparison.Ordinal);

    [Fact]
    public void He_added_takes_up_the_speaker_before()
    {
        var text = EnglishReader.Default.Read("Colonel Tomas Varga said the road was mined. He added that two trucks were lost.", null);
        Assert.Equal(["Tomas Varga", "Tomas Varga"], text.Attributions.Select(a => a.Name));
    }

    [Fact]
    public void The_official_added_takes_up_the_official_before()
    {
        var text = EnglishReader.Default.Read("A police official said the road was mined. The official added that two trucks were lost.", null);
        Assert.Equal(2, text.Attributions.Length);
        Assert.Equal(text.Attributions[0].Kind, text.Attributions[1].Kind);
    }

    [Theory]
    [InlineData("Rebels of the Hill Front, a group allied with the Dawn Party, entered the village of Selm on Saturday and killed 15 people, said army spokesman Jan Kowal.", "army spokesman Jan Kowal")]
    [InlineData("The local police gave a lower toll, saying 11 people had died.", "The local police")]
    [InlineData("Two doctors gave a higher toll, saying that 20 had been killed.", "Two doctors")]
    public void the_speaker_behind_or_before_a_clause_of_its_own(string text, string speaker)
    {
        var told = Assert.Single(EnglishReader.Default.Read(text, null).Attributions, a => a.SourceFirst >= 0);
        Assert.Equal(speaker, EnglishReader.Default.Read(text, null).Words(told.SourceFirst, told.SourceEnd));
    }
}
