using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Cairn.Places;

/// <summary>
/// Names of places and what they point at: a compiled file held as it is, searched by hash of the folded name.
/// Opening reads bytes and decodes nothing; a look-up is a binary search. Immutable; share one.
/// </summary>
public sealed class Gazetteer
{
    internal const string Magic = "CAIRNGZ1";
    private static readonly Lazy<Gazetteer> Shipped = new(OpenShipped);

    private readonly byte[] _bytes;
    private readonly int _places, _placeCount, _strings, _exact, _exactCount, _loose, _looseCount, _admins, _adminCount;

    private Gazetteer(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < 64 || Encoding.ASCII.GetString(bytes, 0, 8) != Magic) throw new InvalidDataException("this is no Cairn gazetteer: build one with tools/CompileGazetteer or 'cairn gazetteer import'");
        var header = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(8, 44));
        (_places, _placeCount, _strings, _exact, _exactCount) = (header[0], header[1], header[2], header[3], header[4]);
        (_loose, _looseCount, _admins, _adminCount) = (header[5], header[6], header[7], header[8]);
        Version = Text(header[9]);
    }

    /// <summary>The gazetteer that Cairn ships.</summary>
    public static Gazetteer Default => Shipped.Value;

    /// <summary>Name and version of what it was compiled from.</summary>
    public string Version { get; }

    /// <summary>Number of places.</summary>
    public int Count => _placeCount;

    /// <summary>Opens a compiled gazetteer. <exception cref="InvalidDataException">The stream holds none.</exception></summary>
    public static Gazetteer Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Gazetteer(bytes);
    }

    /// <summary>Indexes of the places with this name under exact folding (<see cref="NameFolding.Exact"/>), the most populous first.</summary>
    public void Find(string exactKey, List<int> found) => Search(exactKey, _exact, _exactCount, found);

    /// <summary>Indexes of the places whose names sound alike (<see cref="NameFolding.Loose"/>).</summary>
    public void FindLoose(string looseKey, List<int> found) => Search(looseKey, _loose, _looseCount, found);

    /// <summary>The place at an index.</summary>
    public PlaceEntry this[int index]
    {
        get
        {
            var row = Row(index);
            var admin = row.Admin1 >= 0 && row.Admin1 < _adminCount ? MemoryMarshal.Cast<byte, int>(_bytes.AsSpan(_admins, _adminCount * 4))[row.Admin1] : 0;
            return new PlaceEntry(index, row.Id > 0 ? row.Id : null, Text(row.Name), (PlaceKind)row.Kind, Code(row.Feature), Country(row.Country),
                admin == 0 ? null : Text(admin), row.Admin2 == 0 ? null : Text(row.Admin2), row.Lat, row.Lon, row.Population);
        }
    }

    internal PlaceRow Row(int index) => MemoryMarshal.Cast<byte, PlaceRow>(_bytes.AsSpan(_places, _placeCount * PlaceRow.Size))[index];

    /// <summary>Index of the nearest populated place, −1 for an empty gazetteer.</summary>
    public int Nearest(double lat, double lon)
    {
        var rows = MemoryMarshal.Cast<byte, PlaceRow>(_bytes.AsSpan(_places, _placeCount * PlaceRow.Size));
        var best = -1;
        var least = double.MaxValue;
        var shrink = Math.Cos(double.DegreesToRadians(lat));
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Kind != (byte)PlaceKind.Populated) continue;
            double dy = rows[i].Lat - lat, dx = (rows[i].Lon - lon) * shrink;
            var distance = dx * dx + dy * dy;
            if (distance < least) (best, least) = (i, distance);
        }

        return best;
    }

    internal static string Country(ushort code) => code == 0 ? "" : $"{(char)(code >> 8)}{(char)(code & 255)}";

    private string Code(ulong feature)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, feature);
        return Encoding.ASCII.GetString(bytes).TrimEnd('\0');
    }

    private string Text(int offset)
    {
        var at = _strings + offset;
        return Encoding.UTF8.GetString(_bytes, at + 1, _bytes[at]);
    }

    private void Search(string key, int start, int count, List<int> found)
    {
        if (string.IsNullOrEmpty(key)) return;
        var hash = Hash(key);
        var keys = MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(start, count * 8));
        var values = MemoryMarshal.Cast<byte, int>(_bytes.AsSpan(start + count * 8, count * 4));
        var at = keys.BinarySearch(hash);
        if (at < 0) return;
        while (at > 0 && keys[at - 1] == hash) at--;
        for (; at < count && keys[at] == hash; at++) found.Add(values[at]);
    }

    /// <summary>FNV-1a with a final mix, over the key's code units.</summary>
    internal static ulong Hash(string key)
    {
        ulong hash = 14695981039346656037;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }

    private static Gazetteer OpenShipped()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer/default.gaz")
            ?? throw new InvalidOperationException("the gazetteer is missing from this build: data/gazetteer/default.gaz");
        return Open(stream);
    }
}
