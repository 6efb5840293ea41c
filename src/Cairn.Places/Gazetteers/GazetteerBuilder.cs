using System.Runtime.InteropServices;
using System.Text;

namespace Cairn.Places;

/// <summary>Collects places and writes them as one compiled file; the same places in any order give the same bytes.</summary>
public sealed class GazetteerBuilder
{
    private readonly List<PlaceEntry> _places = [];
    private readonly List<(ulong Key, int Place, bool Other)> _exact = [];
    private readonly List<(ulong Key, int Place, bool Other)> _loose = [];
    private readonly List<(int Place, IReadOnlyList<(double Lon, double Lat)> Points)> _rings = [];

    /// <summary>Number of places so far.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a place and answers its number.</summary>
    /// <param name="entry">The place; its index is not used.</param>
    /// <param name="names">Its other main names (spelling without accents, name with its division word).</param>
    /// <param name="others">Names in other languages and old names: found too, but trusted less.</param>
    public int Add(PlaceEntry entry, IEnumerable<string> names, IEnumerable<string>? others = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(names);
        var place = _places.Count;
        _places.Add(entry);
        var keys = Keys([entry.Name, .. names]);
        foreach (var key in keys) _exact.Add((Gazetteer.Hash(key), place, false));
        var more = others is null ? [] : Keys(others);
        more.ExceptWith(keys);
        foreach (var key in more) _exact.Add((Gazetteer.Hash(key), place, true));
        var sounds = keys.Select(NameFolding.Loose).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var key in sounds) _loose.Add((Gazetteer.Hash(key), place, false));
        foreach (var key in more.Select(NameFolding.Loose).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal))
        {
            if (!sounds.Contains(key)) _loose.Add((Gazetteer.Hash(key), place, true));
        }

        return place;
    }

    /// <summary>Adds a ring of the shape of a place added before, in degrees.</summary>
    public void AddRing(int place, IReadOnlyList<(double Lon, double Lat)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count >= 4) _rings.Add((place, points));
    }

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="version">Name and version of what it was made from, at most 250 bytes.</param>
    public void Write(Stream stream, string version)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var order = Enumerable.Range(0, _places.Count).ToArray();
        Array.Sort(order, (a, b) => Order(_places[a], _places[b]) is var o && o != 0 ? o : a.CompareTo(b));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;

        using var strings = new StringTable();
        var layout = new GazetteerLayout { Version = strings.Add(version) };
        var admins = _places.Select(p => p.Admin1).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var adminIndex = admins.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        var adminOffsets = admins.Select(strings.Add).ToArray();
        var rows = new PlaceRow[order.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = Row(_places[order[i]], strings, adminIndex);
        var text = strings.Bytes();
        var (rings, points) = Rings(rank);

        layout.PlaceCount = rows.Length;
        layout.StringBytes = text.Length;
        layout.ExactCount = _exact.Count;
        layout.LooseCount = _loose.Count;
        layout.AdminCount = admins.Count;
        layout.RingCount = rings.Length;
        layout.PointCount = points.Count / 2;
        layout.Places = GazetteerLayout.HeaderSize;
        layout.Strings = Align(layout.Places + (long)rows.Length * PlaceRow.Size);
        layout.Admins = Align(layout.Strings + text.Length);
        layout.Exact = Align(layout.Admins + 4L * admins.Count);
        layout.Loose = Align(layout.Exact + 12L * _exact.Count);
        layout.Rings = Align(layout.Loose + 12L * _loose.Count);
        layout.Points = Align(layout.Rings + (long)ShapeRing.Size * rings.Length);

        var writer = new PartWriter(stream);
        writer.Write(Encoding.ASCII.GetBytes(GazetteerLayout.Magic), 0);
        writer.Write(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in layout, 1)), 8);
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()), layout.Places);
        writer.Write(text, layout.Strings);
        writer.Write(MemoryMarshal.AsBytes(adminOffsets.AsSpan()), layout.Admins);
        WriteIndex(writer, _exact, rank, layout.Exact);
        WriteIndex(writer, _loose, rank, layout.Loose);
        writer.Write(MemoryMarshal.AsBytes(rings.AsSpan()), layout.Rings);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(points)), layout.Points);
    }

    private static HashSet<string> Keys(IEnumerable<string> names)
    {
        var keys = names.Select(n => NameFolding.Exact(n)).Where(k => k.Length > 1).ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys.ToList())
        {
            if (NameFolding.WithoutArticle(key) is { Length: > 1 } bare) keys.Add(bare);
        }

        return keys;
    }

    private static PlaceRow Row(PlaceEntry entry, StringTable strings, Dictionary<string, int> admins) => new()
    {
        Id = (int)(entry.GeonamesId ?? 0),
        Lat = (float)entry.Lat,
        Lon = (float)entry.Lon,
        Population = (int)Math.Min(entry.Population, int.MaxValue),
        Name = strings.Add(entry.Name),
        Admin2 = strings.Add(entry.Admin2 ?? ""),
        Code = strings.Add(entry.Code ?? ""),
        Admin1 = entry.Admin1 is null ? -1 : admins[entry.Admin1],
        Feature = Gazetteer.Feature(entry.FeatureCode),
        Country = Gazetteer.Country(entry.Country),
        Kind = (byte)entry.Kind,
        Flags = entry.IsRough ? PlaceRow.Rough : (byte)0,
    };

    private (ShapeRing[] Rings, List<ushort> Points) Rings(int[] rank)
    {
        var rings = new List<ShapeRing>();
        var points = new List<ushort>();
        foreach (var (place, ring) in _rings.OrderBy(r => rank[r.Place]))
        {
            var row = new ShapeRing
            {
                Place = rank[place],
                West = (float)ring.Min(p => p.Lon),
                East = (float)ring.Max(p => p.Lon),
                South = (float)ring.Min(p => p.Lat),
                North = (float)ring.Max(p => p.Lat),
                First = points.Count / 2,
                Count = ring.Count,
            };
            foreach (var (lon, lat) in ring)
            {
                points.Add((ushort)Math.Clamp((lon - row.West) / Math.Max(1e-9, row.East - row.West) * 65535, 0, 65535));
                points.Add((ushort)Math.Clamp((lat - row.South) / Math.Max(1e-9, row.North - row.South) * 65535, 0, 65535));
            }

            rings.Add(row);
        }

        return ([.. rings], points);
    }

    private static void WriteIndex(PartWriter writer, List<(ulong Key, int Place, bool Other)> index, int[] rank, long at)
    {
        var keys = new ulong[index.Count];
        var values = new uint[index.Count];
        for (var i = 0; i < keys.Length; i++) (keys[i], values[i]) = (index[i].Key, (uint)rank[index[i].Place] | (index[i].Other ? Gazetteer.OtherName : 0));
        Array.Sort(keys, values);
        for (int first = 0, end; first < keys.Length; first = end)
        {
            for (end = first + 1; end < keys.Length && keys[end] == keys[first];) end++;
            if (end - first > 1) values.AsSpan(first, end - first).Sort((a, b) => (a & ~Gazetteer.OtherName).CompareTo(b & ~Gazetteer.OtherName));
        }

        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()), at);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()), at + 8L * keys.Length);
    }

    // Larger things first, then the more populous, then by id: results come out in this order.
    private static int Order(PlaceEntry a, PlaceEntry b)
    {
        var rank = Rank(a.Kind).CompareTo(Rank(b.Kind));
        if (rank != 0) return rank;
        var population = b.Population.CompareTo(a.Population);
        if (population != 0) return population;
        var id = (a.GeonamesId ?? 0).CompareTo(b.GeonamesId ?? 0);
        if (id != 0) return id;
        var name = string.CompareOrdinal(a.Name, b.Name);
        if (name != 0) return name;
        var country = string.CompareOrdinal(a.Country, b.Country);
        return country != 0 ? country : string.CompareOrdinal(a.Admin1, b.Admin1) is var division && division != 0 ? division : a.Lat.CompareTo(b.Lat);
    }

    private static int Rank(PlaceKind kind) => kind switch { PlaceKind.Country => 0, PlaceKind.Area => 1, PlaceKind.Admin1 => 2, PlaceKind.Populated => 3, PlaceKind.Admin2 => 4, _ => 5 };

    private static long Align(long offset) => (offset + 7) & ~7L;
}
