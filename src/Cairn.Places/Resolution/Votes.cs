namespace Cairn.Places;

/// <summary>What share of a report's names, nationalities and actors speaks for each country and each first-order division.</summary>
internal sealed class Votes
{
    private readonly Dictionary<ushort, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly Dictionary<NameReadings, (Dictionary<ushort, double> Countries, Dictionary<int, double> Divisions)> _own = [];
    private readonly Dictionary<(PlaceKind Kind, uint Area), double> _named = [];
    private readonly double _total;

    /// <param name="gazetteer">Where the readings are.</param>
    /// <param name="names">Names with their present shares.</param>
    /// <param name="told">Votes of nationalities, actors and the outlet, by country.</param>
    public Votes(Gazetteer gazetteer, List<NameReadings> names, Dictionary<ushort, double> told)
    {
        foreach (var (country, weight) in told)
        {
            _countries[country] = weight;
            _total += weight;
        }

        foreach (var name in names)
        {
            var (countries, divisions) = (new Dictionary<ushort, double>(), new Dictionary<int, double>());
            for (var h = 0; h < name.Hits.Length; h++)
            {
                if (name.Shares[h] < 0.02) continue;
                ref readonly var row = ref gazetteer.Row(name.Place(h));
                if (row.Country == 0) continue;
                if (AreaOf(row) is { } area) _named[area] = Math.Max(_named.GetValueOrDefault(area), name.Shares[h]);
                countries[row.Country] = countries.GetValueOrDefault(row.Country) + name.Shares[h];
                if (row.Admin1 >= 0) divisions[row.Admin1] = divisions.GetValueOrDefault(row.Admin1) + name.Shares[h];
            }

            foreach (var (country, share) in countries) _countries[country] = _countries.GetValueOrDefault(country) + share;
            foreach (var (division, share) in divisions) _divisions[division] = _divisions.GetValueOrDefault(division) + share;
            _own[name] = (countries, divisions);
            if (countries.Count > 0) _total++;
        }
    }

    /// <summary>Share of the others that speak for a country, damped when there are few.</summary>
    public double CountryShare(NameReadings name, ushort country) =>
        Share(_countries.GetValueOrDefault(country) - _own[name].Countries.GetValueOrDefault(country), _own[name].Countries.Count > 0);

    /// <summary>Share of the others that speak for a first-order division.</summary>
    public double DivisionShare(NameReadings name, int division) =>
        division < 0 ? 0 : Share(_divisions.GetValueOrDefault(division) - _own[name].Divisions.GetValueOrDefault(division), _own[name].Countries.Count > 0);

    /// <summary>How surely a country, a first-order or a second-order division is itself named, 0–1.</summary>
    public double Named(PlaceKind kind, uint area) => _named.GetValueOrDefault((kind, area));

    /// <summary>How many of the others lie in a country, by their shares.</summary>
    public double CountryVotes(NameReadings name, ushort country) => Math.Max(0, _countries.GetValueOrDefault(country) - _own[name].Countries.GetValueOrDefault(country));

    /// <summary>How many of the others lie in a first-order division, by their shares.</summary>
    public double DivisionVotes(NameReadings name, int division) => division < 0 ? 0 : Math.Max(0, _divisions.GetValueOrDefault(division) - _own[name].Divisions.GetValueOrDefault(division));

    private static (PlaceKind Kind, uint Area)? AreaOf(in PlaceRow row) => row.PlaceKind switch
    {
        PlaceKind.Country => (PlaceKind.Country, row.Country),
        PlaceKind.Admin1 => (PlaceKind.Admin1, (uint)row.Admin1),
        PlaceKind.Admin2 => (PlaceKind.Admin2, row.Admin2),
        _ => null,
    };

    private double Share(double votes, bool voted) => Math.Max(0, votes) / (Math.Max(0, _total - (voted ? 1 : 0)) + 0.5);
}
