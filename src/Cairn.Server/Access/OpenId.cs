using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Signing in with an OpenID Connect provider: authorization code with PKCE; what was begun is kept in memory for ten minutes and used once.</summary>
internal sealed class OpenId(ServerOptions options, TimeProvider time) : IDisposable
{
    private const int MostBegun = 10_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Begun> _begun = new(StringComparer.Ordinal);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };

    private sealed record Begun(string Nonce, string Verifier, string Back, DateTimeOffset Ends);

    public bool Offered => options.OpenId is not null;

    /// <summary>Begins a sign-in.</summary>
    /// <returns>Where to send the browser, and the state that it must bring back.</returns>
    public async Task<(string Address, string State)> BeginAsync(string back, CancellationToken cancellationToken)
    {
        var settings = Settings();
        var now = time.GetUtcNow();
        foreach (var (key, begun) in _begun)
        {
            if (begun.Ends <= now) _begun.TryRemove(key, out _);
        }

        if (_begun.Count >= MostBegun) throw new RequestProblem(StatusCodes.Status503ServiceUnavailable, "Too many sign-ins at once");
        var provider = await ProviderAsync(cancellationToken).ConfigureAwait(false);
        var (state, one) = (Passwords.Secret(""), new Begun(Passwords.Secret(""), Passwords.Secret("") + Passwords.Secret(""), back, now + Lasts));
        _begun[Passwords.Digest(state)] = one;
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(one.Verifier)));
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = settings.ClientId,
            ["redirect_uri"] = back,
            ["scope"] = "openid email profile",
            ["state"] = state,
            ["nonce"] = one.Nonce,
            ["code_challenge"] = challenge,
            ["code_challenge_method"] = "S256",
        };
        var address = Endpoint(provider, "authorization_endpoint");
        return ($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', query.Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}"))}", state);
    }

    /// <summary>Ends it: the code becomes an account's name.</summary>
    /// <param name="state">The state that came back.</param>
    /// <param name="mine">The state that this browser began with.</param>
    /// <param name="code">The code.</param>
    /// <exception cref="RequestProblem">Not begun here, or the provider's token does not hold.</exception>
    public async Task<string> EndAsync(string? state, string? mine, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(state) || state != mine || string.IsNullOrEmpty(code) || !_begun.TryRemove(Passwords.Digest(state), out var begun) || begun.Ends <= time.GetUtcNow())
            throw RequestProblem.Bad("this sign-in was not begun in this browser, or took too long; begin it again");
        var settings = Settings();
        var provider = await ProviderAsync(cancellationToken).ConfigureAwait(false);
        var form = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = begun.Back, ["client_id"] = settings.ClientId, ["code_verifier"] = begun.Verifier };
        if (settings.ClientSecret is { } secret) form["client_secret"] = secret;
        using var content = new FormUrlEncodedContent(form);
        var answer = await AskAsync(() => _client.PostAsync(new Uri(Endpoint(provider, "token_endpoint")), content, cancellationToken), cancellationToken).ConfigureAwait(false);
        var keys = await AskAsync(() => _client.GetAsync(new Uri(Endpoint(provider, "jwks_uri")), cancellationToken), cancellationToken).ConfigureAwait(false);
        var claims = IdToken.Check(IdToken.Text(answer, "id_token") ?? "", keys, settings, begun.Nonce, time.GetUtcNow());
        if (settings.Claim == "email" && !(claims.TryGetProperty("email_verified", out var verified) && verified.ValueKind == JsonValueKind.True))
            throw new RequestProblem(StatusCodes.Status403Forbidden, "Not allowed", "the provider has not verified this e-mail address");
        return IdToken.Text(claims, settings.Claim) ?? throw new RequestProblem(StatusCodes.Status403Forbidden, "Not allowed", $"the provider does not say the {settings.Claim} of this person");
    }

    public void Dispose() => _client.Dispose();

    private OpenIdOptions Settings() => options.OpenId ?? throw RequestProblem.NotFound("no OpenID Connect provider is set up here");

    private async Task<JsonElement> ProviderAsync(CancellationToken cancellationToken)
    {
        var issuer = Settings().Issuer.OriginalString;
        var found = await AskAsync(() => _client.GetAsync(new Uri(issuer.TrimEnd('/') + "/.well-known/openid-configuration"), cancellationToken), cancellationToken).ConfigureAwait(false);
        return IdToken.Text(found, "issuer") == issuer ? found : throw Away("it calls itself by another name");
    }

    // Codes and secrets go over TLS, or stay on this machine.
    private static string Endpoint(JsonElement provider, string name) =>
        IdToken.Text(provider, name) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? text : throw Away($"it names no sound {name}");

    private static async Task<JsonElement> AskAsync(Func<Task<HttpResponseMessage>> ask, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await ask().ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode) throw Away($"it answered {(int)answer.StatusCode}");
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Away("it does not answer");
        }
    }

    private static RequestProblem Away(string why) => new(StatusCodes.Status502BadGateway, "The identity provider cannot be used", why);
}
