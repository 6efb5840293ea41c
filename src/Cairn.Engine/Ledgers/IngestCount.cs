namespace Cairn.Engine;

/// <summary>How far an ingest has come.</summary>
/// <param name="Read">Reports read.</param>
/// <param name="New">Reports that were not known.</param>
/// <param name="Updated">Known reports with a new text.</param>
/// <param name="Known">Reports that were known as they are.</param>
/// <param name="Unreadable">Lines or files that gave no report, or a report that could not be coded.</param>
public sealed record IngestCount(int Read, int New, int Updated, int Known, int Unreadable)
{
    /// <summary>Texts that the run brought under an id for which another of its texts counts.</summary>
    public int PassedOver { get; init; }
}
