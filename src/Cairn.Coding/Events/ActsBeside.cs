using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Settles words that tell no act of their own: how another was done ("with mortars"), what it was instead ("exploded prematurely"), or that nobody did it ("a short circuit").</summary>
internal static class ActsBeside
{
    /// <summary>Gives each to the act or harm it stands beside and takes it off the list.</summary>
    /// <returns>Whether an accident or the weather did all that is told.</returns>
    public static bool Settle(ReportReading reading, List<EventMention> mentions)
    {
        var words = mentions.FindAll(m => m.Frame.Stand != FrameStand.Alone);
        if (words.Count == 0) return false;
        mentions.RemoveAll(m => m.Frame.Stand != FrameStand.Alone);
        foreach (var word in words.Where(w => w.Frame.Stand != FrameStand.Undoing))
        {
            if (mentions.Where(m => IsOf(word, m)).MinBy(m => Math.Abs(m.Head - word.Head)) is not { } told) continue;
            if (word.Frame.Stand == FrameStand.Beside) Tell(told, word);
            else Turn(mentions, word);
        }

        if (!words.Exists(w => w.Frame.Stand == FrameStand.Undoing) || mentions.Exists(m => !CanBeAccident(reading, m))) return false;
        mentions.Clear();
        return true;
    }

    /// <summary>Whether what a mention tells may come of an accident: harm or damage that nobody is told to have done.</summary>
    public static bool CanBeAccident(ReportReading reading, EventMention mention) =>
        (mention.IsWeak || mention.Act is null or Act.Bombing or Act.Arson or Act.PropertyDestruction or Act.Displacement) && !mention.Roles.Exists(r => r.Role == FrameRole.Agent && AgentAfter.CanAct(reading, r.Head));

    // What can be done with arms or go off, and the harm it does; never what is planned for what happened.
    private static bool IsOf(EventMention word, EventMention told) => word.Frame.Stand switch
    {
        FrameStand.Instead => told.Act is { } act && CanTurn(word, act),
        _ when word.Act is Act.Abduction => told.Act is Act.Abduction || told.Frame.Harm is FigureKind.Missing, // "vanished after armed men came", not "were killed after gunmen came"
        _ => told.Act is { } act && (IsArmed(act) || act == word.Act) || told.Frame.Harm is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties or FigureKind.Missing,
    };

    private static void Tell(EventMention told, EventMention word)
    {
        if (told.Act != word.Act && !told.AlsoActs.Contains(word.Act!.Value)) told.AlsoActs.Add(word.Act!.Value);
        told.Act ??= word.Act;
        told.Reasons.AddRange(word.Reasons);
        foreach (var role in word.Roles.Where(r => !told.Roles.Exists(t => t.Head == r.Head))) told.Roles.Add(role);
    }

    private static void Turn(List<EventMention> mentions, EventMention word)
    {
        foreach (var mention in mentions) mention.AlsoActs.RemoveAll(a => CanTurn(word, a));
        foreach (var turned in mentions.Where(m => m.Act is { } act && CanTurn(word, act)))
        {
            (turned.Act, turned.IsWeak) = (word.Act, false);
            turned.AlsoActs.Clear();
            turned.Reasons.AddRange(word.Reasons);
        }
    }

    // Taken and never seen again is no arrest; what nobody fought for was handed over; what did not go off as meant is no blast.
    private static bool CanTurn(EventMention word, Act act) => word.Act is Act.Abduction ? act is Act.Arrest
        : word.Act is Act.TerritoryTransferred ? act is Act.TerritoryTaken or Act.TerritoryRegained
        : act is Act.Bombing or Act.SuicideBombing or Act.Landmine or Act.Grenade or Act.Shelling or Act.WeaponsSeizure or Act.WeaponsDisrupted;

    private static bool IsArmed(Act act) =>
        act is Act.ArmedAssault or Act.Clash or Act.Ambush or Act.Assassination or Act.Bombing or Act.SuicideBombing or Act.Shelling or Act.AirStrike or Act.DroneStrike or Act.Landmine or Act.Grenade or Act.Raid or Act.Arson or Act.PropertyDestruction;
}
