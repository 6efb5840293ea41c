using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>Every figure somebody gave of an incident, in the order in which they were said.</summary>
internal static class Tolls
{
    public static IReadOnlyList<TollPoint> Of(Incident incident, IReadOnlyList<RecordedAccount> accounts)
    {
        var outlets = accounts.DistinctBy(a => a.ReportId, StringComparer.Ordinal).ToDictionary(a => a.ReportId, a => a.Header.Publisher ?? a.Header.Title ?? a.ReportId, StringComparer.Ordinal);
        return [.. incident.Figures
            .Select(f => new TollPoint(f.Kind, f.Population, f.AsOf, f.Source?.Name ?? f.Source?.AsReported ?? outlets.GetValueOrDefault(f.Report, f.Report), f.Source?.Kind ?? SourceKind.Media,
                f.Low, f.Point, f.High, f.Qualifier, WhyNot(f) is null, WhyNot(f), f.Report, f.Key, f.Evidence))
            .OrderBy(p => p.Kind).ThenBy(p => p.AsOf, StringComparer.Ordinal).ThenBy(p => p.Source, StringComparer.Ordinal)];
    }

    // The reasons that need no other figure; the linker's own sentence says the rest.
    private static string? WhyNot(IncidentFigure f) => f switch
    {
        { Unit: not (FigureUnit.Persons or FigureUnit.Bodies) } => $"counts {CodeNames.Name(f.Unit)}",
        { Scope: not FigureScope.Incident } => $"of the whole {CodeNames.Name(f.Scope)}",
        { Modality: not (Modality.Occurred or Modality.Alleged) } => CodeNames.Name(f.Modality),
        { SubsetOf: not null } => "part of another figure",
        _ => null,
    };
}
