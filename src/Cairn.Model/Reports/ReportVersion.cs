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
        return new ReportVersion(report.Report.Published, TextOf(report.Report));
    }

    /// <summary>The SHA-256 of a report's text, also where whoever coded it left it out.</summary>
    public static string TextOf(ReportHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.TextSha256.Length > 0 ? header.TextSha256 : TextHash.Sha256(header.Text);
    }

    /// <summary>Greater counts.</summary>
    public int CompareTo(ReportVersion other)
    {
        var byDate = string.CompareOrdinal(Published ?? "", other.Published ?? "");
        return byDate != 0 ? byDate : string.CompareOrdinal(TextSha256, other.TextSha256);
    }
}
