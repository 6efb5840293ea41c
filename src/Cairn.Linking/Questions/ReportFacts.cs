namespace Cairn.Linking;

/// <summary>What a question needs to know of a report: its outlet, its day, and whether somebody reviewed it.</summary>
public sealed record ReportFacts(string? Outlet, DateOnly? Published, bool Reviewed);
