namespace Cairn.Places;

/// <summary>A name that may be a place, before resolution. Owned by one reading.</summary>
internal sealed class PlaceMention
{
    public required int First { get; init; }
    public required int End { get; init; }

    /// <summary>Exact key of the name without division words.</summary>
    public required string Key { get; init; }

    /// <summary>"district", "province", "village": the word beside the name, or null.</summary>
    public string? Word { get; init; }
    public required List<int> Candidates { get; init; }
    public int Chosen { get; set; } = -1;
    public double Margin { get; set; }
    public bool IsDateline { get; set; }
    public bool IsMetonymy { get; set; }

    /// <summary>Found by sound only.</summary>
    public bool IsLoose { get; init; }
}
