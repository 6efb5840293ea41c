using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Answers HEAD as GET without the body: whoever watches whether a page is there asks so.</summary>
internal static class HeadRequests
{
    public static void Use(WebApplication app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        // What is told as it happens has no end to wait for.
        if (!HttpMethods.IsHead(context.Request.Method) || context.Request.Path.Equals("/api/v1/events", StringComparison.Ordinal))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            (context.Request.Method, context.Response.Body) = (HttpMethods.Head, body);
        }
    });
}
