using System.Net;

namespace Cairn.Server;

/// <summary>How the server is run.</summary>
public sealed record ServerOptions
{
    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:5080</c>. Loopback unless people sign in.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The file of accounts, tokens, assignments and saved searches; beside the ledger by default.</summary>
    public required string DeskFile { get; init; }

    /// <summary>The coder version that reports added here are recorded under.</summary>
    public required string CoderVersion { get; init; }

    /// <summary>Versions and settings in force, for the methodology page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Versions { get; init; } = [];

    /// <summary>Bytes of one upload.</summary>
    public long MaxUploadBytes { get; init; } = 20 << 20;

    /// <summary>Requests a second for one client, on average; bursts of ten times as many.</summary>
    public int RequestsPerSecond { get; init; } = 40;

    /// <summary>The identity provider that people may sign in with, beside name and password; null for none.</summary>
    public OpenIdOptions? OpenId { get; init; }

    /// <summary>Whether nothing can be added or decided here: what would change something is refused, no feed is visited, nobody is told of news.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the server asks itself for the first view before it says that it serves, so that the first visitor waits as little as the second.</summary>
    public bool AsksItselfFirst { get; init; }

    /// <summary>Points of the map that are held for one view of it; beyond them it says how many incidents are not drawn.</summary>
    internal int MostMapPlaces { get; init; } = 200_000;

    /// <summary>Which addresses reports and feeds may be fetched from; public ones when null.</summary>
    internal Func<IPAddress, bool>? MayReach { get; init; }

    /// <summary>Whether every address can be reached from this machine only.</summary>
    public bool LoopbackOnly => Urls.All(IsLoopback);

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
