namespace Cairn.Ledger.Projecting;

/// <summary>A stored decision with its number and revision.</summary>
internal sealed record NumberedDecision(long Number, StoredDecision Stored, long Revision)
{
    public Decision Decision => Stored.Decision;
}
