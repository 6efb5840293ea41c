using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cairn.Client;

/// <summary>The queue and the decisions.</summary>
public sealed class Review
{
    private readonly Wire _wire;

    internal Review(Wire wire) => _wire = wire;

    /// <summary>Everything that waits for review, the doubtful first, page after page as it is walked.</summary>
    public async IAsyncEnumerable<ReviewItem> AllAsync(int pageSize = 200, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? cursor = null;
        do
        {
            var page = await PageAsync(cursor, pageSize, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items) yield return item;
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <summary>One page of the queue.</summary>
    public Task<ReviewQueue> PageAsync(string? cursor = null, int limit = 100, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("review").With("cursor", cursor).With("limit", limit).ToString(), ClientJson.Default.ReviewQueue, cancellationToken);

    /// <summary>Decides on an incident as it was seen.</summary>
    /// <param name="seen">The incident as read by <see cref="Incidents.OneAsync"/>.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProblemException">412 when somebody decided meanwhile: read again, then apply yours on top or leave theirs.</exception>
    public Task<DecisionShown> DecideAsync(Versioned<IncidentDetail> seen, DecisionSent decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var path = $"incidents/{Uri.EscapeDataString(seen.Value.Row.IncidentId)}/decisions";
        return _wire.PostAsync(path, decision, ClientJson.Default.DecisionSent, ClientJson.Default.DecisionShown, seen.ETag, cancellationToken);
    }

    /// <summary>Takes a decision back; both stay in the history.</summary>
    public Task<DecisionShown> UndoAsync(DecisionShown decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return UndoAsync(long.Parse(decision.Id, CultureInfo.InvariantCulture), cancellationToken);
    }

    /// <summary>Takes the decision of this number back.</summary>
    public Task<DecisionShown> UndoAsync(long number, CancellationToken cancellationToken = default) =>
        _wire.PostAsync(string.Create(CultureInfo.InvariantCulture, $"decisions/{number}/undo"), null, ClientJson.Default.DecisionShown, null, cancellationToken);

    /// <summary>Every decision, oldest first.</summary>
    /// <param name="incidentId">Only those on this incident, also under ids that it had.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<DecisionShown>> DecisionsAsync(string? incidentId = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(incidentId is null ? "decisions" : $"decisions?incident={Uri.EscapeDataString(incidentId)}", ClientJson.Default.IReadOnlyListDecisionShown, cancellationToken);
}
