using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Cairn.Server.Tests;

public sealed class Signing_in_with_a_provider : IAsyncLifetime
{
    private const string Begin = "/api/v1/session/openid";
    private IdentityServer _provider = null!;
    private TestWorkbench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityServer.StartAsync();
        _bench = await TestWorkbench.StartAsync(desk: d => DeskKeeping.SetUser(d, "ana@newsroom.example", Role.Reviewer, "a long enough one"), change: o => o with { OpenId = new OpenIdOptions(_provider.Issuer, "cairn", "kept") });
    }

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task whoever_the_provider_knows_and_the_desk_too_is_signed_in_with_the_role_of_the_desk()
    {
        using var browser = Browser();
        using var page = await browser.GetAsync(await BackAsync(browser));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (page.StatusCode, page.Headers.Location!.OriginalString));
        var session = await browser.GetFromJsonAsync<JsonNode>("/api/v1/session", TestContext.Current.CancellationToken);
        Assert.Equal(("ana@newsroom.example", "reviewer"), ((string)session!["name"]!, (string)session["role"]!));
    }

    [Theory]
    [InlineData("iss", "http://127.0.0.1:1", "another issuer")]
    [InlineData("aud", "another", "another program")]
    [InlineData("nonce", "of another sign-in", "another sign-in")]
    [InlineData("exp", 1_000_000_000L, "expired")]
    public async Task a_token_that_does_not_hold_opens_nothing(string claim, object value, string said)
    {
        _provider.Claims = c => c[claim] = value is long number ? JsonValue.Create(number) : JsonValue.Create((string)value);
        await IsRefusedAsync(HttpStatusCode.Unauthorized, said);
    }

    [Fact]
    public async Task a_token_without_the_providers_signature_opens_nothing()
    {
        _provider.Token = token => token[..token.LastIndexOf('.')] + ".AAAA";
        await IsRefusedAsync(HttpStatusCode.Unauthorized, "not signed");
        _provider.Token = token => IdentityServer.Part("""{"alg":"none"}""") + "." + token.Split('.')[1] + ".";
        await IsRefusedAsync(HttpStatusCode.Unauthorized, "not signed");
        _provider.Token = token => token.Split('.')[0] + "." + IdentityServer.Part("""{"iss":"x"}""") + "." + token.Split('.')[2];
        await IsRefusedAsync(HttpStatusCode.Unauthorized, "not signed");
    }

    [Fact]
    public async Task somebody_without_an_account_on_the_desk_may_not_come_in()
    {
        _provider.Claims = c => c["email"] = "eve@elsewhere.example";
        await IsRefusedAsync(HttpStatusCode.Forbidden, "no account here");
    }

    [Fact]
    public async Task an_address_that_the_provider_has_not_verified_counts_for_nothing()
    {
        _provider.Claims = c => c["email_verified"] = false;
        await IsRefusedAsync(HttpStatusCode.Forbidden, "not verified");
    }

    [Fact]
    public async Task a_sign_in_begun_elsewhere_or_ended_before_is_refused()
    {
        using var browser = Browser();
        using var other = Browser();
        var back = await BackAsync(browser);
        using var stolen = await other.GetAsync(back);
        Assert.Equal(HttpStatusCode.BadRequest, stolen.StatusCode);
        using var once = await browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        using var again = await browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    private async Task IsRefusedAsync(HttpStatusCode status, string said)
    {
        using var browser = Browser();
        using var answer = await browser.GetAsync(await BackAsync(browser));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var session = await browser.GetAsync(new Uri("/api/v1/session", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, session.StatusCode);
    }

    // A browser's part: keeps cookies; follows no redirect unless told to.
    private HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _bench.Client.BaseAddress };

    private static async Task<Uri> BackAsync(HttpClient browser)
    {
        using var begun = await browser.GetAsync(new Uri(Begin, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        using var known = await browser.GetAsync(begun.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        return known.Headers.Location!;
    }
}
