namespace Cairn.Model;

/// <summary>Reports that are copies of one another (contract section 6).</summary>
public sealed record CopyGroup(string Group, IReadOnlyList<string> Reports, string? Origin, CopyKind Kind);
