namespace Cairn.Model;

/// <summary>A weapon as reported, with its type.</summary>
public sealed record Weapon(string AsReported, string Type, IReadOnlyList<Span> Evidence);
