namespace Cairn.Cluster;

/// <summary>
/// Owns the linking of the ledger. Calls queue up and run one after the other, so accounts of one block of time and area are linked in one order.
/// One grain owns all blocks: the linker also looks across them (by names told in two reports), so blocks owned apart would link otherwise than one machine does.
/// </summary>
public interface ILinkingGrain : IGrainWithStringKey
{
    /// <summary>The key of the grain that owns every block.</summary>
    const string Key = "every block";

    /// <summary>Links what was recorded since the last time.</summary>
    /// <returns>Whether anything waited to be linked and this grain had the duty.</returns>
    [ResponseTimeout("01:00:00")]
    Task<bool> LinkAsync();
}
