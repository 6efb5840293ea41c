namespace Cairn.Client;

/// <summary>A value and the version it was read at: what <c>If-None-Match</c> and <c>If-Match</c> carry.</summary>
/// <param name="Value">The value.</param>
/// <param name="ETag">Its version, as the server wrote it.</param>
public sealed record Versioned<T>(T Value, string ETag);
