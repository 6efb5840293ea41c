using System.Collections.Immutable;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Two attacks that differ in place and in what they were made with: "Jets hit a minibus in Norton, killing three. Shells left two dead in Oldfield." Each has its toll, so neither tells more of the other.
/// </summary>
internal static class OtherMeans
{
    private static readonly ImmutableArray<Act> Means = [Act.AirStrike, Act.DroneStrike, Act.Shelling, Act.Landmine, Act.SuicideBombing, Act.Execution];

    /// <summary>Whether a scene tells one and an occurrence another.</summary>
    public static bool AreApart(AccountDraft draft, Scene scene)
    {
        if (scene.IsDefinite || !scene.Acts.Any(Means.Contains) || !Harms(scene.Figures) || !Harms(draft.Recent.Figures)) return false;
        var known = draft.Recent.Acts.Where(Means.Contains).ToList();
        return known.Count > 0 && !scene.Acts.Any(known.Contains) && (draft.Recent.Scenes[^1].Sentence == scene.Sentence || Compatibility.AreTwo(Towns(scene.Places), Towns(draft.Recent.Places)));
    }

    private static List<ResolvedPlace> Towns(IEnumerable<ResolvedPlace> places) => [.. places.Where(p => Compatibility.IsTown(p) || p.Word is "neighborhood" or "neighbourhood" or "quarter" or "suburb")];

    private static bool Harms(IEnumerable<FigureDraft> figures) => figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties && f.SubsetOf is null);
}
