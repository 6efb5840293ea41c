namespace Cairn.Linking;

/// <summary>Chooses the assertion that stands for all under a policy; null when the policy names none.</summary>
internal static class BestFigure
{
    public static Assertion? Of(IReadOnlyList<Assertion> assertions, Policy policy) => policy.Id switch
    {
        "acled_conservative" => assertions.OrderBy(a => a.Low ?? a.High).ThenBy(a => a.Vague).ThenBy(a => a.Tier).ThenBy(a => a.First.Id, StringComparer.Ordinal).First() is var lowest ? lowest with { Point = lowest.Low ?? lowest.High } : null,
        "ucdp_like" => assertions.OrderBy(a => a.Vague).ThenBy(a => a.Tier).ThenByDescending(a => a.AsOf ?? "", StringComparer.Ordinal).ThenBy(a => a.Value).ThenBy(a => a.First.Id, StringComparer.Ordinal).First(),
        "gtd_like" => LatestMajority(assertions),
        _ => null,
    };

    private static Assertion LatestMajority(IReadOnlyList<Assertion> assertions)
    {
        var latest = assertions.Max(a => a.AsOf);
        return assertions.Where(a => a.AsOf == latest).GroupBy(a => a.Value)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First()
            .OrderBy(a => a.Tier).ThenBy(a => a.First.Id, StringComparer.Ordinal).First();
    }
}
