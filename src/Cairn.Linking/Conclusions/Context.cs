using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// What reports tell beside their news: "The village was last attacked in 2019", "it is the third shooting on the street this year". It may have happened as told, and may be
/// the news once more: an earlier attack is background and adds nothing to the count of what happened (<see cref="IncidentCount"/>), only to what it may be at most.
/// </summary>
internal static class Context
{
    /// <summary>Whether no report tells of an occurrence as its news.</summary>
    /// <param name="tellings">The tellings of one occurrence.</param>
    public static bool IsAll(IReadOnlyList<Telling> tellings)
    {
        foreach (var telling in tellings)
        {
            if (IsNews(telling)) return false;
        }

        return true;
    }

    // What the report is first of all about, be it a trial of what is long past; and what else it tells as news of a day that it says, or of none where nobody knows when the report was written.
    private static bool IsNews(Telling telling) => telling.IsMain || (!telling.Account.Background && (IsDated(telling.Account.When) || telling.Account.When is { Start: null, End: null }));

    private static bool IsDated(When when) => when is { AsReported: not null, Precision: WhenPrecision.Day or WhenPrecision.Days };
}
