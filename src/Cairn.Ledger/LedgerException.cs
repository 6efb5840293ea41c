namespace Cairn.Ledger;

/// <summary>The ledger cannot be used as asked: not found, locked, no room, no permission, wrong schema. The message is for a person.</summary>
public class LedgerException : Exception
{
    public LedgerException() : base("the ledger cannot be used")
    {
    }

    public LedgerException(string message) : base(message)
    {
    }

    public LedgerException(string message, Exception cause) : base(message, cause)
    {
    }
}
