namespace Cairn.Server;

/// <summary>What the workbench keeps beside the ledger: who may come in, who works on what, which searches are saved. Nothing that was read or decided.</summary>
public sealed record DeskState
{
    public IReadOnlyList<DeskUser> Users { get; init; } = [];
    public IReadOnlyList<DeskToken> Tokens { get; init; } = [];
    public IReadOnlyList<SavedSearch> Searches { get; init; } = [];

    public IReadOnlyList<WatchedFeed> Feeds { get; init; } = [];

    /// <summary>Incident id → who took it.</summary>
    public IReadOnlyDictionary<string, string> Assigned { get; init; } = new Dictionary<string, string>();
}

/// <summary>Somebody who signs in.</summary>
public sealed record DeskUser(string Name, Role Role, string PasswordHash);

/// <summary>An API token: only its digest is kept.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Digest">SHA-256 of the token.</param>
/// <param name="Role">Its scope.</param>
/// <param name="Expires">When it ends, UTC.</param>
public sealed record DeskToken(string Name, string Digest, Role Role, DateTimeOffset Expires);

/// <summary>A feed, sitemap or list of feeds that the server visits by itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where it is.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record WatchedFeed(string Id, string Address, string By, DateTimeOffset Since);

/// <summary>A search somebody wants to be told about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Query">The filters, as in the address of the workbench.</param>
/// <param name="Webhook">Where new incidents are posted to, or null.</param>
/// <param name="By">Who saved it.</param>
/// <param name="Created">When, UTC.</param>
/// <param name="FeedDigest">SHA-256 of the secret in its feed address.</param>
/// <param name="Seen">The revision up to which new incidents were told.</param>
public sealed record SavedSearch(string Id, string Name, string Query, string? Webhook, string By, DateTimeOffset Created, string FeedDigest, long Seen)
{
    /// <summary>What its owner may see; the feed and the webhook show no more.</summary>
    public Role Role { get; init; }

    /// <summary>The secret in the feed's address. A feed reader cannot sign in, so it must be shown again.</summary>
    public string FeedSecret { get; init; } = "";

    /// <summary>When its webhook was told last, UTC.</summary>
    public DateTimeOffset? Told { get; init; }

    /// <summary>Why its webhook could not be told; null when all is well.</summary>
    public string? Trouble { get; init; }
}
