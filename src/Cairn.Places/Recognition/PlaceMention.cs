namespace Cairn.Places;

/// <summary>A name that may be a place, before and after resolution. Owned by one reading.</summary>
internal sealed class PlaceMention
{
    public required int First { get; init; }
    public required int End { get; init; }

    /// <summary>Exact key of the name without division words.</summary>
    public required string Key { get; init; }

    /// <summary>"district", "province", "village": the word beside the name, or null.</summary>
    public string? Word { get; init; }

    /// <summary>Index values of the gazetteer (<see cref="Gazetteer.OtherName"/> set on other names).</summary>
    public required uint[] Hits { get; init; }

    /// <summary>The gazetteer place chosen, −1 for none.</summary>
    public int Chosen { get; set; } = -1;

    /// <summary>0–1: share of the chosen reading.</summary>
    public double Confidence { get; set; }

    /// <summary>The name that contains it ("Kunduz" of "Archi district, Kunduz province"), or null.</summary>
    public PlaceMention? Container { get; set; }

    /// <summary>The words themselves say that it lies in its container ("in", a division word), not only a comma.</summary>
    public bool IsContainerSure { get; set; }
    public bool IsDateline { get; set; }
    public bool IsMetonymy { get; set; }

    /// <summary>Part of the name of a body or a post: "Kansas" of "Kansas Department of Education".</summary>
    public bool IsInName { get; init; }

    /// <summary>Number of the first-order division that stands right behind the name and a comma, −1 for none.</summary>
    public int Division { get; set; } = -1;

    /// <summary>A division written short behind a town (<see cref="ShortDivisions"/>).</summary>
    public bool IsShort { get; init; }

    /// <summary>Written short: "Kan.", "TX", "W.Va.".</summary>
    public bool IsAbbreviated { get; init; }

    /// <summary>Not in the gazetteer; found by the words around it, its hits by sound only.</summary>
    public bool IsLoose { get; init; }
}
