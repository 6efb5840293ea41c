using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Two rebels were killed in a clash with the police": where only one side of a fight has dead and nobody else is told to have done it,
/// the other side did.
/// </summary>
internal static class Opponents
{
    /// <summary>Adds the other side as perpetrator where that follows.</summary>
    public static void Complete(AccountDraft draft, List<Actor> actors)
    {
        if (actors.Any(a => a.Role == ActorRole.Perpetrator) || !draft.Mentions.Any(m => m.Frame.IsMutual)) return;
        var killed = draft.Figures.Where(f => f.Kind == FigureKind.Killed && f.SubsetOf is null && f.Modality is Modality.Occurred or Modality.Alleged).Select(f => Side(f.Population)).Distinct().ToList();
        if (killed.Count != 1 || killed[0] == 0) return;
        foreach (var party in actors.Where(a => a.Role == ActorRole.Party && Side(a.ActorClass) is var side && side != 0 && side != killed[0]).Take(1).ToList())
            actors.Add(party with { Role = ActorRole.Perpetrator });
    }

    private static int Side(Population population) => population switch { Population.StateForces => 1, Population.ArmedGroup or Population.Perpetrators => 2, _ => 0 };

    private static int Side(int? actorClass) => actorClass switch { 1 or 8 => 1, 2 or 3 or 4 => 2, _ => 0 };
}
