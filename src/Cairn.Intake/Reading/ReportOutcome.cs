using Cairn.Model;

namespace Cairn.Intake;

/// <summary>What became of one input line or file; exactly one outcome each, in input order.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>A report, with what had to be said while reading it (unknown fields, dropped dates, guessed encodings).</summary>
    public sealed record Read(Report Report, ReportForm Form, ReportOrigin Origin, IReadOnlyList<Diagnostic> Diagnostics) : ReportOutcome;

    /// <summary>No report could be read. <paramref name="Message"/> names the file and the line; <paramref name="Code"/> is one of <see cref="IntakeCodes"/>.</summary>
    public sealed record Unreadable(string Id, string Code, string Message) : ReportOutcome;
}
