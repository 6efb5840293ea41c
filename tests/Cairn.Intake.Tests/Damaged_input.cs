using System.Diagnostics;
using System.Globalization;
using CsCheck;

namespace Cairn.Intake.Tests;

public sealed class Damaged_input
{
    private const int Few = 1500;

    public static TheoryData<string> Readers => [.. HostileReaders.All.Select(r => r.Name)];

    /// <summary>CAIRN_MUTATIONS=N runs N mutations for each reader instead of a few, and says how fast and the slowest.</summary>
    [Theory]
    [MemberData(nameof(Readers))]
    public void no_damage_makes_a_reader_throw(string name)
    {
        var (_, seeds, read) = HostileReaders.All.Single(r => r.Name == name);
        var count = int.TryParse(Environment.GetEnvironmentVariable("CAIRN_MUTATIONS"), CultureInfo.InvariantCulture, out var asked) ? asked : Few;
        var (start, slowest, slowestNumber) = (Stopwatch.GetTimestamp(), TimeSpan.Zero, 0);
        for (var number = 0; number < count; number++)
        {
            var input = Mutation.Of(seeds[number % seeds.Length], number);
            var began = Stopwatch.GetTimestamp();
            try
            {
                read(input);
            }
            catch (Exception fault)
            {
                Assert.Fail($"mutation {number} of '{name}' throws {fault}");
            }

            if (Stopwatch.GetElapsedTime(began) is var took && took > slowest) (slowest, slowestNumber) = (took, number);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {count} mutations in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, slowest {slowest.TotalMilliseconds:0} ms (number {slowestNumber}), {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most"));
    }

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
