using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Derives a figure from claims under a policy (domain.md 4.2): exclude, supersede, collapse copies, check parts, take the range, choose the best.
/// Never averages, never sums across sources; the order of the claims changes nothing.
/// </summary>
public static class FigureEngine
{
    /// <param name="kind">What happened to those counted.</param>
    /// <param name="population"><see cref="Population.All"/> for the whole toll, else one group.</param>
    /// <param name="claims">Every claim known, of any kind.</param>
    /// <param name="policy">The rule for the best figure.</param>
    /// <param name="decision">A reviewer's figure, if there is one.</param>
    public static Derivation Derive(FigureKind kind, Population population, IReadOnlyList<Claim> claims, Policy policy, HumanDecision? decision = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(policy);
        if (claims is [var lone] && decision is null && LoneClaim.Of(kind, population, lone, policy) is { } plain) return plain;
        return Weigh(kind, population, claims, policy, decision);
    }

    /// <summary>The same, weighing every claim even where there is only one.</summary>
    internal static Derivation Weigh(FigureKind kind, Population population, IReadOnlyList<Claim> claims, Policy policy, HumanDecision? decision)
    {
        if (policy == Policy.AirwarsMinMax && population == Population.All) population = Population.Civilians;
        var ledger = new Weighing(kind, population, Remainders.Add(kind, claims), policy);
        var assertions = Assertions.Of(ledger);
        var (standing, beside) = PartyClaims.Part(ledger, assertions);
        if (standing.Count == 0) return Nothing(ledger, decision);

        var range = FigureRange.Of(standing, policy);
        var admissionsOnly = beside.Count > 0 && standing.TrueForAll(a => a.First.Admission);
        if (admissionsOnly) ledger.Flag("review");
        var best = admissionsOnly ? null : BestFigure.Of(standing, policy);
        if (decision is not null && ledger.Considered.Exists(c => !decision.ClaimsSeen.Contains(c.Id, StringComparer.Ordinal))) ledger.Flag("new_evidence");
        if (ledger.Excluded.Any(e => e.Reason == ExclusionReasons.Retracted)) ledger.Flag("corrected_at_source");
        PartsCheck.Run(ledger);
        var chosen = decision?.Best ?? (best is null || policy == Policy.AcledConservative ? best?.Value ?? (policy == Policy.AcledConservative ? range.Low : null) : Math.Clamp(best.Value, range.Low ?? 0, range.High));
        var derivation = new Derivation
        {
            Kind = kind,
            Population = population,
            Policy = policy,
            Low = Lower(range.Low, decision?.Best),
            Best = chosen,
            High = Math.Max(range.High, decision?.Best ?? 0),
            Open = range.Open,
            PartyClaim = standing is [{ IsPartys: true }] && beside.Count == 0,
            Perpetrators = ledger.Perpetrators,
            IndependentOrigins = assertions.Select(a => a.First.Speaker).Distinct(StringComparer.Ordinal).Count(),
            Reports = ledger.Considered.Select(c => c.Report).Distinct(StringComparer.Ordinal).Count(),
            Inputs = [.. standing.SelectMany(a => a.Claims).Select(c => c.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Excluded = ledger.Excluded,
            Basis = decision is not null ? "override" : standing.TrueForAll(a => a.First.Figure.Qualifier == Qualifier.NoneReported) ? "none_reported" : "reported",
            Flags = ledger.Flags,
            Contested = FigureRange.Disagree(standing),
        };
        return derivation with { Explanation = DerivationSentence.Of(derivation, standing, decision is null ? best : null, decision) };
    }

    private static int? Lower(int? a, int? b) => a is null ? null : b is null ? a : Math.Min(a.Value, b.Value);

    private static Derivation Nothing(Weighing ledger, HumanDecision? decision)
    {
        var ambiguous = ledger.Kind is FigureKind.Killed or FigureKind.Injured && ledger.All.Any(c => c.Figure.Kind == FigureKind.Casualties);
        var derivation = new Derivation
        {
            Kind = ledger.Kind,
            Population = ledger.Population,
            Policy = ledger.Policy,
            Low = decision?.Best,
            Best = decision?.Best ?? (ledger.Policy == Policy.AcledConservative ? 0 : null),
            High = decision?.Best,
            Excluded = ledger.Excluded,
            Basis = decision is not null ? "override" : ambiguous ? "ambiguous_casualties" : ledger.Population == Population.Civilians && ledger.Considered.Count > 0 ? "status_not_reported" : "silence",
            Flags = ledger.Flags,
        };
        return derivation with { Explanation = DerivationSentence.Of(derivation, [], null, decision) };
    }
}
