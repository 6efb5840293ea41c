using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Cairn.Server;

/// <summary>The workbench's files, embedded in this assembly; every address that is no file and no API is the page itself.</summary>
internal sealed class WorkbenchPages
{
    private const string FirstRows = "</api/v1/session>; rel=preload; as=fetch; crossorigin, </api/v1/incidents?sort=newest&limit=200>; rel=preload; as=fetch; crossorigin";

    private sealed record Page(byte[] Bytes, byte[]? Gzip, string ContentType, string ETag, bool Forever);

    // Read and packed when first asked for: the map alone is megabytes.
    private readonly FrozenDictionary<string, Lazy<Page>> _pages;
    private readonly Lazy<Page> _index;

    public WorkbenchPages()
    {
        var assembly = typeof(WorkbenchPages).Assembly;
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        _pages = assembly.GetManifestResourceNames().Where(n => n.StartsWith("web/", StringComparison.Ordinal)).ToFrozenDictionary(n => n[3..], n => new Lazy<Page>(() => Read(n, types)), StringComparer.Ordinal);
        _index = _pages.GetValueOrDefault("/index.html") ?? new Lazy<Page>(() => Read("pages/placeholder.html", types));
    }

    /// <summary>Answers everything that no endpoint answers.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw new RequestProblem(StatusCodes.Status405MethodNotAllowed, "Only GET is answered here");
        if (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal)) throw RequestProblem.NotFound($"there is no {path}; /openapi/v1.json lists what there is");
        if (!_pages.TryGetValue(path, out var found))
        {
            if (path.StartsWith("/assets/", StringComparison.Ordinal)) throw RequestProblem.NotFound($"there is no {path}");
            found = _index;
        }

        var (page, response) = (found.Value, context.Response);
        response.Headers.ETag = page.ETag;
        response.Headers.CacheControl = page.Forever ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        // The plain list is the first thing its script will ask for: a browser fetches it while it still reads the script.
        if ((path is "/" or "/incidents") && !context.Request.QueryString.HasValue) response.Headers.Link = FirstRows;
        if (context.Request.Headers.IfNoneMatch.Contains(page.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var zipped = page.Gzip is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (zipped) response.Headers.ContentEncoding = "gzip";
        var body = zipped ? page.Gzip! : page.Bytes;
        response.ContentType = page.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static Page Read(string name, FileExtensionContentTypeProvider types)
    {
        using var stream = typeof(WorkbenchPages).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var type = types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        if (type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json") type += "; charset=utf-8";
        var zipped = bytes.Length > 500 ? Gzip(bytes) : null;
        return new Page(bytes, zipped is not null && zipped.Length < bytes.Length ? zipped : null, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"", name.StartsWith("web/assets/", StringComparison.Ordinal));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
