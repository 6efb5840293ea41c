using System.Runtime.InteropServices;

namespace Cairn.Places;

/// <summary>A place as it lies in the file, little-endian. Offsets point into the string table; 0 is the empty string.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PlaceRow
{
    public const int Size = 42;
    public int Id;
    public float Lat;
    public float Lon;
    public int Population;
    public int Name;
    public int Admin1; // index of the admin-1 name table, −1 for none
    public int Admin2; // string offset
    public ulong Feature; // ASCII feature code
    public ushort Country; // two letters
    public byte Kind;
    public byte Flags;
    public ushort Reserved;
}
