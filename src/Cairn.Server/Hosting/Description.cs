using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>The head of the API's description.</summary>
internal static class Description
{
    /// <summary>Says of every changing request that it may be refused: for the role, or because the server is read only.</summary>
    public static void Refusals(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<HttpMethodMetadata>().SelectMany(m => m.HttpMethods).Any(Gate.Changes))
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(ProblemDetails), ["application/problem+json"]));
    }

    public static void Set(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Cairn";
        document.Info.Version = "v1";
        document.Info.Description = "Incidents of armed conflict concluded from news reports, with the words that say each value. Dates ISO 8601, degrees WGS 84, distances in kilometres, spans in Unicode code points. "
            + "Without accounts the server answers this machine only; otherwise send Authorization: Bearer with an API token. Changing requests from a browser carry X-Cairn-Csrf. "
            + "A server that is read only (read_only of the session) answers every changing request but signing in and out with 403.";
        document.Servers = [];
        return Task.CompletedTask;
    });
}
