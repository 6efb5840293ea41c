using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>A statement with the report that makes it.</summary>
public sealed record RecordedStatement(string ReportId, int Index, Statement Statement, string? Publisher, string? Published, string? Title = null);
