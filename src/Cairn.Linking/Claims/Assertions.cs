using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Collapses claims to one assertion for each speaker: copies count once, disjoint groups of one speaker add up, increments build on its own base.</summary>
internal static class Assertions
{
    /// <summary>One assertion for each independent speaker, in the order of their names.</summary>
    public static List<Assertion> Of(Weighing ledger)
    {
        var own = SingleMentions.Apply(ledger, VagueWords.Apply(ledger, Voices.Join([.. ledger.Considered.Where(c => Counts(ledger, c))])));
        var standing = Supersession.Apply(ledger, DiedLater.Apply(ledger, GroupsOfWhole.LeaveOut(ledger, own)));
        if (standing.Exists(c => !IsNone(c))) standing = ledger.Without(standing, standing.FindAll(IsNone), ExclusionReasons.NoneBesideFigures);
        standing = Bases.OfBareIncrements(ledger, standing);
        Perpetrators.Find(ledger, standing);
        return [.. standing.GroupBy(c => c.Speaker, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => OfSpeaker(ledger, [.. g])).OfType<Assertion>()];
    }

    private static bool IsNone(Claim claim) => claim.Figure.Qualifier == Qualifier.NoneReported || claim.Figure is { Point: 0, High: 0 or null };

    // A part stands for itself only when its whole is not counted, or when its own group is asked for.
    private static bool Counts(Weighing ledger, Claim claim) => ledger.Population == Population.All
        ? claim.PartOf is null || !ledger.Considered.Exists(c => c.Id == claim.PartOf)
        : claim.Figure.Population == ledger.Population;

    private static Assertion? OfSpeaker(Weighing ledger, List<Claim> claims)
    {
        var increments = claims.Where(c => c.Figure.Cumulation == Cumulation.Increment).ToList();
        var bases = claims.Where(c => c.Figure.Cumulation != Cumulation.Increment).GroupBy(c => c.Report, StringComparer.Ordinal).Select(g => OfReport([.. g]))
            .OrderByDescending(a => a.AsOf, StringComparer.Ordinal).ThenBy(a => a.Vague).ThenBy(a => a.Value).ThenBy(a => a.First.Id, StringComparer.Ordinal).ToList();
        if (bases.Count == 0)
        {
            foreach (var increment in increments) ledger.Exclude(increment, ExclusionReasons.IncrementWithoutBase);
            ledger.Flag("increment_without_base");
            return null;
        }

        // The same speaker through several outlets is one assertion; where they quote different numbers its interval spans them.
        var last = bases[0];
        var whole = last with
        {
            Claims = [.. bases.SelectMany(b => b.Claims)],
            Low = bases.Min(b => b.Low),
            High = bases.Max(b => b.High),
            Point = last.Point ?? bases.Find(b => b.Point is not null)?.Point,
            Open = bases.TrueForAll(b => b.Open) || bases.Exists(b => b.Open && b.Low > bases.Where(x => !x.Open).Max(x => (int?)x.High)),
            Vague = bases.TrueForAll(b => b.Vague),
        };
        foreach (var more in increments.DistinctBy(c => (c.Figure.Low, c.Figure.Point, c.Figure.High, c.AsOf))) whole = Sum(whole, OfClaim(more));
        return whole;
    }

    // Two accounts of one occurrence in one report tell its toll twice: the one that tells more stands, they are never added.
    private static Assertion OfReport(List<Claim> claims) => claims.GroupBy(c => c.Account, StringComparer.Ordinal).Select(g => OfAccount([.. g]))
        .OrderByDescending(a => a.Value).ThenBy(a => a.Vague).ThenBy(a => a.First.Id, StringComparer.Ordinal).First();

    private static Assertion OfAccount(List<Claim> claims)
    {
        var all = claims.Where(c => c.Figure.Population == Population.All).Select(c => OfClaim(c)).ToList();
        if (all.Count > 0) return all.OrderByDescending(a => a.Value).ThenBy(a => a.Vague).ThenBy(a => a.First.Id, StringComparer.Ordinal).First();
        return claims.OrderBy(c => c.Figure.Population).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => OfClaim(c)).Aggregate(Sum);
    }

    /// <summary>What one claim holds by itself.</summary>
    public static Assertion OfClaim(Claim claim)
    {
        var figure = claim.Figure;
        var low = figure.Low ?? figure.Point;
        var open = figure.High is null && figure.Point is null || figure is { High: null, Qualifier: Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.Vague };
        return new Assertion([claim], low, figure.High ?? figure.Point ?? low!.Value, figure.Point, open, figure.Qualifier == Qualifier.Vague);
    }

    private static Assertion Sum(Assertion a, Assertion b) => new(
        [.. a.Claims, .. b.Claims], a.Low is null && b.Low is null ? null : (a.Low ?? 0) + (b.Low ?? 0), a.High + b.High,
        a.Point is null && b.Point is null ? null : a.Value + b.Value, a.Open || b.Open, a.Vague && b.Vague);
}
