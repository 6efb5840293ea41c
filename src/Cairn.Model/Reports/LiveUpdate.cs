namespace Cairn.Model;

/// <summary>One entry of a live page.</summary>
/// <param name="Published">ISO 8601 day or instant at which it was added, or null.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Start">First code unit of its words in the report's text (UTF-16; code points in JSON).</param>
/// <param name="End">One past the last.</param>
public sealed record LiveUpdate(string? Published, string? Title, int Start, int End);
