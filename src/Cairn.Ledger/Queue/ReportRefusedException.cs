namespace Cairn.Ledger;

/// <summary>The database does not take what one of the reports says (a character it cannot hold, a value too large); trying again is no use.</summary>
public sealed class ReportRefusedException : Exception
{
    public ReportRefusedException() : base("the database refuses a report")
    {
    }

    public ReportRefusedException(string message) : base(message)
    {
    }

    public ReportRefusedException(string message, Exception cause) : base(message, cause)
    {
    }
}
