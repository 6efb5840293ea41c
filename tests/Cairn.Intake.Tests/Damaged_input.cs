using CsCheck;

namespace Cairn.Intake.Tests;

public sealed class Damaged_input
{
    [Fact]
    public void any_text_is_unchanged_in_a_report_that_gives_text() =>
        Gen.String.Where(s => !string.IsNullOrWhiteSpace(s)).Sample(text => Extractor.Extract(new Cairn.Model.Report { Id = "r", Text = text }).Text == text, iter: 2000);

    [Fact]
    public void furniture_of_any_text_lies_inside_it_in_order_and_apart() =>
        Part("By Ann Reed", "Share on Facebook", "Gunmen killed three soldiers, officials said.", "© 2022 Hill Gazette", "", "Photo: A. Name/Agency", "Leave a Reply", "😀", "\r", " ").Array[0, 12].Sample(
            parts =>
            {
                var report = Extractor.Extract(new Cairn.Model.Report { Id = "r", Text = string.Join('\n', parts) });
                return report.Furniture.Zip(report.Furniture.Skip(1)).All(pair => pair.First.End <= pair.Second.Start) && report.Furniture.All(f => f.End <= report.Text.Length);
            }, iter: 2000);

    private static Gen<string> Part(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(n => parts[n]);
}
