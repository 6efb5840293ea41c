using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Whose toll a figure without a source belongs to. "Its leader was killed. Six other fighters died, the observatory said": an outlet that tells of some of the dead
/// in its own voice beside the one speaker whom it quotes for the others tells one toll, so the two are added like one speaker's groups.
/// </summary>
internal static class Voices
{
    /// <summary>The claims, those of an outlet's own voice given to the speaker beside them in their account where the two count different people.</summary>
    public static List<Claim> Join(List<Claim> claims)
    {
        claims = Spokesmen.Join(claims);
        if (claims.TrueForAll(c => c.Figure.Source is null) || claims.TrueForAll(c => c.Figure.Source is not null)) return claims;
        var accounts = claims.GroupBy(c => c.Account, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return [.. claims.Select(c => c.Figure.Source is null && SpeakerBeside(c, accounts[c.Account]) is { } speaker ? c with { Voice = speaker } : c)];
    }

    // The one speaker quoted in an account who counts others than this claim does; null where there are several or the outlet has a toll of its own.
    private static string? SpeakerBeside(Claim claim, List<Claim> account)
    {
        var quoted = account.FindAll(c => c.Figure.Source is not null);
        if (quoted.Select(c => c.Speaker).Distinct(StringComparer.Ordinal).ToList() is not [var speaker]) return null;
        var own = account.FindAll(c => c.Figure.Source is null);
        // "Five more died": than the speaker counts, unless that is those five again.
        if (IsMore(claim)) return own.TrueForAll(IsMore) && quoted.Exists(q => !IsMore(q)) && !quoted.Exists(q => q.Figure.Point == claim.Figure.Point) ? speaker : null;
        return own.TrueForAll(IsGroup) && quoted.TrueForAll(q => IsGroup(q) && !own.Exists(o => o.Figure.Population == q.Figure.Population)) ? speaker : null;
    }

    private static bool IsMore(Claim claim) => claim.Figure.Cumulation == Cumulation.Increment;

    // Women, children and "others" may be among any of these.
    private static bool IsGroup(Claim claim) => claim.Figure is { Qualifier: not Qualifier.Vague, Population: Population.Civilians or Population.StateForces or Population.ArmedGroup or Population.Perpetrators or Population.Officials };
}
