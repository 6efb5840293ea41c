namespace Cairn.Intake;

/// <summary>Stable codes of why an address was not fetched.</summary>
public static class FetchCodes
{
    // Refused by our own rules.
    public const string Scheme = "fetch_scheme";
    public const string Address = "fetch_address";
    public const string Robots = "fetch_robots";
    public const string ContentType = "fetch_content_type";
    public const string TooLarge = "fetch_too_large";
    public const string Redirects = "fetch_redirects";

    // Failed on the way.
    public const string Unreachable = "fetch_unreachable";
    public const string Timeout = "fetch_timeout";
    public const string Status = "fetch_status";
    public const string Broken = "fetch_broken";
}
