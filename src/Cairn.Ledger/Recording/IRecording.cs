using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>Adds to the record. Nothing recorded is ever changed; recording the same thing again changes nothing.</summary>
public interface IRecording
{
    /// <summary>Which of the reports asked about are already recorded, so that they need not be coded again.</summary>
    /// <param name="texts">Report ids and the SHA-256 of their frozen texts.</param>
    /// <param name="coderVersion">The coder whose accounts are wanted; null for any.</param>
    Task<IReadOnlySet<ReportText>> KnownAsync(IReadOnlyCollection<ReportText> texts, string? coderVersion = null, CancellationToken cancellationToken = default);

    /// <summary>What is recorded of the reports of those texts; of one that is not, or was erased, nothing.</summary>
    /// <param name="texts">Report ids and the SHA-256 of their frozen texts.</param>
    Task<IReadOnlyDictionary<ReportText, ReportHeader>> HeadersAsync(IReadOnlyCollection<ReportText> texts, CancellationToken cancellationToken = default);

    /// <summary>Records a batch in one transaction: all of it, or nothing.</summary>
    /// <returns>One outcome for each report, in the order given.</returns>
    Task<IReadOnlyList<Recorded>> RecordAsync(IReadOnlyList<ReportToRecord> batch, CancellationToken cancellationToken = default);

    /// <summary>Reads what was recorded into the linker's memory, so that the next <see cref="ConcludeAsync"/> has less left to do. Writes nothing and changes no result; runs beside recording.</summary>
    Task ReadAheadAsync(CancellationToken cancellationToken = default);

    /// <summary>Links what has been recorded since the last time and brings the incidents up to date with the record and the decisions.</summary>
    Task<Concluded> ConcludeAsync(CancellationToken cancellationToken = default);
}
