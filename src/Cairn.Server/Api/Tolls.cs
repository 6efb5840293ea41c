using Cairn.Ledger;
using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>A total under one of the published rules.</summary>
/// <param name="Contested">Whether independent sources give figures that cannot both be right, whatever a person set.</param>
public sealed record PolicyTotal(FigureKind Kind, string Policy, string Description, int? Low, int? Best, int? High, bool Open, string Basis, bool InForce, bool Contested);

/// <summary>Every figure somebody gave of an incident, whether the range rests on it, and what other rules would make of them.</summary>
internal static class Tolls
{
    private const string OtherOfSource = "another figure of the same source counts";
    private const string PartOfOther = "read as a part of another figure";

    public static (IReadOnlyList<TollPoint> Points, IReadOnlyList<PolicyTotal> Policies) Of(Incident incident, IReadOnlyList<RecordedAccount> accounts, IReadOnlyList<ReportStub> stubs)
    {
        var outlets = accounts.DistinctBy(a => a.ReportId, StringComparer.Ordinal).ToDictionary(a => a.ReportId, a => a.Header.Publisher ?? a.Header.Title ?? a.ReportId, StringComparer.Ordinal);
        var origins = stubs.ToDictionary(s => s.Id, s => "report:" + (s.CopyOf ?? s.Id), StringComparer.Ordinal);
        var claims = IncidentClaims.Of(incident, report => origins.GetValueOrDefault(report, "report:" + report));
        var kinds = incident.Figures.Select(f => f.Kind).Distinct().Order().ToList();
        var excluded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var derived = FigureEngine.Derive(kind, Population.All, claims, Policy.Default);
            foreach (var e in derived.Excluded)
            {
                if (claims.FirstOrDefault(c => c.Id == e.Claim)?.Figure.Kind == kind) excluded[e.Claim] = ExclusionReasons.InWords(e.Reason);
            }

            // Of several figures of everybody that one source gives one counts, and a part is in its whole; groups are told beside theirs.
            foreach (var c in claims.Where(c => c.Figure.Kind == kind && c.Figure.Population == Population.All && derived.Inputs.Count > 0 && !derived.Inputs.Contains(c.Id, StringComparer.Ordinal)))
                excluded.TryAdd(c.Id, c.PartOf is null ? OtherOfSource : PartOfOther);
        }

        var points = claims.Select((c, i) => Point(incident.Figures[i], excluded.GetValueOrDefault(c.Id), outlets));
        var policies = kinds.Where(k => k is FigureKind.Killed or FigureKind.Injured).SelectMany(k => Policy.All.Select(p => (Kind: k, Policy: p, Made: FigureEngine.Derive(k, Population.All, claims, p))));
        return ([.. points.OrderBy(p => p.Kind).ThenBy(p => p.AsOf, StringComparer.Ordinal).ThenBy(p => p.Source, StringComparer.Ordinal)],
            [.. policies.Select(p => new PolicyTotal(p.Kind, p.Policy.Id, p.Policy.Description, p.Made.Low, p.Made.Best, p.Made.High, p.Made.Open, p.Made.Basis, p.Policy == Policy.Default, p.Made.Contested))]);
    }

    private static TollPoint Point(IncidentFigure f, string? exclusion, Dictionary<string, string> outlets) => new(
        f.Kind, f.Population, f.AsOf, f.Source?.Name ?? f.Source?.AsReported ?? outlets.GetValueOrDefault(f.Report, f.Report), f.Source?.Kind ?? SourceKind.Media,
        f.Low, f.Point, f.High, f.Qualifier, exclusion is null, exclusion, f.Report, f.Key, f.Evidence);
}
