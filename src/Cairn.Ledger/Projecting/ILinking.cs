using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>What the ledger asks of the linker.</summary>
internal interface ILinking
{
    /// <summary>A memory of reports that knows none yet.</summary>
    ILinkMemory Start();

    /// <summary>The incident of an id that some accounts make, whoever put them together.</summary>
    Incident Conclude(IReadOnlyList<(CodedReport Report, Account Account)> accounts, IReadOnlyList<CopyGroup> copies, string id);
}

/// <summary>What the linker remembers of the reports in force. For one caller at a time.</summary>
internal interface ILinkMemory
{
    /// <summary>Number of accounts it holds.</summary>
    int Accounts { get; }

    /// <summary>Takes reports in, each in place of what was known under its id.</summary>
    void Put(IReadOnlyList<CodedReport> reports);

    /// <summary>Incidents that may have changed since the last call: their ids and the keys of their accounts, each key within its report.</summary>
    IReadOnlyList<LinkedGroup> Changed();

    /// <summary>The groups of copies among all of them. May be asked while <see cref="Changed"/> is under way.</summary>
    IReadOnlyList<CopyGroup> Copies();
}
