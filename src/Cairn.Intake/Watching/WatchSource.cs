using System.Text.Json.Serialization;

namespace Cairn.Intake;

/// <summary>What a watch remembers of one feed, sitemap or list between visits.</summary>
public sealed record WatchSource
{
    /// <summary>Its absolute address.</summary>
    public required string Address { get; init; }

    /// <summary>What the server said at the last visit, for a conditional request.</summary>
    public string? ETag { get; init; }
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>When it may be visited again (UTC); null for a source never visited.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Failures in a row; each doubles the wait.</summary>
    public int Failures { get; init; }

    /// <summary>How long it was left alone at last; grows while it brings nothing new.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The server said that it is gone for good (410), or our rules forbid it: never visited again.</summary>
    public bool IsGone { get; init; }

    /// <summary>For a list of feeds or sitemaps: the addresses it named at the last visit.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The name that the source gives itself: the publisher of its stories.</summary>
    public string? Title { get; init; }
}

/// <summary>The state of a watch as it is kept in its file.</summary>
/// <param name="Sources">The sources by address, in ordinal order.</param>
/// <param name="Seen">Hashes of the stories already given out, oldest first.</param>
public sealed record WatchMemory(IReadOnlyList<WatchSource> Sources, IReadOnlyList<string> Seen);

/// <summary>The JSON of a watch's state file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(WatchMemory))]
internal sealed partial class WatchMemoryContext : JsonSerializerContext;
