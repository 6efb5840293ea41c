using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// A speaker's later word replaces the earlier: a new total wherever it is quoted, a plain figure when the same origin carries both.
/// </summary>
internal static class Supersession
{
    /// <summary>Excludes superseded claims and returns those that stand.</summary>
    public static List<Claim> Apply(Weighing ledger, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (claims.Any(later => Replaces(later, claim))) ledger.Exclude(claim, ExclusionReasons.Superseded);
        }

        return [.. claims.Where(c => !ledger.IsExcluded(c))];
    }

    private static bool Replaces(Claim later, Claim earlier)
    {
        if (Updates(later, earlier)) return true;
        if (ReferenceEquals(later, earlier) || later.Speaker != earlier.Speaker || later.Figure.Cumulation == Cumulation.Increment) return false;
        if ((later.PartOf is null) != (earlier.PartOf is null)) return false;
        var order = string.CompareOrdinal(later.AsOf ?? "", earlier.AsOf ?? "");
        if (earlier.Figure.Cumulation == Cumulation.Increment)
            return later.Figure.Cumulation == Cumulation.TotalToDate && (order > 0 || later.Report == earlier.Report);
        if (later.Figure.Cumulation == Cumulation.TotalToDate && earlier.Figure.Cumulation == Cumulation.Standalone && later.Report == earlier.Report && later.Figure.Population == earlier.Figure.Population) return true;
        if (order <= 0 || earlier.AsOf is null) return false;
        if (later.Figure.Population != earlier.Figure.Population && later.Figure.Population != Population.All) return false;
        return later.Figure.Cumulation == Cumulation.TotalToDate || later.Origin == earlier.Origin;
    }

    // "The toll has risen to 14", "corrects the toll to two, not three", in an outlet's own voice: what it passed on before, whoever said it, is overtaken.
    private static bool Updates(Claim later, Claim earlier) =>
        later.Figure is { Source: null, Cumulation: Cumulation.TotalToDate } && earlier.Figure is { Cumulation: Cumulation.Standalone } && later.Origin == earlier.Origin && later.Report != earlier.Report
        && later.PartOf is null && earlier.PartOf is null && (later.Figure.Population == earlier.Figure.Population || later.Figure.Population == Population.All)
        && later.AsOf is not null && earlier.AsOf is not null && string.CompareOrdinal(later.AsOf, earlier.AsOf) >= 0;
}
