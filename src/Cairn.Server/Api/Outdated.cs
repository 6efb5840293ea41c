using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Says with a refusal which version there is now. Apart from <see cref="Problems"/>, because the handler of exceptions takes an ETag off every answer.</summary>
internal sealed class Outdated : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (RequestProblem problem) when (problem.ETag is not null)
        {
            context.HttpContext.Response.Headers.ETag = problem.ETag;
            return TypedResults.Problem(problem.Detail, statusCode: problem.Status, title: problem.Title);
        }
    }
}
