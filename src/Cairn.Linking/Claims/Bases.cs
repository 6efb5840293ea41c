using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// "A further 27 died in Selm": more than were told of another occurrence. Where nobody at all gave a number that increments could add to,
/// the largest of each speaker is the number of this occurrence; where somebody did, an increment of another speaker is flagged and never added.
/// </summary>
internal static class Bases
{
    /// <summary>The claims, with increments as plain figures where there is nothing else.</summary>
    public static List<Claim> OfBareIncrements(Weighing ledger, List<Claim> claims)
    {
        if (claims.Count == 0 || claims.Exists(c => c.Figure.Cumulation != Cumulation.Increment)) return claims;
        ledger.Flag("increment_without_base");
        return [.. claims.Select(c => c with { Figure = c.Figure with { Cumulation = Cumulation.Standalone } })];
    }
}
