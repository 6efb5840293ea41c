using Cairn.Model;

namespace Cairn.Linking.Copies;

/// <summary>
/// Which report of a group the others come from. First the report whose publisher the credit lines of others name; else, among the reports
/// that do not themselves say they are republished or a correction, the earliest; of those the same day, the one that holds most of what the group shares
/// and least of its own. Null when every report credits somebody outside the group.
/// </summary>
internal static class OriginChoice
{
    public static string? Of(IReadOnlyList<(CopySketch Sketch, uint[] Story)> members)
    {
        var credited = members.Where(m => members.Any(o => o.Sketch.RepublishedFrom is { } credit && !ReferenceEquals(o.Sketch, m.Sketch) && Names(credit, m.Sketch))).ToList();
        var own = credited.Count > 0 ? credited : members.Where(m => m.Sketch.RepublishedFrom is null).ToList();
        if (own.Count == 0) return null;
        if (own.Exists(m => !m.Sketch.IsCorrection)) own.RemoveAll(m => m.Sketch.IsCorrection); // it corrects what was there before it
        var earliest = own.Select(m => IsoDay.Of(m.Sketch.Published)).Where(d => d is not null).Min();
        // A report without a date is no later than the rest for all we know, but a stated first day is worth more.
        var first = own.Where(m => earliest is null || IsoDay.Of(m.Sketch.Published) == earliest).ToList();
        var shared = SharedByTwo(members);
        return first.OrderByDescending(m => m.Story.Count(shared.Contains)).ThenBy(m => m.Story.Length)
            .ThenBy(m => m.Sketch.Published, StringComparer.Ordinal).ThenBy(m => m.Sketch.Id, StringComparer.Ordinal).First().Sketch.Id;
    }

    private static HashSet<uint> SharedByTwo(IReadOnlyList<(CopySketch Sketch, uint[] Story)> members)
    {
        var once = new HashSet<uint>();
        var shared = new HashSet<uint>();
        foreach (var (_, story) in members)
            foreach (var shingle in story)
                if (!once.Add(shingle)) shared.Add(shingle);
        return shared;
    }

    /// <summary>Whether a credit ("Reuters", "https://outlet.example/story") means this report: its publisher, or its address.</summary>
    private static bool Names(string credit, CopySketch report)
    {
        if (report.Url is { } url && Uri.TryCreate(credit, UriKind.Absolute, out var source))
            return Uri.TryCreate(url, UriKind.Absolute, out var own) && string.Equals(own.Host + own.AbsolutePath, source.Host + source.AbsolutePath, StringComparison.OrdinalIgnoreCase);
        return report.Publisher is { } publisher && (HasWords(credit, publisher) || HasWords(publisher, credit));
    }

    /// <summary>Whether <paramref name="part"/> stands in <paramref name="whole"/> between word limits: "The Wall Street Journal (Dow Jones)" has "Wall Street Journal".</summary>
    private static bool HasWords(string whole, string part)
    {
        var at = whole.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return part.Length > 1 && at >= 0 && (at == 0 || !char.IsLetterOrDigit(whole[at - 1])) && (at + part.Length == whole.Length || !char.IsLetterOrDigit(whole[at + part.Length]));
    }
}
