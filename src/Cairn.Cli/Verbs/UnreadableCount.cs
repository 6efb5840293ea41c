using System.Globalization;
using Cairn.Intake;

namespace Cairn.Cli.Verbs;

/// <summary>Says on standard error what could not be read, counts it, and turns the count into the run's exit status (contract section 7).</summary>
internal sealed class UnreadableCount
{
    private int _count;

    public void Note(ReportOutcome outcome)
    {
        if (outcome is not ReportOutcome.Unreadable bad) return;
        _count++;
        Console.Error.WriteLine($"cairn: {bad.Message}");
    }

    public int Status()
    {
        if (_count == 0) return ExitStatus.Done;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cairn: {_count} {(_count == 1 ? "report" : "reports")} could not be read"));
        return ExitStatus.SomeUnreadable;
    }
}
