namespace Cairn.Model;

/// <summary>A thing that was attacked: a prison, a bridge, vehicles.</summary>
public sealed record PhysicalTarget(string AsReported, string Type, PhysicalEffect Effect, IReadOnlyList<Span> Evidence);
