using System.Text.Json.Nodes;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Cairn.Server;

/// <summary>The API's description: what the framework sees of the calls, and what it cannot see (who may call, which words a value has, how a call is refused).</summary>
internal static class Description
{
    private const string Problem = "application/problem+json";
    private const string Token = "token";
    private const string Session = "session";

    // Values that are words of a list, by the name of the parameter: they are the same wherever it stands.
    private static readonly Dictionary<string, IEnumerable<string>> Words = new(StringComparer.Ordinal)
    {
        ["act"] = Names<Act>(),
        ["state"] = Names<ReviewState>(),
        ["sort"] = Names<IncidentOrder>(),
        ["by"] = Names<Dimension>(),
        ["format"] = ExportApi.Formats,
        ["companion"] = ExportApi.Companions,
        ["unit"] = QuestionsApi.Units,
        ["relation"] = QuestionsApi.Relations,
        ["measure"] = QuestionsApi.Measures.Keys,
    };

    // The mark of a call whose answers have a version.
    private sealed record Version;

    /// <summary>Says that a call may also be refused with these.</summary>
    public static T Refuses<T>(this T call, params int[] statuses) where T : IEndpointConventionBuilder
    {
        call.Add(endpoint => Refuse(endpoint, statuses));
        return call;
    }

    /// <summary>Says that an answer has an ETag, and that whoever has it already is told so.</summary>
    public static T Versioned<T>(this T call) where T : IEndpointConventionBuilder
    {
        call.Add(endpoint => endpoint.Metadata.Add(new Version()));
        return call;
    }

    /// <summary>Says what the form of an uploaded file is made of.</summary>
    public static RouteHandlerBuilder Uploads(this RouteHandlerBuilder call) => call.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "file" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The file; its name tells what it is." },
                ["published"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The day of publication of reports that name none." },
            },
        };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["multipart/form-data"] = new OpenApiMediaType { Schema = form } } };
        return Task.CompletedTask;
    });

    /// <summary>Says of every call how it may be refused whatever it does.</summary>
    public static void Refusals(EndpointBuilder endpoint)
    {
        var changes = endpoint.Metadata.OfType<HttpMethodMetadata>().SelectMany(m => m.HttpMethods).Any(Gate.Changes);
        var named = endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 };
        Refuse(endpoint, StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status421MisdirectedRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);
        if (changes) Refuse(endpoint, StatusCodes.Status403Forbidden);
        if (named) Refuse(endpoint, StatusCodes.Status404NotFound);
    }

    public static void Set(OpenApiOptions options)
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(DecisionSent) && schema.Properties?["kind"] is OpenApiSchema kind) kind.Enum = Listed(DecisionSent.Kinds);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Complete(document);
            return Task.CompletedTask;
        });
    }

    private static void Complete(OpenApiDocument document)
    {
        document.Info.Title = "Cairn";
        document.Info.Version = "v1";
        document.Info.Description = "Incidents of armed conflict concluded from news reports, with the words that say each value. Dates ISO 8601, degrees WGS 84, distances in kilometres, spans in Unicode code points. "
            + "Without accounts the server answers this machine only; otherwise send Authorization: Bearer with an API token. Changing requests from a browser carry X-Cairn-Csrf. "
            + "A server that is read only (read_only of the session) answers every changing request but signing in and out with 403.";
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token (cairn serve token)." },
            [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Sessions.Cookie, Description = "Whoever signed in with POST /api/v1/session." },
        };
        // The last is nobody: a server without accounts answers its own machine.
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, document)] = [] },
            new OpenApiSecurityRequirement(),
        ];
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            if (parameter is { In: ParameterLocation.Query, Name: { } name, Schema: OpenApiSchema schema } && Words.TryGetValue(name, out var words)) schema.Enum = Listed(words);
        }

        var (endpoint, id) = (context.Description.ActionDescriptor.EndpointMetadata, operation.OperationId);
        if (id == "decide") Header(operation, "If-Match", true, "The ETag of the incident as it was seen; * decides whatever it is now.");
        if (Gate.Changes(context.Description.HttpMethod ?? "") && id != "signIn") Header(operation, "X-Cairn-Csrf", false, "The csrf of the session; wanted of a session, not of an API token.");
        // The address of a feed is its key, and whoever signs in has none yet.
        if (id is "signIn" or "searchFeed") operation.Security = [];
        var answers = operation.Responses ??= [];
        if (id == "searchFeed") answers.Remove("401");
        if (endpoint.OfType<Version>().Any())
        {
            Header(operation, "If-None-Match", false, "The ETag of an answer that is there already.");
            answers["304"] = new OpenApiResponse { Description = "Not Modified" };
            if (answers.TryGetValue("200", out var answer) && answer is OpenApiResponse told) told.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["ETag"] = new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.String } } };
        }

        if (answers.TryGetValue("429", out var often) && often is OpenApiResponse wait) wait.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["Retry-After"] = new OpenApiHeader { Description = "Seconds.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } } };
        var sorted = answers.OrderBy(a => a.Key, StringComparer.Ordinal).ToList();
        answers.Clear();
        foreach (var (status, answer) in sorted) answers[status] = answer;
    }

    private static void Header(OpenApiOperation operation, string name, bool required, string what) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Required = required, Description = what, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });

    private static void Refuse(EndpointBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [Problem]));
    }

    private static IList<JsonNode> Listed(IEnumerable<string> words) => [.. words.Select(w => (JsonNode)JsonValue.Create(w))];

    private static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetValues<T>().Select(CodeNames.Name);
}
