using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Five people were shot": hurt, unless the report tells of deaths. Those who died of it are counted as killed only; where fewer died than
/// were shot, the shot are casualties, killed or injured.
/// </summary>
internal static class ShotPeople
{
    public static List<FigureDraft> Settle(ReportReading reading, List<FigureDraft> figures)
    {
        var shot = figures.Where(f => f.Kind == FigureKind.Injured && IsShot(reading, f)).ToHashSet();
        var heads = shot.Select(f => f.Group.Head).ToHashSet();
        if (shot.Count == 0) return figures;
        var dead = figures.Where(f => f.Kind == FigureKind.Killed && f.SubsetOf is null).ToLookup(f => heads.Contains(f.Group.Head));
        var killed = dead[false].Where(f => !f.Group.IsOther).Sum(FigureLinker.Value) + (dead[true].Any() ? shot.Max(FigureLinker.Value) : 0);
        if (killed == 0) return figures;
        var settled = new List<FigureDraft>();
        foreach (var figure in figures)
        {
            if (figure.SubsetOf is { } whole && shot.Contains(whole)) figure.SubsetOf = null;
            if (!shot.Contains(figure)) settled.Add(figure);
            else if (FigureLinker.Value(figure) > killed) settled.Add(figure.AsCasualties("shot"));
        }

        return settled;
    }

    private static bool IsShot(ReportReading reading, FigureDraft figure) => reading.Tokens[figure.Trigger].Lemma == "shoot";
}
