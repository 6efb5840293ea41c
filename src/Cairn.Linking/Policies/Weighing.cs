using Cairn.Model;

namespace Cairn.Linking;

/// <summary>The claims of one derivation while they are weighed: which are considered, which left out and why. Used by one derivation, then dropped.</summary>
internal sealed class Weighing
{
    private readonly SortedDictionary<string, Exclusion> _excluded = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _flags = new(StringComparer.Ordinal);

    public Weighing(FigureKind kind, Population population, IReadOnlyList<Claim> claims, Policy policy)
    {
        (Kind, Population, Policy) = (kind, population, policy);
        All = [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];
        foreach (var claim in All.Where(c => c.Figure.Kind == kind))
        {
            if (Reason(claim) is { } reason) Exclude(claim, reason);
            else Considered.Add(claim);
        }
    }

    public FigureKind Kind { get; }

    public Population Population { get; }

    public Policy Policy { get; }

    /// <summary>Every claim, of every kind.</summary>
    public IReadOnlyList<Claim> All { get; }

    /// <summary>Claims of the kind that may feed it; those superseded later stay in this list, they were said.</summary>
    public List<Claim> Considered { get; } = [];

    public IReadOnlyList<Exclusion> Excluded => [.. _excluded.Values];

    public IReadOnlyList<string> Flags => [.. _flags];

    /// <summary>Dead attackers inside the figures, once known.</summary>
    public int? Perpetrators { get; set; }

    /// <summary>Whether a claim, of any kind, tells of persons of the incident to whom it did happen.</summary>
    public static bool MayFeed(Claim claim) => Reason(claim) is null;

    public bool IsExcluded(Claim claim) => _excluded.ContainsKey(claim.Id);

    public void Exclude(Claim claim, string reason) => _excluded.TryAdd(claim.Id, new Exclusion(claim.Id, reason, DerivationSentence.Words(claim.Figure)));

    /// <summary>Excludes some of the claims; gives those that stay.</summary>
    public List<Claim> Without(List<Claim> claims, List<Claim> left, string reason)
    {
        foreach (var claim in left) Exclude(claim, reason);
        return left.Count == 0 ? claims : [.. claims.Where(c => !left.Contains(c))];
    }

    public void Flag(string flag) => _flags.Add(flag);

    private static string? Reason(Claim claim) => claim switch
    {
        { Rejected: true } => ExclusionReasons.Rejected,
        { Retracted: true } => ExclusionReasons.Retracted,
        { Figure.Scope: not FigureScope.Incident } => ExclusionReasons.NotIncident,
        { Figure.Unit: not (FigureUnit.Persons or FigureUnit.Bodies) } => ExclusionReasons.NotPersons,
        { Figure.Modality: not (Modality.Occurred or Modality.Alleged) } => ExclusionReasons.NotHappened,
        { Figure: { Low: null, Point: null, High: null } } => ExclusionReasons.NotPersons,
        _ => null,
    };
}
