using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>The linker and the finder of copies of Cairn.Linking.</summary>
internal sealed class ShippedLinking : ILinking
{
    public ILinkMemory Start() => new LinkMemory();

    public Incident Conclude(IReadOnlyList<(CodedReport Report, Account Account)> accounts, IReadOnlyList<CopyGroup> copies, string id) => IncidentConclusion.Of(accounts, copies, id);
}
