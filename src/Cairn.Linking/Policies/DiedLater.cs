using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// One person hurt in the first reports and one person dead in the later: the same person. Only where a report tells of one dead and another hurt, or somebody
/// counted more than one of either, were there two.
/// </summary>
internal static class DiedLater
{
    /// <summary>Excludes the mentions of one person hurt who is told of as killed; returns the claims that stay.</summary>
    /// <param name="ledger">A derivation of those injured.</param>
    /// <param name="claims">Claims of injured that may feed it.</param>
    public static List<Claim> Apply(Weighing ledger, List<Claim> claims)
    {
        if (ledger.Kind != FigureKind.Injured || ledger.Population != Population.All) return claims;
        var hurt = claims.Where(c => c.Value > 0).ToList();
        var dead = ledger.All.Where(c => c.Figure.Kind == FigureKind.Killed && c.PartOf is null && Weighing.MayFeed(c) && c.Value > 0).ToList();
        if (hurt.Count == 0 || dead.Count == 0 || hurt.Exists(c => !IsOne(c)) || dead.Exists(c => !IsOne(c))) return claims;
        if (ledger.All.Any(c => c.Figure.Kind == FigureKind.Casualties && c.Value > 1)) return claims;
        // A report that tells of both told of two, unless its words for the one hurt only take up somebody told of before.
        if (hurt.Exists(c => dead.Exists(d => d.Account == c.Account) && !TakesUp(c, dead.Where(d => d.Account == c.Account)))) return claims;
        foreach (var claim in hurt) ledger.Exclude(claim, ExclusionReasons.DiedLater);
        return [.. claims.Where(c => !hurt.Contains(c))];
    }

    private static bool IsOne(Claim claim) => claim.Value == 1 && claim.Figure.Cumulation != Cumulation.Increment;

    private static bool TakesUp(Claim hurt, IEnumerable<Claim> dead)
    {
        var words = (hurt.Figure.AsReported ?? "").ToLowerInvariant();
        return words is "he" or "she" or "him" or "her" or "himself" or "herself" or "who" or "the victim" or "the only person"
            || dead.Any(d => string.Equals(d.Figure.AsReported, hurt.Figure.AsReported, StringComparison.OrdinalIgnoreCase));
    }
}
