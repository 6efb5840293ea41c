using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Two Norlandian soldiers were killed by Sudlandian fire at Oldfield on Wednesday. Sudland said Norlandian troops shot at its post at Selm on Tuesday": who was hit and then
/// hits, on another day, in another town or from the air, does so in another occurrence.
/// </summary>
internal static class OtherSide
{
    /// <summary>Whether a scene is told so beside an occurrence.</summary>
    public static bool Strikes(ReportReading reading, AccountDraft draft, Scene scene)
    {
        if (scene.IsDefinite || scene.Sentence.Index <= draft.LastSentence) return false;
        var does = Sides(reading, scene.Mentions, r => r is FrameRole.Agent);
        if (does.Count == 0 || !does.Overlaps(Sides(reading, draft.Recent.Mentions, r => r is FrameRole.Victim or FrameRole.Target))) return false;
        if (does.Overlaps(Sides(reading, draft.Recent.Mentions, r => r is FrameRole.Agent or FrameRole.Party))) return false;
        return AreOfTwoDays(draft, scene) || StrikesBack(draft, scene) || Compatibility.AreOfTwoTowns(draft.Recent.Places, scene.Places);
    }

    /// <summary>"The army said it later killed three rebels in a raid": what a force did afterwards, elsewhere, to those who had attacked; not the end of the same fight.</summary>
    public static bool StrikesLater(ReportReading reading, AccountDraft draft, Scene scene) =>
        scene.Sentence.Index > draft.LastSentence && !scene.IsDefinite && scene.Mentions.Exists(m => m is { IsNoun: true, Act: Act.Raid or Act.AirStrike or Act.DroneStrike } && reading.Lower(PhraseStart.Of(reading, m.Head)) is "a" or "an")
        && !draft.Acts.Any(a => a is Act.Raid or Act.AirStrike or Act.DroneStrike or Act.Arrest or Act.Clash) && scene.Mentions.Exists(m => m.Frame.Harm is not null && reading.Lower(m.Hit.First - 1) is "later" or "then" or "subsequently")
        && scene.Figures.Any(f => Nouns.AreFighters(f.Population)) && draft.Figures.Any(f => !Nouns.AreFighters(f.Population));

    // "A roadside bomb killed two Norlandian soldiers. Norlandian jets later struck rebel camps": no more of the bomb.
    private static bool StrikesBack(AccountDraft draft, Scene scene) => scene.Acts.Any(FromAfar.Contains) && !draft.Acts.Any(FromAfar.Contains) && draft.Acts.Any(a => a is Act.Bombing or Act.Landmine or Act.SuicideBombing or Act.Ambush);

    private static readonly HashSet<Act> FromAfar = [Act.AirStrike, Act.DroneStrike, Act.Shelling];

    private static bool AreOfTwoDays(AccountDraft draft, Scene scene)
    {
        var (told, known) = (Days(MergeDays.Dated(scene.Times)), Days(draft.Recent.Dated));
        return told.Count > 0 && known.Count > 0 && !told.Exists(t => known.Exists(k => MergeDays.Meet(t, k)));
    }

    private static List<TimeExpression> Days(List<TimeExpression> times) => times.FindAll(t => t.Precision is WhenPrecision.Day);

    // The states and groups whose people fill some roles.
    private static HashSet<string> Sides(ReportReading reading, IEnumerable<EventMention> mentions, Func<FrameRole, bool> fills) =>
        [.. mentions.Where(m => m is { IsDenied: false, Act: { } act } && ActFamily.IsViolence(act)).SelectMany(m => m.Roles).Where(r => fills(r.Role)).Select(r => SideOf(reading, r.Head)).OfType<string>()];

    private static string? SideOf(ReportReading reading, int head)
    {
        var named = reading.MentionAt(head) is { } at ? reading.Resolve(at) : null;
        if ((StateActor.Behind(reading, head) ?? StateActor.At(reading, head) ?? named?.Entry) is { Countries: [var code], Kind: not ActorEntryKind.ArmedGroup }) return code;
        return named is { IsGeneric: false, Label: MentionLabel.Actor } ? named.Name : null;
    }
}
