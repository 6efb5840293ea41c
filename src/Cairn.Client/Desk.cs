using System.Globalization;

namespace Cairn.Client;

/// <summary>Sessions, saved searches and releases.</summary>
public sealed class Desk
{
    private readonly Wire _wire;

    internal Desk(Wire wire) => _wire = wire;

    /// <summary>Who you are.</summary>
    public Task<SessionShown> SessionAsync(CancellationToken cancellationToken = default) =>
        _wire.GetAsync("session", ClientJson.Default.SessionShown, cancellationToken);

    /// <summary>Signs in with name and password; the session's cookie is kept by the HTTP client. Programs had better use a token.</summary>
    public async Task<SessionShown> SignInAsync(string name, string password, CancellationToken cancellationToken = default)
    {
        _wire.Mark(null);
        var session = await _wire.PostAsync("session", new SignIn(name, password), ClientJson.Default.SignIn, ClientJson.Default.SessionShown, null, cancellationToken).ConfigureAwait(false);
        _wire.Mark(session.Csrf);
        return session;
    }

    /// <summary>Signs out.</summary>
    public async Task SignOutAsync(CancellationToken cancellationToken = default)
    {
        await _wire.DeleteAsync("session", cancellationToken).ConfigureAwait(false);
        _wire.Mark(null);
    }

    /// <summary>Your saved searches.</summary>
    public Task<SearchesShown> SearchesAsync(CancellationToken cancellationToken = default) =>
        _wire.GetAsync("searches", ClientJson.Default.SearchesShown, cancellationToken);

    /// <summary>Saves a search: new incidents that match are in its feed and are posted to its webhook.</summary>
    public Task<SearchShown> SaveSearchAsync(SearchSent search, CancellationToken cancellationToken = default) =>
        _wire.PostAsync("searches", search, ClientJson.Default.SearchSent, ClientJson.Default.SearchShown, null, cancellationToken);

    /// <summary>Forgets a saved search.</summary>
    public Task ForgetSearchAsync(string id, CancellationToken cancellationToken = default) =>
        _wire.DeleteAsync("searches/" + Uri.EscapeDataString(id), cancellationToken);

    /// <summary>The Atom feed of a saved search; its address alone is the key.</summary>
    public async Task<string> FeedAsync(SearchShown search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        using var answer = await _wire.SendAsync(HttpMethod.Get, search.Feed, null, null, cancellationToken).ConfigureAwait(false);
        return await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All releases, oldest first.</summary>
    public Task<ReleasesShown> ReleasesAsync(CancellationToken cancellationToken = default) =>
        _wire.GetAsync("releases", ClientJson.Default.ReleasesShown, cancellationToken);

    /// <summary>Freezes the incidents of this moment under the next number.</summary>
    public Task<ReleaseShown> ReleaseAsync(string name, CancellationToken cancellationToken = default) =>
        _wire.PostAsync("releases", new ReleaseSent(name), ClientJson.Default.ReleaseSent, ClientJson.Default.ReleaseShown, null, cancellationToken);

    /// <summary>The incidents of a release as they were frozen, JSON Lines in UTF-8, written to <paramref name="output"/>.</summary>
    public async Task ReleaseIncidentsAsync(int number, Stream output, CancellationToken cancellationToken = default)
    {
        using var answer = await _wire.SendAsync(HttpMethod.Get, $"releases/{number.ToString(CultureInfo.InvariantCulture)}/incidents", null, null, cancellationToken).ConfigureAwait(false);
        await answer.Content.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
    }
}
