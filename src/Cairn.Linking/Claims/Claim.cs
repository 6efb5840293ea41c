using Cairn.Model;

namespace Cairn.Linking;

/// <summary>One figure as the policy engine weighs it: what was said, by whom, through which outlet, when it was said.</summary>
public sealed record Claim
{
    /// <summary>Stable within one derivation: <c>key/index of the figure</c> when it comes from an account.</summary>
    public required string Id { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>The report that carries it.</summary>
    public required string Report { get; init; }

    /// <summary>The independent origin of that report: copies share one.</summary>
    public required string Origin { get; init; }

    /// <summary>The outlet behind the origin as its report writes it; null where the report names none.</summary>
    internal string? Outlet { get; init; }

    /// <summary>ISO 8601 day or instant of the saying; null when unknown.</summary>
    public string? AsOf { get; init; }

    /// <summary>Id of the claim this one is part of ("15, including 4 children").</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether the source speaks of its enemy's losses; such a claim does not set the best figure while another stands.</summary>
    public bool AboutEnemy { get; init; }

    /// <summary>Whether the source is a party to the fighting and speaks of its own losses: an admission.</summary>
    public bool Admission { get; init; }

    /// <summary>Whether the number counts dead attackers; null when nobody said.</summary>
    public bool? IncludesPerpetrators { get; init; }

    /// <summary>Whether a reviewer rejected it.</summary>
    public bool Rejected { get; init; }

    /// <summary>Whether its own outlet withdrew or corrected it.</summary>
    public bool Retracted { get; init; }

    /// <summary>The single number that stands for it: its point, else its floor, else its ceiling; 0 without.</summary>
    internal int Value => Figure.Value ?? 0;

    /// <summary>Key of the account it stands in, which its <see cref="Id"/> begins with; the report where the id tells none.</summary>
    internal string Account => Id.LastIndexOf('/') is > 0 and var end && Id.LastIndexOf('#', end) > 0 ? Id[..end] : Report;

    /// <summary>Who is speaking, the same for every outlet that quotes them: an institution by its kind, an agency by its name, else the outlet's own origin.</summary>
    public string Speaker => Voice ?? Speakers.Of(Figure.Source, Origin);

    /// <summary>The speaker whose toll it belongs to although it is not said to be theirs; null for its own (<see cref="Voices"/>).</summary>
    internal string? Voice { get; init; }
}
