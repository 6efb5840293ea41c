namespace Cairn.Intake;

/// <summary>What one report may weigh; larger input is refused with a message and the run goes on.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of one line of JSON Lines, and of one text or page file. Default 32 MiB.</summary>
    public int MaxReportBytes { get; }

    /// <summary>Makes limits. <exception cref="ArgumentOutOfRangeException">The limit is below 1 KiB.</exception></summary>
    public ReadLimits(int maxReportBytes = 32 << 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxReportBytes, 1024);
        MaxReportBytes = maxReportBytes;
    }
}
