namespace Cairn.Model;

/// <summary>Where a report came from.</summary>
/// <param name="Where">The path or address as given; <c>-</c> for standard input.</param>
/// <param name="Line">1-based line in that file, or null when the whole file is one report.</param>
/// <param name="BytesSha256">SHA-256 of the original bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ReportOrigin(string Where, long? Line, string BytesSha256);
