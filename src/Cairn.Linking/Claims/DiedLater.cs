using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// One person hurt in the first reports and one person dead in the later: the same person. Only where a report tells of one dead and another hurt, or somebody
/// counted more than one of either, were there two. So too of several, where no report tells of both.
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
        if (hurt.Count == 0 || dead.Count == 0 || ledger.All.Any(c => c.Figure.Kind == FigureKind.Casualties && c.Value > 1)) return claims;
        // A report that tells of one dead and one hurt told of two, unless its words for the one hurt only take up somebody told of before.
        var areSame = hurt.TrueForAll(IsOne) && dead.TrueForAll(IsOne)
            ? hurt.TrueForAll(c => dead.FindAll(d => d.Account == c.Account) is var told && (told.Count == 0 || TakesUp(c, told)))
            : AreTheDead(hurt, dead);
        return areSame ? ledger.Without(claims, hurt, ExclusionReasons.DiedLater) : claims;
    }

    // "Two brothers were shot … the mother of the two dead brothers": no report tells of both dead and hurt, and as many or more are dead than were hurt.
    private static bool AreTheDead(List<Claim> hurt, List<Claim> dead)
    {
        var telling = dead.Select(c => c.Account).ToHashSet(StringComparer.Ordinal);
        return !hurt.Exists(c => telling.Contains(c.Account) || c.Figure.Cumulation == Cumulation.Increment || c.Figure.Qualifier != Qualifier.Exact)
            && hurt.Max(c => c.Value) <= dead.Where(c => c.Figure.Qualifier == Qualifier.Exact).Select(c => c.Value).DefaultIfEmpty(0).Max();
    }

    private static bool IsOne(Claim claim) => claim.Value == 1 && claim.Figure.Cumulation != Cumulation.Increment;

    private static bool TakesUp(Claim hurt, IEnumerable<Claim> dead)
    {
        var words = (hurt.Figure.AsReported ?? "").ToLowerInvariant();
        return words is "he" or "she" or "him" or "her" or "himself" or "herself" or "who" or "the victim" or "the only person"
            || dead.Any(d => string.Equals(d.Figure.AsReported, hurt.Figure.AsReported, StringComparison.OrdinalIgnoreCase));
    }
}
