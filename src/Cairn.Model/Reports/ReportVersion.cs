namespace Cairn.Model;

/// <summary>
/// One of the texts that one run brings under one id, and which of them counts: the one published last, one that says a date before one that says none, and of one
/// date the one with the greater hash. That rule hangs on nothing but the reports, so that it is the same in any order of them, in a pipe and in a ledger.
/// </summary>
/// <param name="Published">ISO 8601 day or instant, or null.</param>
/// <param name="TextSha256">SHA-256 of the text.</param>
public readonly record struct ReportVersion(string? Published, string TextSha256)
{
    /// <summary>The version that a coded report is.</summary>
    public static ReportVersion Of(CodedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportVersion(report.Report.Published, report.Report.TextSha256);
    }

    /// <summary>Greater counts.</summary>
    public int CompareTo(ReportVersion other)
    {
        var byDate = string.CompareOrdinal(Published ?? "", other.Published ?? "");
        return byDate != 0 ? byDate : string.CompareOrdinal(TextSha256, other.TextSha256);
    }
}
