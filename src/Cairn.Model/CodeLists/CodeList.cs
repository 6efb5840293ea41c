namespace Cairn.Model;

/// <summary>A versioned list of codes.</summary>
public sealed record CodeList(string Name, string Version, IReadOnlyList<CodeEntry> Codes);

/// <summary>One code and what it means, or null where the code says it.</summary>
public sealed record CodeEntry(string Code, string? Label);
