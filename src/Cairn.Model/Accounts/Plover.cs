namespace Cairn.Model;

/// <summary>PLOVER event and mode.</summary>
public sealed record Plover(string Event, string? Mode);
