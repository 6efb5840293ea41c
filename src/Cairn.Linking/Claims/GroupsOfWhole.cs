using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// "Six teachers were killed, a UN official said. The observatory put the dead at 35": who counts one group is no rival of who counts everybody. Within an account a
/// figure of one group that is no more than somebody else's whole agrees with it and does not compete for the best figure.
/// </summary>
internal static class GroupsOfWhole
{
    /// <summary>Excludes groups beside another speaker's whole; returns the claims that stand.</summary>
    public static List<Claim> LeaveOut(Weighing ledger, List<Claim> claims)
    {
        if (ledger.Population != Population.All || !claims.Exists(IsWhole)) return claims;
        var groups = claims.FindAll(c => c.Figure.Population != Population.All && c.Figure.Cumulation == Cumulation.Standalone && claims.Exists(w => IsWhole(w) && w.Account == c.Account && w.Speaker != c.Speaker && w.Value >= c.Value));
        return ledger.Without(claims, groups, ExclusionReasons.OtherPopulation);
    }

    private static bool IsWhole(Claim claim) => claim.Figure is { Population: Population.All, Qualifier: not Qualifier.Vague } && claim.Figure.Cumulation != Cumulation.Increment && !SingleMentions.IsMention(claim.Figure);
}
