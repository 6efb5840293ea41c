namespace Cairn.Linking;

/// <summary>A count that lies between two numbers, both inclusive.</summary>
public readonly record struct Bounds(long Low, long High)
{
    public static Bounds operator +(Bounds a, Bounds b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Sum, as <c>+</c>.</summary>
    public static Bounds Add(Bounds left, Bounds right) => left + right;
}
