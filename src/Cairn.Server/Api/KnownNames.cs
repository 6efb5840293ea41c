using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Cairn.Server;

/// <summary>
/// Refuses a query parameter that the address does not have: a filter that is misspelt and passed over would give everything, and nobody would see it.
/// </summary>
internal sealed class KnownNames : IEndpointFilter
{
    private static readonly ConditionalWeakTable<Endpoint, List<string>> Known = [];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Query.Count > 0)
        {
            var names = Known.GetValue(http.GetEndpoint()!, NamesOf);
            foreach (var given in http.Request.Query.Keys)
                if (given.Length > 0 && !names.Contains(given, StringComparer.OrdinalIgnoreCase)) throw RequestProblem.Bad($"there is no parameter '{given}' here; there are {string.Join(", ", names)}");
        }

        return next(context);
    }

    // What a handler takes from an address is a text or a value; its services are neither.
    private static List<string> NamesOf(Endpoint endpoint) =>
        [.. from parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            let type = parameter.ParameterInfo.ParameterType
            where type == typeof(string) || (type.IsValueType && type != typeof(CancellationToken))
            let named = parameter.ParameterInfo.GetCustomAttributes(typeof(FromQueryAttribute), false).OfType<FromQueryAttribute>().FirstOrDefault()
            select named?.Name ?? parameter.Name];
}
