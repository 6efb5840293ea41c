using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Names of places and what they point at: a compiled file used where it lies (mapped, or inside the program), searched by hash of the folded name.
/// Opening reads a header and decodes nothing; only what is looked at becomes resident. Immutable; share one.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>Set on an index value when the name is one of the place's other names.</summary>
    internal const uint OtherName = 0x8000_0000;

    private static readonly Lazy<Gazetteer> Shipped = new(OpenDefault);
    private readonly GazetteerBytes _bytes;
    private readonly GazetteerLayout _layout;

    private Gazetteer(GazetteerBytes bytes)
    {
        _bytes = bytes;
        if (bytes.Length < GazetteerLayout.HeaderSize || Encoding.ASCII.GetString(bytes.Span<byte>(0, 8)) != GazetteerLayout.Magic)
            throw new InvalidDataException("this is no Cairn gazetteer of this version: make one with 'cairn gazetteer build' or 'cairn gazetteer import'");
        _layout = MemoryMarshal.Read<GazetteerLayout>(bytes.Span<byte>(8, GazetteerLayout.HeaderSize - 8));
        Version = Text((uint)_layout.Version);
    }

    /// <summary>The gazetteer of the file that the environment variable CAIRN_GAZETTEER names, else the one that Cairn ships.</summary>
    /// <exception cref="InvalidDataException">The file is no gazetteer.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Gazetteer Default => Shipped.Value;

    /// <summary>Name and version of what it was compiled from.</summary>
    public string Version { get; }

    /// <summary>Number of places.</summary>
    public int Count => (int)_layout.PlaceCount;

    /// <summary>Number of names under which places are found, other spellings included.</summary>
    public int NameCount => (int)_layout.ExactCount;

    /// <summary>Size of the compiled file in bytes.</summary>
    public long Bytes => _bytes.Length;

    /// <summary>How many places there are of each kind, kinds in their own order.</summary>
    public IReadOnlyList<(PlaceKind Kind, int Count)> CountsByKind()
    {
        var counts = new int[Enum.GetValues<PlaceKind>().Length];
        for (var i = 0; i < Count; i++) counts[Row(i).Kind]++;
        return [.. Enum.GetValues<PlaceKind>().Select(k => (k, counts[(int)k]))];
    }

    /// <summary>Opens a compiled gazetteer, mapped into memory.</summary>
    /// <exception cref="InvalidDataException">The file holds none.</exception>
    public static Gazetteer Open(string path) => new(GazetteerBytes.Map(path));

    /// <summary>Opens a compiled gazetteer from a stream, which is read to its end.</summary>
    /// <exception cref="InvalidDataException">The stream holds none.</exception>
    public static Gazetteer Open(Stream stream) => new(GazetteerBytes.Read(stream));

    /// <summary>Indexes of the places with this name under exact folding (<see cref="NameFolding.Exact"/>), larger things and the more populous first.</summary>
    public void Find(string exactKey, List<int> found)
    {
        foreach (var value in ExactHits(exactKey)) found.Add((int)(value & ~OtherName));
    }

    /// <summary>Indexes of the places whose names sound alike (<see cref="NameFolding.Loose"/>).</summary>
    public void FindLoose(string looseKey, List<int> found)
    {
        foreach (var value in Search(looseKey, _layout.Loose, (int)_layout.LooseCount)) found.Add((int)(value & ~OtherName));
    }

    /// <summary>The place at an index.</summary>
    public PlaceEntry this[int index]
    {
        get
        {
            var row = Row(index);
            return new PlaceEntry(index, row.Id > 0 ? row.Id : null, Text(row.Name), row.PlaceKind, Code(row.Feature), Country(row.Country),
                AdminName(row.Admin1), row.Admin2 == 0 ? null : Text(row.Admin2), Math.Round(row.Lat, 5), Math.Round(row.Lon, 5), row.Population)
            {
                Code = row.Code == 0 ? null : Text(row.Code),
                IsRough = (row.Flags & PlaceRow.Rough) != 0,
            };
        }
    }

    /// <summary>Index of the first-order division whose shape holds the point, −1 when none does or the gazetteer has no shapes.</summary>
    public int DivisionAt(double lat, double lon)
    {
        var rings = _bytes.Span<ShapeRing>(_layout.Rings, (int)_layout.RingCount);
        for (var i = 0; i < rings.Length; i++)
        {
            ref readonly var ring = ref rings[i];
            if (lat < ring.South || lat > ring.North || lon < ring.West || lon > ring.East) continue;
            if (Shapes.Holds(_bytes.Span<ushort>(_layout.Points + 4L * ring.First, 2 * ring.Count), ring, lat, lon)) return ring.Place;
        }

        return -1;
    }

    internal ref readonly PlaceRow Row(int index) => ref _bytes.Span<PlaceRow>(_layout.Places, Count)[index];

    internal ReadOnlySpan<uint> ExactHits(string exactKey) => Search(exactKey, _layout.Exact, (int)_layout.ExactCount);

    internal string NameOf(int index) => Text(Row(index).Name);

    /// <summary>A name as it lies in the file, UTF-8.</summary>
    internal ReadOnlySpan<byte> NameBytes(int index) => TextBytes(Row(index).Name);

    internal string? AdminName(int admin1) =>
        admin1 >= 0 && admin1 < _layout.AdminCount ? Text(_bytes.Span<uint>(_layout.Admins, (int)_layout.AdminCount)[admin1]) : null;

    internal static string Country(ushort code) => code == 0 ? "" : $"{(char)(code >> 8)}{(char)(code & 255)}";

    internal static ushort Country(string? code) => code is { Length: 2 } ? (ushort)(code[0] << 8 | code[1]) : (ushort)0;

    internal static string Code(ulong feature)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, feature);
        return Encoding.ASCII.GetString(bytes).TrimEnd('\0');
    }

    internal static ulong Feature(string code)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        Encoding.ASCII.GetBytes(code.AsSpan(0, Math.Min(8, code.Length)), bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    internal string Text(uint offset) => Encoding.UTF8.GetString(TextBytes(offset));

    private ReadOnlySpan<byte> TextBytes(uint offset) => _bytes.Span<byte>(_layout.Strings + offset + 1, _bytes.Span<byte>(_layout.Strings + offset, 1)[0]);

    internal ReadOnlySpan<uint> ExactHits(ulong hash) => Search(hash, _layout.Exact, (int)_layout.ExactCount);

    internal ReadOnlySpan<uint> LooseHits(string looseKey) => Search(looseKey, _layout.Loose, (int)_layout.LooseCount);

    private ReadOnlySpan<uint> Search(string key, long start, int count) => string.IsNullOrEmpty(key) ? [] : Search(Hash(key), start, count);

    private ReadOnlySpan<uint> Search(ulong hash, long start, int count)
    {
        if (count == 0) return [];
        var keys = _bytes.Span<ulong>(start, count);
        var first = EvenHashes.Find(keys, hash);
        if (first < 0) return [];
        var end = first + 1;
        while (first > 0 && keys[first - 1] == hash) first--;
        while (end < count && keys[end] == hash) end++;
        return _bytes.Span<uint>(start + 8L * count, count)[first..end];
    }

    internal const ulong HashSeed = 14695981039346656037;

    internal static ulong HashNext(ulong state, char c) => (state ^ c) * 1099511628211;

    internal static ulong HashEnd(ulong state)
    {
        state ^= state >> 33;
        state *= 0xff51afd7ed558ccd;
        return state ^ (state >> 33);
    }

    /// <summary>FNV-1a with a final mix, over the key's code units.</summary>
    internal static ulong Hash(ReadOnlySpan<char> key)
    {
        var state = HashSeed;
        foreach (var c in key) state = HashNext(state, c);
        return HashEnd(state);
    }

    private static Gazetteer OpenDefault()
    {
        if (Environment.GetEnvironmentVariable("CAIRN_GAZETTEER") is { Length: > 0 } own) return Open(own);
        return new Gazetteer(GazetteerBytes.Embedded("gazetteer/default.gaz")
            ?? throw new InvalidOperationException("the gazetteer is missing from this build: data/gazetteer/default.gaz"));
    }
}
