namespace Cairn.Linking;

/// <summary>A party's claim about its enemy stands beside the figures of others, and alone when nobody else speaks.</summary>
internal static class PartyClaims
{
    /// <summary>Parts assertions into those that set the figure and those shown beside it.</summary>
    public static (List<Assertion> Standing, List<Assertion> Beside) Part(Weighing ledger, IReadOnlyList<Assertion> assertions)
    {
        var beside = assertions.Where(a => a.AboutEnemy).ToList();
        var standing = assertions.Where(a => !a.AboutEnemy).ToList();
        if (standing.Count == 0) return (beside, []);
        foreach (var claim in beside.SelectMany(a => a.Claims)) ledger.Exclude(claim, ExclusionReasons.PartyAboutEnemy);
        return (standing, beside);
    }
}
