using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>Iraq Body Count-style CSV: civilians killed, lowest and highest number.</summary>
internal sealed class IbcTable : ITable
{
    private const int Civilians = 7;

    public IReadOnlyList<string> Columns { get; } = ["IBC code", "Start Date", "End Date", "Time", "Location", "Target", "Weapons", "Reported Minimum", "Reported Maximum", "Sources"];

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        if (!e.Recorded.Real || Range(e) is not { Max: >= 1 } range) yield break;
        var targets = e.Incident.Actors.Where(a => a.Role == ActorRole.Target).Select(a => a.Kind == ActorKind.Individual ? null : a.Name ?? a.AsReported);
        yield return
        [
            $"x{Values.N(e.Number)}", Values.Day(e.Incident.When?.Start), Values.Day(e.Incident.When?.End), e.Incident.When?.PartOfDay, Values.Join(", ", [e.Incident.Where?.Name, e.Incident.Where?.Admin1, e.Country?.Name]),
            Values.Join(", ", targets), Values.Join(", ", (e.Incident.Weapons ?? e.Standing.SelectMany(a => a.Account.Weapons)).Select(w => w.Type)), Values.N(range.Min), Values.N(range.Max), Values.Join(", ", e.Reports.Select(r => r.Header.Publisher)),
        ];
    }

    // Doubtful civilian status gives no minimum.
    private static (int Min, int Max)? Range(ExportedIncident e)
    {
        var targets = e.Incident.Actors.Where(a => a.Role == ActorRole.Target).ToList();
        var onlyCivilians = targets.Count > 0 && targets.TrueForAll(t => t.ActorClass == Civilians);
        var claims = IncidentClaims.Of(e.Incident);
        var told = FigureEngine.Derive(FigureKind.Killed, Population.Civilians, claims, Policy.IbcMinMax);
        if (told.High is { } high) return (told.Low ?? 0, high);
        var killed = e.Total("killed");
        if (killed?.High is not { } most || !targets.Exists(t => t.ActorClass == Civilians)) return null;
        return (onlyCivilians ? killed.Low ?? 0 : 0, most);
    }
}
