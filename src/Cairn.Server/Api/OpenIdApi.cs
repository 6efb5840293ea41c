using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Whether people may sign in with a provider.</summary>
public sealed record OpenIdOffered(bool Offered);

/// <summary>The browser's way to the identity provider and back. No part of the API that programs use.</summary>
internal static class OpenIdApi
{
    private const string Path = "/api/v1/session/openid";
    private const string Cookie = "cairn_openid";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/session/openid").ExcludeFromDescription();
        group.MapGet("/offered", (OpenId provider) => TypedResults.Ok(new OpenIdOffered(provider.Offered)));
        group.MapGet("/", BeginAsync).RequireRateLimiting("sign-in");
        group.MapGet("/back", EndAsync).RequireRateLimiting("sign-in");
    }

    private static async Task<IResult> BeginAsync(HttpContext http, OpenId provider, CancellationToken cancellationToken)
    {
        var (address, state) = await provider.BeginAsync($"{http.Request.Scheme}://{http.Request.Host}{Path}/back", cancellationToken).ConfigureAwait(false);
        // Lax: it must come along when the provider sends the browser back.
        http.Response.Cookies.Append(Cookie, state, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = Path, MaxAge = TimeSpan.FromMinutes(10), IsEssential = true });
        return TypedResults.Redirect(address);
    }

    private static async Task<IResult> EndAsync(string? state, string? code, HttpContext http, OpenId provider, DeskFile desk, Sessions sessions, CancellationToken cancellationToken)
    {
        var mine = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Path });
        var name = await provider.EndAsync(state, mine, code, cancellationToken).ConfigureAwait(false);
        var user = desk.State.Users.FirstOrDefault(u => string.Equals(u.Name, name, StringComparison.Ordinal))
            ?? throw new RequestProblem(StatusCodes.Status403Forbidden, "Not allowed", "you have no account here; an administrator adds it with cairn serve user");
        SessionApi.Begin(http, sessions, user);
        return TypedResults.LocalRedirect("/");
    }
}
