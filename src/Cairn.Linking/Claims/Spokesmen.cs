using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// "The SDF said … SDF spokesman Ada Brun said": who speaks for a group speaks with its voice. Known where an account quotes both, and the words for the group stand
/// in those for the person.
/// </summary>
internal static class Spokesmen
{
    private static readonly char[] Spaces = [' ', '\n', '\t'];

    /// <summary>The claims, a spokesman's given to the group that the same account quotes.</summary>
    public static List<Claim> Join(List<Claim> claims)
    {
        var parties = claims.FindAll(c => c.Figure.Source is { AsReported: { Length: > 0 } } source && SourceTier.IsParty(source.Kind));
        if (parties.Select(c => c.Speaker).Distinct(StringComparer.Ordinal).Count() < 2) return claims;
        return [.. claims.Select(c => parties.Contains(c) && parties.Find(p => SpeaksFor(c, p)) is { } group ? c with { Voice = group.Speaker } : c)];
    }

    private static bool SpeaksFor(Claim person, Claim group) =>
        person.Account == group.Account && person.Speaker != group.Speaker && person.Figure.Source!.Kind == group.Figure.Source!.Kind
        && Words(group) is { Count: > 0 } words && Words(person) is var told && told.Count > words.Count && words.IsSubsetOf(told);

    private static HashSet<string> Words(Claim claim) =>
        [.. claim.Figure.Source!.AsReported!.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Select(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) ? w[..^2] : w).Where(w => w is not ("the" or "The" or "a" or "A"))];
}
