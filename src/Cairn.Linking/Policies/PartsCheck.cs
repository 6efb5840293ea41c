using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Parts never exceed their whole; where they do, the figure is flagged, not repaired.</summary>
internal static class PartsCheck
{
    // Children and women are also civilians, officials or fighters, so only these groups exclude one another.
    private static readonly Population[] Disjoint = [Population.Civilians, Population.StateForces, Population.ArmedGroup, Population.Perpetrators];

    public static void Run(Weighing ledger)
    {
        foreach (var whole in ledger.Considered.Where(c => (c.Figure.High ?? c.Figure.Point) is not null))
        {
            var parts = ledger.Considered.Where(c => c.PartOf == whole.Id).ToList();
            var ceiling = whole.Figure.High ?? whole.Figure.Point;
            if (parts.Exists(p => Floor(p) > ceiling) || parts.Where(p => Disjoint.Contains(p.Figure.Population)).Sum(Floor) > ceiling) ledger.Flag("parts_exceed_total");
        }
    }

    private static int Floor(Claim claim) => claim.Figure.Low ?? claim.Figure.Point ?? 0;
}
