using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Chooses the primary place of an incident among those its accounts tell.</summary>
internal static class PlaceChoice
{
    /// <summary>
    /// First the country and division that most accounts tell, among equals the one that more of the texts name, then the one with the more exact place; then,
    /// inside it, the place that most accounts allow, among equals the most exact, then the one that more of the texts name.
    /// </summary>
    /// <param name="tellings">In canonical order; at least one.</param>
    public static Where Of(IReadOnlyList<Telling> tellings)
    {
        if (tellings.Count == 1) return tellings[0].Account.Where;
        var places = tellings.Select(t => t.Account.Where).Where(w => w.Country is not null || w.Name is not null).ToList();
        if (places.Count == 0) return tellings[0].Account.Where;
        var division = places.GroupBy(w => (w.Country, w.Admin1))
            .OrderByDescending(g => g.Key.Country is not null).ThenByDescending(g => g.Count()).ThenByDescending(g => g.Key.Admin1 is not null)
            .ThenByDescending(g => Naming(tellings, g.Key.Admin1)).ThenByDescending(g => g.Max(w => Naming(tellings, w.Name)))
            .ThenBy(g => g.Min(w => w.WherePrec ?? 8)).ThenBy(g => g.Key.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Admin1, StringComparer.Ordinal).First();
        return division.GroupBy(w => (w.GeonamesId, w.Name, w.Relation))
            .OrderByDescending(g => tellings.Count(t => Nearness.Same(t.Account.Where, g.First()) || Nearness.Contains(t.Account.Where, g.First())))
            .ThenBy(g => g.First().WherePrec ?? 8).ThenByDescending(g => g.Count()).ThenByDescending(g => Naming(tellings, g.Key.Name)).ThenBy(g => g.Key.GeonamesId ?? long.MaxValue).First().First();
    }

    private static int Naming(IReadOnlyList<Telling> tellings, string? name)
    {
        var words = WordSet.Of([name ?? ""]);
        return tellings.Count(t => t.Words.All.Holds(words));
    }
}
