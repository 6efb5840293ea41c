using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>
/// An answer that writes itself as the serialiser would, to the byte. The serialiser makes and compiles its machinery for every shape when that is first
/// asked for, which is what the first visitor waited for; the answers of the first view are written by hand instead (docs/measurements.md).
/// </summary>
internal sealed class Written<T>(T value, Action<Utf8JsonWriter, T> write) : IResult where T : class
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var body = httpContext.Response.BodyWriter;
        using (var json = new Utf8JsonWriter(body, Options)) write(json, value);
        await body.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
    }
}
