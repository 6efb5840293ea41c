using System.Globalization;
using Cairn.Intake;

namespace Cairn.Cli.Verbs;

/// <summary>Says on standard error what could not be read, and what is to be said of the rest; counts the former and turns the count into the run's exit status (contract section 7).</summary>
internal sealed class UnreadableCount
{
    private readonly Remarks _remarks = new();
    private int _count;

    public void Note(ReportOutcome outcome)
    {
        if (outcome is ReportOutcome.Read read)
        {
            foreach (var remark in read.Diagnostics) _remarks.Say(remark);
        }
        else
        {
            _count++;
            Console.Error.WriteLine($"cairn: {((ReportOutcome.Unreadable)outcome).Message}");
        }
    }

    public int Status()
    {
        _remarks.End();
        if (_count == 0) return ExitStatus.Done;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cairn: {_count} {(_count == 1 ? "report" : "reports")} could not be read"));
        return ExitStatus.SomeUnreadable;
    }
}
