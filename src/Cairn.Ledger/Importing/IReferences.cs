namespace Cairn.Ledger;

/// <summary>Reference series of others (UCDP GED, ACLED): questions can be put to them; they are never mixed into incidents or exports, and keep their ids.</summary>
public interface IReferences
{
    /// <summary>Records a series in one transaction; the same content again changes nothing, other content under the same name replaces it as a new revision.</summary>
    /// <returns>Whether anything was written.</returns>
    Task<bool> RecordSeriesAsync(ReferenceSeries series, IReadOnlyList<ReferenceRow> rows, CancellationToken cancellationToken = default);

    /// <summary>The series there are, by name.</summary>
    Task<IReadOnlyList<ReferenceSeries>> SeriesAsync(CancellationToken cancellationToken = default);

    /// <summary>Rows of a series whose dates touch a period, in the order of their ids.</summary>
    Task<IReadOnlyList<ReferenceRow>> ReferenceRowsAsync(string seriesId, DateOnly? from = null, DateOnly? to = null, CancellationToken cancellationToken = default);
}
