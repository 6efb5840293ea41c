namespace Cairn.Intake;

/// <summary>Limits and manners of the fetcher. Checked when made.</summary>
public sealed record FetchOptions
{
    /// <summary>What servers read in their logs: the program and where to complain, such as <c>Cairn/0.1 (+https://example.org/cairn)</c>.</summary>
    public string UserAgent { get; }

    /// <summary>Bytes of one body after decompression. Default 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>Time for one address, redirects and body included. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Redirects that are followed. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Least time between two requests to one host; a longer Crawl-delay of its robots.txt wins, up to a minute. Default 2 s.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether robots.txt is asked and obeyed. Default true.</summary>
    public bool ObeysRobots { get; init; } = true;

    /// <summary>Content types that are read; anything else is refused.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } =
    [
        "text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml", "text/x-opml", "application/json", "application/ld+json",
    ];

    /// <summary>Makes options. <exception cref="ArgumentException">The user agent is empty or holds a line break.</exception></summary>
    public FetchOptions(string userAgent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userAgent);
        if (userAgent.AsSpan().IndexOfAny('\r', '\n') >= 0) throw new ArgumentException("a user agent is one line", nameof(userAgent));
        UserAgent = userAgent;
    }

    /// <summary>The name that robots.txt groups address: the user agent up to its version.</summary>
    internal string RobotName => UserAgent.Split('/', ' ')[0];
}
