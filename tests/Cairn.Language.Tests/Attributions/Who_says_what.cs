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
        Assert.Equal(["Tomas Varga | said | Three guards were killed,"], Of("Three guards were killed, said Tomas Varga, a spokesman for the army."));

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
            ["the mayor | said | \"They came at night,\" the mayor said. \"They burned the school.\""],
            Of("\"They came at night,\" the mayor said. \"They burned the school.\""));

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
}
