using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>
/// Tells who sends a request and turns away what no friend would send. Without accounts there is one local user, and only this machine's
/// own names are answered to, so that no web page can reach the ledger through the browser (DNS rebinding, cross-site requests).
/// </summary>
internal sealed class Gate(DeskFile desk, Sessions sessions, TimeProvider time, ServerOptions options)
{
    private readonly Visitor _local = new("local", Role.Administrator, Local: true, Passwords.Secret(""));

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (options.LoopbackOnly && !IsThisMachine(context.Request.Host.Host)) throw new RequestProblem(StatusCodes.Status421MisdirectedRequest, "Wrong host", "this server answers to localhost only");
        if (!path.StartsWithSegments("/api"))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        var visitor = Who(context);
        var open = path == "/api/v1/session" || path.StartsWithSegments("/api/v1/session/openid") || path.StartsWithSegments("/api/v1/feeds");
        if (visitor is null && !open)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new RequestProblem(StatusCodes.Status401Unauthorized, "Sign in first", "sign in at /, or send an API token as Authorization: Bearer");
        }

        if (Changes(context.Request.Method) && !SameSite(context.Request)) throw new RequestProblem(StatusCodes.Status403Forbidden, "Not from another site", "a changing request must come from the workbench itself");
        if (visitor?.Csrf is { } csrf && Changes(context.Request.Method) && !Same(csrf, context.Request.Headers["X-Cairn-Csrf"].ToString()) && !(path == "/api/v1/session" && HttpMethods.IsPost(context.Request.Method)))
            throw new RequestProblem(StatusCodes.Status403Forbidden, "The request lacks its mark", "send the csrf value of GET /api/v1/session as X-Cairn-Csrf");
        // Whoever signs in or out changes nothing that is kept.
        if (options.ReadOnly && Changes(context.Request.Method) && path != "/api/v1/session")
            throw new RequestProblem(StatusCodes.Status403Forbidden, "Read only", "this workbench is read only (cairn serve --read-only): nothing can be added, decided or saved here");
        if (visitor is not null) Visitor.Set(context, visitor);
        await next(context).ConfigureAwait(false);
    }

    /// <summary>Who sends this; null when they must sign in.</summary>
    public Visitor? Who(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            var digest = Passwords.Digest(authorization["Bearer ".Length..].Trim());
            var token = desk.State.Tokens.FirstOrDefault(t => Same(t.Digest, digest));
            return token is null || token.Expires <= time.GetUtcNow() ? null : new Visitor(token.Name, token.Role, Local: false, Csrf: null);
        }

        if (desk.State.Users.Count == 0) return options.LoopbackOnly ? _local : null;
        return context.Request.Cookies[Sessions.Cookie] is { } secret ? sessions.Find(secret) : null;
    }

    /// <summary>Whether a method is one of requests that change something.</summary>
    public static bool Changes(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    // Browsers say where a request comes from; programs say nothing.
    private static bool SameSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
