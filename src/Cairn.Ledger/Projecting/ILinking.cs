using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>What the ledger asks of the linker.</summary>
internal interface ILinking
{
    /// <summary>The incident of each account (by key, within its report), and the groups of copies.</summary>
    (IReadOnlyList<Incident> Incidents, IReadOnlyList<CopyGroup> Copies) Link(IReadOnlyList<CodedReport> reports);

    /// <summary>The incident that some accounts make, whoever put them together.</summary>
    Incident Conclude(IReadOnlyList<(CodedReport Report, Account Account)> accounts, IReadOnlyList<CopyGroup> copies);
}
