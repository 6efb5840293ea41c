namespace Cairn.Model;

/// <summary>How near a kind of source stands to the counting (ours; a project may mark its own).</summary>
public static class SourceTier
{
    /// <summary>The last tier: witnesses, parties and whoever is not named.</summary>
    public const int Rest = 4;

    /// <summary>1: those who count bodies or investigate; 2: authorities; 3: outlets, and a report that speaks for itself; 4: the rest.</summary>
    public static int Of(SourceKind? source) => source switch
    {
        SourceKind.Health or SourceKind.Un or SourceKind.Ngo => 1,
        SourceKind.Police or SourceKind.Government or SourceKind.LocalOfficial or SourceKind.Military => 2,
        null or SourceKind.Media => 3,
        _ => Rest,
    };

    /// <summary>Whether a source is itself a side of the fighting.</summary>
    public static bool IsParty(SourceKind? source) => source is SourceKind.Party or SourceKind.ArmedGroup;
}
