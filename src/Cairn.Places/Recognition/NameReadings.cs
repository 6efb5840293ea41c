namespace Cairn.Places;

/// <summary>All occurrences of one name in a report and the places it may mean: one sense per name.</summary>
internal sealed class NameReadings
{
    /// <param name="mentions">The occurrences of the name.</param>
    /// <param name="stated">What its place must be like by the words behind it; null when they say nothing.</param>
    public NameReadings(List<PlaceMention> mentions, Predicate<uint>? stated = null)
    {
        Mentions = mentions;
        IsStated = stated is not null;
        Hits = [.. mentions.SelectMany(m => m.Hits).Where(h => stated is null || stated(h)).Distinct().OrderBy(h => h & ~Gazetteer.OtherName).ThenBy(h => h).DistinctBy(h => h & ~Gazetteer.OtherName)];
        Features = new double[(Hits.Length + 1) * PlaceWeights.ResolutionCount];
        Shares = new double[Hits.Length + 1];
    }

    // Features before it do not change with the other names.
    private const int AmongOthers = (int)ResolutionFeature.InsideContainer;

    private double[]? _alone;

    public List<PlaceMention> Mentions { get; }

    /// <summary>Its division is told: it is a place there.</summary>
    public bool IsStated { get; }

    /// <summary>Index values of the places, each once.</summary>
    public uint[] Hits { get; }

    /// <summary>Feature values, one row for each hit and a last one for none of them.</summary>
    public double[] Features { get; }

    /// <summary>Share of each hit, and last of the reading that it is none of them, summing to one; what the report's other names go by.</summary>
    public double[] Shares { get; }

    /// <summary>Position of the reading that it is none of the hits.</summary>
    public int None => Hits.Length;

    /// <summary>For each hit: its first-order division bears this name.</summary>
    public bool[] IsNamedAsDivision { get; private set; } = [];

    /// <summary>For each hit: its second-order division begins with this name.</summary>
    public bool[] IsNamedAsSecondDivision { get; private set; } = [];

    /// <summary>Notes which hits bear the names of their divisions: asked in every round.</summary>
    public void Compare(Gazetteer gazetteer)
    {
        IsNamedAsDivision = new bool[Hits.Length];
        IsNamedAsSecondDivision = new bool[Hits.Length];
        var key = Mentions[0].Key;
        for (var h = 0; h < Hits.Length; h++)
        {
            ref readonly var row = ref gazetteer.Row(Place(h));
            if (row.PlaceKind is PlaceKind.Country or PlaceKind.Area) continue;
            IsNamedAsDivision[h] = row.Admin1 >= 0 && NameFolding.Exact(gazetteer.AdminName(row.Admin1)) == key;
            IsNamedAsSecondDivision[h] = row.Admin2 != 0 && NameFolding.Exact(gazetteer.Text(row.Admin2)).StartsWith(key, StringComparison.Ordinal);
        }
    }

    public int Place(int hit) => (int)(Hits[hit] & ~Gazetteer.OtherName);

    public Span<double> Row(int hit) => Features.AsSpan(hit * PlaceWeights.ResolutionCount, PlaceWeights.ResolutionCount);

    /// <summary>Position of the reading with the largest share, the first of equals; <see cref="None"/> when none fits.</summary>
    public int Best()
    {
        var best = 0;
        for (var h = 1; h < Shares.Length; h++)
        {
            if (Shares[h] > Shares[best]) best = h;
        }

        return best;
    }

    /// <summary>Position of the hit with the largest share even where none fits best.</summary>
    public int BestHit()
    {
        var best = 0;
        for (var h = 1; h < Hits.Length; h++)
        {
            if (Shares[h] > Shares[best]) best = h;
        }

        return best;
    }

    /// <summary>Shares by a soft maximum over the weighted features. What the readings are by themselves is described before the first time and weighed once.</summary>
    public void Weigh(double[] weights)
    {
        _alone ??= Alone(weights);
        var top = double.MinValue;
        for (var h = 0; h < Shares.Length; h++)
        {
            var row = Row(h);
            var sum = _alone[h];
            for (var i = AmongOthers; i < weights.Length; i++) sum += weights[i] * row[i];
            Shares[h] = sum;
            top = Math.Max(top, sum);
        }

        var total = 0.0;
        for (var h = 0; h < Shares.Length; h++) total += Shares[h] = Math.Exp(Shares[h] - top);
        for (var h = 0; h < Shares.Length; h++) Shares[h] /= total;
    }

    private double[] Alone(double[] weights)
    {
        var alone = new double[Shares.Length];
        for (var h = 0; h < alone.Length; h++)
        {
            var row = Row(h);
            for (var i = 0; i < AmongOthers; i++) alone[h] += weights[i] * row[i];
        }

        return alone;
    }
}
