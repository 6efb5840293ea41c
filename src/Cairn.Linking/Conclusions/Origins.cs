using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Whose reporting a report is: copies and admitted republications of one origin count once (domain.md 6.4).</summary>
internal sealed class Origins
{
    private readonly Dictionary<string, string> _originOf = new(StringComparer.Ordinal);

    public Origins(IReadOnlyList<CopyGroup> copies)
    {
        foreach (var group in copies)
        {
            foreach (var report in group.Reports) _originOf[report] = group.Origin ?? group.Group;
        }
    }

    /// <summary>A name for the origin of a report: its copy group, the outlet it admits to republish, its text, in that order.</summary>
    public string Of(CodedReport report)
    {
        if (_originOf.TryGetValue(report.Id, out var origin)) return $"report:{origin}";
        return OutletOf(report) is { } outlet ? $"outlet:{Written(outlet).ToLowerInvariant()}" : $"text:{report.Report.TextSha256}";
    }

    /// <summary>The outlet whose story a report is, as the report writes it: the one it admits to republish, else its publisher; null where it names none.</summary>
    public static string? OutletOf(CodedReport report) =>
        report.Report.RepublishedFrom is { Length: > 0 } from ? from : report.Report.Publisher is { Length: > 0 } publisher ? publisher : null;

    /// <summary>An outlet's name as a sentence calls it: of an address the host.</summary>
    public static string Written(string outlet)
    {
        var host = Uri.TryCreate(outlet, UriKind.Absolute, out var address) ? address.Host : outlet;
        return (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).Trim();
    }
}
