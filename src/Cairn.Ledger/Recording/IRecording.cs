using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>Adds to the record. Nothing recorded is ever changed; recording the same thing again changes nothing.</summary>
public interface IRecording
{
    /// <summary>Which of the texts asked about are recorded already, so that they need not be coded again, each with what is recorded of its report; null where nothing that is told of it now could be added (it was erased, or another text has replaced it).</summary>
    /// <param name="texts">Report ids and the SHA-256 of their frozen texts.</param>
    Task<IReadOnlyDictionary<ReportText, ReportHeader?>> KnownAsync(IReadOnlyCollection<ReportText> texts, CancellationToken cancellationToken = default);

    /// <summary>Records a batch in one transaction: all of it, or nothing.</summary>
    /// <returns>One outcome for each report, in the order given.</returns>
    Task<IReadOnlyList<Recorded>> RecordAsync(IReadOnlyList<ReportToRecord> batch, CancellationToken cancellationToken = default);

    /// <summary>Reads what was recorded into the linker's memory, so that the next <see cref="ConcludeAsync"/> has less left to do. Writes nothing and changes no result; runs beside recording.</summary>
    Task ReadAheadAsync(CancellationToken cancellationToken = default);

    /// <summary>Links what has been recorded since the last time and brings the incidents up to date with the record and the decisions.</summary>
    Task<Concluded> ConcludeAsync(CancellationToken cancellationToken = default);
}
