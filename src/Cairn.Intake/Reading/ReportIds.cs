using System.Globalization;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>The ids of reports that came without one. All are made here, from nothing but the report itself: what stands beside it changes no id.</summary>
public static class ReportIds
{
    /// <summary>The name of standard input among sources.</summary>
    public const string StandardInput = "-";

    private const int HashDigits = 16;

    /// <summary>Of words that lay nowhere (pasted, or piped in): the same words are the same report, others never take its place.</summary>
    public static string OfText(string words) => $"pasted-{TextHash.Sha256(words)[..HashDigits]}";

    /// <summary>Of one line, or row, of a file of several.</summary>
    public static string OfLine(string path, long line) => string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");

    /// <summary>The words for where a report stands: "file, line n", or the file alone.</summary>
    public static string PlaceOf(string path, long? line) => line is { } n ? string.Create(CultureInfo.InvariantCulture, $"{path}, line {n}") : path;

    /// <summary>Whether a report is known only by the path it lay at, so that another file of that name would be taken for a newer version of it.</summary>
    public static bool IsPath(ReportOutcome.Read read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var (id, origin) = (read.Report.Id, read.Origin);
        return (id == origin.Where || origin.Line is { } line && id == OfLine(origin.Where, line)) && !id.Contains("://", StringComparison.Ordinal);
    }
}
