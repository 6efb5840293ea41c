using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Cairn.Ledger.Sql;

/// <summary>
/// The JSON of an incident made short: Zstandard with a dictionary of what stands in most of them, so that a page of the database holds a dozen incidents
/// where it held one. The dictionary is made by <c>bench/Cairn.Ledger.Bench -- dictionary</c>; what was packed names it, and is refused with another.
/// </summary>
internal static class PackedJson
{
    private const int Level = 1;
    private const ulong MostUnpacked = 256 << 20; // bytes: more than any incident, less than memory

    internal static byte[] Dictionary { get; } = ReadDictionary();

    // One for a thread: neither is safe for several, and making them costs more than packing.
    [ThreadStatic]
    private static Compressor? _packing;

    [ThreadStatic]
    private static Decompressor? _unpacking;

    [ThreadStatic]
    private static byte[]? _output;

    /// <summary>Packs UTF-8 text.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        var most = Compressor.GetCompressBound(json.Length);
        var output = _output is { } kept && kept.Length >= most ? kept : _output = new byte[2 * most];
        return output.AsSpan(0, (_packing ??= Packing()).Wrap(json, output)).ToArray();
    }

    /// <summary>The text that was packed.</summary>
    /// <exception cref="InvalidDataException">It was not packed here, or is damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        try
        {
            var length = Decompressor.GetDecompressedSize(packed);
            if (packed.IsEmpty || length > MostUnpacked) throw new InvalidDataException("packed JSON is damaged");
            var json = new byte[length];
            return (_unpacking ??= Unpacking()).Unwrap(packed, json) == json.Length ? json : throw new InvalidDataException("packed JSON is cut short");
        }
        catch (ZstdException fault)
        {
            throw new InvalidDataException("packed JSON is damaged", fault);
        }
    }

    private static Compressor Packing()
    {
        var packing = new Compressor(Level);
        packing.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 0);
        packing.LoadDictionary(Dictionary);
        return packing;
    }

    private static Decompressor Unpacking()
    {
        var unpacking = new Decompressor();
        unpacking.LoadDictionary(Dictionary);
        return unpacking;
    }

    private static byte[] ReadDictionary()
    {
        using var from = typeof(PackedJson).Assembly.GetManifestResourceStream("incident-json.bin")!;
        var dictionary = new byte[from.Length];
        from.ReadExactly(dictionary);
        return dictionary;
    }
}
