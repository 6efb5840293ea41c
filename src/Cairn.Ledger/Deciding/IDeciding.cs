namespace Cairn.Ledger;

/// <summary>What people decide. A decision stands above machine output through every re-coding; a later one on the same thing replaces it, and both stay.</summary>
public interface IDeciding
{
    /// <summary>Records a decision and brings the incidents it touches up to date.</summary>
    /// <returns>The decision with its number.</returns>
    /// <exception cref="DecisionException">It names something that does not exist, or a value that cannot be.</exception>
    Task<RecordedDecision> DecideAsync(Decision decision, CancellationToken cancellationToken = default);

    /// <summary>Records several decisions, then brings the incidents up to date once.</summary>
    /// <returns>The decisions with their numbers, in the order given.</returns>
    /// <exception cref="DecisionException">One of them cannot be taken; those before it stand.</exception>
    Task<IReadOnlyList<RecordedDecision>> DecideAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken = default);

    /// <summary>Decisions on an incident (by any id it ever had) or all, oldest first.</summary>
    Task<IReadOnlyList<RecordedDecision>> DecisionsAsync(string? incidentId = null, CancellationToken cancellationToken = default);
}
