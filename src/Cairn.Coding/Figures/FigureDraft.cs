using Cairn.Model;

namespace Cairn.Coding;

/// <summary>A number of people to whom something happened, before sources and totals are settled. Owned by the reader of one report.</summary>
internal sealed class FigureDraft
{
    public required FigureKind Kind { get; init; }
    public required PeopleGroup Group { get; init; }
    public Modality Modality { get; set; } = Modality.Occurred;
    public Cumulation Cumulation { get; set; } = Cumulation.Standalone;
    public FigureScope Scope { get; set; } = FigureScope.Incident;
    public FigureDraft? SubsetOf { get; set; }
    public Population Population { get; set; }

    /// <summary>Token of the words that say what happened.</summary>
    public required int Trigger { get; init; }
    public string Rule { get; init; } = "";

    /// <summary>Whether it is who attacked and then killed himself.</summary>
    public bool IsOwnDeath => Rule == "frame:own-death";

    /// <summary>The figure that this one is what is left without, or null: four shot less the one who died.</summary>
    public FigureDraft? Without { get; init; }

    /// <summary>Those left when others are taken away.</summary>
    public FigureDraft Less(FigureDraft others, int left) =>
        new() { Kind = Kind, Group = Group with { Low = left, Point = left, High = left }, Population = Population, Trigger = Trigger, Modality = Modality, Cumulation = Cumulation, Rule = "rest", Without = others };

    /// <summary>The same people as killed, for they died of it, or as killed or injured, not said which; of no whole.</summary>
    public FigureDraft As(FigureKind kind, string rule) =>
        new() { Kind = kind, Group = Group, Population = Population, Trigger = Trigger, Modality = Modality, Cumulation = Cumulation, Rule = rule };
}
