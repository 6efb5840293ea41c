using Cairn.Model;

namespace Cairn.Linking;

/// <summary>How near a claim stands to the counting: its source (<see cref="SourceTier"/>), and whose losses it tells.</summary>
internal static class Reliability
{
    /// <summary>The tier of the source; 2 for an admission, 5 for a party about its enemy.</summary>
    public static int Tier(Claim claim)
    {
        if (claim.AboutEnemy) return 5;
        var tier = SourceTier.Of(claim.Figure.Source?.Kind);
        return tier == SourceTier.Rest && claim.Admission ? 2 : tier;
    }
}
