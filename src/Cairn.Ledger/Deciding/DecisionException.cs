namespace Cairn.Ledger;

/// <summary>A decision that cannot be taken, and why, in words for whoever asked.</summary>
public sealed class DecisionException : Exception
{
    public DecisionException() : base("the decision cannot be taken")
    {
    }

    public DecisionException(string message) : base(message)
    {
    }

    public DecisionException(string message, Exception cause) : base(message, cause)
    {
    }
}
