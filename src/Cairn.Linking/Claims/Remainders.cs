using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// "Ten people were shot, three of them dead": nobody says how many were hurt and lived, but the report's own numbers do. Only where the whole and the dead stand in one
/// account, and nobody gave a number of injured.
/// </summary>
internal static class Remainders
{
    /// <summary>The claims, with what is left of each account's casualties added as injured where nobody counted those.</summary>
    /// <param name="kind">The kind of figure to be derived.</param>
    /// <param name="claims">Every claim known.</param>
    public static IReadOnlyList<Claim> Add(FigureKind kind, IReadOnlyList<Claim> claims)
    {
        if (kind != FigureKind.Injured || claims.Any(c => c.Figure.Kind == FigureKind.Injured && Weighing.MayFeed(c) && c.Figure.Qualifier != Qualifier.NoneReported)) return claims;
        var left = claims.GroupBy(c => c.Account, StringComparer.Ordinal).Where(g => g.Key.Length > 0).Select(g => Of([.. g])).OfType<Claim>().ToList();
        return left.Count == 0 ? claims : [.. claims, .. left];
    }

    private static Claim? Of(List<Claim> account)
    {
        var whole = account.Where(c => c.Figure is { Kind: FigureKind.Casualties, Point: > 1 } && c.PartOf is null && Weighing.MayFeed(c)).OrderByDescending(c => c.Figure.Point).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        var dead = account.Where(c => c.Figure is { Kind: FigureKind.Killed, Point: > 0 } && Weighing.MayFeed(c)).Max(c => c.Figure.Point);
        if (whole is null || dead is null || dead >= whole.Figure.Point) return null;
        var number = whole.Figure.Point - dead;
        return whole with { Figure = whole.Figure with { Kind = FigureKind.Injured, Low = number, Point = number, High = number, Qualifier = Qualifier.Exact } };
    }
}
