namespace Cairn.Ledger;

/// <summary>Which reports.</summary>
public sealed record ReportQuery
{
    /// <summary>First publication day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last publication day, inclusive.</summary>
    public DateOnly? To { get; init; }
    public string? Publisher { get; init; }

    /// <summary>Only reports with accounts (true) or without (false).</summary>
    public bool? WithAccounts { get; init; }
}
