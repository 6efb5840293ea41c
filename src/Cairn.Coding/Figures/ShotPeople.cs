using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Five people were shot": hurt, unless the report tells of deaths. Those who died of it are counted as killed only; where fewer died than
/// were shot, the shot are casualties and the rest of them are hurt. Who was shot in the hand, or beside the dead, is none of the dead.
/// </summary>
internal static class ShotPeople
{
    private const int LimbReach = 6; // tokens
    private const int OthersReach = 3; // sentences from the dead to "five others"

    private static readonly HashSet<string> Limbs = new(StringComparer.Ordinal) { "hand", "wrist", "arm", "elbow", "finger", "thumb", "leg", "knee", "thigh", "calf", "ankle", "foot", "feet", "toe", "legs", "arms", "hands", "buttocks", "shin" };

    public static List<FigureDraft> Settle(ReportReading reading, List<FigureDraft> figures)
    {
        var shot = figures.Where(f => f.Kind == FigureKind.Injured && IsShot(reading, f)).ToHashSet();
        var heads = shot.Select(f => f.Group.Head).ToHashSet();
        if (shot.Count == 0) return figures;
        var onlySelf = shot.All(f => reading.Lower(f.Group.Head) is "himself" or "herself");
        var dead = figures.Where(f => f.Kind == FigureKind.Killed && f.SubsetOf is null && (onlySelf || !f.IsOwnDeath)).ToList(); // "shot two clerks and killed himself": no clerk
        var killed = dead.Where(f => !heads.Contains(f.Group.Head) && !f.Group.IsOther).Sum(FigureLinker.Value) + (dead.Exists(f => heads.Contains(f.Group.Head)) ? shot.Max(FigureLinker.Value) : 0);
        if (killed == 0) return figures;
        var hurt = figures.Exists(f => f.Kind == FigureKind.Injured && !shot.Contains(f));
        var settled = new List<FigureDraft>();
        foreach (var figure in figures)
        {
            if (figure.SubsetOf is { } whole && shot.Contains(whole)) figure.SubsetOf = null;
            if (!shot.Contains(figure) || !dead.Exists(d => d.Group.Head == figure.Group.Head) && IsAlive(reading, figure, dead)) settled.Add(figure);
            else if (FigureLinker.Value(figure) > killed)
            {
                settled.Add(figure.As(FigureKind.Casualties, "shot"));
                if (!hurt && figure.Group is { Point: { } all, Qualifier: Qualifier.Exact } && dead is [{ Group: { Point: not null, Qualifier: Qualifier.Exact } } only]) settled.Add(figure.Less(only, all - killed));
            }
        }

        return settled;
    }

    /// <summary>Whether a figure tells of people who were shot: "was shot", "a bullet struck her".</summary>
    public static bool IsShot(ReportReading reading, FigureDraft figure) => reading.Tokens[figure.Trigger].Lemma is "shoot" || figure.Rule == "frame:hit" && reading.Tokens[figure.Trigger].Lemma is "hit" or "strike";

    // Shot where nobody dies of it, told in one breath with people who died, or others than they ("was hit together with nine others").
    private static bool IsAlive(ReportReading reading, FigureDraft figure, List<FigureDraft> dead) => IsInLimb(reading, figure.Trigger) || dead.Exists(d => AreBeside(reading, figure, d)) || AreOthers(reading, figure, dead) || figure.Group is { Point: 1, IsAnaphoric: false } && (reading.Lower(figure.Trigger - 1) is "also" || DiedOfWounds.Lives(reading, figure));

    // "One was killed. Three others were shot"; not "the other three", who may be of them.
    private static bool AreOthers(ReportReading reading, FigureDraft figure, List<FigureDraft> dead) =>
        figure.Group is { IsOther: true, Point: > 1 } && reading.Lower(figure.Group.First) is not "the" && reading.Lower(figure.Group.First - 1) is not "the"
        && dead.Exists(d => d.Group.Head < figure.Group.Head && reading.Tokens[figure.Group.Head].Sentence - reading.Tokens[d.Group.Head].Sentence <= OthersReach);

    private static bool IsInLimb(ReportReading reading, int trigger)
    {
        var sentence = reading.SentenceOf(trigger);
        if (reading.Lower(trigger + 1) is not "in") return false;
        for (var i = trigger + 2; i < sentence.End && i < trigger + LimbReach; i++)
        {
            if (Limbs.Contains(reading.Lower(i))) return true;
            if (reading.Lower(i) is "head" or "chest" or "back" or "neck" or "and" or ",") return false;
        }

        return false;
    }

    // "Nine skaters were shot and a guard was killed": other people, each with a clause of their own; not "… and one was killed".
    private static bool AreBeside(ReportReading reading, FigureDraft shot, FigureDraft dead) =>
        shot.Trigger < dead.Group.First && reading.SentenceOf(shot.Trigger) == reading.SentenceOf(dead.Trigger) && dead.Group.First - shot.Trigger == 2 && reading.Lower(dead.Group.First - 1) is "and"
        && dead.Group is { IsAnaphoric: false, IsOther: false } && dead.Group.Number?.Head != dead.Group.Head && dead.Trigger > dead.Group.Head;
}
