namespace Cairn.Intake;

/// <summary>The rules of one robots.txt for one robot (RFC 9309): the longest matching rule decides, and Allow wins a tie.</summary>
public sealed class RobotsRules
{
    private const int MostRules = 2000;

    private readonly List<(string Pattern, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Everything is allowed: the host has no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Nothing is allowed: the host's robots.txt cannot be had for now.</summary>
    public static RobotsRules DisallowAll { get; } = Make(r => r._rules.Add(("/", false)));

    /// <summary>The wait between requests that the host asks for, or null.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Sitemaps that the file names.</summary>
    public IReadOnlyList<string> Sitemaps { get; private set; } = [];

    /// <summary>Reads the group of <paramref name="robot"/>, else that of <c>*</c>. Lines that make no sense are passed over.</summary>
    public static RobotsRules Parse(string text, string robot)
    {
        ArgumentNullException.ThrowIfNull(text);
        RobotsRules own = new(), any = new();
        List<RobotsRules> open = [];
        var sitemaps = new List<string>();
        bool hasOwn = false, inNames = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw;
            if (line.IndexOf('#') is var comment and >= 0) line = line[..comment];
            if (line.IndexOf(':') is not (var colon and > 0)) continue;
            var field = line[..colon].Trim().ToString().ToLowerInvariant();
            var value = line[(colon + 1)..].Trim().ToString();
            if (field == "user-agent")
            {
                if (!inNames) open = [];
                inNames = true;
                if (value == "*") open.Add(any);
                else if (value.Length > 0 && robot.StartsWith(value.Split('/')[0], StringComparison.OrdinalIgnoreCase))
                {
                    open.Add(own);
                    hasOwn = true;
                }

                continue;
            }

            if (field == "sitemap") sitemaps.Add(value);
            else inNames = false;
            foreach (var rules in open) rules.Take(field, value);
        }

        var chosen = hasOwn ? own : any;
        chosen.Sitemaps = sitemaps;
        return chosen;
    }

    /// <summary>Whether the path (with its query) may be fetched.</summary>
    public bool Allows(string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        int best = -1;
        var allowed = true;
        foreach (var (pattern, allow) in _rules)
        {
            if (pattern.Length < best || !Matches(pattern, pathAndQuery)) continue;
            allowed = pattern.Length > best ? allow : allowed || allow;
            best = pattern.Length;
        }

        return allowed;
    }

    private void Take(string field, string value)
    {
        if (field is "allow" or "disallow" && value.Length > 0 && _rules.Count < MostRules) _rules.Add((value, field == "allow"));
        else if (field == "crawl-delay" && double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400)
            CrawlDelay = TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Prefix match with * for any run and a last $ for the end; greedy with one step back, so that it stays linear in practice.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        if (toEnd) pattern = pattern[..^1];
        int p = 0, s = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == pattern.Length)
            {
                if (!toEnd || s == path.Length) return true;
            }
            else if (pattern[p] == '*')
            {
                (star, mark) = (p++, s);
                continue;
            }
            else if (s < path.Length && pattern[p] == path[s])
            {
                p++;
                s++;
                continue;
            }

            if (star < 0 || mark >= path.Length) return false;
            (p, s) = (star + 1, ++mark);
        }
    }

    private static RobotsRules Make(Action<RobotsRules> fill)
    {
        var rules = new RobotsRules();
        fill(rules);
        return rules;
    }
}
