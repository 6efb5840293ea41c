using System.Collections.Concurrent;

namespace Cairn.Places;

/// <summary>
/// Finds the town that a quarter (GeoNames PPLX) is a part of: the nearest that is several times as populous and near enough to hold it; and the town that a
/// division consists of.
/// </summary>
internal sealed class Quarters
{
    private const double FarthestKilometres = 25;
    private const int LeastPeople = 100_000;
    private const int TimesLarger = 3;
    private const double NearlyAll = 0.85;

    private static readonly ulong Quarter = Gazetteer.Feature("PPLX");

    private readonly Gazetteer _gazetteer;
    private readonly List<int> _towns = [];
    private readonly ConcurrentDictionary<int, int> _onlyTowns = []; // by division, as far as asked

    public Quarters(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        for (var i = 0; i < gazetteer.Count; i++)
        {
            ref readonly var row = ref gazetteer.Row(i);
            if (row.PlaceKind == PlaceKind.Populated && row.Population >= LeastPeople && row.Feature != Quarter) _towns.Add(i);
        }
    }

    /// <summary>Index of the one town that nearly everybody in a first-order division lives in; −1 when there is none.</summary>
    public int OnlyTownOf(int division) => _onlyTowns.GetOrAdd(division, FindOnlyTown);

    private int FindOnlyTown(int division)
    {
        ref readonly var row = ref _gazetteer.Row(division);
        if (row.Population < LeastPeople) return -1;
        foreach (var i in _towns)
        {
            ref readonly var town = ref _gazetteer.Row(i);
            if (town.Admin1 == row.Admin1 && town.Country == row.Country && town.Population >= NearlyAll * row.Population) return i;
        }

        return -1;
    }

    /// <summary>Index of the town of a quarter; −1 when none is near.</summary>
    public int TownOf(int quarter)
    {
        ref readonly var row = ref _gazetteer.Row(quarter);
        var (best, nearest) = (-1, FarthestKilometres);
        foreach (var i in _towns)
        {
            ref readonly var town = ref _gazetteer.Row(i);
            if (town.Country != row.Country || town.Admin1 != row.Admin1 || town.Population < TimesLarger * (long)row.Population || Math.Abs(town.Lat - row.Lat) > 0.3) continue;
            // A large town reaches farther than a small one beside it.
            var distance = Geodesy.Distance(row.Lat, row.Lon, town.Lat, town.Lon) / (town.Population > 500_000 ? 2 : 1);
            if (distance < nearest) (best, nearest) = (i, distance);
        }

        return best;
    }
}
