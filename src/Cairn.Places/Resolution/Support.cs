namespace Cairn.Places;

/// <summary>
/// Which other names of a report have some reading near a place, whatever they are taken for at present: two names of many readings tell each other
/// where one pair of them lies together. A name of few readings tells more than one that is found everywhere.
/// </summary>
internal sealed class Support
{
    private const double CellDegrees = 0.4; // about 45 kilometres; neighbours are looked for in the cell of a place and those about it

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<(int Lat, int Lon), List<int>> _cells = [];
    private readonly double[] _weights;
    private readonly int[] _seen;
    private int _asked;

    public Support(Gazetteer gazetteer, List<NameReadings> names)
    {
        (_gazetteer, _weights, _seen) = (gazetteer, new double[names.Count], new int[names.Count]);
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.Hits.Length > 0) _weights[n] = 1 / (1 + Math.Log2(name.Hits.Length));
            for (var h = 0; h < name.Hits.Length; h++)
            {
                ref readonly var row = ref gazetteer.Row(name.Place(h));
                if (!HasPoint(row)) continue;
                if (!_cells.TryGetValue(Cell(row), out var cell)) _cells[Cell(row)] = cell = [];
                if (cell.Count == 0 || cell[^1] != n) cell.Add(n);
            }
        }
    }

    /// <summary>Writes the support of each reading of a name; a division that bears the name of its town has the town's.</summary>
    public void Describe(NameReadings name, int index)
    {
        for (var h = 0; h < name.Hits.Length; h++) name.Row(h)[(int)ResolutionFeature.Support] = Near(index, _gazetteer.Row(name.Place(h)));
        for (var h = 0; h < name.Hits.Length; h++)
        {
            ref readonly var division = ref _gazetteer.Row(name.Place(h));
            if (division.PlaceKind != PlaceKind.Admin1) continue;
            ref var own = ref name.Row(h)[(int)ResolutionFeature.Support];
            for (var t = 0; t < name.Hits.Length; t++)
            {
                ref readonly var town = ref _gazetteer.Row(name.Place(t));
                if (name.IsNamedAsDivision[t] && town.PlaceKind == PlaceKind.Populated && town.Admin1 == division.Admin1) own = Math.Max(own, name.Row(t)[(int)ResolutionFeature.Support]);
            }
        }
    }

    // Weight of the others with a reading in the cells about a place.
    private double Near(int self, in PlaceRow row)
    {
        if (!HasPoint(row)) return 0;
        var (lat, lon) = Cell(row);
        _seen[self] = ++_asked;
        var sum = 0.0;
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                if (!_cells.TryGetValue((lat + i, lon + j), out var cell)) continue;
                foreach (var name in cell)
                {
                    if (_seen[name] == _asked) continue;
                    _seen[name] = _asked;
                    sum += _weights[name];
                }
            }
        }

        return Math.Log(1 + sum);
    }

    // The middle of a large area tells nothing of nearness.
    private static bool HasPoint(in PlaceRow row) => row.PlaceKind is not (PlaceKind.Country or PlaceKind.Area or PlaceKind.Admin1);

    private static (int, int) Cell(in PlaceRow row) => ((int)Math.Floor(row.Lat / CellDegrees), (int)Math.Floor(row.Lon / CellDegrees));
}
