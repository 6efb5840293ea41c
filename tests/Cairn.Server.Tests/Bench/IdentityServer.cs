using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cairn.Server.Tests;

/// <summary>A small OpenID Connect provider on loopback. It knows one person, asks nothing, and can be made to lie.</summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge, string Back)> _codes = new(StringComparer.Ordinal);

    private IdentityServer(WebApplication app) => _app = app;

    public Uri Issuer => new(_app.Urls.First());

    /// <summary>Changes the claims of a token before it is signed.</summary>
    public Action<JsonObject> Claims { get; set; } = _ => { };

    /// <summary>Changes a finished token.</summary>
    public Func<string, string> Token { get; set; } = token => token;

    public static async Task<IdentityServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new IdentityServer(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = server.Issuer.OriginalString, authorization_endpoint = server.Issuer + "authorize", token_endpoint = server.Issuer + "token", jwks_uri = server.Issuer + "keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { server.Key() } }));
        app.MapGet("/authorize", (string client_id, string redirect_uri, string state, string nonce, string code_challenge, string code_challenge_method) =>
        {
            if (client_id != "cairn" || code_challenge_method != "S256") return Results.BadRequest();
            var code = $"code-{server._codes.Count}";
            server._codes[code] = (nonce, code_challenge, redirect_uri);
            return Results.Redirect($"{redirect_uri}?code={code}&state={state}");
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            if (form["client_secret"] != "kept" || !server._codes.Remove(form["code"].ToString(), out var begun) || form["redirect_uri"] != begun.Back) return Results.BadRequest();
            if (Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != begun.Challenge) return Results.BadRequest();
            return Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = server.Token(server.Sign(begun.Nonce)) });
        });
        await app.StartAsync();
        return server;
    }

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object Key()
    {
        var own = _key.ExportParameters(false);
        return new { kty = "RSA", kid = "one", use = "sig", alg = "RS256", n = Base64Url.EncodeToString(own.Modulus), e = Base64Url.EncodeToString(own.Exponent) };
    }

    private string Sign(string nonce)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = Issuer.OriginalString, ["sub"] = "248289761001", ["aud"] = "cairn", ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 300, ["email"] = "ana@newsroom.example", ["email_verified"] = true };
        Claims(claims);
        var signed = Part("""{"alg":"RS256","kid":"one"}""") + "." + Part(claims.ToJsonString());
        return signed + "." + Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
