using System.Runtime.InteropServices;

namespace Cairn.Places;

/// <summary>A place as it lies in the file, little-endian. Offsets point into the string table; 0 is the empty string.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PlaceRow
{
    public const int Size = 48;

    /// <summary>Flag: <see cref="PlaceEntry.IsRough"/>.</summary>
    public const byte Rough = 1;
    public int Id;
    public float Lat;
    public float Lon;
    public int Population;
    public uint Name;
    public uint Admin2; // string offset
    public uint Code; // string offset: ISO 3166-2, P-code
    public int Admin1; // index of the table of first-order divisions, −1 for none
    public ulong Feature; // ASCII feature code
    public ushort Country; // two letters
    public byte Kind;
    public byte Flags;
    public int Reserved;

    public readonly PlaceKind PlaceKind => (PlaceKind)Kind;
}
