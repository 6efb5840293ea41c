using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Cairn.Places;

/// <summary>Collects places and writes them as one compiled file; the same places in any order give the same bytes.</summary>
public sealed class GazetteerBuilder
{
    private readonly List<(PlaceEntry Entry, List<string> Names)> _places = [];

    /// <summary>Number of places so far.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a place. <paramref name="names"/> are all its names, the main one too.</summary>
    public void Add(PlaceEntry entry, IEnumerable<string> names) => _places.Add((entry, [.. names]));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="version">Name and version of what it was made from, at most 250 bytes.</param>
    public void Write(Stream stream, string version)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _places.Sort((a, b) => Order(a.Entry, b.Entry));
        var strings = new StringTable();
        var versionAt = strings.Add(version);
        var admins = _places.Select(p => p.Entry.Admin1).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var adminIndex = admins.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        var adminOffsets = admins.Select(strings.Add).ToArray();
        var rows = new PlaceRow[_places.Count];
        var exact = new List<(ulong, int)>();
        var loose = new List<(ulong, int)>();
        for (var i = 0; i < rows.Length; i++)
        {
            var (entry, names) = _places[i];
            rows[i] = new PlaceRow
            {
                Id = (int)(entry.GeonamesId ?? 0),
                Lat = (float)entry.Lat,
                Lon = (float)entry.Lon,
                Population = (int)Math.Min(entry.Population, int.MaxValue),
                Name = strings.Add(entry.Name),
                Admin1 = entry.Admin1 is null ? -1 : adminIndex[entry.Admin1],
                Admin2 = entry.Admin2 is null ? 0 : strings.Add(entry.Admin2),
                Feature = Feature(entry.FeatureCode),
                Country = Country(entry.Country),
                Kind = (byte)entry.Kind,
            };
            var keys = names.Append(entry.Name).Select(n => NameFolding.Exact(n)).Where(k => k.Length > 1).ToHashSet(StringComparer.Ordinal);
            foreach (var key in keys.ToList()) keys.Add(NameFolding.WithoutArticle(key));
            foreach (var key in keys) exact.Add((Gazetteer.Hash(key), i));
            foreach (var key in keys.Select(NameFolding.Loose).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal)) loose.Add((Gazetteer.Hash(key), i));
        }

        exact.Sort();
        loose.Sort();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var places = 64;
        var stringsAt = places + rows.Length * PlaceRow.Size;
        var stringBytes = strings.Bytes();
        var adminsAt = Align(stringsAt + stringBytes.Length);
        var exactAt = Align(adminsAt + admins.Count * 4);
        var looseAt = Align(exactAt + exact.Count * 12);
        var header = new byte[64];
        Encoding.ASCII.GetBytes(Gazetteer.Magic).CopyTo(header, 0);
        int[] fields = [places, rows.Length, stringsAt, exactAt, exact.Count, looseAt, loose.Count, adminsAt, admins.Count, versionAt];
        for (var i = 0; i < fields.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8 + 4 * i), fields[i]);
        writer.Write(header);
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        writer.Write(stringBytes);
        Pad(writer, adminsAt);
        foreach (var offset in adminOffsets) writer.Write(offset);
        Pad(writer, exactAt);
        WriteIndex(writer, exact);
        Pad(writer, looseAt);
        WriteIndex(writer, loose);
    }

    private static void WriteIndex(BinaryWriter writer, List<(ulong Key, int Value)> index)
    {
        foreach (var (key, _) in index) writer.Write(key);
        foreach (var (_, value) in index) writer.Write(value);
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
        return name != 0 ? name : string.CompareOrdinal(a.Country, b.Country);
    }

    private static int Rank(PlaceKind kind) => kind switch { PlaceKind.Country => 0, PlaceKind.Area => 1, PlaceKind.Admin1 => 2, PlaceKind.Populated => 3, PlaceKind.Admin2 => 4, _ => 5 };

    private static ulong Feature(string code)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        Encoding.ASCII.GetBytes(code.AsSpan(0, Math.Min(8, code.Length)), bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private static ushort Country(string code) => code.Length == 2 ? (ushort)(code[0] << 8 | code[1]) : (ushort)0;

    private static int Align(int offset) => (offset + 7) & ~7;

    private static void Pad(BinaryWriter writer, int to)
    {
        writer.Flush();
        while (writer.BaseStream.Position < to) writer.Write((byte)0);
    }

    private sealed class StringTable
    {
        private readonly List<byte> _bytes = [];
        private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

        public StringTable() => Add("");

        public int Add(string text)
        {
            if (_offsets.TryGetValue(text, out var known)) return known;
            var bytes = Encoding.UTF8.GetBytes(text);
            if (bytes.Length > 255) bytes = Encoding.UTF8.GetBytes(text[..60]);
            var at = _bytes.Count;
            _bytes.Add((byte)bytes.Length);
            _bytes.AddRange(bytes);
            return _offsets[text] = at;
        }

        public byte[] Bytes() => _bytes.ToArray();
    }
}
