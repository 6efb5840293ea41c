using System.Runtime.InteropServices;

namespace Cairn.Places;

/// <summary>Where the parts of a compiled gazetteer lie, in bytes from its start. Written after the eight bytes of <see cref="Magic"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct GazetteerLayout
{
    public const string Magic = "CAIRNGZ2";

    /// <summary>Bytes before the first part: magic, this table, zeros.</summary>
    public const int HeaderSize = 256;

    public long Places; // PlaceRow[]
    public long PlaceCount;
    public long Strings; // length byte, UTF-8
    public long StringBytes;
    public long Exact; // ulong keys[], then uint values[]
    public long ExactCount;
    public long Loose;
    public long LooseCount;
    public long Admins; // uint string offsets
    public long AdminCount;
    public long Rings; // ShapeRing[]
    public long RingCount;
    public long Points; // (short dx, short dy) pairs scaled by the ring
    public long PointCount;
    public long Version; // string offset
}
