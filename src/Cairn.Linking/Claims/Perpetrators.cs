using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Makes figures with and without the dead attackers comparable, where both are known to be so.</summary>
internal static class Perpetrators
{
    /// <summary>
    /// When one claim counts the attackers and another does not, the number of attackers is added to the latter, so that both tell the whole toll.
    /// Changes <paramref name="claims"/> in place; does nothing while either is unknown.
    /// </summary>
    public static void Find(Weighing ledger, List<Claim> claims)
    {
        if (ledger.Population != Population.All || !claims.Exists(c => c.IncludesPerpetrators == true) || !claims.Exists(c => c.IncludesPerpetrators == false)) return;
        var dead = ledger.Considered.Where(c => c.Figure.Population == Population.Perpetrators).Select(c => c.Figure.Point ?? c.Figure.Low).Max();
        if (dead is not { } attackers) return;
        ledger.Perpetrators = attackers;
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is { IncludesPerpetrators: false } claim)
                claims[i] = claim with { Figure = claim.Figure with { Low = claim.Figure.Low + attackers, Point = claim.Figure.Point + attackers, High = claim.Figure.High + attackers } };
        }
    }
}
