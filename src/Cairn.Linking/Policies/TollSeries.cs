using Cairn.Model;

namespace Cairn.Linking;

/// <summary>The toll of one incident over time: who said what when, and what was known on any date. Pure functions of the claims; their order changes nothing.</summary>
public static class TollSeries
{
    /// <summary>Every figure of a kind by source and as-of time: sources in the order of their first word, undated figures last.</summary>
    /// <param name="kind">What happened to those counted.</param>
    /// <param name="claims">Every claim known, of any kind.</param>
    public static IReadOnlyList<TollSource> Sources(FigureKind kind, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return [.. claims.Where(c => c.Figure.Kind == kind).GroupBy(c => c.Speaker, StringComparer.Ordinal)
            .Select(g => new TollSource(g.Key, [.. g.OrderBy(c => c.AsOf is null).ThenBy(c => c.AsOf, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)]))
            .OrderBy(s => s.Claims[0].AsOf is null).ThenBy(s => s.Claims[0].AsOf, StringComparer.Ordinal).ThenBy(s => s.Speaker, StringComparer.Ordinal)];
    }

    /// <summary>What the claims of a day and all days before it come to. A claim without a date is known on no day.</summary>
    /// <param name="kind">What happened to those counted.</param>
    /// <param name="claims">Every claim known, of any kind.</param>
    /// <param name="day">The last day whose claims count.</param>
    /// <param name="policy">The rule for the best figure.</param>
    public static Derivation KnownOn(FigureKind kind, IReadOnlyList<Claim> claims, DateOnly day, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return FigureEngine.Derive(kind, Population.All, [.. claims.Where(c => IsoDay.Of(c.AsOf) is { } said && said <= day)], policy);
    }

    /// <summary>The days on which what was known changed, oldest first, with what was known from then on.</summary>
    /// <param name="kind">What happened to those counted.</param>
    /// <param name="claims">Every claim known, of any kind.</param>
    /// <param name="policy">The rule for the best figure.</param>
    public static IReadOnlyList<TollStep> Steps(FigureKind kind, IReadOnlyList<Claim> claims, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var steps = new List<TollStep>();
        foreach (var day in claims.Select(c => IsoDay.Of(c.AsOf)).OfType<DateOnly>().Distinct().Order())
        {
            var known = KnownOn(kind, claims, day, policy);
            var before = steps.Count == 0 ? null : steps[^1].Known.Total;
            if (known.Total != before) steps.Add(new TollStep(day, known));
        }

        return steps;
    }
}

/// <summary>What one source said over time.</summary>
/// <param name="Speaker">The source, the same for every outlet that quotes it.</param>
/// <param name="Claims">Its claims, oldest first, undated ones last.</param>
public sealed record TollSource(string Speaker, IReadOnlyList<Claim> Claims);

/// <summary>What was known from a day on.</summary>
/// <param name="Day">The day.</param>
/// <param name="Known">The figure with its reasons.</param>
public sealed record TollStep(DateOnly Day, Derivation Known);
