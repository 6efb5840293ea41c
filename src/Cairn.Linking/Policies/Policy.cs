namespace Cairn.Linking;

/// <summary>A named, versioned rule for the best figure (domain.md 4.2). The range is always shown; the rule only chooses inside it.</summary>
public sealed record Policy
{
    private Policy(string id, string description) => (Id, Description) = (id, description);

    public string Id { get; }

    /// <summary>Goes up when the rule changes.</summary>
    public int Version { get; } = 1;

    /// <summary>What it does, for the screen.</summary>
    public string Description { get; }

    /// <summary>The lowest figure; vague words by their floor; silence is 0.</summary>
    public static Policy AcledConservative { get; } = new("acled_conservative", "the lowest figure anybody gave; nothing said counts as 0");

    /// <summary>The most reliable kind of source, then the most recent, then the lower. The default.</summary>
    public static Policy UcdpLike { get; } = new("ucdp_like", "the figure of the most reliable kind of source, then the most recent, then the lower");

    /// <summary>Civilians, lowest to highest, no best figure.</summary>
    public static Policy AirwarsMinMax { get; } = new("airwars_minmax", "civilians only, from the lowest to the highest credible figure");

    /// <summary>Civilians; the minimum is 0 where nobody said that the dead were civilians.</summary>
    public static Policy IbcMinMax { get; } = new("ibc_minmax", "civilians, with a minimum of 0 where their status is doubtful");

    /// <summary>The most recent figures: what most of them say, else the lowest.</summary>
    public static Policy GtdLike { get; } = new("gtd_like", "the most recent independent figure; of several the majority, else the lowest");

    /// <summary>No best figure at all.</summary>
    public static Policy RangeOnly { get; } = new("range_only", "the range alone");

    /// <summary>What is shown when nobody chose.</summary>
    public static Policy Default => UcdpLike;

    /// <summary>All policies, default first.</summary>
    public static IReadOnlyList<Policy> All { get; } = [UcdpLike, AcledConservative, GtdLike, AirwarsMinMax, IbcMinMax, RangeOnly];

    /// <summary>The policy of that id, or null.</summary>
    public static Policy? Find(string? id) => All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
}
