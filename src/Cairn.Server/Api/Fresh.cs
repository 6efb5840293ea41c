using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Answers 304 to whoever already has the answer: everything read changes only when the ledger moves on.</summary>
internal sealed class Fresh(LedgerWatch watch) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var etag = $"W/\"{watch.Head}-{(int)Visitor.Of(http).Role}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = etag;
        if (http.Request.Headers.IfNoneMatch.Contains(etag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return await next(context).ConfigureAwait(false);
    }
}
