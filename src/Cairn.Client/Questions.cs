using System.Globalization;

namespace Cairn.Client;

/// <summary>Comparative questions, answered by the ledger with rule, rivals and caveats.</summary>
public sealed class Questions
{
    private readonly Wire _wire;

    internal Questions(Wire wire) => _wire = wire;

    /// <summary>Is a day the worst of a period? Without a day: which is it?</summary>
    /// <param name="period">The period.</param>
    /// <param name="day">The day asked about; null to have it found.</param>
    /// <param name="unit"><c>day week month</c>.</param>
    /// <param name="measure"><c>killed injured incidents attacks_claimed</c>.</param>
    /// <param name="country">ISO 3166 alpha-2.</param>
    /// <param name="actor">An organisation or group by name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<AnswerShown> WorstAsync(Days period, DateOnly? day = null, string? unit = null, string? measure = null, string? country = null, string? actor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return AskAsync(new Query("questions/worst").With("from", period.First).With("to", period.Last).With("day", day).With("unit", unit).With("measure", measure).With("country", country).With("actor", actor), cancellationToken);
    }

    /// <summary>More or fewer than in the period compared with?</summary>
    /// <param name="period">The period asked about.</param>
    /// <param name="baseline">The period compared with.</param>
    /// <param name="relation"><c>more fewer same</c>.</param>
    /// <param name="measure">As of <see cref="WorstAsync"/>.</param>
    /// <param name="country">ISO 3166 alpha-2.</param>
    /// <param name="actor">An organisation or group by name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<AnswerShown> CompareAsync(Days period, Days baseline, string? relation = null, string? measure = null, string? country = null, string? actor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(baseline);
        return AskAsync(new Query("questions/compare").With("from", period.First).With("to", period.Last).With("base_from", baseline.First).With("base_to", baseline.Last)
            .With("relation", relation).With("measure", measure).With("country", country).With("actor", actor), cancellationToken);
    }

    /// <summary>How many, <paramref name="by"/> <c>country admin1 event_type sub_event_type actor month year review</c>.</summary>
    public Task<AnswerShown> CountAsync(IncidentFilters? filters = null, string? by = null, CancellationToken cancellationToken = default) =>
        AskAsync(new Query("questions/count").With(filters).With("by", by), cancellationToken);

    /// <summary>Comparative claims that reports make.</summary>
    public Task<ClaimsShown> ClaimsAsync(CancellationToken cancellationToken = default) =>
        _wire.GetAsync("questions/claims", ClientJson.Default.ClaimsShown, cancellationToken);

    /// <summary>A report's own comparative claim, put to this ledger.</summary>
    public Task<AnswerShown> ClaimAsync(string report, int index, CancellationToken cancellationToken = default) =>
        AskAsync(new Query(string.Create(CultureInfo.InvariantCulture, $"questions/claims/{Uri.EscapeDataString(report)}/{index}")), cancellationToken);

    private Task<AnswerShown> AskAsync(Query query, CancellationToken cancellationToken) =>
        _wire.GetAsync(query.ToString(), ClientJson.Default.AnswerShown, cancellationToken);
}

/// <summary>Days, both ends in it.</summary>
public sealed record Days(DateOnly First, DateOnly Last);
