namespace Cairn.Intake;

/// <summary>What a watch has to say.</summary>
public abstract record WatchNews
{
    private WatchNews()
    {
    }

    /// <summary>A story nobody has given out before, or why it could not be had.</summary>
    public sealed record Story(ReportOutcome Outcome) : WatchNews;

    /// <summary>A source that could not be read; it is tried again later, unless it is gone.</summary>
    public sealed record Trouble(Uri Source, string Message) : WatchNews;
}
