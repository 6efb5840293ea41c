namespace Cairn.Places;

/// <summary>Finds places by a name as somebody types it: as written, as it sounds, then those whose names begin so.</summary>
public static class PlaceSearch
{
    private const int ShortestBeginning = 3;

    /// <summary>The places: those that are called so before those that are also called so, towns before what surrounds them, the more populous before others.</summary>
    /// <param name="gazetteer">Where to look.</param>
    /// <param name="name">The name, or how it begins.</param>
    /// <param name="country">ISO alpha-2; null looks everywhere.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<PlaceEntry> Find(Gazetteer gazetteer, string name, string? country = null, int most = 12)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(name);
        var exact = NameFolding.Exact(name);
        if (exact.Length == 0) return [];
        var (found, taken) = (new List<PlaceEntry>(most), new HashSet<int>());
        var hits = new List<int>();
        gazetteer.Find(exact, hits);
        // Provinces go by the names of their chief towns, too; whoever types the name means the town.
        Take(hits.OrderBy(i => NameFolding.Exact(gazetteer.NameOf(i)) != exact).ThenBy(i => gazetteer.Row(i).PlaceKind != PlaceKind.Populated));
        hits.Clear();
        gazetteer.FindLoose(NameFolding.Loose(exact), hits);
        Take(hits);
        // Nobody is called so: what begins so, all of it looked at once.
        if (found.Count == 0 && exact.Length >= ShortestBeginning) Take(Beginning(gazetteer, exact, country));
        return found;

        void Take(IEnumerable<int> indexes)
        {
            foreach (var index in indexes)
            {
                if (found.Count == most) return;
                if (!taken.Add(index)) continue;
                var entry = gazetteer[index];
                if (country is null || entry.Country == country) found.Add(entry);
            }
        }
    }

    private static IEnumerable<int> Beginning(Gazetteer gazetteer, string exact, string? country)
    {
        var (first, land) = (exact[0], Gazetteer.Country(country));
        var found = new List<int>();
        for (var i = 0; i < gazetteer.Count; i++)
        {
            if (land != 0 && gazetteer.Row(i).Country != land) continue;
            // Most begin with another letter, which their first byte tells; an accent or an apostrophe has to be folded.
            var name = gazetteer.NameBytes(i);
            if (name.Length < exact.Length || (char.IsAsciiLetterOrDigit((char)name[0]) && char.ToLowerInvariant((char)name[0]) != first)) continue;
            if (NameFolding.Exact(gazetteer.NameOf(i)).StartsWith(exact, StringComparison.Ordinal)) found.Add(i);
        }

        return found.OrderByDescending(i => gazetteer.Row(i).Population).ThenBy(i => i);
    }
}
