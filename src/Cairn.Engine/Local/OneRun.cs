using System.Globalization;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>
/// What one run has brought under each id, so that of two texts under one id the same counts whichever came first (<see cref="ReportVersion"/>), and somebody
/// hears of it. For one caller at a time.
/// </summary>
public sealed class OneRun
{
    /// <summary>The code of what is said of two texts under one id.</summary>
    public const string SameId = "same_id";

    private readonly Dictionary<string, (ReportVersion Version, string Place)> _seen = new(StringComparer.Ordinal);

    /// <summary>The words for where a report stood.</summary>
    public static string PlaceOf(ReportOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{origin.Where}, line {line}") : origin.Where;
    }

    /// <summary>Whether a report counts beside what came before it, and what is to be said of that; null when nothing is.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">What it is.</param>
    /// <param name="place">Where it stands, "file, line n".</param>
    public (bool Counts, Diagnostic? Remark) Take(string id, ReportVersion version, string place)
    {
        if (!_seen.TryGetValue(id, out var other) || other.Version.TextSha256 == version.TextSha256)
        {
            if (other.Place is null || version.CompareTo(other.Version) > 0) _seen[id] = (version, place);
            return (true, null);
        }

        var counts = version.CompareTo(other.Version) > 0;
        if (counts) _seen[id] = (version, place);
        var why = other.Version.Published == version.Published ? "it has no later date, so the hashes of the texts decide" : "it is dated later";
        return (counts, new Diagnostic(SameId, $"{other.Place} and {place} are two texts under one id, '{id}'; {(counts ? place : other.Place)} counts ({why})"));
    }
}
