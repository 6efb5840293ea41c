namespace Cairn.Model;

/// <summary>The header of a coded report.</summary>
public sealed record ReportHeader
{
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public IReadOnlyList<string> Byline { get; init; } = [];
    public string? Published { get; init; }
    public PublishedBasis PublishedBasis { get; init; } = PublishedBasis.Unknown;
    public string? Language { get; init; }
    public string Text { get; init; } = "";
    public string TextSha256 { get; init; } = "";
    public string? RepublishedFrom { get; init; }
    public string? Url { get; init; }
}

/// <summary>A report with its accounts and statements (contract section 4).</summary>
public sealed record CodedReport
{
    public required string Id { get; init; }
    public ReportHeader Report { get; init; } = new();
    public IReadOnlyList<Account> Accounts { get; init; } = [];
    public IReadOnlyList<Statement> Statements { get; init; } = [];
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
