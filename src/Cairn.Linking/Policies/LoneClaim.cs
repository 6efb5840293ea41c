using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// The derivation of a single claim: most incidents have one report that gives one number, and nothing is to be weighed. Gives what weighing gives (a test holds
/// the two together) in a tenth of the time.
/// </summary>
internal static class LoneClaim
{
    /// <summary>The derivation; null where the claim must be weighed after all.</summary>
    public static Derivation? Of(FigureKind kind, Population population, Claim claim, Policy policy)
    {
        var figure = claim.Figure;
        if (kind == FigureKind.Injured || figure.Kind != kind || population != Population.All || policy != Policy.UcdpLike) return null;
        if (claim.PartOf is not null || claim.IncludesPerpetrators is not null || figure.Cumulation == Cumulation.Increment || figure.Population != Population.All || !Weighing.MayFeed(claim)) return null;
        var assertion = Assertions.OfClaim(claim);
        Assertion[] standing = [assertion];
        var range = FigureRange.Of(standing, policy);
        var derivation = new Derivation
        {
            Kind = kind,
            Population = population,
            Policy = policy,
            Low = range.Low,
            Best = Math.Clamp(assertion.Value, range.Low ?? 0, range.High),
            High = Math.Max(range.High, 0),
            Open = range.Open,
            PartyClaim = claim.AboutEnemy || claim.Admission,
            IndependentOrigins = 1,
            Reports = 1,
            Inputs = [claim.Id],
            Basis = figure.Qualifier == Qualifier.NoneReported ? "none_reported" : "reported",
            Contested = FigureRange.Disagree(standing),
        };
        return derivation with { Explanation = DerivationSentence.Of(derivation, standing, assertion, null) };
    }
}
