namespace Cairn.Ledger.Postgres;

/// <summary>The lease on which something was to be written is no longer held.</summary>
internal sealed class LeaseLostException : Exception
{
    public LeaseLostException() : base("the lease is no longer held")
    {
    }

    public LeaseLostException(string message) : base(message)
    {
    }

    public LeaseLostException(string message, Exception cause) : base(message, cause)
    {
    }
}
