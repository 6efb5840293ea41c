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
        if (report.Report.RepublishedFrom is { Length: > 0 } from) return $"outlet:{Outlet(from)}";
        return report.Report.Publisher is { Length: > 0 } publisher ? $"outlet:{Outlet(publisher)}" : $"text:{report.Report.TextSha256}";
    }

    private static string Outlet(string name)
    {
        var host = Uri.TryCreate(name, UriKind.Absolute, out var address) ? address.Host : name;
        return (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).Trim().ToLowerInvariant();
    }
}
