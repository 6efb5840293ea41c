namespace Cairn.Ledger;

/// <summary>A cursor that no page of this listing gave.</summary>
public sealed class CursorException : Exception
{
    public CursorException() : base("this is no cursor of this listing; begin again without one")
    {
    }

    public CursorException(string cursor) : base($"'{cursor}' is no cursor of this listing; begin again without one")
    {
    }

    public CursorException(string message, Exception cause) : base(message, cause)
    {
    }
}
