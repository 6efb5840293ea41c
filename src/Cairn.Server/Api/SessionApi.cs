using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Who is signed in.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Local">The one user of this machine, without sign-in.</param>
/// <param name="Csrf">What changing requests carry in X-Cairn-Csrf.</param>
/// <param name="ReadOnly">Whether nobody can change anything here, whatever their role.</param>
public sealed record SessionShown(string Name, Role Role, bool Local, string? Csrf, bool ReadOnly);

/// <summary>Name and password.</summary>
public sealed record SignIn(string Name, string Password);

/// <summary>Signing in and out.</summary>
internal static class SessionApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/session").WithTags("Session");
        group.MapGet("/", Show).Produces<SessionShown>().WithName("getSession").WithSummary("Who you are and the mark that changing requests carry (X-Cairn-Csrf).");
        group.MapPost("/", Open).WithName("signIn").RequireRateLimiting("sign-in").WithSummary("Signs in with name and password.");
        group.MapDelete("/", Close).WithName("signOut").Produces(StatusCodes.Status204NoContent).WithSummary("Signs out.");
    }

    private static IResult Show(HttpContext http, Gate gate, ServerOptions options)
    {
        var visitor = gate.Who(http) ?? throw new RequestProblem(StatusCodes.Status401Unauthorized, "Sign in first");
        return FirstAnswers.Of(new SessionShown(visitor.Name, visitor.Role, visitor.Local, visitor.Csrf, options.ReadOnly));
    }

    private static Ok<SessionShown> Open(SignIn asked, HttpContext http, DeskFile desk, Sessions sessions, ServerOptions options)
    {
        var user = desk.State.Users.FirstOrDefault(u => string.Equals(u.Name, asked.Name, StringComparison.Ordinal));
        // An unknown name takes as long as a wrong password.
        var right = Passwords.Matches(asked.Password ?? "", user?.PasswordHash ?? Nobody.Value);
        if (user is null || !right) throw new RequestProblem(StatusCodes.Status401Unauthorized, "Name or password is wrong");
        var visitor = Begin(http, sessions, user);
        return TypedResults.Ok(new SessionShown(visitor.Name, visitor.Role, false, visitor.Csrf, options.ReadOnly));
    }

    /// <summary>Opens a session and gives the browser its cookie.</summary>
    public static Visitor Begin(HttpContext http, Sessions sessions, DeskUser user)
    {
        var (secret, visitor) = sessions.Open(user.Name, user.Role);
        http.Response.Cookies.Append(Sessions.Cookie, secret, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true });
        return visitor;
    }

    private static IResult Close(HttpContext http, Sessions sessions)
    {
        if (http.Request.Cookies[Sessions.Cookie] is { } secret) sessions.Close(secret);
        http.Response.Cookies.Delete(Sessions.Cookie);
        return TypedResults.NoContent();
    }

    private static readonly Lazy<string> Nobody = new(() => Passwords.Hash("nobody has this password"));
}
