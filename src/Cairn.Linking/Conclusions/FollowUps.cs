using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Tells the accounts of an occurrence from those that come back to it: arrests, trials, later tolls, anniversaries.</summary>
internal static class FollowUps
{
    private const int FreshDays = 7;

    // What happens after an attack is seldom told without it; alone, these acts are not the attack.
    internal static readonly HashSet<Act> Aftermath = [Act.Arrest, Act.Surrender, Act.Release, Act.Protest, Act.WeaponsSeizure, Act.Rescue, Act.Displacement];

    /// <summary>
    /// The tellings that come back: published more than a week after the first, or telling only acts of an aftermath where others tell more. Empty when none would be left.
    /// </summary>
    /// <param name="tellings">In canonical order.</param>
    public static IReadOnlySet<Telling> Of(IReadOnlyList<Telling> tellings)
    {
        var first = tellings.Min(t => t.Published);
        var more = tellings.Any(t => !OnlyAftermath(t));
        var back = tellings.Where(t => t.Published - first > FreshDays || (more && OnlyAftermath(t))).ToHashSet();
        return back.Count < tellings.Count ? back : new HashSet<Telling>();
    }

    private static bool OnlyAftermath(Telling telling) => telling.Account.Acts.Count > 0 && telling.Account.Acts.All(Aftermath.Contains);
}
