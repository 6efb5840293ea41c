using System.Text.RegularExpressions;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// A report that tells of one of several dead ("a teacher was among them", a name) has not counted them. Such a mention agrees with every higher count,
/// so it feeds a figure only while nobody counted, or beside those whom its own speaker counts.
/// </summary>
internal static partial class SingleMentions
{
    /// <summary>Excludes mentions of one person where others counted more; returns the claims that stay.</summary>
    public static List<Claim> Apply(Weighing ledger, List<Claim> claims)
    {
        var counts = claims.Where(c => !IsMention(c.Figure) && c.Figure.Qualifier != Qualifier.Vague && (c.Figure.Low ?? c.Figure.Point) > 1).ToList();
        var counting = counts.Select(c => c.Report).ToHashSet(StringComparer.Ordinal);
        var mentioning = claims.Where(c => IsMention(c.Figure)).Select(c => c.Report).Distinct(StringComparer.Ordinal).Count(r => !counting.Contains(r));
        // Who died is told by every report; of the hurt one may stand for all, so that as many reports that count outweigh them.
        if (counting.Count == 0 || counting.Count < mentioning || counting.Count == mentioning && ledger.Kind != FigureKind.Injured) return claims;
        // "A woman and two boys were shot": who is told of beside those whom the same speaker counts is one more.
        var left = claims.Where(c => IsMention(c.Figure) && !counts.Exists(k => k.Account == c.Account && k.Speaker == c.Speaker)).ToList();
        return ledger.Without(claims, left, ExclusionReasons.SingleMention);
    }

    /// <summary>Whether a figure is one person told of without a number.</summary>
    public static bool IsMention(Figure figure) =>
        figure is { Low: 1, Point: 1, High: 1, Cumulation: Cumulation.Standalone, AsReported: { Length: > 0 } words } && (!Counted().IsMatch(words) || OneOfMore().IsMatch(words));

    [GeneratedRegex(@"\b(one|1|single|sole|lone)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\bone of\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneOfMore();
}
