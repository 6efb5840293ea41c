namespace Cairn.Ledger;

/// <summary>A name that is given once is somebody else's already. The message is for a person.</summary>
public sealed class NameTakenException : LedgerException
{
    public NameTakenException() : base("the name is taken")
    {
    }

    public NameTakenException(string message) : base(message)
    {
    }

    public NameTakenException(string message, Exception cause) : base(message, cause)
    {
    }
}
