using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// "Dozens died … The front's spokesman said 28 rebels and seven of his own were killed": an outlet that says a word in its own voice and quotes one speaker who
/// counts has said his count in a word. The word agrees with the count and adds no floor of its own.
/// </summary>
internal static class VagueWords
{
    /// <summary>Excludes an outlet's own vague words beside the one speaker whom the same account quotes with as many or more; returns the claims that stay.</summary>
    public static List<Claim> Apply(Weighing ledger, List<Claim> claims)
    {
        return ledger.Without(claims, claims.FindAll(c => c.Figure is { Qualifier: Qualifier.Vague, Source: null } && IsCounted(c, claims)), ExclusionReasons.VagueBesideCount);
    }

    private static bool IsCounted(Claim word, List<Claim> claims)
    {
        var quoted = claims.FindAll(c => c.Account == word.Account && c.Figure is { Source: not null, Qualifier: not Qualifier.Vague } && c.PartOf is null);
        return quoted.Count > 0 && quoted.TrueForAll(c => c.Speaker == quoted[0].Speaker) && quoted.Sum(c => c.Figure.Low ?? c.Figure.Point ?? 0) >= word.Figure.Low;
    }
}
