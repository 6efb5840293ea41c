using Cairn.Intake;
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

    /// <summary>What is said of a report whose id a row of a spreadsheet has, or the other way round.</summary>
    public static Diagnostic OtherKind(string id) => new(SameId, $"'{id}' is not taken: a row of a spreadsheet and a report of news cannot share an id; give one of them an id of its own");

    // Where each stands, not in words: hardly any is ever told.
    private readonly Dictionary<string, (ReportVersion Version, string Where, long? Line)> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether a report counts beside what came before it, and what is to be said of that; null when nothing is.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">What it is.</param>
    /// <param name="where">The file it stands in.</param>
    /// <param name="line">The line there; null where the file is the report.</param>
    public (bool Counts, Diagnostic? Remark) Take(string id, ReportVersion version, string where, long? line)
    {
        var isThere = _seen.TryGetValue(id, out var other);
        var counts = !isThere || version.CompareTo(other.Version) > 0;
        if (counts) _seen[id] = (version, where, line);
        if (!isThere || other.Version.TextSha256 == version.TextSha256) return (true, null);
        var (before, now) = (ReportIds.PlaceOf(other.Where, other.Line), ReportIds.PlaceOf(where, line));
        var why = other.Version.Published == version.Published ? "it has no later date, so the hashes of the texts decide" : "it is dated later";
        return (counts, new Diagnostic(SameId, $"{before} and {now} are two texts under one id, '{id}'; {(counts ? now : before)} counts ({why})"));
    }
}
