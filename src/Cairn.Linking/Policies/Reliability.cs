using Cairn.Model;

namespace Cairn.Linking;

/// <summary>How near a kind of source stands to the counting (ours; a project may mark its own).</summary>
internal static class Reliability
{
    /// <summary>1: those who count bodies or investigate; 2: authorities; 3: outlets and named witnesses; 4: the rest; 5: a party about its enemy.</summary>
    public static int Tier(Claim claim)
    {
        if (claim.AboutEnemy) return 5;
        return claim.Figure.Source?.Kind switch
        {
            SourceKind.Health or SourceKind.Un or SourceKind.Ngo => 1,
            SourceKind.Police or SourceKind.Government or SourceKind.LocalOfficial or SourceKind.Military => 2,
            null or SourceKind.Media => 3,
            SourceKind.Witness or SourceKind.Relative or SourceKind.Unnamed => 4,
            _ => claim.Admission ? 2 : 4,
        };
    }
}
