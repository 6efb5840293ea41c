using Microsoft.AspNetCore.OpenApi;

namespace Cairn.Server;

/// <summary>The head of the API's description.</summary>
internal static class Description
{
    public static void Set(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Cairn";
        document.Info.Version = "v1";
        document.Info.Description = "Incidents of armed conflict concluded from news reports, with the words that say each value. Dates ISO 8601, degrees WGS 84, distances in kilometres, spans in Unicode code points. "
            + "Without accounts the server answers this machine only; otherwise send Authorization: Bearer with an API token. Changing requests from a browser carry X-Cairn-Csrf.";
        document.Servers = [];
        return Task.CompletedTask;
    });
}
