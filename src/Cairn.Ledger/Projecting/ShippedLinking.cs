using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>The linker of Cairn.Linking.</summary>
internal sealed class ShippedLinking : ILinking
{
    public (IReadOnlyList<Incident> Incidents, IReadOnlyList<CopyGroup> Copies) Link(IReadOnlyList<CodedReport> reports)
    {
        IReadOnlyList<CopyGroup> copies = [];
        return (Linker.Link(reports, copies), copies);
    }

    public Incident Conclude(IReadOnlyList<(CodedReport Report, Account Account)> accounts, IReadOnlyList<CopyGroup> copies) => IncidentConclusion.Of(accounts, copies);
}
