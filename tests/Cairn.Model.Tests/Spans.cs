using Cairn.Model;

namespace Cairn.Model.Tests;

public sealed class Spans
{
    [Fact]
    public void count_code_points_outside_and_code_units_inside()
    {
        var text = "🚀 hit";
        var report = new CodedReport
        {
            Id = "r",
            Report = new ReportHeader { Text = text },
            Diagnostics = [new Diagnostic("x", "y", Span.Of(text, new TextSpan(3, 6)))],
        };

        var line = ContractJson.Write(report);

        Assert.Contains("""{"start":2,"end":5,"quote":"hit"}""", line, StringComparison.Ordinal);
        Assert.Equal(3, ContractJson.ReadCoded(line).Diagnostics[0].Span!.Start);
    }

    [Fact]
    public void cannot_be_inverted() => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(5, 2));
}
