using System.Globalization;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>The doubtful has less confidence, and no doubt ever raises it.</summary>
public sealed class Confidence_in_accounts
{
    private static readonly string Weights = new StreamReader(typeof(Coder).Assembly.GetManifestResourceStream("confidence/confidence.weights")!).ReadToEnd();

    [Fact]
    public void no_shipped_doubt_raises_a_probability()
    {
        foreach (var doubt in Enum.GetValues<Doubt>()) Assert.True(ConfidenceWeights.Shipped.Of(doubt) <= 0, doubt.ToString());
        Assert.Throws<FormatException>(() => ConfidenceWeights.Parse("account 1\nNoPlace 0.2\n"));
        Assert.Throws<FormatException>(() => ConfidenceWeights.Parse("acount 1\n"));
    }

    [Fact]
    public void adding_a_doubt_never_raises_it_whatever_stands_already()
    {
        var random = new Random(7);
        var all = Enum.GetValues<Doubt>();
        string[] starts = [ConfidenceWeights.Account, .. Enum.GetValues<FigureKind>().Select(ConfidenceWeights.Figure)];
        for (var run = 0; run < 2000; run++)
        {
            var doubts = all.Where(_ => random.Next(4) == 0).ToList();
            var start = starts[random.Next(starts.Length)];
            var before = ConfidenceWeights.Shipped.Probability(start, doubts);
            Assert.InRange(before, 0, 1);
            foreach (var more in all.Except(doubts)) Assert.True(ConfidenceWeights.Shipped.Probability(start, [.. doubts, more]) <= before, $"{start}: {more} on {string.Join(", ", doubts)}");
        }
    }

    [Fact]
    public void every_doubt_has_words_a_weight_and_a_line_in_the_codebook()
    {
        var codebook = File.ReadAllText(Testing.Repository.PathOf("docs", "codebook.md"));
        foreach (var doubt in Enum.GetValues<Doubt>())
        {
            Assert.NotEmpty(DoubtWords.Of(doubt));
            Assert.Contains($"\n{doubt} ", Weights, StringComparison.Ordinal);
            Assert.Contains($"| {doubt} |", codebook, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void a_lone_exact_figure_is_surer_than_one_that_another_contradicts()
    {
        var sure = Code("Gunmen killed four bakers in Lahore on Sunday.").Single().Figures.Single();
        var doubtful = Code("Gunmen killed about sixty bakers in Lahore on Sunday. The blast killed 25 millers in Karachi on Monday, police said.").SelectMany(a => a.Figures);
        Assert.True(sure.Confidence > 0.8, $"{sure.Confidence}");
        Assert.All(doubtful, f => Assert.True(f.Confidence < sure.Confidence - 0.15, $"{f.AsReported}: {f.Confidence}"));
    }

    [Fact]
    public void an_account_without_place_or_day_is_less_sure()
    {
        var told = Code("Gunmen killed four bakers in Lahore on Sunday.").Single();
        var bare = Code("Gunmen killed four bakers.").Single();
        Assert.True(bare.Confidence < told.Confidence, $"{bare.Confidence} {told.Confidence}");
    }

    [Fact]
    public void reasons_name_the_doubts_and_values_have_three_decimals()
    {
        var account = Code("Gunmen killed about sixty bakers.", explain: true).Single();
        Assert.Contains(account.Reasons!, r => r is { Field: "confidence", Rule: "doubt:NoPlace" });
        Assert.Contains(account.Reasons!, r => r is { Field: "figures[0].confidence", Rule: "doubt:LargeNumber", Detail: "a large number" });
        Assert.Equal(account.Confidence, double.Parse(account.Confidence!.Value.ToString("0.000", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    private static IReadOnlyList<Account> Code(string told, bool explain = false)
    {
        var coder = new Coder();
        var text = EnglishReader.Default.Read(told, new DateOnly(2021, 6, 8), s => coder.WantsTree(s));
        return coder.Code(new ExtractedReport { Id = "made-up", Text = told, Published = "2021-06-08" }, text, new PlaceReader(Gazetteer.Default).Read(text), explain).Accounts;
    }
}
