using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Families of acts that can be told of one occurrence.</summary>
internal static class ActFamily
{
    /// <summary>Whether two acts can belong to one occurrence without more being said.</summary>
    public static bool CanJoin(Act a, Act b)
    {
        if (a == b) return true;
        var (x, y) = (Of(a), Of(b));
        if (x == y) return true;
        if (x is Family.Law || y is Family.Law) return x is not Family.Politics && y is not Family.Politics;
        if (x is Family.Armed or Family.Property || y is Family.Armed or Family.Property) return x is not (Family.Politics or Family.Crowd) && y is not (Family.Politics or Family.Crowd) || a is Act.ArmedAssault or Act.OtherViolence or Act.Clash || b is Act.ArmedAssault or Act.OtherViolence or Act.Clash;
        return false;
    }

    /// <summary>Whether an act explains how people came to harm.</summary>
    public static bool IsViolence(Act act) => Of(act) is Family.Armed or Family.Blast or Family.Remote or Family.Crowd && act is not (Act.Raid or Act.ForcedStoppage);

    /// <summary>Whether an act explains how people came to die: a beating told beside a killing does not.</summary>
    public static bool Kills(Act act) => IsViolence(act) && act is not Act.OtherViolence;

    private static Family Of(Act act) => act switch
    {
        Act.Bombing or Act.SuicideBombing or Act.Landmine or Act.Grenade or Act.WeaponsDisrupted => Family.Blast,
        Act.Shelling or Act.AirStrike or Act.DroneStrike or Act.Chemical => Family.Remote,
        Act.Abduction or Act.HostageTaking or Act.Release or Act.Rescue or Act.Torture or Act.SexualViolence => Family.Captivity,
        Act.Arrest or Act.Surrender or Act.WeaponsSeizure or Act.Raid => Family.Law,
        Act.Arson or Act.PropertyDestruction or Act.Robbery => Family.Property,
        Act.Protest or Act.Riot or Act.CrowdDispersal or Act.ForcedStoppage => Family.Crowd,
        Act.Agreement or Act.BaseEstablished or Act.GroupChange => Family.Politics,
        _ => Family.Armed,
    };

    private enum Family { Armed, Blast, Remote, Captivity, Law, Property, Crowd, Politics }
}
