using System.Runtime.InteropServices;

namespace Cairn.Places;

/// <summary>One ring of a division's shape: its box in degrees and where its points lie. A point is two unsigned shares (0–65535) of the box.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ShapeRing
{
    public const int Size = 28;
    public int Place; // index of the division
    public float West;
    public float South;
    public float East;
    public float North;
    public int First; // first point
    public int Count;
}
