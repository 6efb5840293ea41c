namespace Cairn.Ledger;

/// <summary>One event of a reference series: its own id, what can be asked of, and the whole row as it came.</summary>
public sealed record ReferenceRow
{
    public required string Id { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }

    /// <summary>ISO 3166-1 alpha-2, where the name or code is known.</summary>
    public string? Country { get; init; }
    public string? EventType { get; init; }
    public IReadOnlyList<string> Actors { get; init; } = [];
    public int? KilledLow { get; init; }
    public int? KilledBest { get; init; }
    public int? KilledHigh { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }

    /// <summary>The row as a JSON object of its columns.</summary>
    public string Body { get; init; } = "{}";
}
