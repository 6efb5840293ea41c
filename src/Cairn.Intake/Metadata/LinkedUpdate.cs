namespace Cairn.Intake.Metadata;

/// <summary>One entry of a live page as its JSON-LD gives it.</summary>
/// <param name="Published">ISO 8601, or null.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Body">Its text; may hold markup.</param>
internal sealed record LinkedUpdate(string? Published, string? Title, string Body);
