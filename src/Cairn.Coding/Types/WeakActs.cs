using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Which acts stand: a weak one ("killed", "strike") gives way to a strong act of violence that explains it, and to any strong act
/// when it tells no death; what else its words tell ("killed a judge", "killed by a mine") stands for it. A killing beside an abduction, an arrest or an arson is an act of its own.
/// </summary>
internal static class WeakActs
{
    /// <summary>Acts of the mentions, in the order told; repeated ones kept.</summary>
    public static IEnumerable<Act> Settle(IEnumerable<EventMention> mentions)
    {
        var told = mentions.Where(m => m.Act is not null).ToList();
        var narrow = told.Exists(m => !m.IsWeak && m.Act is Act.Arson or Act.PropertyDestruction or Act.Bombing or Act.Landmine or Act.Grenade or Act.Robbery);
        if (narrow) told.RemoveAll(m => m is { IsBroad: true, IsWeak: false });
        if (told.Exists(m => m.Act is Act.Grenade or Act.Shelling or Act.Landmine or Act.AirStrike or Act.DroneStrike or Act.Chemical or Act.SuicideBombing && !m.IsWeak)) told.RemoveAll(m => m.IsUnnamedBlast && m.Act is Act.Bombing && m.AlsoActs.Count == 0);
        if (told.Exists(m => m.Act is Act.AirStrike or Act.DroneStrike or Act.Shelling)) told.RemoveAll(m => m.IsPlainBombing && m.AlsoActs.Count == 0);
        // "90 were arrested after the violence": what people are arrested for, or what goes on around it.
        if (told.Exists(m => m.Act is Act.Arrest)) told.RemoveAll(m => m is { IsNoun: true, Act: Act.OtherViolence, Figures.Count: 0 } && !m.Roles.Exists(r => r.Role is FrameRole.Agent or FrameRole.Victim or FrameRole.Target));
        // "dragged him out and shot him": the way to what was done.
        if (told.Exists(m => m is { IsWeak: true, Act: Act.Abduction }) && told.Exists(m => m.Act is not Act.Abduction && (!m.IsWeak || TellsDeath(m)))) told.RemoveAll(m => m is { IsWeak: true, Act: Act.Abduction });
        // "a missile hit the depot, killing five": the missile is how they died.
        if (told.TrueForAll(m => m.IsWeak) && told.Exists(m => m is { Act: Act.Shelling, Frame.Harm: null })) told.RemoveAll(m => m.Act == Act.ArmedAssault && m.Frame.Harm is FigureKind.Killed or FigureKind.Injured);
        var strong = told.Where(m => !m.IsWeak).ToList();
        var explained = strong.Exists(m => ActFamily.IsViolence(m.Act!.Value));
        var killing = strong.Exists(m => ActFamily.Kills(m.Act!.Value));
        foreach (var mention in told)
        {
            var entered = mention.Act is Act.TerritoryTaken && told.Exists(m => m.Act is Act.TerritoryTransferred); // "entered the town after the rebels had pulled out"
            var gives = mention.IsWeak && !entered && (mention.AlsoActs.Count > 0 || strong.Count > 0 && (TellsDeath(mention) ? mention.Frame.Harm == FigureKind.Killed ? killing : explained : mention.Act is not Act.Shelling || explained));
            if (!gives) yield return mention.Act!.Value;
            foreach (var also in mention.AlsoActs) yield return also;
        }
    }

    /// <summary>Acts of the mentions, each once, in the order of the codebook. A report has few, so looking through them costs less than a set.</summary>
    public static IReadOnlyList<Act> Standing(IEnumerable<EventMention> mentions)
    {
        var acts = new List<Act>();
        foreach (var act in Settle(mentions))
        {
            if (!acts.Contains(act)) acts.Add(act);
        }

        acts.Sort();
        return acts;
    }

    private static bool TellsDeath(EventMention mention) =>
        mention.Frame.Harm is FigureKind.Killed or FigureKind.Injured && !mention.IsReference && mention.Modality is Modality.Occurred or Modality.Alleged && mention.Roles.Any(r => r.Role == FrameRole.Victim);
}
