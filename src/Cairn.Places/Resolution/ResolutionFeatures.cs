using static Cairn.Places.ResolutionFeature;

namespace Cairn.Places;

/// <summary>Describes the readings of a report's names by <see cref="ResolutionFeature"/>: once what each is, then in every round where the others are.</summary>
internal sealed class ResolutionFeatures
{
    private const double NearKilometres = 60;
    private const double RegionKilometres = 200;

    private const double Negligible = 0.005;

    // A division of a few thousand people is seldom what a name that towns bear too is meant for.
    private const int FewPeople = 20_000;
    private const double SmallDivision = 0.3;

    private static readonly ulong Capital = Gazetteer.Feature("PPLC");
    private static readonly ulong Seat = Gazetteer.Feature("PPLA");

    private static readonly List<NameReadings> Nobody = [];

    private readonly Gazetteer _gazetteer;
    private readonly Containment _containment;
    private readonly List<NameReadings> _names;
    private readonly Dictionary<PlaceMention, NameReadings> _of = [];
    private readonly HashSet<int> _homeDivisions = [];
    private readonly HashSet<uint> _namedSecond = [];
    private readonly Dictionary<ushort, double> _told;
    private readonly HashSet<int> _homes;
    private readonly Lists _lists;
    private readonly int _outlet;

    /// <param name="gazetteer">Where the readings are.</param>
    /// <param name="names">The names of the report.</param>
    /// <param name="told">Votes for countries.</param>
    /// <param name="homes">Divisions where the actors told of are at home.</param>
    /// <param name="lists">Which names stand in one list.</param>
    /// <param name="outlet">Index of the town that the outlet is called after, −1 for none: a report without a dateline was filed there.</param>
    public ResolutionFeatures(Gazetteer gazetteer, List<NameReadings> names, Dictionary<ushort, double> told, HashSet<int> homes, Lists lists, int outlet = -1)
    {
        (_gazetteer, _names, _told, _homes, _lists, _outlet) = (gazetteer, names, told, homes, lists, outlet);
        _homeDivisions.UnionWith(homes);
        _containment = new Containment(gazetteer);
        if (outlet >= 0 && gazetteer.Row(outlet).Admin1 is >= 0 and var home) _homeDivisions.Add(home);
        foreach (var name in names)
        {
            foreach (var mention in name.Mentions) _of[mention] = name;
            if (!name.Mentions.Exists(IsToldSecond)) continue;
            foreach (var hit in name.Hits)
            {
                ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
                if (row.PlaceKind == PlaceKind.Admin2) _namedSecond.Add(row.Admin2);
            }
        }
    }

    // "Norton county": the words say that it is one, so that towns in it are named with it.
    private static bool IsToldSecond(PlaceMention mention) =>
        mention.Word is { } word && PlaceWords.SecondOrder.Contains(word) || mention.Key.LastIndexOf(' ') is > 0 and var last && PlaceWords.SecondOrder.Contains(mention.Key[(last + 1)..]);

    /// <summary>What each reading is by itself.</summary>
    public void DescribeAlone()
    {
        var support = new Support(_gazetteer, _names);
        var keys = _names.Select(n => n.Mentions[0].Key).ToHashSet(StringComparer.Ordinal);
        for (var n = 0; n < _names.Count; n++)
        {
            var name = _names[n];
            Nothing(name);
            name.Compare(_gazetteer);
            var isDateline = name.Mentions.Exists(m => m.IsDateline);
            var largest = -1;
            for (var h = 0; h < name.Hits.Length; h++)
            {
                ref readonly var row = ref _gazetteer.Row(name.Place(h));
                var f = name.Row(h);
                var kind = row.PlaceKind;
                f[(int)Population] = kind is PlaceKind.Populated or PlaceKind.Admin2 ? Math.Log10(row.Population + 100.0) - 2 : 0;
                if (kind == PlaceKind.Country) f[(int)IsCountry] = 1;
                else if (kind == PlaceKind.Area) f[(int)IsArea] = 1;
                else if (kind == PlaceKind.Admin1) (f[(int)IsFirstOrder], f[(int)FirstOrderPopulation]) = (row.Population is > 0 and < FewPeople ? SmallDivision : 1, Math.Log10(row.Population + 100.0) - 2);
                else if (kind == PlaceKind.Admin2) f[(int)IsSecondOrder] = 1;
                if (kind == PlaceKind.Populated && isDateline) f[(int)FiledThereAndTown] = 1;
                if (row.Feature == Capital) f[(int)IsCapital] = 1;
                else if (row.Feature == Seat) f[(int)IsSeat] = 1;
                if ((name.Hits[h] & Gazetteer.OtherName) == 0) f[(int)IsMainName] = 1;
                if (kind == PlaceKind.Populated && largest < 0)
                {
                    largest = h;
                    f[(int)IsLargest] = 1;
                }

                if (kind == PlaceKind.Populated && name.IsNamedAsDivision[h]) f[(int)SharesNameOfDivision] = 1;
                foreach (var mention in name.Mentions)
                {
                    Words(f, kind, mention.Word);
                    if (mention.IsAbbreviated && kind == PlaceKind.Admin1) f[(int)AbbreviatedFirstOrder] = 1;
                }
            }

            support.Describe(name, n);
            if (keys.Contains(name.Mentions[0].Key + " city")) Country(name);
        }
    }

    // Beside "Norland City", "Norland" is the country and not the city or the division about it.
    private void Country(NameReadings name)
    {
        var c = Array.FindIndex(name.Hits, h => (h & Gazetteer.OtherName) == 0 && _gazetteer.Row((int)h).PlaceKind == PlaceKind.Country);
        if (c < 0 || name.Mentions.Exists(m => m.Word is { } word && PlaceWords.FirstOrder.Contains(word))) return;
        for (var h = 0; h < name.Hits.Length; h++)
        {
            if (h != c && _gazetteer.Row(name.Place(h)).Country == _gazetteer.Row(name.Place(c)).Country) name.Row(h)[(int)CityIsNamedApart] = 1;
        }
    }

    private static void Nothing(NameReadings name)
    {
        var f = name.Row(name.None);
        f[(int)None] = 1;
        if (name.Hits.Length == 1) f[(int)NoneAndOneReading] = 1;
        if (name.Mentions.TrueForAll(m => m.IsLoose)) f[(int)NoneAndSoundOnly] = 1;
        foreach (var mention in name.Mentions)
        {
            if (mention.Container is not null) f[(int)NoneAndContained] = 1;
            if (mention.Word is not { } word) continue;
            if (PlaceWords.SecondOrder.Contains(word)) f[(int)NoneAndSecondOrderWord] = 1;
            else if (PlaceWords.Towns.Contains(word)) f[(int)NoneAndTownWord] = 1;
        }
    }

    private static void Words(Span<double> f, PlaceKind kind, string? word)
    {
        if (word is null) return;
        if (PlaceWords.FirstOrder.Contains(word)) f[(int)(kind == PlaceKind.Admin1 ? FirstOrderWordAndFirstOrder : FirstOrderWordAndOther)] = 1;
        else if (PlaceWords.SecondOrder.Contains(word))
        {
            if (kind == PlaceKind.Admin2) f[(int)SecondOrderWordAndSecondOrder] = 1;
            else if (kind == PlaceKind.Admin1) f[(int)SecondOrderWordAndFirstOrder] = 1;
            else f[(int)SecondOrderWordAndTown] = 1;
        }
        else if (PlaceWords.Towns.Contains(word)) f[(int)(kind == PlaceKind.Populated ? TownWordAndTown : TownWordAndOther)] = 1;
    }

    /// <summary>Where each reading lies among the readings of the other names, by their present shares.</summary>
    public void DescribeAmongOthers()
    {
        var votes = new Votes(_gazetteer, _names, _told);
        var filed = _names.Where(n => n.Mentions.Exists(m => m.IsDateline) && n.Hits.Length > 0).Select(n => _gazetteer.Row(n.Place(n.BestHit()))).ToList();
        if (filed.Count == 0 && _outlet >= 0) filed.Add(_gazetteer.Row(_outlet));
        var filedIn = filed.Select(d => d.Country).ToHashSet();
        var filedDivisions = filed.Select(d => d.Admin1).ToHashSet();
        var anchors = Anchors();
        var holders = Holders();
        _lists.Count();
        for (var n = 0; n < _names.Count; n++)
        {
            var name = _names[n];
            for (var h = 0; h < name.Hits.Length; h++)
            {
                ref readonly var row = ref _gazetteer.Row(name.Place(h));
                var f = name.Row(h);
                f[(int)CountryShare] = votes.CountryShare(name, row.Country);
                var own = row.PlaceKind;
                var isWithin = own is not (PlaceKind.Country or PlaceKind.Area); // something a division holds
                if (isWithin && _homes.Contains(row.Admin1)) f[(int)DivisionShare] = f[(int)AtHome] = 1;
                else f[(int)DivisionShare] = isWithin ? votes.DivisionShare(name, row.Admin1) : 0;
                f[(int)CountryTold] = Math.Min(1, 0.5 * _told.GetValueOrDefault(row.Country)); // two votes: offices of one country
                f[(int)CountryNamed] = own != PlaceKind.Country ? votes.Named(PlaceKind.Country, row.Country) : 0;
                f[(int)DivisionNamed] = own is PlaceKind.Populated or PlaceKind.Admin2 or PlaceKind.Feature && row.Admin1 >= 0 && !name.IsNamedAsDivision[h] ? _homeDivisions.Contains(row.Admin1) ? 1 : votes.Named(PlaceKind.Admin1, (uint)row.Admin1) : 0;
                f[(int)SecondDivisionNamed] = own == PlaceKind.Populated && row.Admin2 != 0 && !name.IsNamedAsSecondDivision[h] ? _namedSecond.Contains(row.Admin2) ? 1 : votes.Named(PlaceKind.Admin2, row.Admin2) : 0;
                f[(int)HoldsOthers] = own == PlaceKind.Country ? Math.Min(1, votes.CountryVotes(name, row.Country)) : own == PlaceKind.Admin1 ? Math.Min(1, votes.DivisionVotes(name, row.Admin1)) : 0;
                f[(int)ListedAlike] = _lists.Alike(name, row);
                f[(int)FiledInCountry] = filedIn.Contains(row.Country) ? 1 : 0;
                f[(int)FiledInDivision] = row.Admin1 >= 0 && own != PlaceKind.Country && filedDivisions.Contains(row.Admin1) ? 1 : 0;
                if (isWithin) Near(f, row, anchors, n); // the middle of a country tells nothing
                Containers(f, name, name.Place(h), holders.GetValueOrDefault(name, Nobody));
            }
        }
    }

    // The names that each name is said to hold.
    private Dictionary<NameReadings, List<NameReadings>> Holders()
    {
        var holders = new Dictionary<NameReadings, List<NameReadings>>();
        foreach (var other in _names)
        {
            foreach (var mention in other.Mentions)
            {
                if (mention.Container is not { } outer || !_of.TryGetValue(outer, out var holder)) continue;
                if (!holders.TryGetValue(holder, out var held)) holders[holder] = held = [];
                held.Add(other);
            }
        }

        return holders;
    }

    private List<(int Name, double Lat, double Lon, double Share)> Anchors()
    {
        var anchors = new List<(int, double, double, double)>();
        if (_outlet >= 0) anchors.Add((-1, _gazetteer.Row(_outlet).Lat, _gazetteer.Row(_outlet).Lon, 1));
        for (var n = 0; n < _names.Count; n++)
        {
            if (_names[n].Hits.Length == 0) continue;
            var best = _names[n].BestHit();
            ref readonly var row = ref _gazetteer.Row(_names[n].Place(best));
            if (row.PlaceKind is PlaceKind.Country or PlaceKind.Area or PlaceKind.Admin1) continue;
            anchors.Add((n, row.Lat, row.Lon, _names[n].Shares[best]));
        }

        return anchors;
    }

    private static void Near(Span<double> f, in PlaceRow row, List<(int Name, double Lat, double Lon, double Share)> anchors, int self)
    {
        var cosine = Math.Cos(double.DegreesToRadians(row.Lat));
        double nearest = 0, sum = 0, weight = 0;
        foreach (var (name, lat, lon, share) in anchors)
        {
            if (name == self) continue;
            var squared = Geodesy.Squared(row.Lat, row.Lon, lat, lon, cosine);
            nearest = Math.Max(nearest, share * NearKilometres * NearKilometres / (NearKilometres * NearKilometres + squared));
            sum += share * RegionKilometres * RegionKilometres / (RegionKilometres * RegionKilometres + squared);
            weight += share;
        }

        f[(int)Nearest] = nearest;
        f[(int)Nearness] = weight == 0 ? 0 : sum / Math.Max(1, weight);
    }

    // "Oldfield village under Norton police station of Weston district": past what is on no list.
    private (PlaceMention Outer, NameReadings Names)? Holder(PlaceMention mention)
    {
        var outer = mention.Container;
        for (var depth = 0; depth <= 4 && outer is not null; depth++, outer = outer.Container)
        {
            if (_of.TryGetValue(outer, out var names) && names.Hits.Length > 0) return (outer, names);
        }

        return null;
    }

    // "Weston in Norton" of a province and its town: in the province, whichever of the two the name is taken for.
    private bool IsInDivisionOf(int place, NameReadings holder, int hit) =>
        holder.IsNamedAsDivision[hit] && place != holder.Place(hit) && _gazetteer.Row(place).Admin1 == _gazetteer.Row(holder.Place(hit)).Admin1 && _gazetteer.Row(place).PlaceKind is PlaceKind.Populated or PlaceKind.Admin2 or PlaceKind.Feature;

    // Inside what the words say holds it, or holding what they say lies in it, by the shares of the other name's readings.
    private void Containers(Span<double> f, NameReadings name, int place, List<NameReadings> held)
    {
        double inside = 0, outside = 0, holds = 0;
        foreach (var mention in name.Mentions)
        {
            if (Holder(mention) is not var (outer, holder)) continue;
            var share = 0.0;
            for (var h = 0; h < holder.Hits.Length; h++)
            {
                if (holder.Shares[h] > Negligible && (_containment.IsInside(place, holder.Place(h)) || IsInDivisionOf(place, holder, h))) share += holder.Shares[h];
            }

            inside = Math.Max(inside, share);
            outside = Math.Max(outside, mention.IsContainerSure || outer.Word is not null ? 1 - share : 0.5 * (1 - share));
        }

        foreach (var other in held)
        {
            for (var h = 0; h < other.Hits.Length && holds == 0; h++)
            {
                if (other.Shares[h] > Negligible && _containment.IsInside(other.Place(h), place)) holds = 1;
            }
        }

        f[(int)InsideContainer] = inside;
        f[(int)OutsideContainer] = inside > 0.5 ? 0 : outside;
        f[(int)HoldsAnother] = holds;
    }
}
