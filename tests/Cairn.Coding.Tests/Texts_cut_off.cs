using System.Text.Json;
using Cairn.Testing;

namespace Cairn.Coding.Tests;

/// <summary>Copies and feeds begin and end anywhere: a text cut at any of its words is coded like another.</summary>
public sealed class Texts_cut_off
{
    private static readonly string[] Texts =
    [
        "The bombers came under fire on Monday, killing one of the guards and wounding two others, and the militia's chief turned himself in.",
        "Unknown men blew up a mill near Selm, since March the fourth attack in the last five days. That shooting happened on Friday.",
        "Maoists killed six men of the village council over the past year, and losing one of their own they came back. The",
        "\"We heard the shells coming down on Selm,\" said a clerk, who was shot by one of the raiders. The suspects, identified as Ada Brun, were held.",
        "After a quarrel about a field neighbours turned on each other and the bridge was blown up, rebels of the Dawn Brigade said, leaving one dead.",
        "Either Norlandian or allied planes bombed a camp, and it was not clear whether it was government forces. Police put the toll at nine, including two",
        "-- Two days after the raid on the mill the clerk demanded that its owner be held. Be seized or not, the victim was Father Ada Brun, rector",
        "Norton, Nov 20: In Oldfield, Selm, raiders fired on the Embassy of Uruguay at dawn of Friday. The night before, on November 19, nine died in the village of al-Qorve, 40 km south of",
    ];

    [Fact]
    public void are_coded_behind_every_word_and_from_every_word_on()
    {
        foreach (var text in Texts)
        {
            for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
            {
                IsCoded(text[..at].TrimEnd(',', '.'));
                IsCoded(text[(at + 1)..]);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(23)]
    public void are_coded_out_of_the_middle_of_all_texts_of_our_own(int words)
    {
        var n = 0;
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "sets"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                if (!json.RootElement.TryGetProperty("text", out var text)) continue;
                var said = text.GetString()!.Split(' ');
                var first = n++ * 11 % said.Length; // another place in every text
                IsCoded(string.Join(' ', said.Skip(first).Take(words)));
            }
        }

        Assert.True(n > 2000);
    }

    [Theory]
    [InlineData("Gunmen killed two men in Kirkuk. That")]
    [InlineData("Two men were killed in Kirkuk, since")]
    [InlineData("Two men were killed in Kirkuk in the last")]
    public void keep_what_stands_before(string text) =>
        Assert.Equal(2, Assert.Single(Located.Accounts(text, "2026-11-20")).Totals["killed"].Best);

    private static void IsCoded(string cut)
    {
        var fault = Record.Exception(() => Located.Accounts(cut, "2026-11-20"));
        Assert.True(fault is null, $"\"{cut}\": {fault}");
    }
}
