namespace Cairn.Intake;

/// <summary>An address to fetch; with the marks of the last visit the server may answer that nothing changed.</summary>
public sealed record FetchRequest(Uri Address, string? ETag = null, DateTimeOffset? LastModified = null);
